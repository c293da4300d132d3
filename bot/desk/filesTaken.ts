import { commandNamed } from '../../policy/machine/targets';
import type { CaseState } from '../../policy/machine/caseState';
import type { Request } from '../../policy/machine/stream';
import type { Target } from '../../policy/machine/target';
import type { Person } from '../../policy/roles';
import type { WaitingFile } from '../../policy/sections/papers/facts';
import { paperOf } from '../../policy/sections/papers/questions';
import type { Papers } from '../filing/papers';
import type { Things } from './things';

interface HeldFiles {
  /** Files that wait to be kept, in their place already: the decision says only what is there. */
  readonly taken?: readonly WaitingFile[];
  /** The decision was made. */
  settle(): Promise<void>;
}

const none: HeldFiles = { settle: async () => undefined };

/** What a decision that keeps files, or lets one go, needs before it is made and leaves to do after it. */
export async function filesFor(
  { papers, things }: { readonly papers?: Papers | undefined; readonly things: Things },
  person: Person,
  { target, id }: { readonly target: Target; readonly id: string },
  { command, entries }: Request,
): Promise<HeldFiles> {
  const { files } = commandNamed(command)?.command ?? {};
  if (!papers || !files) return none;
  const { state, context, outOfReach } = await things.find(target, id, person);
  // What is refused before anything is read takes nothing.
  if (outOfReach || target.standsInTheWay(state, command, context)) return none;
  if (files === 'takes') {
    const taken = await papers.take(person, id);
    return { taken, settle: () => papers.taken(person, taken) };
  }
  const paper = paperOf(state as CaseState, String(entries.document));
  if (!paper) return none;
  await papers.owe(id, paper);
  return { settle: () => papers.dropNow(id, paper) };
}
