import type { Card } from '../cards/card';
import { heldBack } from '../cards/form';
import { buildMessageForm, deleteTheMessage } from '../cards/messageForm';
import { londonDateOf, type Instant, type LondonDate } from '../policy/calendar/dates';
import type { CaseState } from '../policy/machine/caseState';
import type { Entries, Fields } from '../policy/machine/fields';
import type { Refusal } from '../policy/machine/refusal';
import type { Person } from '../policy/roles';
import { openCase } from './cases';
import type { Desk } from './desk';
import type { Reply } from './reply';
import { commandOf, scriptOf } from './script';

/** A Teams message somebody wants to log: what it says, who sent it, when. */
export interface TeamsMessage {
  /** The same for the same message, wherever it is opened from. */
  readonly key: string;
  readonly words: string;
  readonly sender?: string;
  readonly sentAt?: Instant;
}

/** A form to fill in, or the end of it: a sentence, and what to show in the personal chat. */
export type FromMessage =
  { readonly form: Card } | { readonly sentence: string; readonly replies: readonly Reply[] };

/** What is kept of it between opening the form and saving it, so that the form carries an id alone. */
interface MessageDraft {
  readonly reference: string;
  readonly entries: Entries;
  readonly sender?: string;
  readonly sentOn?: LondonDate;
  readonly saved?: true;
}

const COMMAND = 'logConcern';
const DAYS_KEPT = 30;

/** The fields the form asks. Every other field of the command keeps what a conversation begins with. */
const asked = [
  'words',
  'raisedBy',
  'personName',
  'phone',
  'email',
  'address',
  'affectedName',
  'relationship',
  'whyRepresented',
  'consent',
  'service',
  'happenedOn',
  'channel',
  'receivedOn',
  'effect',
  'outcome',
  'adjustments',
  'flags',
  'reassured',
] as const;

/** The fields of the form, as the command defines them. */
export const messageFields = (): Fields<CaseState> => {
  const { fields } = commandOf(COMMAND);
  return Object.fromEntries(asked.flatMap((name) => (fields[name] ? [[name, fields[name]] as const] : [])));
};

const keepDraft = (desk: Desk, person: Person, key: string, draft: MessageDraft): Promise<unknown> =>
  desk.keep(person, 'fromMessage', draft, { key, days: DAYS_KEPT });

const drawMessageForm = async (
  desk: Desk,
  person: Person,
  key: string,
  draft: MessageDraft,
  refusal?: Refusal,
): Promise<FromMessage> => ({
  form: buildMessageForm({
    draft: key,
    fields: messageFields(),
    state: desk.blank(draft.reference),
    entries: draft.entries,
    sources: await desk.context(person),
    save: commandOf(COMMAND).button,
    sender: draft.sender,
    sentOn: draft.sentOn,
    refusal,
  }),
});

const showSaved = async (desk: Desk, person: Person, reference: string): Promise<FromMessage> => ({
  sentence: `You have logged this message already, as ${reference}. It is in our personal chat.`,
  replies: await openCase(desk, person, reference),
});

/** The form for a message, its words, sender and date copied in. One that this person logged already shows its case. */
export async function openFromMessage(
  desk: Desk,
  person: Person,
  { key, words, sender, sentAt }: TeamsMessage,
): Promise<FromMessage> {
  const begun = await desk.recall<MessageDraft>(person, 'fromMessage', key);
  if (begun) {
    const { body } = begun;
    return body.saved ? showSaved(desk, person, body.reference) : drawMessageForm(desk, person, key, body);
  }
  const context = await desk.context(person);
  const reference = desk.newReference();
  const sentOn = sentAt && londonDateOf(sentAt) <= context.today ? londonDateOf(sentAt) : undefined;
  const draft: MessageDraft = {
    reference,
    entries: {
      ...scriptOf(COMMAND).defaults?.(desk.blank(reference), context),
      channel: 'online',
      words,
      ...(sender ? { personName: sender } : {}),
      ...(sentOn ? { receivedOn: sentOn } : {}),
    },
    ...(sender ? { sender } : {}),
    ...(sentOn ? { sentOn } : {}),
  };
  await keepDraft(desk, person, key, draft);
  return drawMessageForm(desk, person, key, draft);
}

const noSuchDraft = {
  sentence: 'That form is no longer in use. Nothing was saved. Open it again from the message.',
  replies: [],
} as const satisfies FromMessage;

/** What was filled in, over what was there: a blank leaves what was too long to show as it is. */
function enterInto(draft: MessageDraft, entries: Entries): Entries {
  const held = heldBack(messageFields(), draft.entries);
  const given = asked.flatMap((name) => {
    const entry = entries[name];
    return entry === undefined || (entry === '' && held.has(name)) ? [] : [[name, entry] as const];
  });
  return { ...draft.entries, ...Object.fromEntries(given) };
}

/** The form came back. Sent twice it is one case; what is wrong is marked and the rest is kept. */
export async function logFromMessage(
  desk: Desk,
  person: Person,
  key: string,
  entries: Entries,
): Promise<FromMessage> {
  const kept = await desk.recall<MessageDraft>(person, 'fromMessage', key);
  if (!kept) return noSuchDraft;
  const draft = { ...kept.body, entries: enterInto(kept.body, entries) };
  const { reference } = draft;
  if (draft.saved) return showSaved(desk, person, reference);
  const acted = await desk.act(
    person,
    reference,
    { command: COMMAND, entries: draft.entries },
    `message:${person.id}:${key}`,
  );
  if ('refusal' in acted) {
    await keepDraft(desk, person, key, draft);
    return drawMessageForm(desk, person, key, draft, acted.refusal);
  }
  await keepDraft(desk, person, key, { reference, entries: {}, saved: true });
  if (acted.repeated) return showSaved(desk, person, reference);
  return {
    sentence: `${acted.sentence} The case is in our personal chat. ${deleteTheMessage}`,
    replies: await openCase(desk, person, reference, { done: acted.sentence }),
  };
}
