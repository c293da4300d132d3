import { addDays, type LondonDate } from '../policy/calendar/dates';
import { missing } from '../policy/machine/caseSections';
import { isOpenClock } from '../policy/machine/clock';
import { knownClocks } from '../policy/machine/clocks';
import { rowOf } from '../policy/reminders/thresholds';
import { inGroups } from './commandGroups';
import type { CaseState } from '../policy/machine/caseState';
import type { Context, Who } from '../policy/machine/command';
import type { AnyCommand } from '../policy/machine/target';
import { caseTarget } from '../policy/machine/targets';
import { button, type Action } from './card';
import { decisionButtons, type Decision } from './decision';

const FIRST_BUTTONS = 3;
/** Calendar days within which a clock presses. */
const DAYS_NEAR = 14;
/** As many as Teams shows below a card. */
const MOST_BUTTONS = 5;

/** The case a button is about, for whom, and the rendering it stands on. */
export interface OnCase {
  readonly state: CaseState;
  readonly context: Context;
  /** This rendering's own id: a second click on it is the same click. */
  readonly card: string;
}

interface NextStep {
  readonly command: AnyCommand;
  /** It fills a gap of the case. */
  readonly owed: boolean;
}

/** How many kinds of people may do it: the fewer, the more it waits for this one. */
const breadth = ({ roles = [], relations = [] }: Who): number =>
  (roles === 'everyone' ? Infinity : roles.length) + relations.length;

/** For each command that meets an open clock the day that clock is due, where that is near or passed. */
function pressing(state: CaseState, context: Context): ReadonlyMap<string, LondonDate> {
  const near = addDays(context.today, DAYS_NEAR);
  const due = new Map<string, LondonDate>();
  for (const clock of knownClocks(state, context).filter(isOpenClock)) {
    if (clock.due > near) continue;
    for (const command of rowOf(clock.name)?.commands ?? [])
      if (!due.has(command)) due.set(command, clock.due);
  }
  return due;
}

// NB: by code units, not by a language’s rules: what has no day stands after all that have one.
const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Putting the record right can wait while anything that has a day is owed. */
const LAST = 'correctRecord';

/**
 * The commands to show first: those that fill a gap or meet a clock, the soonest day first and what is without a day after
 * them; what few others may do before the rest; then those made for this stage.
 */
export function nextSteps(state: CaseState, context: Context): readonly NextStep[] {
  const fillers = missing(state, context).map(({ command }) => command);
  const due = pressing(state, context);
  const owed = ({ name }: AnyCommand): boolean => fillers.includes(name);
  const day = ({ name }: AnyCommand): string => (name === LAST ? '~~' : (due.get(name) ?? '~'));
  const order = (a: AnyCommand, b: AnyCommand): number =>
    owed(a) && owed(b)
      ? inOrder(day(a), day(b)) ||
        breadth(a.who) - breadth(b.who) ||
        fillers.indexOf(a.name) - fillers.indexOf(b.name)
      : +owed(b) - +owed(a) || a.stages.length - b.stages.length;
  return [...caseTarget.available(state, context)]
    .sort(order)
    .map((command) => ({ command, owed: owed(command) }));
}

/** What a button of this case carries: for a deed without a form, what the card showed too. */
const dataFor = ({ state, card: id }: OnCase, command: AnyCommand) => ({
  case: state.reference,
  card: id,
  basis: caseTarget.basisOf(state, command),
});

/** A command without a form is done at once. */
export const verbOf = ({ fields }: AnyCommand): string => (Object.keys(fields).length === 0 ? 'do' : 'form');

/** The button of a command: its form, or the deed itself when there is nothing to fill in. */
export function commandButton(command: AnyCommand, on: OnCase, primary: boolean): Action {
  const data = { ...dataFor(on, command), command: command.name };
  return button(command.button, verbOf(command), data, primary ? { style: 'positive' } : {});
}

/** A list to choose a command from. */
export interface Choice {
  readonly label: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export interface Choices {
  readonly choice?: Choice;
  /** Said where there is nothing to choose from. */
  readonly none?: string;
  readonly actions: readonly Action[];
}

export const choiceOf = (label: string, commands: readonly AnyCommand[]): Choice => ({
  label,
  choices: commands.map(({ name, button: title }) => ({ title, value: name })),
});

/** So many steps, the last of them one that is often wanted if none before it is. */
function firstOf(steps: readonly NextStep[], most: number): readonly NextStep[] {
  const first = steps.slice(0, most);
  const often = steps.slice(most).find(({ command }) => command.isOften === true);
  return often && !first.some(({ command }) => command.isOften) ? [...first.slice(0, -1), often] : first;
}

/** The decision that waits for this person, then the first few buttons; the rest is under “More”. */
export function choicesOf(on: OnCase, decision: Decision | undefined, all = false): Choices {
  const { state, context, card: id } = on;
  const steps = nextSteps(state, context).filter(({ command }) => command !== decision?.command);
  const data = { case: state.reference, card: id };
  const why = button('Why these dates?', 'why', data, { withoutInputs: true });
  const read = button('Read the case', 'file', data, { withoutInputs: true });
  if (all) return everything(steps, data, [read, why]);
  const decide = decision ? decisionButtons(decision.command, dataFor(on, decision.command)) : [];
  const shown = firstOf(steps, FIRST_BUTTONS - Math.min(decide.length, FIRST_BUTTONS - 1));
  const buttons = shown.map(({ command, owed }, index) =>
    commandButton(command, on, owed && index === 0 && !decision),
  );
  const more = steps.length > shown.length ? [button('More', 'more', data, { withoutInputs: true })] : [];
  const first = [...decide, ...buttons, ...more];
  return { actions: [...first, ...(first.length + 2 > MOST_BUTTONS ? [] : [read]), why] };
}

/** One list of all this person may do now, and the ways to what stands beside the case. */
function everything(
  steps: readonly NextStep[],
  data: Readonly<Record<string, unknown>>,
  ways: readonly Action[],
): Choices {
  return {
    ...(steps.length > 0
      ? {
          choice: {
            label: 'What would you like to do?',
            choices: inGroups(steps.map(({ command }) => command)),
          },
        }
      : { none: 'There is nothing for you to do on this case now.' }),
    actions: [
      ...(steps.length > 0 ? [button('Open this step', 'form', data, { style: 'positive' })] : []),
      button('Fewer', 'open', data, { withoutInputs: true }),
      ...ways,
      button('Limits on contact', 'open', { ...data, kind: 'restriction' }, { withoutInputs: true }),
    ],
  };
}
