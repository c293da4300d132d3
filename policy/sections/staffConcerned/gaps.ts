import type { CaseState } from '../../machine/caseState';
import type { Missing } from '../../machine/section';
import type { StaffMember } from './facts';
import { isShown, openRequest, toConsider, whyNotsToAgree } from './questions';

/** What is owed next to one member of staff: told, then heard, then shown how they are used (8.31 to 8.33). */
function owedTo(state: CaseState, member: StaffMember): Missing | undefined {
  const { id, told, notToldBecause, requests } = member;
  const owed = (what: string, paragraph: string, command: string): Missing => ({
    what,
    paragraph,
    command,
    blocks: 'draft',
  });
  if (!told)
    return notToldBecause
      ? undefined
      : owed(`Tell member of staff ${id}, and offer support`, '8.31', 'tellStaff');
  if (requests.length === 0)
    return owed(`Ask member of staff ${id} for their account`, '8.32', 'requestStatement');
  if (openRequest(member))
    return {
      ...owed(
        `Record the account of member of staff ${id}, or that there is none`,
        '8.32',
        'recordStatement',
      ),
      awaited: true,
    };
  return isShown(state, member)
    ? undefined
    : owed(`Show member of staff ${id} how their account is used, or say why not`, '8.33', 'showUse');
}

/** The comments on how somebody is used that nobody has weighed: no draft goes on before (8.33). */
export const commentGaps = ({ staffConcerned: { named } }: CaseState): readonly Missing[] =>
  named
    .filter((member) => toConsider(member).length > 0)
    .map(({ id }) => ({
      what: `Say what came of the comment of member of staff ${id}`,
      paragraph: '8.33',
      command: 'considerComment',
      begins: { staff: id },
      blocks: 'draft',
    }));

/** Who it is about, and what is owed to each of them before a response can be drafted. */
export function* gaps(state: CaseState): Iterable<Missing> {
  const { named, none } = state.staffConcerned;
  if (named.length === 0 && !none)
    yield {
      what: 'Say which staff it is about, or that it is about none',
      paragraph: '8.21',
      command: 'nameStaff',
      or: 'nameNoStaff',
      blocks: 'draft',
    };
  for (const member of named) {
    const owed = owedTo(state, member);
    if (owed) yield owed;
  }
  yield* commentGaps(state);
  for (const { id } of whyNotsToAgree(state))
    yield {
      what: `Agree why member of staff ${id} was not told, not shown, or taken off`,
      paragraph: '8.31',
      command: 'agreeWhyNot',
      blocks: 'sending',
    };
}
