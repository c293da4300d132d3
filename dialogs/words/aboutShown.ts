import { button } from '../../cards/card';
import { buildSayCard } from '../../cards/sayCards';
import type { CaseState } from '../../policy/machine/caseState';
import type { Context } from '../../policy/machine/command';
import { wordsOf, type Entries } from '../../policy/machine/fields';
import { quoted } from '../../policy/machine/sentences';
import { roles, type Person } from '../../policy/roles';
import { relationships, standings } from '../../policy/sections/intake/choices';
import { sitesToChoose } from '../../policy/sections/intake/questions';
import { redFlags, whoToTell } from '../../policy/sections/redFlags/choices';
import { flagsUp } from '../../policy/sections/redFlags/questions';
import { serviceOptions } from '../../policy/trust/services';
import { openCase } from '../cases/cases';
import { addToShown, linkShown } from './continuing';
import type { Desk } from '../port/desk';
import { Drafting } from '../drafts/drafting';
import { sayTaken } from '../answers/sayBack';
import { reasonIn } from '../reading/actWords';
import { relationshipWords } from '../reading/relationshipWords';
import { serviceWords } from '../reading/serviceWords';
import { standingAnswers } from '../reading/standingWords';
import { asksWhenHeard } from '../reading/continuingWords';
import { hearChoice, type Options, type Synonyms } from '../reading/choices';
import { findEmails, findPhones } from '../reading/contacts';
import { hearDate } from '../reading/hearDate';
import { plain } from '../reading/plain';
import { hearOfCase, hearOfShown, type ShownHeard } from '../reading/shownWords';
import { findReferences } from '../reading/references';
import { isPrivate, withWishes } from '../reading/wishes';
import { replyCard, replyText, type Reply } from '../port/reply';
import type { Session, Turned } from '../state/session';
import { shownLast } from '../cases/shownLast';
import { whyWrong } from '../reading/whyWrong';
import { asksWhoAndWhen } from '../reading/whoAndWhen';
import { sayWhenHeard } from './whenHeard';
import { sayWhoAndWhen } from './whoAndWhen';

const CORRECT = 'correctRecord';
const NOTE = 'recordContact';

const BIDS =
  /^(?:(?:please|pls|plz|can|could|would|you|u|ok|hi|i|we|need|want|to|just|now)[\s,]+)*(?:correct|change|update|amend|fix|put|set|edit|alter|replace|make|swap|add)\b/i;

type Wrong = Extract<ShownHeard, { is: 'wrong' }>;

const chosen = (words: string | undefined, options: Options, synonyms: Synonyms): string | undefined => {
  if (words === undefined) return undefined;
  const heard = hearChoice(words.replace(/^(?:her|his|their|my|the|a|an) /i, ''), options, synonyms);
  return heard.is === 'taken' && heard.left.length === 0 ? heard.value : undefined;
};

/** What one way of saying it gives, where it is an answer to a field: to be confirmed. */
function readOne(
  state: CaseState,
  { trust, today }: Context,
  field: string | undefined,
  right: string,
): Entries | undefined {
  const may = (name: string): boolean => field === undefined || field === name;
  const closed: readonly (readonly [string, Options, Synonyms])[] = [
    ['site', sitesToChoose(state, trust), {}],
    ['service', serviceOptions(trust), serviceWords],
    ['relationship', relationships, relationshipWords],
    ['raisedBy', standings, standingAnswers],
  ];
  for (const [name, options, synonyms] of closed) {
    const key = may(name) ? chosen(right, options, synonyms) : undefined;
    if (key !== undefined) return { field: name, [name]: key };
  }
  const [phone] = may('phone') ? findPhones(right) : [];
  if (phone) return { field: 'phone', text: phone.value };
  const [email] = may('email') ? findEmails(right) : [];
  if (email) return { field: 'email', text: email.value };
  const isDay = field === undefined || ['happenedOn', 'receivedOn'].includes(field);
  const day = isDay ? hearDate(right, { today, when: 'past' }) : undefined;
  return day?.is === 'taken' ? { field: field ?? 'happenedOn', date: day.value } : undefined;
}

/** The field that is meant and what it should say, as far as the words have them. */
function readRight(state: CaseState, context: Context, { field, right, adds }: Wrong): Entries | undefined {
  const [first] = right;
  const { adjustments = '', privacy = '' } = state.intake.concern ?? {};
  if (adds)
    return right.every(isPrivate)
      ? { field: 'privacy', text: withWishes(privacy, right) }
      : { field: 'adjustments', text: withWishes(adjustments, right) };
  const read = right.map((each) => readOne(state, context, field, each)).find((each) => each !== undefined);
  if (read || field === undefined) return read;
  return textual.includes(field) && first !== undefined ? { field, text: first } : { field };
}

const textual = ['personName', 'affectedName', 'address', 'language', 'adjustments', 'privacy'];

/** Does the case say what it is said not to: “not the crisis team”? */
function isOnCase({ intake: { concern } }: CaseState, context: Context, not: string | undefined): boolean {
  if (not === undefined || !concern) return false;
  const said = [
    serviceOptions(context.trust)[concern.service],
    concern.relationship && relationships[concern.relationship],
    concern.words,
    concern.personName,
    concern.affectedName,
    concern.phone,
    concern.site,
  ];
  const isService = chosen(not, serviceOptions(context.trust), serviceWords) === concern.service;
  return isService || said.some((each) => each && plain(each).includes(plain(not)));
}

/** What is answered about the case that was shown last. */
async function answer(
  desk: Desk,
  person: Person,
  state: CaseState,
  is: Exclude<ShownHeard['is'], 'wrong'>,
): Promise<readonly Reply[]> {
  const { reference } = state;
  const told = [...new Set(flagsUp(state).flatMap(({ flag }) => whoToTell(flag)))].map(
    (role) => `the ${roles[role]}`,
  );
  const flags = flagsUp(state).map(({ flag }) => redFlags[flag]);
  const says = {
    saved: `Yes, ${reference} is saved. Here it is.`,
    see: `This is ${reference}.`,
    next: `${reference} is saved, and whoever has to act is told. What comes next, and who does it, is below.`,
    flags:
      told.length > 0
        ? `${quoted(flags)}: told at once were ${told.join(' and ')}. They read what you wrote.`
        : `No red flag is up on ${reference}. If there is one, choose “Raise a red flag”: its lead is told at once.`,
  } as const;
  return openCase(desk, person, reference, { done: says[is] });
}

/** Nobody else’s to correct now: the words go to whoever handles it, as a note to be saved with one tap. */
async function passOn(
  desk: Desk,
  person: Person,
  session: Session,
  { reference }: CaseState,
  typed: string,
): Promise<Turned> {
  const { today } = await desk.context(person);
  const entries = { what: 'note', on: today, note: `To be corrected: ${typed}`, promise: 'no' };
  const turned = await new Drafting(desk, person, session).start(NOTE, reference, entries);
  const says = `On ${reference} the Complaints Team corrects that now, because it is triaged. Save this note, and they read your words on the case.`;
  return { ...turned, replies: [replyText(says), ...turned.replies] };
}

/** The correction that the words may mean, with what they say filled in: nothing is saved before they have seen it. */
async function correct(
  desk: Desk,
  person: Person,
  session: Session,
  state: CaseState,
  typed: string,
  wrong: Wrong,
): Promise<Turned | undefined> {
  const context = await desk.context(person);
  const right = readRight(state, context, wrong);
  const isMeant = wrong.isSure || right?.field !== undefined || isOnCase(state, context, wrong.not);
  if (!isMeant) return undefined;
  const { reference } = state;
  const [name] = Object.keys(right ?? {}).filter((each) => each !== 'field');
  const value = name === undefined ? undefined : right?.[name];
  const decides = ['service', 'raisedBy'].includes(wordsOf(right?.field));
  const refusal = await desk.refusalToStart(person, reference, CORRECT);
  if (refusal || (decides && state.triage.decision)) return passOn(desk, person, session, state, typed);
  const stands = state.intake.concern?.[wordsOf(right?.field) as 'service'];
  if (value !== undefined && stands === value)
    return {
      session: { ...session, heard: typed },
      replies: [
        replyCard(
          buildSayCard({
            title: `${reference} says that already`,
            lines: ['If something else on it is wrong, correct it. Or add what you wrote as a note.'],
            actions: [
              button('Correct the record', 'ask', { command: CORRECT, case: reference }),
              button('Add it as a note', 'note', { case: reference }),
              button('Log it as a concern', 'log', { heard: true }),
            ],
          }),
        ),
      ],
    };
  const { before, reason } = reasonIn(typed);
  // “Correct the phone to …” asks for it and says nothing of why: that is asked.
  const why = reason ?? whyWrong(typed) ?? (BIDS.test(before) ? undefined : typed);
  const entries = { ...right, ...(why === undefined ? {} : { reason: why }) };
  const turned = await new Drafting(desk, person, session).start(CORRECT, reference, entries);
  const says = `I take that as a correction of ${reference}. If it is something new, say “stop” and then “log a concern”.`;
  const { draft } = turned.session;
  const setting = { state, context: await desk.context(person) };
  const taken = why === undefined && draft ? sayTaken(draft, Object.keys(right ?? {}), setting) : undefined;
  return { ...turned, replies: [replyText([says, ...(taken ? [taken] : [])].join(' ')), ...turned.replies] };
}

/** What was typed about the case that was saved or shown last; undefined where it is anything else. */
export async function turnToShown(
  desk: Desk,
  person: Person,
  session: Session,
  typed: string,
): Promise<Turned | undefined> {
  if (asksWhoAndWhen(typed)) return sayWhoAndWhen(desk, person, session);
  const moved =
    (await addToShown(desk, person, session, typed)) ?? (await linkShown(desk, person, session, typed));
  if (moved) return moved;
  if (asksWhenHeard(typed)) {
    const [of] = findReferences(typed, true);
    const shown = of?.value ?? (await shownLast(desk, person));
    if (shown !== undefined) return { session, replies: await sayWhenHeard(desk, person, shown) };
  }
  const named = hearOfCase(typed);
  const heard = named?.heard ?? hearOfShown(typed);
  const reference = heard && (named?.reference ?? (await shownLast(desk, person)));
  const state = reference === undefined ? undefined : await desk.read(person, reference);
  if (!heard || !state || state.stage === 'closed') return undefined;
  if (heard.is !== 'wrong') return { session, replies: await answer(desk, person, state, heard.is) };
  return correct(desk, person, session, state, typed, heard);
}
