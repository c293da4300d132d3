import type { Card } from '../../cards/card';
import { buildMessageCheck, buildMessageForm, deleteTheMessage } from '../../cards/messageForm';
import { londonDateOf, type Instant, type LondonDate } from '../../policy/calendar/dates';
import type { Person } from '../../policy/roles';
import { takeCard } from '../drafts/takingCard';
import type { Moved } from '../state/checkingDraft';
import { openCase } from '../cases/cases';
import { wordIn, type Click } from '../state/click';
import { bringDanger } from '../state/dangerWords';
import type { Desk } from '../port/desk';
import {
  cardsOf,
  goToFields,
  isUrgent,
  moveOn,
  REVIEW,
  startDraft,
  stepsOf,
  type Draft,
} from '../state/draft';
import type { Reply } from '../port/reply';
import { commandOf, scriptOf } from '../script/script';
import { entriesIn, foldedOf, inputsOf } from '../drafts/cardInputs';
import { calledIn, whyFlags } from '../drafts/showDraft';
import { keepFraming } from '../answers/staffNotes';
import type { Step } from '../script/step';

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
  readonly draft: Draft;
  readonly sender?: string;
  readonly sentOn?: LondonDate;
  readonly saved?: true;
}

const COMMAND = 'logConcern';
const DAYS_KEPT = 30;

const keepDraft = (desk: Desk, person: Person, key: string, draft: MessageDraft): Promise<unknown> =>
  desk.keep(person, 'fromMessage', draft, { key, days: DAYS_KEPT });

/** The steps shown next: the message’s words stand on the first card, to be looked through. */
function stepsShown(draft: Draft): readonly Step[] {
  const isOpen = ({ key }: Step): boolean => !draft.done.includes(key);
  if (isUrgent(draft)) return stepsOf(draft).filter(({ key }) => key === draft.at);
  const [words = [], first = [], ...rest] = cardsOf(draft);
  const cards = [[...words, ...first], ...rest];
  return (cards.find((card) => card.some(({ key }) => key === draft.at)) ?? []).filter(isOpen);
}

async function drawForm(
  desk: Desk,
  person: Person,
  key: string,
  kept: MessageDraft,
  { refusal, wrong = {} }: Partial<Moved> = {},
): Promise<FromMessage> {
  const { draft, sender, sentOn } = kept;
  const context = await desk.context(person);
  const common = {
    key,
    entries: draft.entries,
    state: desk.blank(draft.reference),
    sources: context,
    refusal,
  };
  if (draft.at === REVIEW) {
    const { fields, button: save } = commandOf(COMMAND);
    return { form: buildMessageCheck({ ...common, fields, save, called: calledIn(scriptOf(COMMAND)) }) };
  }
  const steps = stepsShown(draft);
  return {
    form: buildMessageForm({
      ...common,
      entries: entriesIn(steps, { ...draft.entries, ...wrong }),
      folded: foldedOf(draft, steps),
      steps: steps.map((step) => step.key),
      fields: inputsOf(draft, steps),
      says: whyFlags(draft),
      sender,
      sentOn,
    }),
  };
}

const showSaved = async (desk: Desk, person: Person, reference: string): Promise<FromMessage> => ({
  sentence: `You have logged this message already, as ${reference}. It is in our personal chat.`,
  replies: await openCase(desk, person, reference),
});

/** The first form for a message, with its words. Its author is a colleague and is filled in as nobody. */
export async function openFromMessage(
  desk: Desk,
  person: Person,
  { key, words, sender, sentAt }: TeamsMessage,
): Promise<FromMessage> {
  const begun = await desk.recall<MessageDraft>(person, 'fromMessage', key);
  if (begun) {
    const { body } = begun;
    return body.saved ? showSaved(desk, person, body.draft.reference) : drawForm(desk, person, key, body);
  }
  const context = await desk.context(person);
  const reference = desk.newReference();
  const sentOn = sentAt && londonDateOf(sentAt) <= context.today ? londonDateOf(sentAt) : undefined;
  const setting = { state: desk.blank(reference), context };
  const started = startDraft(desk.newId(), COMMAND, reference, { words }, setting);
  // The words are looked through with the first questions.
  const draft = keepFraming(undefined, moveOn(bringDanger({ ...started, done: [] }, { words })));
  const kept: MessageDraft = { draft, ...(sender ? { sender } : {}), ...(sentOn ? { sentOn } : {}) };
  await keepDraft(desk, person, key, kept);
  return drawForm(desk, person, key, kept);
}

const noSuchDraft = {
  sentence: 'That form is no longer in use. Nothing was saved. Open it again from the message.',
  replies: [],
} as const satisfies FromMessage;

/** A form came back: the next one, the check, or the end of it. Sent twice it is one case; what is wrong is marked and the rest is kept. */
export async function logFromMessage(
  desk: Desk,
  person: Person,
  { data, entries }: Click,
): Promise<FromMessage> {
  const key = wordIn(data.draft);
  const kept = await desk.recall<MessageDraft>(person, 'fromMessage', key);
  if (!kept) return noSuchDraft;
  const { body } = kept;
  const { draft } = body;
  if (body.saved) return showSaved(desk, person, draft.reference);
  if (data.again === true) return goOn(desk, person, key, { ...body, draft: moveOn({ ...draft, done: [] }) });
  if (data.save === true && draft.at === REVIEW) return save(desk, person, key, body);
  const keys = wordIn(data.steps).split(',');
  const steps = stepsOf(draft).filter((step) => keys.includes(step.key));
  const setting = { state: desk.blank(draft.reference), context: await desk.context(person) };
  const moved = takeCard(draft, steps, entries, setting);
  return goOn(desk, person, key, { ...body, draft: moved.draft }, moved);
}

async function goOn(
  desk: Desk,
  person: Person,
  key: string,
  kept: MessageDraft,
  moved: Partial<Moved> = {},
): Promise<FromMessage> {
  await keepDraft(desk, person, key, kept);
  return drawForm(desk, person, key, kept, moved);
}

async function save(desk: Desk, person: Person, key: string, kept: MessageDraft): Promise<FromMessage> {
  const { draft } = kept;
  const { reference, entries } = draft;
  const acted = await desk.act(
    person,
    reference,
    { command: COMMAND, entries },
    `message:${person.id}:${key}`,
  );
  if ('refusal' in acted) {
    const back = goToFields(draft, Object.keys(acted.refusal.fields ?? {})) ?? draft;
    return goOn(desk, person, key, { ...kept, draft: back }, { refusal: acted.refusal });
  }
  await keepDraft(desk, person, key, { draft: { ...draft, entries: {} }, saved: true });
  if (acted.repeated) return showSaved(desk, person, reference);
  return {
    sentence: `${acted.sentence} The case is in our personal chat. ${deleteTheMessage}`,
    replies: await openCase(desk, person, reference, { done: acted.sentence }),
  };
}
