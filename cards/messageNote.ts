import type { LondonDate } from '../policy/calendar/dates';
import type { Fields } from '../policy/machine/fields';
import { card, heading, text, type Action, type Card } from './card';
import { excerpt, plain } from './escape';
import { formBody, type FormOptions } from './form';
import { deleteTheMessage, sentBy } from './messageForm';

interface OfMessage {
  /** The draft’s key: all that a button carries of it besides what it asks. */
  readonly key: string;
  readonly words: string;
  readonly sender?: string | undefined;
  readonly sentOn?: LondonDate | undefined;
}

const LONGEST_QUOTED = 1_500;

const add = (title: string, data: object, style?: 'positive'): Action => ({
  type: 'Action.Submit',
  title,
  ...(style ? { style } : {}),
  data: { bot: { verb: 'message.add', ...data } },
});

/** The words of the message, as somebody else’s: they are read here, and changed by nobody. */
const quotation = (message: OfMessage) => [
  ...sentBy(message).map((sentence) => text(sentence)),
  text(`“${plain(excerpt(message.words, LONGEST_QUOTED))}”`, { isSubtle: true, spacing: 'Small' }),
];

export interface ChooseCaseOptions extends OfMessage {
  readonly form: FormOptions<unknown>;
  /** What the search found, where that is nothing. */
  readonly none?: string;
  readonly says: readonly string[];
}

/** To which case it is to be added: one of those that this person may see. */
export const buildChooseCase = ({ form, none, says, ...message }: ChooseCaseOptions): Card =>
  card(
    'Add a message to a case',
    [
      ...quotation(message),
      ...says.map((sentence) => text(sentence)),
      heading('Add it to which case?'),
      ...(none === undefined ? [] : [text(none)]),
      ...formBody(form),
    ],
    [add('Next', { draft: message.key }, 'positive'), add('Search', { draft: message.key, search: true })],
  );

export interface MessageNoteOptions<S> extends OfMessage {
  readonly reference: string;
  readonly form: FormOptions<S>;
  /** What the card asks, and what those before it asked. */
  readonly asked: readonly string[];
  /** What has to be known before it is filled in. */
  readonly says: readonly string[];
}

/** What it is, asked as for every note or contact. */
export const buildMessageNote = <S>({
  reference,
  form,
  asked,
  says,
  ...message
}: MessageNoteOptions<S>): Card =>
  card(
    `Add a message to ${reference}`,
    [
      heading(`Add it to ${reference}`),
      ...says.map((sentence) => text(sentence)),
      ...quotation(message),
      ...formBody<S>(form),
      text(deleteTheMessage, { isSubtle: true, size: 'Small', spacing: 'Medium' }),
    ],
    [
      add('Next', { draft: message.key, asked: asked.join(',') }, 'positive'),
      // What is not filled in holds nobody back from another case.
      { ...add('Another case', { draft: message.key, again: true }), associatedInputs: 'none' },
    ],
  );

/** Names of fields, without those that a card for a message cannot ask. */
export const without = <S>(fields: Fields<S>, names: readonly string[]): Fields<S> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
