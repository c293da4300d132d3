import type { Context } from '../../machine/command';
import type { LateEntries, LateEntry } from './facts';

/** Late entries that nobody has accepted. */
export const notAccepted = ({ lateEntries }: { readonly lateEntries: LateEntries }): readonly LateEntry[] =>
  lateEntries.entries.filter(({ accepted }) => !accepted);

/** Those this person may accept: never their own; where the Lead Manager made it, it is for who is above them (L7, L32). */
export const acceptable = (
  state: { readonly lateEntries: LateEntries },
  { actor }: Pick<Context, 'actor'>,
): readonly LateEntry[] =>
  notAccepted(state).filter(
    ({ by, byLeadManager }) =>
      by !== actor.id && actor.roles.includes(byLeadManager ? 'headOfCorporateAffairs' : 'leadManager'),
  );
