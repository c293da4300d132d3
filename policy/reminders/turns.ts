import type { CaseState } from '../machine/caseState';
import { isOpenClock, type Clock } from '../machine/clock';
import type { Audience } from '../machine/section';
import { askingStages } from '../sections/palsEnquiry/questions';
import { audienceKey, audienceOf } from './recipients';
import { rowOf, type Recipient, type ReminderRow, type Threshold } from './thresholds';

/** Something that is somebody’s to do on a case now. */
export interface Turn {
  readonly to: Audience;
  /** What it is, in a few words without a name. */
  readonly what: string;
  readonly clock?: Clock;
}

/** Those who hear by the due day; where nobody does, those who hear first. */
function firstLine({ thresholds }: ReminderRow): readonly Threshold[] {
  const byTheDay = thresholds.filter(({ phase }) => phase <= 1);
  const first = Math.min(...thresholds.map(({ phase }) => phase));
  return byTheDay.length > 0 ? byTheDay : thresholds.filter(({ phase }) => phase === first);
}

const byMonths = ({ name }: Clock): boolean => name === 'sixMonths' || name === 'reopenedSixMonths';

/** Months before, it is for whoever keeps oversight, once they are named, and for nobody’s day until then. */
const oversight = (state: CaseState): readonly Recipient[] =>
  state.sixMonths.oversight ? ['oversight'] : [];

/** Whose an open clock is to meet: whoever is reminded of it before it is missed. Nobody’s where no reminder speaks of it. */
function turnsOn(clock: Clock, state: CaseState): readonly Turn[] {
  const row = isOpenClock(clock) ? rowOf(clock.name) : undefined;
  if (!row?.stages.includes(state.stage)) return [];
  const recipients = new Set(byMonths(clock) ? oversight(state) : firstLine(row).flatMap(({ to }) => to));
  const audiences = [...recipients].flatMap((recipient) => audienceOf(recipient, state, clock) ?? []);
  const each = new Map(audiences.map((to) => [audienceKey(to), to]));
  return [...each.values()].map((to) => ({ to, what: clock.toDo ?? clock.label, clock }));
}

const isWithoutInvestigator = ({ stage, allocation: { investigator, invited } }: CaseState): boolean =>
  stage === 'closerLook' && !investigator && !invited;

/** What waits for somebody though no clock of its own runs out: triage (8.12), a colleague’s answer (8.13), and an investigator to be found (8.18). */
function* turnsWithoutClock(state: CaseState): Generator<Turn> {
  if (state.stage === 'toTriage') yield { to: { role: 'palsOfficer' }, what: 'Triage' };
  for (const person of state.enquiry.waitingFor)
    if (!state.enquiry.questions[person]?.dueOn && askingStages.includes(state.stage))
      yield { to: { person }, what: 'Answer what you were asked' };
  if (isWithoutInvestigator(state)) yield { to: { role: 'leadManager' }, what: 'Find an investigator' };
}

/** Everything that is somebody’s to do on the case, by name or by role, the same people who are reminded of it. */
export function turnsOf(state: CaseState, clocks: readonly Clock[]): readonly Turn[] {
  return [...turnsWithoutClock(state), ...clocks.flatMap((clock) => turnsOn(clock, state))];
}
