import { z } from 'zod';
import { isTeamsServiceUrl } from './serviceUrl';

/** Why an activity is not from somebody the bot talks to, for the log alone. */
export type SenderFault = 'channel' | 'tenant' | 'serviceUrl' | 'anonymous' | 'guest';

const activity = z.object({
  channelId: z.unknown().optional(),
  serviceUrl: z.string(),
  from: z.object({ aadObjectId: z.unknown().optional() }).loose().catch({ aadObjectId: undefined }),
  conversation: z.object({ tenantId: z.unknown().optional() }).loose(),
  channelData: z
    .object({ tenant: z.object({ id: z.unknown().optional() }).catch({ id: undefined }) })
    .catch({ tenant: { id: undefined } }),
});

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** Guests, people of other organisations and unknown ones, by whichever sign of it there is. */
export function isOutsider(signs: Readonly<Record<string, unknown>>, tenants: readonly string[]): boolean {
  const { userRole, userPrincipalName, tenantId } = signs;
  return (
    (isGiven(userRole) && userRole !== 'user') ||
    (typeof userPrincipalName === 'string' && userPrincipalName.toUpperCase().includes('#EXT#')) ||
    (isGiven(tenantId) && !isAllowed(tenantId, tenants))
  );
}

const isAllowed = (tenant: unknown, tenants: readonly string[]): boolean =>
  typeof tenant === 'string' && tenants.includes(tenant.toLowerCase());

/**
 * Why the activity may not be taken, if it may not: another channel, tenant or service than the token's, or a sender
 * without an account of the Trust's. Both places of the tenant must agree with the list; one of them must be there.
 */
export function faultOfSender(
  body: unknown,
  { tenants, serviceUrl }: { readonly tenants: readonly string[]; readonly serviceUrl: string },
): SenderFault | undefined {
  const { data } = activity.safeParse(body);
  if (!data) return 'serviceUrl';
  if (data.channelId !== 'msteams') return 'channel';
  if (data.serviceUrl !== serviceUrl || !isTeamsServiceUrl(serviceUrl)) return 'serviceUrl';
  const told = [data.channelData.tenant.id, data.conversation.tenantId].filter(isGiven);
  if (told.length === 0 || !told.every((tenant) => isAllowed(tenant, tenants))) return 'tenant';
  if (!z.guid().safeParse(data.from.aadObjectId).success) return 'anonymous';
  return isOutsider(data.from, tenants) ? 'guest' : undefined;
}
