import type { CaseEvent, CaseState } from '../machine/caseState';
import type { Context } from '../machine/command';
import { isOfItsTeam } from '../machine/kind';
import type { Refusal } from '../machine/refusal';

/** What a command makes of a case: the case before, its events, the case after them, and by whom and when. */
export interface Change {
  readonly before: CaseState;
  readonly events: readonly CaseEvent[];
  readonly after: CaseState;
  readonly context: Context;
}

/** The id of a law, as `LAWS.md` numbers them. */
export type LawId = `L${number}`;

interface LawFacts {
  readonly ids: readonly LawId[];
  readonly paragraph: string;
  /** The law in a sentence that a caseworker can read. */
  readonly says: string;
}

/** A law that adds events to what was decided: a miss is kept, checks are cleared. */
export interface AddingLaw extends LawFacts {
  readonly adds: (change: Change) => readonly CaseEvent[];
}

/** A law that refuses what would break it. Only a breach that these events make refuses, never one that stands already. */
export interface RefusingLaw extends LawFacts {
  /** It asks what roles whoever acted holds: of what was done long ago nobody knows that. */
  readonly restsOnRoles?: true;
  readonly refuses: (change: Change) => Refusal | undefined;
  /** Whom it refuses a command whatever they enter, known before they enter anything: it is not offered to them. */
  readonly bars?: (command: string, state: CaseState, context: Context) => Refusal | undefined;
}

/** The refusal of what would break a law. What was entered is kept, since another answer may hold it. */
export const breach = (paragraph: string, sentence: string, next: string): Refusal => ({
  refused: 'invalid',
  sentence,
  paragraph,
  next,
});

/** Is it done by the Complaints Team: on an enquiry, by PALS too? */
export const isByTheTeam = ({ before, context: { actor } }: Pick<Change, 'before' | 'context'>): boolean =>
  isOfItsTeam(before, actor);

/** The first of these events of one type, if there is one. */
export const eventOf = <T extends CaseEvent['type']>(
  { events }: Pick<Change, 'events'>,
  type: T,
): Extract<CaseEvent, { type: T }> | undefined =>
  events.find((event): event is Extract<CaseEvent, { type: T }> => event.type === type);
