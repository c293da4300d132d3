import { button } from '../cards/card';
import { buildHelpCard } from '../cards/helpCards';
import { buildSayCard } from '../cards/sayCards';
import type { Entries } from '../policy/machine/fields';
import type { Person } from '../policy/roles';
import { explainedCase, inTeam, myCases, openedCase, teamQueue } from './cases';
import { casesMeant, commandMeant, whichCase } from './caseMeant';
import { deliveryProblems, sentAgain } from './problems';
import type { Desk } from './desk';
import { isAnswer, type Draft } from './conversation';
import { Drafting } from './drafting';
import { openedForm, sentForm } from './forms';
import { letterClicked, letterSaid, mailClicked } from './letters';
import { approvals, atRisk, checkedDate, howToComplain, myDay, policyParagraph, timeline } from './home';
import { listedRecords, openedThing, recordOfPerson } from './records';
import { replyCard, type Reply } from './reply';
import { broughtBack, inSession, setAside, type DeliveryKeys, type Session, type Turned } from './session';
import { carryOn, underWay } from './underWay';
import { readIntent, readSteering, tidyReference, type Intent } from './words';

const LONGEST_HEARD = 20_000;

/** What the bot answers to something typed in a personal chat. */
export function onText(
  desk: Desk,
  person: Person,
  words: string,
  keys: DeliveryKeys,
): Promise<readonly Reply[]> {
  const taken = async (): Promise<readonly Reply[]> => [];
  const turn = async (session: Session): Promise<Turned> => {
    const { draft } = session;
    const intent = draft && isAnswer(draft, words) ? undefined : readIntent(words);
    if (intent) return onIntent(desk, person, session, intent);
    const drafting = new Drafting(desk, person, session);
    if (draft) {
      const steering = readSteering(words);
      return steering ? drafting.steer(draft, steering) : drafting.type(draft, words);
    }
    return notUnderstood(session, words);
  };
  return inSession(desk, person, keys, turn, taken);
}

/** The card that greets a person who has just been given the bot, or asks for help. */
function helped(desk: Desk, person: Person, session: Pick<Session, 'draft'>, welcome: boolean): Reply {
  return replyCard(
    buildHelpCard({
      welcome,
      team: inTeam(person),
      local: desk.local,
      ...(session.draft ? { underWay: underWay(session.draft) } : {}),
    }),
  );
}

export async function welcomed(desk: Desk, person: Person): Promise<readonly Reply[]> {
  return [helped(desk, person, {}, true)];
}

async function onIntent(desk: Desk, person: Person, session: Session, intent: Intent): Promise<Turned> {
  const { draft } = session;
  const aside = async (replies: readonly Reply[]): Promise<Turned> => ({
    session,
    replies: draft ? [...replies, carryOn(draft)] : replies,
  });
  switch (intent.is) {
    case 'help':
      return { session, replies: [helped(desk, person, session, false)] };
    case 'log':
      return startLogging(desk, person, session, intent.words ? { words: intent.words } : {});
    case 'mine':
      return aside(await myCases(desk, person));
    case 'queue':
      return aside(await teamQueue(desk, person));
    case 'case':
      return aside(await openedCase(desk, person, intent.reference));
    case 'why':
      return aside(await explainedCase(desk, person, intent.reference));
    case 'day':
      return aside(await myDay(desk, person));
    case 'risk':
      return aside(await atRisk(desk, person));
    case 'problems':
      return aside(await deliveryProblems(desk, person));
    case 'approvals':
      return aside(await approvals(desk, person));
    case 'howTo':
      return aside(howToComplain());
    case 'date':
      return aside(await checkedDate(desk, person, intent.words));
    case 'policy':
      return aside(policyParagraph(intent.number));
    case 'timeline':
      return aside(await timeline(desk, person, tidyReference(intent.reference) ?? intent.reference));
    case 'register':
      return aside(await openedRegister(desk, person, intent));
    case 'letter':
      return aside(await letterSaid(desk, person, intent));
    case 'command':
      return startCommand(desk, person, session, intent.commands, intent.reference);
  }
}

const openedRegister = (
  desk: Desk,
  person: Person,
  { kind, of = '' }: Extract<Intent, { is: 'register' }>,
): Promise<readonly Reply[]> => {
  const about = tidyReference(of);
  if (kind === 'restriction' && about) return openedThing(desk, person, kind, about);
  return of === '' ? listedRecords(desk, person, kind) : recordOfPerson(desk, person, kind, of);
};

/** A new concern. One already under way is picked up, never thrown away. */
async function startLogging(desk: Desk, person: Person, session: Session, entries: Entries): Promise<Turned> {
  const back = broughtBack(session, ({ command }) => command === 'logConcern');
  if (back?.draft)
    return new Drafting(desk, person, back).resume(
      back.draft,
      'You had begun one already: here is where you were.',
    );
  return new Drafting(desk, person, setAside(session)).start('logConcern', desk.newReference(), entries);
}

/** Begins asking for what a command needs, on the case that is named or the only one it fits; otherwise asks which. */
async function startCommand(
  desk: Desk,
  person: Person,
  session: Session,
  commands: readonly string[],
  reference?: string,
): Promise<Turned> {
  if (!reference) {
    const meant = await casesMeant(desk, person, commands);
    const [only, ...others] = meant.cases;
    if (!only || others.length > 0 || !meant.complete)
      return { session, replies: await whichCase(desk, person, commands, meant) };
    return startCommand(desk, person, session, [only.command], only.case.reference);
  }
  const known = tidyReference(reference) ?? reference;
  const name = await commandMeant(desk, person, commands, known);
  const refusal = await desk.refusalToStart(person, known, name);
  if (refusal) return { session, replies: await openedCase(desk, person, known, { refusal }) };
  const back = broughtBack(session, (draft) => draft.command === name && draft.reference === known);
  if (back?.draft) return new Drafting(desk, person, back).resume(back.draft);
  return new Drafting(desk, person, setAside(session)).start(name, known);
}

async function notUnderstood(session: Session, words: string): Promise<Turned> {
  const card = buildSayCard({
    title: 'I am not sure what to do with that',
    lines: ['If it is something a person raised with you, I can log it with the words you typed.'],
    actions: [
      button('Log it as a concern', 'log', { heard: true }, { style: 'positive' }),
      button('What can I do?', 'help', {}),
    ],
  });
  return { session: { ...session, heard: words.slice(0, LONGEST_HEARD) }, replies: [replyCard(card)] };
}

/** What came with a click. All of it is untrusted: nothing here says who clicked. */
export interface Click {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly entries: Entries;
  readonly keys: DeliveryKeys;
}

const word = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '');

type Handler = (desk: Desk, person: Person, click: Click) => Promise<readonly Reply[]>;

const inDraft =
  (turn: (drafting: Drafting, draft: Draft, click: Click) => Promise<Turned> | Turned): Handler =>
  (desk, person, click) =>
    turnOf(desk, person, click, async (session) => {
      const { draft, finished } = session;
      const wanted = word(click.data.draft);
      const back = broughtBack(session, ({ id }) => id === wanted || (wanted === '' && id === draft?.id));
      if (back?.draft) return turn(new Drafting(desk, person, back), back.draft, click);
      const done = finished.find(({ draft: id }) => id === wanted);
      if (done)
        return {
          session,
          replies: await openedCase(desk, person, done.reference, {
            done: 'This is saved already. Here is the case.',
          }),
        };
      return { session, replies: [replyCard(noSuchDraft(draft))] };
    });

/** A click's turn of the conversation; one that was taken already shows where things stand. */
const turnOf = (
  desk: Desk,
  person: Person,
  click: Click,
  turn: (session: Session) => Promise<Turned>,
): Promise<readonly Reply[]> =>
  inSession(desk, person, click.keys, turn, async (session) => {
    const [last] = session.finished;
    if (session.draft) return (await new Drafting(desk, person, session).resume(session.draft)).replies;
    return last ? openedCase(desk, person, last.reference) : [helped(desk, person, session, false)];
  });

const noSuchDraft = (current: Draft | undefined) =>
  buildSayCard({
    title: 'That card is no longer in use',
    lines: [
      current ? underWay(current) : 'What it asked for has been stopped or replaced. Nothing was changed.',
    ],
    actions: [
      current
        ? button('Carry on', 'draft.open', { draft: current.id }, { style: 'positive' })
        : button('Log a concern', 'log', {}),
    ],
  });

const reference = (click: Click): string => tidyReference(word(click.data.case)) ?? '';

/** The id of what a click is about: a case’s reference, or a record’s id as it stands. */
const idIn = (click: Click): string => {
  const said = word(click.data.case);
  return tidyReference(said) ?? (/^[\w-]{1,64}$/.test(said) ? said : '');
};

const kindIn = ({ data }: Click): string => word(data.kind) || 'case';

/** Every verb a card can send, and what it does. A verb that is not here is answered like an old card. */
const verbs: Readonly<Record<string, Handler>> = {
  help: (desk, person, click) =>
    turnOf(desk, person, click, async (session) => ({
      session,
      replies: [helped(desk, person, session, false)],
    })),
  log: (desk, person, click) =>
    turnOf(desk, person, click, async (session) =>
      startLogging(
        desk,
        person,
        { ...session, heard: undefined },
        click.data.heard === true && session.heard ? { words: session.heard } : {},
      ),
    ),
  mine: (desk, person, { data }) => myCases(desk, person, word(data.continuation) || undefined),
  queue: (desk, person, { data }) => teamQueue(desk, person, word(data.continuation) || undefined),
  day: (desk, person) => myDay(desk, person),
  risk: (desk, person, { data }) => atRisk(desk, person, word(data.continuation) || undefined),
  approvals: (desk, person) => approvals(desk, person),
  policy: async (_desk, _person, { data }) => policyParagraph(word(data.number)),
  open: (desk, person, click) => openedThing(desk, person, kindIn(click), idIn(click)),
  timeline: (desk, person, click) => timeline(desk, person, reference(click)),
  'record.list': (desk, person, click) =>
    listedRecords(desk, person, kindIn(click), word(click.data.continuation) || undefined),
  'record.find': (desk, person, click) =>
    recordOfPerson(desk, person, kindIn(click), word(click.entries.name)),
  more: (desk, person, click) => openedCase(desk, person, reference(click), undefined, true),
  why: (desk, person, click) => explainedCase(desk, person, reference(click)),
  form: (desk, person, click) =>
    openedForm(desk, person, idIn(click), word(click.data.command ?? click.entries.command), click.entries),
  ask: (desk, person, click) =>
    turnOf(desk, person, click, (session) =>
      startCommand(desk, person, session, word(click.data.command).split(','), idIn(click) || 'none'),
    ),
  problems: (desk, person, { data }) =>
    deliveryProblems(desk, person, { continuation: word(data.continuation) || undefined }),
  'problem.again': (desk, person, { data }) =>
    sentAgain(desk, person, { kind: word(data.kind), id: word(data.case) }, word(data.duty)),
  letter: (desk, person, { data, entries }) => letterClicked(desk, person, { ...data, ...entries }),
  'letter.mail': (desk, person, { data, entries }) => mailClicked(desk, person, data, entries),
  do: doCommand,
  'draft.next': inDraft((drafting, draft, { data, entries }) =>
    drafting.submit(draft, word(data.step), entries),
  ),
  'draft.back': inDraft((drafting, draft) => drafting.steer(draft, { is: 'back' })),
  'draft.open': inDraft((drafting, draft) => drafting.resume({ ...draft, cancelling: false })),
  'draft.change': inDraft((drafting, draft, { entries }) => drafting.change(draft, word(entries.change))),
  'draft.save': inDraft((drafting, draft) => drafting.save(draft)),
  'draft.cancel': inDraft((drafting, draft) => drafting.askToCancel(draft)),
  'draft.drop': inDraft((drafting) => drafting.drop()),
};

/** What the bot answers to a click: the first reply's card takes the place of the one that was clicked. */
export function onClick(desk: Desk, person: Person, click: Click): Promise<readonly Reply[]> {
  const handler = Object.hasOwn(verbs, click.verb) ? verbs[click.verb] : undefined;
  return handler ? handler(desk, person, click) : Promise.resolve([replyCard(noSuchDraft(undefined))]);
}

function doCommand(desk: Desk, person: Person, click: Click): Promise<readonly Reply[]> {
  const { data, entries } = click;
  const [command, id] = [word(data.command), idIn(click)];
  // A new concern is only ever saved from its conversation, which gives it its reference.
  if (id === '' || command === 'logConcern') return openedCase(desk, person, id);
  return sentForm(desk, person, {
    id,
    command,
    card: word(data.card),
    basis: word(data.basis),
    ...(typeof data.quick === 'number' ? { quick: data.quick } : {}),
    entries,
  });
}
