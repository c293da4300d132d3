import { BeyondCalendar } from '../calendar/calendar';
import type { CaseState, SectionName } from './caseState';
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

const clocksOf = (of: readonly CaseSection[]): readonly Clocks[] => of.flatMap(({ clocks }) => clocks ?? []);

const sectionClocks = clocksOf(sections);

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
export const knownClocks = (state: CaseState, context: ClockContext): readonly Clock[] =>
  soonestFirst(knownOf(sectionClocks, state, context));

/** Those of these sections alone, in no order. */
export function knownClocksOf(names: readonly SectionName[]) {
  const some = clocksOf(sections.filter(({ name }) => names.includes(name)));
  return (state: CaseState, context: ClockContext): readonly Clock[] => knownOf(some, state, context);
}

const knownOf = (some: readonly Clocks[], state: CaseState, context: ClockContext): readonly Clock[] =>
  hasContent(state)
    ? withKeptMisses(
        state,
        some.flatMap((clocks) => orNone(clocks, state, context)),
      )
    : [];

function orNone(clocks: Clocks, state: CaseState, context: ClockContext): readonly Clock[] {
  try {
    return clocks(state, context);
  } catch (fault) {
    if (fault instanceof BeyondCalendar) return [];
    throw fault;
  }
}
