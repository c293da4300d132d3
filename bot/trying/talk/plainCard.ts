import type { Card } from '../../../cards/card';
import { visible } from '../../../cards/escape';
import { wordsOf } from '../../../policy/machine/fields';

/** A question on a card. */
export interface PlainInput {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** Several of the choices may be given. */
  readonly many: boolean;
  /** A day, written `YYYY-MM-DD`. */
  readonly isDate: boolean;
  /** What stands in it before anybody touches it. */
  readonly value: string;
}

/** Something to tap. What is sent is untrusted, as from any client. */
export interface PlainButton {
  readonly title: string;
  readonly data?: Readonly<Record<string, unknown>>;
  /** It sends what stands in the inputs, too. */
  readonly takesInputs: boolean;
  /** It opens this address, and sends nothing. */
  readonly url?: string;
  /** It shows what the card keeps folded away, and sends nothing. */
  readonly unfolds?: readonly string[];
}

/** A card as words: its lines in reading order, each question and each row to tap where it stands. */
export interface PlainCard {
  /** A row that can be tapped is its button. */
  readonly parts: readonly (string | PlainInput | PlainButton)[];
  readonly inputs: readonly PlainInput[];
  readonly buttons: readonly PlainButton[];
}

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const jsonsIn = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

/** Text blocks show a little markdown: of it the bot uses bold alone. */
const withoutBold = (words: string): string => words.replace(/\*\*/g, '');

const words = (value: unknown): string => visible(wordsOf(value)).trim();

function inputOf(element: Json): PlainInput {
  const choices = jsonsIn(element.choices).map(({ title, value }) => ({
    title: words(title),
    value: wordsOf(value),
  }));
  return {
    id: wordsOf(element.id),
    label: words(element.label) || words(element.placeholder),
    choices,
    many: element.isMultiSelect === true,
    isDate: element.type === 'Input.Date',
    value: wordsOf(element.value),
  };
}

function buttonOf(action: Json): PlainButton {
  const { title, type, url, data, targetElements, associatedInputs } = action;
  return {
    title: words(title),
    takesInputs: associatedInputs !== 'none',
    ...(type === 'Action.OpenUrl' ? { url: wordsOf(url) } : {}),
    ...(Array.isArray(targetElements) ? { unfolds: targetElements.map(wordsOf) } : {}),
    ...(isJson(data) ? { data } : {}),
  };
}

/** Where an element keeps what is in it, whatever its type. */
const inside = ['items', 'columns', 'rows', 'cells', 'facts'] as const;

type Part = PlainCard['parts'][number];

export const isRow = (part: Part): part is PlainButton => typeof part === 'object' && 'title' in part;
const isInput = (part: Part): part is PlainInput => typeof part === 'object' && 'id' in part;

function* partsOf(element: Json, unfolded: readonly string[]): Iterable<Part> {
  const { type, isVisible, id, selectAction } = element;
  if (isVisible === false && !unfolded.includes(wordsOf(id))) return;
  // A row that can be tapped is said by the title of its tap, as a screen reader does.
  if (isJson(selectAction)) {
    yield buttonOf(selectAction);
    return;
  }
  if (type === 'TextBlock') yield withoutBold(words(element.text));
  else if (type === 'RichTextBlock')
    yield words(
      jsonsIn(element.inlines)
        .map(({ text }) => wordsOf(text))
        .join(''),
    );
  else if (typeof type === 'string' && type.startsWith('Input.')) yield inputOf(element);
  else if (type === 'Image') yield words(element.altText);
  else if (type === undefined && element.title !== undefined)
    yield `${words(element.title)} ${words(element.value)}`;
  for (const place of inside) for (const each of jsonsIn(element[place])) yield* partsOf(each, unfolded);
}

/** The buttons that stand on a card besides its rows. */
function* buttonsOf(element: Json): Iterable<PlainButton> {
  if (isJson(element.selectAction)) return;
  for (const action of jsonsIn(element.actions)) yield buttonOf(action);
  for (const place of ['body', ...inside]) for (const each of jsonsIn(element[place])) yield* buttonsOf(each);
}

/** A card in words, without what it keeps folded away. */
export function readCard({ body, actions }: Card): PlainCard {
  const parts = body.flatMap((element) => [...partsOf(element, [])]).filter((part) => part !== '');
  return {
    parts,
    inputs: parts.filter(isInput),
    buttons: [
      ...parts.filter(isRow),
      ...body.flatMap((element) => [...buttonsOf(element)]),
      ...jsonsIn(actions).map(buttonOf),
    ],
  };
}

/** What is in the folded part of a card alone. */
export function readFolded({ body }: Card, ids: readonly string[]): readonly string[] {
  const folded = body.filter(({ id }) => ids.includes(wordsOf(id)));
  return folded
    .flatMap((element) => [...partsOf(element, ids)])
    .flatMap((part) => (typeof part === 'string' && part !== '' ? [part] : []));
}
