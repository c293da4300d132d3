import type { Clock } from '../policy/machine/clock';
import type { Context } from '../policy/machine/command';
import { shortDate, type LondonDate } from '../policy/calendar/dates';
import type { Refusal } from '../policy/machine/refusal';
import type { Registers } from '../policy/machine/registers';
import type { AnyCommand } from '../policy/machine/target';
import { services, type Service } from '../policy/services';
import { caseTarget, commandNamed } from '../policy/machine/targets';
import { stages, type Stage } from '../policy/stages';
import type { CaseState } from '../policy/machine/caseState';
import type { Entries } from '../policy/machine/fields';
import { banner, button, card, said, text, type Action, type Card, type Element } from './card';
import { clockWords } from './clockWords';
import { excerpt, plain } from './escape';
import { formBody } from './form';
import { askAbout } from './paragraphCards';
import { asAgreed } from './letters/layout';
import type { Letter } from './letters/letter';
import { letterKinds, type LetterKind } from './letters/letterKinds';
import { plainText } from './letters/plainText';
import type { Offers } from './personInputs';
import { recordRow, type RecordRow } from './recordRow';

const heading = (words: string): Element =>
  text(words, { size: 'Large', weight: 'Bolder', style: 'heading' });

/** The first thing a person sees, and what “help” shows. */
export function helpCard(options: {
  readonly welcome: boolean;
  readonly team: boolean;
  readonly underWay?: string;
  readonly local?: boolean;
}): Card {
  const lines = [
    '**log a concern** – write down what somebody told you',
    '**my cases** – what you are involved in, soonest deadline first',
    ...(options.team
      ? ['**team queue** – what is waiting for triage', '**triage** – decide how a concern is handled']
      : []),
    '**case** and a reference – open one case',
    '**why** and a reference – how each date was worked out',
    ...(options.local
      ? ['**act as** and a role – try it as somebody else', '**clock +5d** – let days go by']
      : []),
  ];
  return card(
    'How I can help',
    [
      heading(options.welcome ? 'Hello. I help with concerns and complaints.' : 'Here is what I can do'),
      text(
        options.welcome
          ? 'Tell me what somebody raised with you. I write it down in their words, keep every deadline, and tell the right people. You can answer by typing or on the cards.'
          : 'Type any of these, or use a button. You can stop at any point and come back.',
      ),
      ...(options.underWay ? [banner(options.underWay, 'accent')] : []),
      ...lines.map((line) => text(line, { spacing: 'Small' })),
    ],
    [
      ...(options.underWay ? [button('Carry on', 'draft.open', {}, { style: 'positive' })] : []),
      button('Log a concern', 'log', {}, options.underWay ? {} : { style: 'positive' }),
      button('My cases', 'mine', {}),
      ...(options.team ? [button('Team queue', 'queue', {})] : []),
    ],
  );
}

/** A sentence with a way on: for what was not understood, and for refusals outside a case. */
export function sayCard(options: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly actions?: readonly Action[];
}): Card {
  return card(
    options.title,
    [
      text(options.title, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      ...options.lines.map((line) => text(line, { spacing: 'Small' })),
    ],
    options.actions ?? [button('What can I do?', 'help', {})],
  );
}

export function refusalCard(
  refusal: Refusal,
  actions: readonly Action[] = [button('My cases', 'mine', {})],
): Card {
  return card(
    refusal.sentence,
    [banner(`${refusal.sentence} (${refusal.paragraph})`, 'attention'), text(refusal.next)],
    [...actions, ...askAbout(refusal.paragraph)],
  );
}

export interface ListedCase {
  readonly reference: string;
  readonly stage: Stage;
  readonly service?: string;
  readonly nextDue?: LondonDate;
}

export interface ListCardOptions {
  readonly title: string;
  readonly none: string;
  readonly cases: readonly ListedCase[];
  readonly today: LondonDate;
  /** Opens the next page. */
  readonly more?: Action;
  /** What can be done besides; a concern can be logged, unless told. */
  readonly actions?: readonly Action[];
  /** Records of registers, below the cases. */
  readonly records?: readonly (RecordRow & { readonly kind: string })[];
  /** What choosing a case does; opens it, unless told. */
  readonly choose?: { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };
}

function caseRow(
  { reference, stage, service, nextDue }: ListedCase,
  today: LondonDate,
  { verb, data }: NonNullable<ListCardOptions['choose']>,
): Element {
  const due =
    nextDue === undefined
      ? 'Nothing due'
      : nextDue < today
        ? `Overdue since ${shortDate(nextDue)}`
        : `Next due ${shortDate(nextDue)}`;
  const tone =
    nextDue === undefined
      ? 'Default'
      : nextDue < today
        ? 'Attention'
        : nextDue === today
          ? 'Warning'
          : 'Default';
  const where = `${stages[stage]}${service ? ` · ${services[service as Service]}` : ''}`;
  return {
    type: 'Container',
    separator: true,
    // NB: a screen reader says the title in place of what is in the row.
    selectAction: button(`${reference} ${where} ${due}`, verb, { ...data, case: reference }),
    items: [
      text(reference, { weight: 'Bolder', color: 'Accent' }),
      text(where, { spacing: 'None', size: 'Small' }),
      text(due, { spacing: 'None', color: tone, weight: 'Bolder', size: 'Small' }),
    ],
  };
}

/** A list of cases, ten at the most. References, stages and dates only. */
export function listCard(options: ListCardOptions): Card {
  const choose = options.choose ?? { verb: 'open', data: {} };
  const records = options.records ?? [];
  return card(
    options.title,
    [
      heading(options.title),
      ...(options.cases.length + records.length === 0 ? [text(options.none)] : []),
      ...options.cases.map((each) => caseRow(each, options.today, choose)),
      ...records.map(recordRow),
    ],
    [...(options.more ? [options.more] : []), ...(options.actions ?? [button('Log a concern', 'log', {})])],
  );
}

/** Every clock of a case with its sum in words. */
export function whyCard(reference: string, clocks: readonly Clock[], { calendar, today }: Context): Card {
  const explained = clocks.map((clock) => {
    const words = clockWords(clock, calendar, today);
    return {
      type: 'Container',
      separator: true,
      spacing: 'Medium',
      items: [
        text(`${words.label}: ${words.due.charAt(0).toLowerCase()}${words.due.slice(1)}`, {
          weight: 'Bolder',
        }),
        text(words.state, { color: words.tone, spacing: 'None', weight: 'Bolder' }),
        text(`${clock.explain()} (${clock.paragraph})`, { spacing: 'Small' }),
      ],
    };
  });
  return card(
    `${reference}: how each date was worked out`,
    [
      heading('How each date was worked out'),
      text(reference, { spacing: 'None', isSubtle: true }),
      ...(explained.length > 0 ? explained : [text('No clock runs on this case.')]),
    ],
    [button('Back to the case', 'open', { case: reference })],
  );
}

export interface CommandFormOptions {
  readonly command: AnyCommand;
  /** What the command is done on: a case's reference, or the id of a record. */
  readonly id: string;
  /** What it is called. */
  readonly title: string;
  readonly state: unknown;
  /** The case, when it is one: its letter is drafted from it. */
  readonly ofCase?: CaseState;
  readonly entries: Entries;
  readonly basis: string;
  readonly card: string;
  readonly refusal?: Refusal;
  readonly people?: Offers;
  readonly picker?: boolean;
  readonly registers?: Registers;
  /** The letters that go with it, as drafted from the case. */
  readonly letters?: readonly DraftLetter[];
}

export interface DraftLetter {
  readonly kind: LetterKind;
  readonly letter: Letter;
}

const LONGEST_DRAFT = 2_000;

/** The first of the letters to copy, folded away until it is wanted. */
function draftLetter([draft]: readonly DraftLetter[], state: CaseState): readonly Element[] {
  if (!draft) return [];
  const words = excerpt(plainText(draft.letter), LONGEST_DRAFT);
  const agreed = asAgreed(state);
  return [
    ...(agreed ? [said('The letter', agreed)] : []),
    {
      type: 'ActionSet',
      actions: [
        { type: 'Action.ToggleVisibility', title: 'Show the draft letter', targetElements: ['letter'] },
      ],
    },
    {
      type: 'Container',
      id: 'letter',
      isVisible: false,
      style: 'emphasis',
      items: words
        .split('\n\n')
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => ({
          type: 'RichTextBlock',
          inlines: [{ type: 'TextRun', text: plain(paragraph) }],
        })),
    },
  ];
}

/** One button for each letter, so that it can be had as a file. */
const letterButtons = (
  letters: readonly DraftLetter[],
  data: { readonly case: string; readonly command: string },
): readonly Action[] =>
  letters.map(({ kind }) =>
    button(
      letters.length === 1 ? 'Get the letter' : `Get the letter: ${letterKinds[kind].label.toLowerCase()}`,
      'letter',
      { case: data.case, command: data.command, letter: kind },
      { withoutInputs: true },
    ),
  );

/** The form of one command, from its definition. It stands in place of the card that was clicked. */
export function commandForm({
  command,
  id,
  title,
  state,
  ofCase,
  entries,
  basis,
  card: shownAs,
  refusal,
  people,
  picker = false,
  registers,
  letters = [],
}: CommandFormOptions): Card {
  const data = { case: id, command: command.name, card: shownAs, basis };
  const { subject = caseTarget } = commandNamed(command.name) ?? {};
  const isCase = subject === caseTarget;
  const back = isCase ? {} : { kind: subject.kind };
  return card(
    `${command.button}: ${title}`,
    [
      heading(command.button),
      text(title, { spacing: 'None', isSubtle: true }),
      ...(command.about ? [text(`${command.about} (${command.paragraph})`)] : []),
      ...(ofCase ? draftLetter(letters, ofCase) : []),
      ...formBody({ fields: command.fields, state, entries, refusal, people, picker, registers }),
    ],
    [
      button(command.button, 'do', data, { style: 'positive' }),
      ...letterButtons(letters, data),
      button(isCase ? 'Back to the case' : 'Back', 'open', { ...back, case: id }, { withoutInputs: true }),
      ...askAbout(command.paragraph),
    ],
  );
}

/** A message owed to somebody: what it is about, and a way to it. No name and no narrative. */
export function noticeCard(options: {
  readonly say: string;
  readonly paragraph: string;
  readonly reference?: string;
  /** What it is about, when that is no case. */
  readonly kind?: string;
  readonly urgent: boolean;
  readonly forWhom?: string;
}): Card {
  return card(
    options.say,
    [
      ...(options.forWhom ? [text(`For ${options.forWhom}`, { isSubtle: true, size: 'Small' })] : []),
      ...(options.urgent ? [banner('Now', 'attention')] : []),
      text(options.say, { weight: 'Bolder' }),
      text(`Policy paragraph ${options.paragraph}`, { isSubtle: true, size: 'Small', spacing: 'None' }),
    ],
    options.reference
      ? [
          button(`Open ${options.reference}`, 'open', {
            case: options.reference,
            ...(options.kind ? { kind: options.kind } : {}),
          }),
        ]
      : [],
  );
}
