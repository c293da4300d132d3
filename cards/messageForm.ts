import type { CaseState } from '../policy/machine/caseState';
import { longDate, type LondonDate } from '../policy/calendar/dates';
import type { Entries, Fields, Sources } from '../policy/machine/fields';
import type { Refusal } from '../policy/machine/refusal';
import { card, text, type Action, type Card } from './card';
import { excerpt, plain } from './escape';
import { formBody } from './form';

export interface MessageFormOptions {
  /** The draft's id: all that the button carries. */
  readonly draft: string;
  readonly fields: Fields<CaseState>;
  readonly state: CaseState;
  readonly entries: Entries;
  /** What a choice is made from besides the state. */
  readonly sources: Sources;
  readonly save: string;
  readonly sender?: string;
  readonly sentOn?: LondonDate;
  readonly refusal?: Refusal;
}

/** Said on the form and again when it is saved: what somebody wrote about a person is not left in a chat (7.1). */
export const deleteTheMessage =
  'Names and health details do not belong in a chat. Delete the message, or ask its author to, where your local rules allow it.';

/** A task module sends its form with `Action.Submit`, and nothing else. */
const submit = (title: string, verb: string, draft: string): Action => ({
  type: 'Action.Submit',
  title,
  style: 'positive',
  data: { bot: { verb, draft } },
});

const sentBy = ({ sender, sentOn }: MessageFormOptions): string =>
  `Sent${sender ? ` by ${plain(excerpt(sender, 80))}` : ''}${sentOn ? ` on ${longDate(sentOn)}` : ''}. If they wrote for somebody else, change the name.`;

/** A concern that came in a Teams message, copied in to be checked and finished. */
export function buildMessageForm(options: MessageFormOptions): Card {
  const { draft, fields, state, entries, sources, refusal, sender, sentOn, save } = options;
  return card(
    'Log a concern from a message',
    [
      ...(sender || sentOn ? [text(sentBy(options), { isSubtle: true })] : []),
      ...formBody({ fields, state, entries, sources, refusal }),
      text(deleteTheMessage, { isSubtle: true, size: 'Small', spacing: 'Medium' }),
    ],
    [submit(save, 'message.log', draft)],
  );
}
