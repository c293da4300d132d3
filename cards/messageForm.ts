import { longDate, type LondonDate } from '../policy/calendar/dates';
import type { Entries, Sources } from '../policy/machine/fields';
import type { Refusal } from '../policy/machine/refusal';
import type { AnyFields } from '../policy/machine/target';
import { card, heading, text, type Action, type Card } from './card';
import { excerpt, plain } from './escape';
import { formBody } from './form';
import { reviewLines } from './reviewCard';

interface OfMessage {
  /** The draft's key: all that a button carries of it. */
  readonly key: string;
  readonly fields: AnyFields;
  readonly state: unknown;
  readonly sources: Sources;
  readonly entries: Entries;
  readonly refusal?: Refusal | undefined;
}

export interface MessageFormOptions extends OfMessage {
  /** The steps that stand on it, by key. */
  readonly steps: readonly string[];
  readonly folded?: readonly string[];
  readonly says: readonly string[];
  readonly sender?: string | undefined;
  readonly sentOn?: LondonDate | undefined;
}

/** Said on the form and again when it is saved: what somebody wrote about a person is not left in a chat (7.1). */
export const deleteTheMessage =
  'Names and health details do not belong in a chat. Delete the message, or ask its author to, where your local rules allow it.';

/** A task module sends its form with `Action.Submit`, and nothing else. */
const submit = (title: string, data: object, style?: 'positive'): Action => ({
  type: 'Action.Submit',
  title,
  ...(style ? { style } : {}),
  data: { bot: { verb: 'message.log', ...data } },
});

/** Who wrote it and when, in words alone: neither is an answer to anything. */
export function sentBy({ sender, sentOn }: Pick<MessageFormOptions, 'sender' | 'sentOn'>): readonly string[] {
  if (!sender && !sentOn) return [];
  const by = sender ? ` by ${plain(excerpt(sender, 80))}` : '';
  const from = sentOn ? ` and is from ${longDate(sentOn)}` : '';
  return [`The message was written${by}${from}. Whoever wrote it is not put down as anybody.`];
}

/** A concern that came in a Teams message, to be finished: its words, and the first or the next questions. */
export function buildMessageForm(options: MessageFormOptions): Card {
  const { key, fields, state, sources, entries, refusal, says, steps, folded } = options;
  return card(
    'Log a concern from a message',
    [
      ...[...sentBy(options), ...says].map((sentence) => text(sentence)),
      ...formBody({ fields, state, sources, entries, refusal, folded }),
      text(deleteTheMessage, { isSubtle: true, size: 'Small', spacing: 'Medium' }),
    ],
    [submit('Next', { draft: key, steps: steps.join(',') }, 'positive')],
  );
}

export interface MessageCheckOptions extends OfMessage {
  readonly save: string;
  readonly called: Readonly<Record<string, string>>;
}

/** What will be kept of it, before it is kept. */
export function buildMessageCheck(options: MessageCheckOptions): Card {
  const { key, save } = options;
  return card(
    'Check this before it is saved',
    [heading('Check this before it is saved'), ...reviewLines(options)],
    [
      submit(save, { draft: key, save: true }, 'positive'),
      submit('Change something', { draft: key, again: true }),
    ],
  );
}
