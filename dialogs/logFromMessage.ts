import { heldBack } from '../cards/form';
import type { Card } from '../cards/card';
import { deleteTheMessage, buildMessageForm } from '../cards/messageForm';
import { addDays, londonDateOf, type Instant, type LondonDate } from '../policy/calendar/dates';
import type { CaseState } from '../policy/machine/caseState';
import type { Entries, Fields } from '../policy/machine/fields';
import type { Refusal } from '../policy/machine/refusal';
import type { Person } from '../policy/roles';
import { openedCase } from './cases';
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
const KIND = 'fromMessage';
const DAYS_KEPT = 30;

/** What the form asks, of all that the command knows: the rest stands as it does when a conversation begins. */
const asked = [
  'words',
  'raisedBy',
  'personName',
  'contact',
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

const idOf = (person: Person, draft: string): string => `${person.id}:${draft}`;

async function keep(desk: Desk, person: Person, key: string, draft: MessageDraft): Promise<void> {
  const { today } = await desk.context(person);
  await desk.documents.write(KIND, idOf(person, key), draft, {
    expiresAt: `${addDays(today, DAYS_KEPT)}T00:00:00.000Z`,
  });
}

const formOf = (desk: Desk, key: string, draft: MessageDraft, refusal?: Refusal): FromMessage => ({
  form: buildMessageForm({
    draft: key,
    fields: messageFields(),
    state: desk.blank(draft.reference),
    entries: draft.entries,
    save: commandOf(COMMAND).button,
    sender: draft.sender,
    sentOn: draft.sentOn,
    refusal,
  }),
});

const savedAlready = async (desk: Desk, person: Person, reference: string): Promise<FromMessage> => ({
  sentence: `You have logged this message already, as ${reference}. It is in our personal chat.`,
  replies: await openedCase(desk, person, reference),
});

/** The form for a message, its words, sender and date copied in. One that this person logged already shows its case. */
export async function openedFromMessage(
  desk: Desk,
  person: Person,
  { key, words, sender, sentAt }: TeamsMessage,
): Promise<FromMessage> {
  const begun = await desk.documents.read<MessageDraft>(KIND, idOf(person, key));
  if (begun) {
    const { body } = begun;
    return body.saved ? savedAlready(desk, person, body.reference) : formOf(desk, key, body);
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
  await keep(desk, person, key, draft);
  return formOf(desk, key, draft);
}

const noSuchDraft = {
  sentence: 'That form is no longer in use. Nothing was saved. Open it again from the message.',
  replies: [],
} as const satisfies FromMessage;

/** What was filled in, over what was there: a blank leaves what was too long to show as it is. */
function entered(draft: MessageDraft, entries: Entries): Entries {
  const held = heldBack(messageFields(), draft.entries);
  const given = asked.flatMap((name) => {
    const entry = entries[name];
    return entry === undefined || (entry === '' && held.has(name)) ? [] : [[name, entry] as const];
  });
  return { ...draft.entries, ...Object.fromEntries(given) };
}

/** The form came back. Sent twice it is one case; what is wrong is marked and the rest is kept. */
export async function loggedFromMessage(
  desk: Desk,
  person: Person,
  key: string,
  entries: Entries,
): Promise<FromMessage> {
  const kept = await desk.documents.read<MessageDraft>(KIND, idOf(person, key));
  if (!kept) return noSuchDraft;
  const draft = { ...kept.body, entries: entered(kept.body, entries) };
  const { reference } = draft;
  if (draft.saved) return savedAlready(desk, person, reference);
  const acted = await desk.act(
    person,
    reference,
    { command: COMMAND, entries: draft.entries },
    `message:${idOf(person, key)}`,
  );
  if ('refusal' in acted) {
    await keep(desk, person, key, draft);
    return formOf(desk, key, draft, acted.refusal);
  }
  await keep(desk, person, key, { reference, entries: {}, saved: true });
  if (acted.repeated) return savedAlready(desk, person, reference);
  return {
    sentence: `${acted.sentence} The case is in our personal chat. ${deleteTheMessage}`,
    replies: await openedCase(desk, person, reference, { done: acted.sentence }),
  };
}
