import { addDays, type LondonDate } from '../policy/calendar/dates';
import { missing, sections } from '../policy/machine/caseSections';
import { isOpenClock } from '../policy/machine/clock';
import { knownClocks } from '../policy/machine/clocks';
import type { Missing } from '../policy/machine/section';
import { rowOf, type ClockName } from '../policy/reminders/thresholds';
import { turnsOf } from '../policy/reminders/turns';
import { inGroups, type Group } from './commandGroups';
import type { CaseState } from '../policy/machine/caseState';
import type { Context, Who } from '../policy/machine/command';
import { equalityStanding } from '../policy/access/equalityForm';
import type { Entries } from '../policy/machine/fields';
import type { AnyCommand } from '../policy/machine/target';
import { caseTarget } from '../policy/machine/targets';
import { button, type Action } from './card';
import { decisionButtons, readInFull, readLetters, type Decision } from './decision';

const FIRST_BUTTONS = 3;
/** Calendar days within which a clock presses. */
const DAYS_NEAR = 14;
/** As many as Teams shows below a card. */
const MOST_BUTTONS = 5;
/** As many steps as “More” shows at once; where there are more, their groups come first. */
const MOST_AT_ONCE = 12;

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

/** Rare and hard: where nothing asks for one of these, it stands below all that is done every day. */
const seldom: ReadonlySet<string> = new Set([
  'raiseBestInterests',
  'recordDeath',
  'recordCapacity',
  'endRepresentative',
  'removePerson',
  'closeDuplicate',
  'closeLoggedInError',
]);

/** Nothing that it waits for is missing any more, so the case can move on. */
const isReady = ({ needs, leadsTo }: AnyCommand, gaps: readonly Missing[]): boolean =>
  needs === 'draft' && leadsTo !== undefined && !gaps.some(({ blocks }) => blocks === needs);

/**
 * The commands to show first: those that fill a gap or meet a clock, the soonest day first and what is without a day after
 * them; what few others may do before the rest; then those made for this stage.
 */
export function nextSteps(state: CaseState, context: Context): readonly NextStep[] {
  const gaps = missing(state, context);
  const fillers = gaps.flatMap(({ command, or }) => [command, or]);
  const due = pressing(state, context);
  const owed = (command: AnyCommand): boolean => fillers.includes(command.name) || isReady(command, gaps);
  const day = ({ name }: AnyCommand): string => (name === LAST ? '~~' : (due.get(name) ?? '~'));
  const order = (a: AnyCommand, b: AnyCommand): number =>
    owed(a) && owed(b)
      ? inOrder(day(a), day(b)) ||
        breadth(a.who) - breadth(b.who) ||
        fillers.indexOf(a.name) - fillers.indexOf(b.name)
      : +owed(b) - +owed(a) || +seldom.has(a.name) - +seldom.has(b.name) || a.stages.length - b.stages.length;
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

/** Clocks that are met by all that the case still misses, and by no step of their own. */
const ofTheWhole: readonly ClockName[] = [
  'response',
  'reopened',
  'agreed',
  'target',
  'sixMonths',
  'reopenedSixMonths',
];

/** The steps that meet a clock whose day has come or passed, of those whose turn it is. */
function dueNow(state: CaseState, context: Context): readonly string[] {
  const { actor, today } = context;
  const clocks = knownClocks(state, context).filter(
    (clock) => isOpenClock(clock) && clock.due <= today && !ofTheWhole.includes(clock.name),
  );
  return turnsOf(state, clocks)
    .filter(({ to }) => ('person' in to ? to.person === actor.id : actor.roles.includes(to.role)))
    .flatMap(({ clock }) => (clock ? (rowOf(clock.name)?.commands.slice(0, 1) ?? []) : []));
}

/** What this person can do now of what is missing or due, in the order of the procedure. */
function owedInOrder(
  state: CaseState,
  context: Context,
): readonly { readonly command: AnyCommand; readonly gap?: Missing }[] {
  const may = caseTarget.available(state, context);
  const gaps = missing(state, context).filter(({ awaited }) => !awaited);
  const names = [
    ...gaps.map((gap) => ({ name: gap.command, gap })),
    ...dueNow(state, context).map((name) => ({ name, gap: undefined })),
  ];
  return names
    .flatMap(({ name, gap }) =>
      may.filter((command) => command.name === name).map((command) => ({ command, ...(gap ? { gap } : {}) })),
    )
    .sort((a, b) => placeOf(a.command.name) - placeOf(b.command.name));
}

/** The step of the procedure that a command belongs to. */
const placeOf = (name: string): number =>
  sections.findIndex(({ commands }) => commands.some((command) => command.name === name));

/** The first thing due or missing in the order of the procedure that this person can do, where it has a form, and what that starts from. */
export function nextForm(
  state: CaseState,
  context: Context,
): { readonly command: AnyCommand; readonly begun: Entries } | undefined {
  const gaps = missing(state, context);
  const [first] = owedInOrder(state, context);
  if (caseTarget.available(state, context).some((command) => isReady(command, gaps))) return undefined;
  if (!first || first.command.decides || verbOf(first.command) !== 'form') return undefined;
  const { command, gap } = first;
  const begun = Object.entries(gap?.begins ?? {}).filter(([name]) => name in command.fields);
  return { command, begun: Object.fromEntries(begun) };
}

/** What stands around the form of a step: whether another waits after it, and what else would do in its place. */
export function aroundForm(
  state: CaseState,
  context: Context,
  { name }: AnyCommand,
): {
  readonly leadsOn: boolean;
  readonly instead?: AnyCommand | undefined;
  readonly handsOn?: AnyCommand | undefined;
} {
  const may = caseTarget.available(state, context);
  const gaps = missing(state, context).filter(({ command }) => may.some((each) => each.name === command));
  const owed = owedInOrder(state, context);
  const other = gaps.find(({ command, or }) => command === name && or !== undefined)?.or;
  return {
    leadsOn: owed.some(({ command, gap }) => ![command.name, gap?.or].includes(name)) || owed.length > 1,
    instead: may.find((each) => each.name === other),
    handsOn: may.find(
      (each) =>
        verbOf(each) === 'do' &&
        each.needs === 'draft' &&
        each.leadsTo !== undefined &&
        gaps.some(({ command }) => command === name) &&
        missing(state, context).every(({ command, blocks }) => blocks !== each.needs || command === name),
    ),
  };
}

/** A list to choose a command from. */
export interface Choice {
  readonly label: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

/** Buttons under a heading, each in a row of its own. */
export interface ButtonGroup {
  readonly title: string;
  readonly rows: readonly { readonly actions: readonly Action[] }[];
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
export function choicesOf(on: OnCase, decision: Decision | undefined): readonly Action[] {
  const { state, context, card: id } = on;
  const steps = nextSteps(state, context).filter(
    ({ command }) => ![decision?.command, decision?.otherwise, decision?.besides].includes(command),
  );
  const data = { case: state.reference, card: id };
  const decide = decision
    ? [
        ...readLetters(decision, state.reference),
        ...decisionButtons(decision, (command) => dataFor(on, command)),
        ...readInFull(decision, state.reference),
      ]
    : [];
  const room = MOST_BUTTONS - decide.length - WAYS_ON;
  const shown = firstOf(steps, Math.max(0, Math.min(FIRST_BUTTONS, room)));
  const buttons = shown.map(({ command, owed }, index) =>
    commandButton(command, on, owed && index === 0 && !decision),
  );
  const more = steps.length > shown.length ? [button('More', 'more', data, { withoutInputs: true })] : [];
  return [...decide, ...buttons, ...more, readTheCase(data)].slice(0, MOST_BUTTONS);
}

/** “More”, and “Read the case”. */
const WAYS_ON = 2;

const readTheCase = (data: Readonly<Record<string, unknown>>): Action =>
  button('Read the case', 'file', data, { withoutInputs: true });

/** All this person may do now: by what it is about, or, where that is much, what it may be about. */
export function moreSteps(
  on: OnCase,
  wanted?: string,
): { readonly groups: readonly ButtonGroup[]; readonly actions: readonly Action[] } {
  const { state, context, card: id } = on;
  const data = { case: state.reference, card: id };
  const all = inGroups(nextSteps(state, context).map(({ command }) => command));
  const one = all.filter(({ title }) => title === wanted);
  const isMany = one.length === 0 && all.flatMap(({ commands }) => commands).length > MOST_AT_ONCE;
  const stepsOf = ({ title, commands }: Group): ButtonGroup => ({
    title,
    rows: commands.map((command) => ({
      actions: [button(command.button, 'form', { ...data, command: command.name }, { withoutInputs: true })],
    })),
  });
  const rows = all.map(({ title }) => ({
    actions: [button(title, 'more', { ...data, group: title })],
  }));
  return {
    groups: isMany ? [{ title: 'What is it about?', rows }] : (one.length > 0 ? one : all).map(stepsOf),
    actions: [
      ...(one.length > 0 ? [button('More', 'more', data)] : []),
      button('Back to the case', 'open', data),
      readTheCase(data),
      ...(equalityStanding(state, context.actor) === 'theirs'
        ? [
            button(
              'Open the equality form',
              'form',
              { ...data, command: 'giveEqualityAnswers' },
              { withoutInputs: true },
            ),
          ]
        : []),
      button('Limits on contact', 'open', { ...data, kind: 'restriction' }),
    ],
  };
}
