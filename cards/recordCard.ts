import type { Context } from '../policy/machine/command';
import type { AnyCommand, RecordTarget } from '../policy/machine/target';
import { banner, button, card, text, type Action, type Card, type Element } from './card';
import type { Outcome } from './caseCard';
import { clockWords } from './clockWords';
import { decisionButtons, decisionElements, decisionIn, lineElements, type Names } from './decision';
import { recordRow, type RecordRow } from './recordRow';

const FIRST_BUTTONS = 3;

export interface RecordCardOptions {
  readonly subject: RecordTarget;
  readonly id: string;
  /** What the record is of: a person, an organisation, a case. */
  readonly title: string;
  readonly state: unknown;
  readonly context: Context;
  /** This rendering's own id: a second click on it is the same click. */
  readonly card: string;
  readonly names: Names;
  readonly outcome?: Outcome;
}

function outcomeElements(outcome: Outcome | undefined): readonly Element[] {
  if (!outcome) return [];
  if ('done' in outcome) return [banner(outcome.done, 'good')];
  const { sentence, paragraph, next } = outcome.refusal;
  return [banner(`${sentence} (${paragraph})`, 'attention'), text(next, { spacing: 'Small' })];
}

interface Choices {
  readonly rows: readonly Element[];
  readonly actions: readonly Action[];
}

/** The decision that waits for this person, then what is owed; where there is much to choose from, a list of the rest. */
function choicesOf({ subject, id, state, context, card: shownAs }: RecordCardOptions): Choices {
  const available = subject.available(state, context);
  const fillers = subject.missing(state, context).map(({ command }) => command);
  const owed = ({ name }: AnyCommand): boolean => fillers.includes(name);
  const decision = decisionIn(available, state, context);
  const dataFor = (command: AnyCommand) => ({
    case: id,
    card: shownAs,
    basis: subject.basisOf(state, command),
  });
  const others = available
    .filter((command) => command !== decision?.command)
    .sort((a, b) => Number(owed(b)) - Number(owed(a)));
  const buttons = others
    .slice(0, FIRST_BUTTONS)
    .map((command) =>
      button(
        command.button,
        Object.keys(command.fields).length === 0 ? 'do' : 'form',
        { ...dataFor(command), command: command.name },
        owed(command) && !decision ? { style: 'positive' } : {},
      ),
    );
  const rest = others.slice(FIRST_BUTTONS);
  const decide = decision ? decisionButtons(decision.command, dataFor(decision.command)) : [];
  if (rest.length === 0) return { rows: [], actions: [...decide, ...buttons] };
  const list: Element = {
    type: 'Input.ChoiceSet',
    id: 'command',
    label: 'Something else?',
    style: 'compact',
    value: rest[0]?.name ?? '',
    choices: rest.map(({ name, button: title }) => ({ title, value: name })),
  };
  return {
    rows: [list],
    actions: [...decide, ...buttons, button('Go on', 'form', { case: id, card: shownAs })],
  };
}

/** One record of a register: what it holds, its clocks, what is owed, and what this person may do with it. */
export function recordCard(options: RecordCardOptions): Card {
  const { subject, id, title, state, context, names, outcome } = options;
  const decision = decisionIn(subject.available(state, context), state, context);
  const clocks = subject.deadlines(state, context).map((clock) => {
    const words = clockWords(clock, context.calendar, context.today);
    return text(`${words.label}: ${words.due}. ${words.state}.`, { color: words.tone, spacing: 'Small' });
  });
  const gaps = subject
    .missing(state, context)
    .map(({ what, paragraph }) => text(`• ${what} (${paragraph})`, { spacing: 'Small' }));
  const { rows, actions } = choicesOf(options);
  const about =
    subject.kind === 'restriction'
      ? [button('Open the case', 'open', { case: id }, { withoutInputs: true })]
      : [];
  return card(
    title,
    [
      ...outcomeElements(outcome),
      text(title, { size: 'Large', weight: 'Bolder', style: 'heading' }),
      text(subject.stageOf(state), { color: 'Accent', weight: 'Bolder', spacing: 'None' }),
      ...(decision
        ? [{ type: 'Container', style: 'accent', bleed: true, items: decisionElements(decision, names) }]
        : []),
      ...clocks,
      ...lineElements(subject.describe(state, context), names),
      ...(gaps.length > 0 ? [text('Still to do', { weight: 'Bolder', separator: true }), ...gaps] : []),
      ...rows,
    ],
    [...actions, ...about],
  );
}

/** The records of a register, ten at the most. */
export function recordListCard(options: {
  readonly kind: string;
  readonly title: string;
  readonly none: string;
  readonly rows: readonly RecordRow[];
  readonly actions: readonly Action[];
}): Card {
  const rows = options.rows.map((row) => recordRow({ ...row, kind: options.kind }));
  return card(
    options.title,
    [
      text(options.title, { size: 'Large', weight: 'Bolder', style: 'heading' }),
      ...(rows.length > 0 ? rows : [text(options.none)]),
    ],
    options.actions,
  );
}

/** Asks whose record it is about. */
export function whoseRecordCard(options: {
  readonly kind: string;
  readonly title: string;
  readonly problem?: string;
}): Card {
  return card(
    options.title,
    [
      text(options.title, { size: 'Large', weight: 'Bolder', style: 'heading' }),
      ...(options.problem ? [banner(options.problem, 'attention')] : []),
      {
        type: 'Input.Text',
        id: 'name',
        label: 'Whose? Type a name.',
        isRequired: true,
        errorMessage: 'Type a name.',
        maxLength: 100,
      },
    ],
    [button('Find them', 'record.find', { kind: options.kind }, { style: 'positive' })],
  );
}
