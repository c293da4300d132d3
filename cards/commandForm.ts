import type { CaseState } from '../policy/machine/caseState';
import { sayAbout } from '../policy/machine/command';
import { wordsOf, type Entries, type Sources } from '../policy/machine/fields';
import type { Refusal } from '../policy/machine/refusal';
import { inSentence } from '../policy/machine/sentences';
import type { AnyCommand } from '../policy/machine/target';
import { writesTo } from '../policy/sections/response/addressee';
import type { Told } from '../policy/machine/telling';
import { caseTarget, commandNamed } from '../policy/machine/targets';
import { banner, button, card, heading, said, text, type Action, type Card, type Element } from './card';
import type { Names } from './decision';
import { plain } from './escape';
import { fold, formBody, heldBack } from './form';
import { asAgreed } from './letters/layout';
import type { Letter } from './letters/letter';
import { letterKinds, type LetterKind } from './letters/letterKinds';
import { plainText } from './letters/plainText';
import { askAbout } from './paragraphCards';
import { asAsked, foldable, only, onForm } from './parts';
import type { Offers } from './personInputs';
import { sayTold } from './toldWords';

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
  /** The fields on this card, and those on it and on the cards before it. */
  readonly shown: readonly string[];
  readonly asked: readonly string[];
  readonly basis: string;
  readonly card: string;
  readonly refusal?: Refusal;
  /** What was done just before, where this form is the next step. */
  readonly done?: string | undefined;
  /** What it rests on, as far as this person may read it, and what the directory calls whoever it speaks of. */
  readonly reads?: { readonly told: readonly Told[]; readonly names: Names };
  /** There is another step to do after it: one tap saves this one and opens that. */
  readonly leadsOn?: boolean;
  /** Another command that does instead. */
  readonly instead?: AnyCommand | undefined;
  /** What hands it on once this is the last that it waits for: one tap does both. */
  readonly handsOn?: AnyCommand | undefined;
  readonly people?: Offers;
  readonly picker?: boolean;
  readonly sources: Sources;
  /** The letters that go with it, as drafted from the case. */
  readonly letters?: readonly DraftLetter[];
}

export interface DraftLetter {
  readonly kind: LetterKind;
  readonly letter: Letter;
}

/** A letter that is no longer stands on the form itself; a longer one is read page by page. */
const LONGEST_DRAFT = 2_000;

/** The letters to copy or read: one that is short folded away until it is wanted, the others behind a button, so that nothing is cut. */
function draftLetter(
  letters: readonly DraftLetter[],
  state: CaseState,
  toGet: readonly Action[],
  about: { readonly case: string; readonly command: string },
): readonly Element[] {
  const [draft, ...others] = letters;
  if (!draft) return [];
  const words = plainText(draft.letter);
  const agreed = asAgreed(state);
  const asks = agreed ? [said('The letter', agreed)] : [];
  if (others.length > 0 || words.length > LONGEST_DRAFT) {
    const read = button('Read the letter', 'letter.read', about, { withoutInputs: true });
    return [...asks, { type: 'ActionSet', actions: [read, ...toGet] }];
  }
  return [
    ...asks,
    {
      type: 'ActionSet',
      actions: [
        { type: 'Action.ToggleVisibility', title: 'Show the letter', targetElements: ['letter'] },
        ...toGet,
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

/** Characters of what a form rests on, so that the card keeps within its size. */
const MOST_READ = 6_000;

/** What it rests on, above its questions; behind a button where that has words. What is cut can be read in the case. */
function restsOn(told: readonly Told[], names: Names, as: string | undefined): readonly Element[] {
  const lines = told.flatMap((each) => each.said);
  if (lines.length === 0) return [];
  const most = Math.min(1_500, Math.floor(MOST_READ / lines.length));
  const items = told.flatMap((each) => [
    text(each.title, { weight: 'Bolder' }),
    ...each.said.map((line) => said(line.label, sayTold(line, names), most)),
  ]);
  const isCut = lines.some((line) => sayTold(line, names).length > most);
  const all = [
    ...items,
    ...(isCut ? [text('It is cut short here. All of it is under “Read the case”.', { isSubtle: true })] : []),
  ];
  return as === undefined ? all : fold('rests', as, all);
}

/** Above a further card: what hangs on the answers, or simply what one card could not hold. */
const sayGoesOn = (fields: AnyCommand['fields']): string =>
  Object.values(fields).some(({ onlyIf }) => onlyIf === undefined)
    ? 'The rest of it. Your answers so far are kept.'
    : 'A little more, because of what you answered. Your answers so far are kept.';

/** What becomes part of the final response, though it is no letter yet (8.29). */
const feedTheResponse = [
  'agreeIssues',
  'recordEvidence',
  'recordAllEvidence',
  'recordFinding',
  'agreeRemedy',
];

/** Who is “you” in what is about to be written, where it goes into a letter. */
function sayWhoReads({ command: { name, fields }, ofCase }: CommandFormOptions): readonly Element[] {
  const isOfLetter = Object.values(fields).some((field) => 'ofLetter' in field && field.ofLetter);
  const who = ofCase && (isOfLetter || feedTheResponse.includes(name)) ? writesTo(ofCase) : undefined;
  return who ? [text(plain(who))] : [];
}

/** What it does, the letter that goes with it and what it rests on: on the first of its cards alone. */
function introduce(options: CommandFormOptions): readonly Element[] {
  const { command, id, state, ofCase, letters = [], reads } = options;
  const about = sayAbout(command, state);
  const data = { case: id, command: command.name };
  return [
    ...(about ? [text(`${about} (${command.paragraph})`)] : []),
    ...sayWhoReads(options),
    ...(ofCase ? draftLetter(letters, ofCase, letterButtons(letters, data), data) : []),
    ...(reads ? restsOn(reads.told, reads.names, command.reads?.as) : []),
  ];
}

/** The fields that start from what was recorded before. */
function keptIn({ keeps, fields }: AnyCommand, state: unknown, entries: Entries): readonly string[] {
  const kept = keeps?.(state) ?? {};
  return Object.keys(fields).filter(
    (name) => wordsOf(kept[name]) !== '' && wordsOf(kept[name]) === wordsOf(entries[name]),
  );
}

function questions(
  { command, state, entries, shown, refusal, people, picker = false, sources }: CommandFormOptions,
  isFirst: boolean,
): readonly Element[] {
  const fields = asAsked(only(command.fields, shown));
  return formBody({
    fields,
    state,
    entries,
    refusal,
    people,
    picker,
    sources,
    folded: foldable(onForm(fields, state, sources), entries),
    kept: isFirst ? keptIn(command, state, entries) : [],
  });
}

/** Is all on this card and those before it that is asked whatever is answered? */
const isLast = ({ command, state, sources, asked }: CommandFormOptions): boolean =>
  Object.entries(onForm(command.fields, state, sources)).every(
    ([name, { onlyIf }]) => onlyIf !== undefined || asked.includes(name),
  );

function save(options: CommandFormOptions): readonly Action[] {
  const { command, id, card: shownAs, basis, asked, leadsOn, handsOn, entries, refusal } = options;
  const held = heldBack(asAsked(only(command.fields, options.shown)), entries, refusal);
  const data = {
    case: id,
    command: command.name,
    card: shownAs,
    basis,
    asked: asked.join(','),
    ...(held.size > 0 ? { held: [...held].join(',') } : {}),
  };
  const first = { style: 'positive' } as const;
  if (!isLast(options)) return [button('Next', 'do', data, first)];
  return [
    button(command.button, 'do', data, first),
    ...(leadsOn ? [button('Save, then next step', 'do', { ...data, next: true })] : []),
    ...(handsOn
      ? [button(`Save, then ${inSentence(handsOn.button)}`, 'do', { ...data, then: handsOn.name })]
      : []),
  ];
}

function goBack({ command, id }: CommandFormOptions): Action {
  const { target = caseTarget } = commandNamed(command.name) ?? {};
  return target === caseTarget
    ? button('Back to the case', 'open', { case: id }, { withoutInputs: true })
    : button('Back', 'open', { kind: target.kind, case: id }, { withoutInputs: true });
}

/** The form of one command, from its definition. It stands in place of the card that was clicked. */
export function buildCommandForm(options: CommandFormOptions): Card {
  const { command, id, title, shown, asked, done, instead } = options;
  const isFirst = shown.length === asked.length;
  return card(
    `${command.button}: ${title}`,
    [
      ...(done ? [banner(done, 'good')] : []),
      heading(command.button),
      text(title, { spacing: 'None', isSubtle: true }),
      ...(isFirst ? introduce(options) : [text(sayGoesOn(only(command.fields, shown)))]),
      ...questions(options, isFirst),
    ],
    [
      ...save(options),
      ...(isFirst && instead
        ? [button(instead.button, 'form', { case: id, command: instead.name }, { withoutInputs: true })]
        : []),
      goBack(options),
      ...askAbout(command.paragraph),
    ],
  );
}
