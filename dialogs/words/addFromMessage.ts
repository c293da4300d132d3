import { buildChooseCase, buildMessageNote, without } from '../../cards/messageNote';
import { nextPart, only, onForm, partToMend } from '../../cards/parts';
import { londonDateOf, type LondonDate } from '../../policy/calendar/dates';
import { readsOf } from '../../policy/access/readsOf';
import type { CaseState } from '../../policy/machine/caseState';
import { readEntries } from '../../policy/machine/entries';
import type { Entries, Fields } from '../../policy/machine/fields';
import { refuseEntries, type Refusal } from '../../policy/machine/refusal';
import { quoted } from '../../policy/machine/sentences';
import type { Person } from '../../policy/roles';
import { sayTold } from '../../cards/toldWords';
import { openCase } from '../cases/cases';
import { wordIn, type Click } from '../state/click';
import { dangerIn } from '../state/dangerWords';
import type { Desk } from '../port/desk';
import { caseOnList } from '../cases/lists';
import type { FromMessage, TeamsMessage } from './logFromMessage';
import { offerAfter } from '../drafts/offerAfter';
import { hearReference } from '../reading/references';
import { commandOf } from '../script/script';

const COMMAND = 'recordContact';
const DAYS_KEPT = 30;
const MOST_CASES = 10;

/** The message is quoted as it is, and what is promised is for those who write a note of their own. */
const notAsked = ['quoted', 'promise', 'promised', 'promisedFor', 'promiser'];

/** What is kept of it between its forms, so that they carry an id alone. */
interface NoteDraft {
  readonly words: string;
  readonly sender?: string;
  readonly sentOn?: LondonDate;
  readonly reference?: string;
  readonly entries: Entries;
}

/** NB: apart from what is kept of a concern logged from the same message. */
const keyOf = (key: string): string => `add:${key}`;

const keep = (desk: Desk, person: Person, key: string, draft: NoteDraft): Promise<unknown> =>
  desk.keep(person, 'fromMessage', draft, { key: keyOf(key), days: DAYS_KEPT });

/** Words of danger in it are said at once, and asked about when it is saved (2.3). */
function sayDanger(words: string): readonly string[] {
  const found = dangerIn(COMMAND, { quoted: words });
  return found.length > 0
    ? [`It has ${quoted(found.slice(0, 6))} in it. If anybody is in danger now, act first (2.3).`]
    : [];
}

const noWords = {
  sentence: 'That message has no words that I can quote. Nothing was saved.',
  replies: [],
} as const satisfies FromMessage;

/** The first form for a message: the cases of whoever adds it. Its author is nobody on the case. */
export async function addFromMessage(
  desk: Desk,
  person: Person,
  { key, words, sender, sentAt }: TeamsMessage,
): Promise<FromMessage> {
  if (words.trim() === '') return noWords;
  const { today } = await desk.context(person);
  const sentOn = sentAt && londonDateOf(sentAt) <= today ? londonDateOf(sentAt) : undefined;
  const draft: NoteDraft = {
    words,
    entries: {},
    ...(sender ? { sender } : {}),
    ...(sentOn ? { sentOn } : {}),
  };
  await keep(desk, person, key, draft);
  return chooseCase(desk, person, key, draft, '');
}

/** NB: a window sends nothing while a choice that is required is empty, and a search needs none. */
const unless = { answered: ['sought'], sentence: 'Choose a case, or search for one.' } as const;

async function chooseCase(
  desk: Desk,
  person: Person,
  key: string,
  draft: NoteDraft,
  sought: string,
  isUnanswered = false,
): Promise<FromMessage> {
  const found = (await desk.findCases(person, sought)).rows.slice(0, MOST_CASES);
  const options = Object.fromEntries(
    found.map(({ row, names }) => {
      const { reference, service } = caseOnList(desk, row);
      return [reference, [reference, ...names, ...(service ? [service] : [])].join(' · ')];
    }),
  );
  const fields: Fields<unknown> = {
    ...(found.length > 0 ? { case: { kind: 'choice', label: 'Your cases', options, unless } } : {}),
    sought: { kind: 'text', label: 'Search by a name or a reference', optional: true, staysOpen: true },
  };
  return {
    form: buildChooseCase({
      ...draft,
      key,
      says: sayDanger(draft.words),
      ...(found.length > 0 ? {} : { none: 'I find no case for that which you may see.' }),
      form: {
        fields,
        state: undefined,
        sources: await desk.context(person),
        entries: { sought },
        ...(isUnanswered && found.length > 0
          ? { refusal: refuseEntries('8.21', [{ field: 'case', sentence: unless.sentence }]) }
          : {}),
      },
    }),
  };
}

const noSuchDraft = {
  sentence: 'That form is no longer in use. Nothing was saved. Open it again from the message.',
  replies: [],
} as const satisfies FromMessage;

/** A form came back: another search, the case that was chosen, or what it is. Sent twice it is added once. */
export async function goOnAdding(desk: Desk, person: Person, { data, entries }: Click): Promise<FromMessage> {
  const key = wordIn(data.draft);
  const draft = (await desk.recall<NoteDraft>(person, 'fromMessage', keyOf(key)))?.body;
  if (!draft) return noSuchDraft;
  if (data.asked !== undefined && draft.reference !== undefined)
    return takeNote(desk, person, key, draft, wordIn(data.asked).split(',').filter(Boolean), entries);
  const reference = hearReference(wordIn(entries.case));
  const isChosen = reference !== undefined && data.search !== true && data.again !== true;
  const sought = wordIn(entries.sought);
  const asksAnew = data.search === true || data.again === true || sought !== '';
  if (!isChosen) return chooseCase(desk, person, key, draft, sought, !asksAnew);
  const chosen: NoteDraft = { ...draft, reference, entries: { quoted: draft.words } };
  await keep(desk, person, key, chosen);
  return drawNote(desk, person, key, chosen, []);
}

/** The case as it stands, or why nothing may be added to it by this person. */
async function caseOf(
  desk: Desk,
  person: Person,
  reference: string,
): Promise<CaseState | Refusal | undefined> {
  return (await desk.refusalToStart(person, reference, COMMAND)) ?? desk.read(person, reference);
}

async function drawNote(
  desk: Desk,
  person: Person,
  key: string,
  draft: NoteDraft,
  asked: readonly string[],
  refusal?: Refusal,
): Promise<FromMessage> {
  const { reference = '', entries } = draft;
  const state = await caseOf(desk, person, reference);
  if (state === undefined) return noSuchDraft;
  if ('refused' in state) return { sentence: `${state.sentence} (${state.paragraph})`, replies: [] };
  const context = await desk.context(person);
  const command = commandOf(COMMAND);
  const fields = without(onForm(command.fields, state, context), notAsked);
  const shown = refusal
    ? partToMend(fields, asked, Object.keys(refusal.fields ?? {}))
    : nextPart(fields, entries, asked);
  const limits = readsOf(command, state, context, entries).flatMap(({ title, said }) => [
    `${title}. ${said.map((line) => `${line.label}: ${sayTold(line, new Map())}`).join(' ')}`,
  ]);
  return {
    form: buildMessageNote({
      ...draft,
      key,
      reference,
      asked: [...new Set([...asked, ...shown])],
      says: [...limits, ...sayDanger(draft.words)],
      form: {
        fields: asAskedNow(only(fields, shown)),
        state,
        sources: context,
        entries,
        ...(refusal ? { refusal } : {}),
      },
    }),
  };
}

/** What each hangs on has been answered, and the quotation says enough for the note to be left out. */
const asAskedNow = <S>(fields: Fields<S>): Fields<S> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { onlyIf: _answered, ...field }]) => [
      name,
      name === 'note' ? { ...field, optional: true as const, unless: undefined } : field,
    ]),
  ) as Fields<S>;

async function takeNote(
  desk: Desk,
  person: Person,
  key: string,
  draft: NoteDraft,
  asked: readonly string[],
  sent: Entries,
): Promise<FromMessage> {
  const { reference = '' } = draft;
  const state = await caseOf(desk, person, reference);
  if (state === undefined || 'refused' in state) return drawNote(desk, person, key, draft, asked);
  const { fields, paragraph } = commandOf(COMMAND);
  const given = Object.fromEntries(Object.entries(sent).filter(([name]) => asked.includes(name)));
  const next: NoteDraft = { ...draft, entries: { ...draft.entries, ...given } };
  await keep(desk, person, key, next);
  const context = { ...(await desk.context(person)), state };
  const reading = readEntries(only(fields, [...asked, 'quoted']), next.entries, context);
  if ('problems' in reading)
    return drawNote(desk, person, key, next, asked, refuseEntries(paragraph, reading.problems));
  const rest = without(onForm(fields, state, context), notAsked);
  if (nextPart(rest, next.entries, asked).length > 0) return drawNote(desk, person, key, next, asked);
  return save(desk, person, key, next, asked);
}

async function save(
  desk: Desk,
  person: Person,
  key: string,
  draft: NoteDraft,
  asked: readonly string[],
): Promise<FromMessage> {
  const { reference = '', entries } = draft;
  const request = { command: COMMAND, entries };
  const acted = await desk.act(person, reference, request, `message:${person.id}:${key}:${reference}`);
  if ('refusal' in acted) return drawNote(desk, person, key, draft, asked, acted.refusal);
  await desk.discard(person, 'fromMessage', keyOf(key));
  if (acted.repeated)
    return {
      sentence: `That message was added to ${reference} already.`,
      replies: await openCase(desk, person, reference),
    };
  const after = await offerAfter(desk, person, { command: COMMAND, reference, entries });
  return {
    sentence: `It is added to ${reference}. The case is in our personal chat.`,
    replies: [...(await openCase(desk, person, reference, { done: acted.sentence })), ...after],
  };
}
