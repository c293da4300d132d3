import { button } from '../../cards/card';
import { excerpt, plain } from '../../cards/escape';
import { buildSayCard } from '../../cards/sayCards';
import { quoted } from '../../policy/machine/sentences';
import { wordsOf } from '../../policy/machine/fields';
import type { Person } from '../../policy/roles';
import { showAlike } from '../cases/alike';
import { sayWhoHas } from '../cases/caseFigures';
import type { Desk } from '../port/desk';
import { isNarrative } from '../answers/meantBy';
import { offerRedFlag } from '../drafts/offerRedFlag';
import { findDanger } from '../reading/danger';
import { keepHeard } from './likeness';
import { askWhere } from '../drafts/noteWhere';
import { startNote } from './noting';
import {
  asksOfPerson,
  asksToAdd,
  belongsToCase,
  comesBack,
  continuesCase,
  hearForgotten,
  hearLinkOfShown,
  hearWhetherSame,
} from '../reading/continuingWords';
import { answerCaseQuestion } from './caseQuestions';
import { withoutEnd } from '../reading/plain';
import { readSentence } from '../reading/sentence';
import { findReferences } from '../reading/references';
import { replyCard, replyText } from '../port/reply';
import { pickUp, type Session, type Turned } from '../state/session';
import { shownLast } from '../cases/shownLast';
import { startCommand, startLogging } from './starting';

const LONGEST_SAID = 120;
const NOTE = 'recordContact';

const sayWords = (words: string): string => quoted([plain(excerpt(words, LONGEST_SAID))]);

/** The case that is named, or the one saved or shown last, where it is open to this person. */
async function caseOf(desk: Desk, person: Person, words: string): Promise<string | undefined> {
  const [named, ...others] = findReferences(words, true);
  if (others.length > 0) return undefined;
  const reference = named?.value ?? (await shownLast(desk, person));
  const state = reference === undefined ? undefined : await desk.read(person, reference);
  return state && state.stage !== 'closed' ? state.reference : undefined;
}

/** Asks whether words go on a case, as a note, or are something new. */
export function askWhetherOn(session: Session, reference: string, words: string): Turned {
  const card = buildSayCard({
    title: `Is this about ${reference}?`,
    lines: [`If so, I add ${sayWords(words)} to it as a note or contact. If not, I log it as something new.`],
    actions: [
      button(`Add it to ${reference}`, 'note', { case: reference }, { style: 'positive' }),
      button('Log it as something new', 'log', { heard: true }),
      button('Open the case', 'open', { case: reference }),
    ],
  });
  return {
    session: { ...keepHeard(session, words), continues: reference },
    replies: [replyCard(card)],
  };
}

const FEWEST_TOLD = 3;

/** “Update on C26-ABCDE he now says he wants to die”: something told of the one case that is named. */
const tellsOfNamed = (words: string): boolean => {
  const [named, ...others] = findReferences(words, true);
  return (
    named !== undefined && others.length === 0 && !words.includes('?') && isNarrative(words, FEWEST_TOLD)
  );
};

/**
 * Words that may go on with a case: a note on it is offered first, and something new beside it. Words of danger offer
 * its red flag with that, and are never kept waiting where there is none to offer (2.3).
 */
export async function offerToShown(
  desk: Desk,
  person: Person,
  session: Session,
  words: string,
): Promise<Turned | undefined> {
  const isDangerous = findDanger(words).length > 0;
  if (!continuesCase(words) && !(isDangerous && tellsOfNamed(words))) return undefined;
  const reference = await caseOf(desk, person, words);
  if (reference === undefined)
    return comesBack(words) && !isDangerous ? offerToOwn(desk, person, session, words) : undefined;
  const flag = await offerRedFlag(desk, person, { command: NOTE, reference, entries: { note: words } });
  if (isDangerous && flag.length === 0) return undefined;
  const asked = askWhetherOn(session, reference, words);
  return { ...asked, replies: [...flag, ...asked.replies] };
}

/** Somebody has come back about something, and no case is open: theirs may be one of this person’s own. */
async function offerToOwn(
  desk: Desk,
  person: Person,
  session: Session,
  words: string,
): Promise<Turned | undefined> {
  const replies = await askWhere(desk, person, { words, isAsked: false });
  return replies && { session: keepHeard(session, words), replies };
}

/** “Add a note” beside a question is no word on where the words of a moment ago belong. */
const namesCase = (typed: string): boolean =>
  /\b(?:same|case|complaint|concern|one|record|file)\b/i.test(typed) ||
  findReferences(typed, true).length > 0;

/** The concern under way, where nothing but what happened is told: what was typed there may belong to a case. */
function justBegun({ draft }: Session): string | undefined {
  if (draft?.command !== 'logConcern' || draft.done.some((key) => key !== 'words')) return undefined;
  return wordsOf(draft.entries.words) || undefined;
}

/** A note in these words: what is asked first is what it was, so they are said back beside it. */
async function noteWith(
  desk: Desk,
  person: Person,
  session: Session,
  reference: string,
  words: string,
): Promise<Turned> {
  const turned = await startNote(desk, person, session, reference, words);
  if (!turned.session.draft) return turned;
  const title = `Your words go on ${reference}`;
  const kept = buildSayCard({ title, lines: [sayWords(words)], actions: [] });
  return { ...turned, replies: [replyCard(kept), ...turned.replies] };
}

/** What was typed a moment ago belongs to a case: the words first said become the note, whatever had begun with them. */
export async function putOnCase(
  desk: Desk,
  person: Person,
  session: Session,
  typed: string,
): Promise<Turned | undefined> {
  const { continues, ...rest } = session;
  const answer = continues === undefined || session.draft ? undefined : hearWhetherSame(typed);
  if (answer === 'new')
    return startLogging(desk, person, { ...rest, heard: undefined }, { words: rest.heard });
  const belongs = belongsToCase(typed) ?? (answer === 'same' ? { isPut: true } : undefined);
  if (!belongs || !(belongs.isPut || continues !== undefined || session.draft)) return undefined;
  if (session.draft && !namesCase(typed)) return undefined;
  const begun = justBegun(session);
  const words = session.draft ? begun : session.heard;
  if (words === undefined) return undefined;
  const reference = belongs.reference ?? continues ?? (await caseOf(desk, person, typed));
  if (reference === undefined) return undefined;
  const refusal = await desk.refusalToStart(person, reference, NOTE);
  const before = refusal || begun === undefined ? rest : pickUp(rest);
  return noteWith(desk, person, { ...before, heard: undefined }, reference, words);
}

/** They have more to say of the case: what it is, is asked, or stands there already. */
export async function addToShown(
  desk: Desk,
  person: Person,
  session: Session,
  typed: string,
): Promise<Turned | undefined> {
  const forgotten = hearForgotten(typed);
  if (forgotten === undefined && !asksToAdd(typed)) return undefined;
  const reference = await caseOf(desk, person, typed);
  if (reference === undefined)
    return forgotten === undefined ? startCommand(desk, person, session, [NOTE]) : undefined;
  if (forgotten !== undefined) return noteWith(desk, person, session, reference, forgotten);
  const turned = await startCommand(desk, person, session, [NOTE], reference);
  const says = `Of course. What do you want to add to ${reference}? It is kept on it as a note or contact.`;
  return { ...turned, replies: [replyText(says), ...turned.replies] };
}

/** It is said to belong with another case: linked, by whoever may do that; otherwise the words are offered as a note. */
export async function linkShown(
  desk: Desk,
  person: Person,
  session: Session,
  typed: string,
): Promise<Turned | undefined> {
  const linking = hearLinkOfShown(typed);
  const shown = linking && (await caseOf(desk, person, ''));
  if (!linking) return undefined;
  const { other, as } = linking;
  if (shown === undefined) return linkUnshown(desk, person, session, typed, other);
  const isApart = other !== undefined && other !== shown;
  if (isApart && !(await desk.refusalToStart(person, shown, 'linkCase')))
    return startCommand(desk, person, session, ['linkCase'], shown, {
      entries: { other, ...(as ? { as } : {}) },
    });
  const alike = isApart ? [] : await showAlike(desk, person, shown);
  const says = isApart
    ? 'The Complaints Team can mark that two cases belong together. Add your words as a note, and they read them there.'
    : `${shown} is the case you had open. To link it, say “link it to” and the other reference. Or add your words as a note.`;
  const card = buildSayCard({
    title: isApart ? `${shown} and ${other}` : 'Which two cases belong together?',
    lines: [says],
    actions: [
      button(`Add it to ${shown}`, 'note', { case: shown }, { style: 'positive' }),
      ...(isApart ? [button(`Open ${other}`, 'open', { case: other })] : []),
      button('My cases', 'mine', {}),
    ],
  });
  return { session: keepHeard(session, typed), replies: [...alike, replyCard(card)] };
}

/** It belongs with another, and no case is open: whoever may link one says which; others are told how it is said. */
async function linkUnshown(
  desk: Desk,
  person: Person,
  session: Session,
  typed: string,
  other: string | undefined,
): Promise<Turned> {
  if (other !== undefined && !(await desk.refusalToStart(person, other, 'linkCase')))
    return startCommand(desk, person, session, ['linkCase'], other);
  const card = buildSayCard({
    title: 'Which two cases belong together?',
    lines: ['Say “link” with both, by reference or by name: “link C26-7K4MQ to C26-B2N9T”.'],
    actions: [
      ...(other === undefined ? [] : [button(`Open ${other}`, 'open', { case: other })]),
      button('My cases', 'mine', {}),
      button('Log it as a concern', 'log', { heard: true }),
    ],
  });
  return { session: keepHeard(session, typed), replies: [replyCard(card)] };
}

/** A question about the person of a case that has no answer here: who has it, and how to reach them. */
export async function sayWhoKnows(
  desk: Desk,
  person: Person,
  session: Session,
  words: string,
): Promise<Turned | undefined> {
  const reference = asksOfPerson(words) ? await caseOf(desk, person, words) : undefined;
  if (reference === undefined) return undefined;
  const sentence = readSentence(`${withoutEnd(words)} on ${reference}`);
  const known = sentence && answerCaseQuestion(sentence, words);
  if (known) return known(desk, person, session);
  const { pals, complaintsTeam } = (await desk.context(person)).trust;
  const card = buildSayCard({
    title: 'I do not know that, but they can tell you',
    lines: [
      `Ask whoever has ${reference}: that is above. Or ring ${pals.name} on ${pals.phone}, or ${complaintsTeam.name} on ${complaintsTeam.phone}.`,
    ],
    actions: [
      button('Add it as a note', 'note', { case: reference }),
      button('Read the case file', 'file', { case: reference }),
      button('Log it as a concern', 'log', { heard: true }),
    ],
  });
  return {
    session: keepHeard(session, words),
    replies: [...(await sayWhoHas(desk, person, reference)), replyCard(card)],
  };
}
