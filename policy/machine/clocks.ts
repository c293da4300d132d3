import { BeyondCalendar } from '../calendar/calendar';
import type { CaseState } from './caseState';
import type { Clock, ClockContext } from './clock';
import { withKeptMisses } from './keptMisses';
import { memoiseLast } from './memoise';
import { sections } from '../procedure';
import type { CaseSection } from './section';

/** Is there anything in it that a clock could run on? */
export const hasContent = ({ stage }: CaseState): boolean => stage !== 'unlogged' && stage !== 'disposed';

const soonestFirst = (clocks: readonly Clock[]): readonly Clock[] =>
  [...clocks].sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));

type Clocks = NonNullable<CaseSection['clocks']>;

const sectionClocks: readonly Clocks[] = sections.flatMap(({ clocks }) => clocks ?? []);

/** What the clocks of a case are worked out from. */
export function partsAsked(state: CaseState, context: ClockContext): readonly unknown[] {
  const { calendar, today, settings, trust, registers } = context;
  return [state, calendar, today, settings, trust, registers];
}

/** Every clock of the case, soonest first. Throws `BeyondCalendar` where the bank-holiday list ends. */
export const deadlines = memoiseLast(
  partsAsked,
  (state: CaseState, context: ClockContext): readonly Clock[] =>
    hasContent(state)
      ? soonestFirst(
          withKeptMisses(
            state,
            sectionClocks.flatMap((clocks) => clocks(state, context)),
          ),
        )
      : [],
);

/** The same without those that the bank-holiday list is too short for: one of them holds back no other. */
export function knownClocks(state: CaseState, context: ClockContext): readonly Clock[] {
  try {
    return deadlines(state, context);
  } catch (fault) {
    if (!(fault instanceof BeyondCalendar)) throw fault;
    const known = sectionClocks.flatMap((clocks) => orNone(clocks, state, context));
    return soonestFirst(withKeptMisses(state, known));
  }
}

function orNone(clocks: Clocks, state: CaseState, context: ClockContext): readonly Clock[] {
  try {
    return clocks(state, context);
  } catch (fault) {
    if (fault instanceof BeyondCalendar) return [];
    throw fault;
  }
}
