import { ClientSecretCredential, ManagedIdentityCredential, type TokenCredential } from '@azure/identity';

/** The identity that asks: an app with its secret in one tenant, or a managed identity. */
export interface AppIdentity {
  readonly appId: string;
  readonly tenantId: string;
  /** None for a managed identity. */
  readonly secret?: string | undefined;
}

/** NB: without retries of its own, which would go on long after a turn has stopped waiting. */
const options = { retryOptions: { maxRetries: 0 } } as const;

export const graphCredential = ({ appId, tenantId, secret }: AppIdentity): TokenCredential =>
  secret
    ? new ClientSecretCredential(tenantId, appId, secret, options)
    : new ManagedIdentityCredential(appId, options);
