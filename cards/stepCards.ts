import type { Entries, Sources } from '../policy/machine/fields';
import type { Refusal } from '../policy/machine/refusal';
import type { AnyFields } from '../policy/machine/target';
import { HOW_TO_REACH } from '../policy/sections/intake/questions';
import { button, card, said, text, type Action, type Card, type Element } from './card';
import { formBody, isFact, type Suggestions } from './form';
import { laidOpen } from './inputs';
import type { Offers } from './personInputs';

export interface Asked {
  /** The draft's id. */
  readonly draft: string;
  readonly title: string;
  readonly reference?: string;
}

export interface StepCardOptions extends Asked {
  /** The steps that stand on it, by key. */
  readonly steps: readonly string[];
  readonly ask: string;
  readonly number: number;
  readonly of?: number;
  readonly fields: AnyFields;
  readonly state: unknown;
  readonly entries: Entries;
  readonly refusal?: Refusal;
  readonly suggested?: Suggestions;
  /** What their words say, as sentences: it is taken when the card is sent, unless it is changed. */
  readonly facts?: readonly string[];
  /** Fields that are folded away. */
  readonly folded?: readonly string[];
  /** Sentences above the question: what was taken, what was not understood, what brings it. */
  readonly says: readonly string[];
  /** The answers that there are, to be answered by their number. */
  readonly numbered?: readonly string[];
  /** Words on the button that drops it, where nothing has been entered yet. */
  readonly drop?: string;
  readonly people?: Offers;
  readonly picker?: boolean;
  readonly sources: Sources;
  /** What the person said, to decide by. */
  readonly words?: string | undefined;
  /** How to reach them, and who must not know, where whoever decides has to know it. */
  readonly reach?: string | undefined;
}

/** The first input below says the same, or begins with it. */
function repeatsLabel({ ask, fields }: StepCardOptions): boolean {
  const [first, ...others] = Object.values(fields);
  return others.length === 0 && first?.label === ask;
}

const SHORT = 240;
const LONG = 2_000;

/** The person’s words: an excerpt, and more of them behind a button. */
function saidByThem(words: string | undefined): readonly Element[] {
  if (!words) return [];
  const short = said('What they told us', words, SHORT);
  if (words.length <= SHORT) return [short];
  const targetElements = ['words.short', 'words.long'];
  return [
    { ...short, id: 'words.short' },
    { ...said('What they told us', words, LONG), id: 'words.long', isVisible: false },
    {
      type: 'ActionSet',
      actions: [{ type: 'Action.ToggleVisibility', title: 'Read more of their words', targetElements }],
    },
  ];
}

/** What stands as said unless it is changed, as entries: it comes back with the card. */
const saidIn = ({ fields, entries, suggested = {} }: StepCardOptions): Entries =>
  Object.fromEntries(
    Object.entries(suggested).flatMap(([name, own]) =>
      fields[name] && isFact(fields[name], entries[name], own) ? [[name, own.entry]] : [],
    ),
  );

function sayFacts(facts: readonly string[] = []): readonly Element[] {
  if (facts.length === 0) return [];
  return [
    text('From your words, unless you change it:', { spacing: 'Small', isSubtle: true }),
    ...facts.map((fact) => text(`• ${fact}`, { spacing: 'None' })),
  ];
}

/** Do the answers with numbers stand on its one input already? They are shown once, with their numbers there. */
function standsOnInput({ fields, state, sources, numbered = [] }: StepCardOptions): boolean {
  const [only, ...others] = Object.values(fields);
  const open = only && others.length === 0 ? laidOpen(only, state, sources) : [];
  return numbered.length > 0 && open.join('\n') === numbered.join('\n');
}

/** One question of a conversation, or several on one card: fill it in, or type the answer. */
export function buildStepCard(options: StepCardOptions): Card {
  const { draft, steps, title, reference, number, of = 0, says, refusal, numbered = [], drop } = options;
  const isOnInput = standsOnInput(options);
  const data = { draft, steps: steps.join(','), said: saidIn(options) };
  const place = number > 0 && of > 1 ? ` · step ${number} of ${of}` : '';
  return card(
    [...says, options.ask].join(' '),
    [
      text(`${title}${reference ? ` · ${reference}` : ''}${place}`, { isSubtle: true, size: 'Small' }),
      ...says.map((sentence) => text(sentence, { spacing: 'Small' })),
      ...(options.reach ? [said(HOW_TO_REACH, options.reach, SHORT)] : []),
      ...saidByThem(options.words),
      ...(repeatsLabel(options) || refusal
        ? []
        : [text(options.ask, { spacing: 'Small', weight: 'Bolder' })]),
      ...(isOnInput ? [] : numbered).map((label, index) =>
        text(`${index + 1}. ${label}`, { spacing: 'None' }),
      ),
      ...sayFacts(options.facts),
      ...formBody({ ...options, ...(isOnInput ? { numberedChoices: true } : {}) }),
    ],
    [
      button('Next', 'draft.next', data, { style: 'positive' }),
      ...(number > 1 ? [button('Back', 'draft.back', data, { withoutInputs: true })] : []),
      drop === undefined
        ? button('Cancel', 'draft.cancel', data, { withoutInputs: true })
        : button(drop, 'draft.drop', data, { withoutInputs: true }),
    ],
  );
}

/** A question about the conversation itself, answered by a tap or in words. */
function buildAskCard(question: string, lines: readonly string[], actions: readonly Action[]): Card {
  return card(
    question,
    [
      text(question, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      ...lines.map((line) => text(line)),
    ],
    actions,
  );
}

/** “Cancel” asks once before anything is thrown away. */
export const buildCancelCard = ({ draft, title }: Asked): Card =>
  buildAskCard(
    'Stop without saving?',
    [`What you have entered for “${title}” will not be kept. Say “yes” to stop, or “no” to carry on.`],
    [
      button('Carry on', 'draft.open', { draft }, { style: 'positive' }),
      button('Stop, and keep nothing', 'draft.drop', { draft }, { style: 'destructive' }),
    ],
  );

/** Words typed in the middle of a conversation that may be part of it, or about a case that is there. */
export const buildDoubtCard = ({ draft, what }: Pick<Asked, 'draft'> & { readonly what: string }): Card =>
  buildAskCard(
    `Is that part of ${what}, or about a case we have?`,
    ['Say “part of this”, “a case we have” or “neither”. Nothing is noted before you say.'],
    [
      button('Part of this', 'draft.second', { draft, second: 'part' }),
      button('A case we have', 'draft.second', { draft, second: 'case' }),
      button('Neither', 'draft.second', { draft, second: 'neither' }),
    ],
  );

/** Words typed in the middle of a concern that may be part of it, or another one. */
export const buildWhichCard = ({
  draft,
  says = [],
}: Pick<Asked, 'draft'> & { readonly says?: readonly string[] }): Card =>
  buildAskCard(
    'Is that part of what you are logging now, or another concern?',
    [
      ...says,
      'Say “part of this”, “another concern” or “neither”. Or answer the question before, and I leave them out.',
    ],
    [
      button('Part of this', 'draft.second', { draft, second: 'part' }, { style: 'positive' }),
      button('Another concern', 'draft.second', { draft, second: 'another' }),
      button('Neither', 'draft.second', { draft, second: 'neither' }),
    ],
  );
