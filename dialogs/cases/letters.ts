import { type Card, button } from '../../cards/card';
import type { LetterFormat } from '../../cards/letters/letterFile';
import { type LetterKind, isLetterKind, letterKinds } from '../../cards/letters/letterKinds';
import { buildKeptLetterCard, buildLetterCard, buildLettersCard } from '../../cards/lettersCard';
import { buildReadLetterCard } from '../../cards/readLetterCard';
import { buildMailCard } from '../../cards/mailCard';
import { buildRefusalCard, buildSayCard } from '../../cards/sayCards';
import { decisionButtons, decisionIn } from '../../cards/decision';
import type { CaseState } from '../../policy/machine/caseState';
import { caseTarget } from '../../policy/machine/targets';
import { refusalNotFound } from '../../policy/machine/casePermission';
import { isRefusal, type Refusal } from '../../policy/machine/refusal';
import type { Person } from '../../policy/roles';
import { numberIn, referenceIn, type Click } from '../state/click';
import type { Desk, LetterOffer } from '../port/desk';
import { openForm } from './forms';
import { hearReference } from '../reading/references';
import { showMyCases } from './lists';
import { replyCard, replyText, type Reply } from '../port/reply';

const refuse = (refusal: Refusal): readonly Reply[] => [replyCard(buildRefusalCard(refusal))];

/** What a card sent or a person typed, none of it trusted. */
const word = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 40) : '');

const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

const onlyLetters = (words: string): string => words.toLowerCase().replace(/[^a-z]/g, '');

const formatSaid: readonly (readonly [RegExp, LetterFormat])[] = [
  [/large(\s*print)?/gi, 'largePrint'],
  [/easy(\s*read)?/gi, 'easyRead'],
  [/plain(\s*text)?/gi, 'plainText'],
];

/** What was meant by words such as “final response large print”: unknown words leave the kind open. */
function letterMeant(words: string): { readonly kind?: LetterKind; readonly format?: LetterFormat } {
  const format = formatSaid.find(([said]) => words.search(said) >= 0)?.[1];
  const said = onlyLetters(formatSaid.reduce((rest, [form]) => rest.replace(form, ''), words));
  const named = (label: string): boolean => said.includes(label) || label.startsWith(said);
  const kind =
    said === ''
      ? undefined
      : Object.keys(letterKinds)
          .filter(isLetterKind)
          .find((key) => named(onlyLetters(letterKinds[key].label)) || said.includes(onlyLetters(key)));
  return { ...(kind ? { kind } : {}), ...(format ? { format } : {}) };
}

/** On this machine the card has a link; in Teams the file comes after it. */
function offer(
  desk: Desk,
  person: Person,
  file: LetterOffer,
  cardWith: (link: string | undefined) => Card,
): readonly Reply[] {
  const { reference, sha256, name, size } = file;
  const link = desk.linkTo?.(person, { reference, sha256, name, size });
  const card = replyCard(cardWith(link));
  return link ? [card] : [card, { file: { reference, sha256, name, size } }];
}

/** A letter as a file, or the letters there are to choose from. `kind` and `format` are untrusted words. */
async function giveLetter(
  desk: Desk,
  person: Person,
  reference: string,
  { kind = '', format = '' }: { readonly kind?: string; readonly format?: string },
): Promise<readonly Reply[]> {
  if (kind === '') {
    const kinds = await desk.listLetters(person, reference);
    return kinds ? [replyCard(buildLettersCard(reference, kinds))] : refuse(refusalNotFound());
  }
  const drawn = await desk.drawUpLetter(person, { reference, kind, format });
  if (isRefusal(drawn)) return refuse(drawn);
  const { offer: file, ...letter } = drawn;
  const toDo = await saidOfIt(desk, person, letter.state, letter.kind);
  const mails = file.mailTo ? { mails: file.sha256 } : {};
  return offer(desk, person, file, (link) => buildLetterCard({ reference, ...letter, toDo, link, ...mails }));
}

/** The answer to “letter acknowledgement C26-7K4MQ large print”. */
export const giveNamedLetter = (
  desk: Desk,
  person: Person,
  reference: string,
  words: string,
): Promise<readonly Reply[]> => giveLetter(desk, person, hearReference(reference) ?? '', letterMeant(words));

/** The letters of a case that is not named. */
export const askWhichLetter = async (desk: Desk, person: Person): Promise<readonly Reply[]> => [
  replyText('Say “letters” and the reference of the case, or choose the case and say “give me the letter”.'),
  ...(await showMyCases(desk, person)),
];

/** The answer to a button: on a form, the form stays where it is and the letter follows. */
export async function giveTappedLetter(desk: Desk, person: Person, click: Click): Promise<readonly Reply[]> {
  const data: Readonly<Record<string, unknown>> = { ...click.data, ...click.entries };
  const reference = hearReference(word(data.case)) ?? '';
  if (isHash(data.sha256)) return giveKeptLetter(desk, person, reference, data.sha256);
  const wanted = { kind: word(data.letter), format: word(data.format) };
  const letter = await giveLetter(desk, person, reference, wanted);
  const command = word(data.command);
  return command === '' ? letter : [...(await openForm(desk, person, reference, command)), ...letter];
}

/**
 * The letters that a decision or a step is about, whole and page by page: as they would go, with the answers below the
 * last page where they wait for this person. On a form, the form stays where it is and the letter follows.
 */
export async function readTappedLetter(desk: Desk, person: Person, click: Click): Promise<readonly Reply[]> {
  const { data } = click;
  const reference = referenceIn(click);
  const state = await desk.read(person, reference);
  if (!state) return refuse(refusalNotFound());
  const context = await desk.context(person);
  const decision = decisionIn(caseTarget.available(state, context), state, context);
  const command = word(data.command);
  const letters = await desk.draftLetters(person, state, command || (decision?.command.name ?? ''));
  const card = desk.newId();
  const page = replyCard(
    buildReadLetterCard({
      reference,
      letters,
      command,
      page: numberIn(data.page) ?? 0,
      decide: decision?.command.ofLetters
        ? decisionButtons(decision, (each) => ({
            case: reference,
            card,
            basis: caseTarget.basisOf(state, each),
          }))
        : [],
    }),
  );
  const isForm = command !== '' && data.page === undefined;
  return isForm ? [...(await openForm(desk, person, reference, command)), page] : [page];
}

/** What this person does with a response that is on its way to be signed; undefined where it is theirs to fill in and send. */
async function saidOfIt(
  desk: Desk,
  person: Person,
  state: CaseState,
  kind: LetterKind,
): Promise<string | undefined> {
  if ((kind !== 'response' && kind !== 'cover') || state.stage !== 'response') return undefined;
  const context = await desk.context(person);
  const available = caseTarget.available(state, context);
  const decision = decisionIn(available, state, context);
  if (decision?.command.ofLetters) {
    const { button: yes } = decision.command;
    return `The letter as it stands on ${state.reference}. Read it, then choose “${yes}” or “${decision.otherwise?.button ?? 'Send it back'}” on the case. You do not send it.`;
  }
  if (available.some(({ name }) => name === 'recordSent'))
    return 'The letter as it was signed. Send it as it is, then record on the case that it went.';
  return 'The letter as it stands. It is being checked and signed, so it is not sent yet.';
}

/** A letter that an event refers to, as it was then. */
async function giveKeptLetter(
  desk: Desk,
  person: Person,
  reference: string,
  sha256: string,
): Promise<readonly Reply[]> {
  const kept = await desk.keptLetter(person, { reference, sha256 });
  if (!kept) return [letterGone(reference)];
  return offer(desk, person, kept, (link) => buildKeptLetterCard(reference, kept.name, link));
}

/**
 * The answer to “Send by email” under a letter, and to the form that it opens. The person has to have agreed to email in
 * writing (regulation 15 of the 2009 Regulations). That it went is recorded on the case by whoever sent it, as ever.
 */
export async function mailTappedLetter(
  desk: Desk,
  person: Person,
  { data, entries: { agreed } }: Click,
): Promise<readonly Reply[]> {
  const reference = hearReference(word(data.case)) ?? '';
  if (!isHash(data.sha256)) return [letterGone(reference)];
  const wanted = { reference, sha256: data.sha256 };
  if (agreed === 'true')
    return (await desk.mailLetter(person, wanted)) ? [letterOnItsWay(reference)] : [letterGone(reference)];
  const kept = await desk.keptLetter(person, wanted);
  if (!kept?.mailTo) return [letterGone(reference)];
  const { name, mailTo: to } = kept;
  return [replyCard(buildMailCard({ ...wanted, name, to, notAgreed: agreed !== undefined }))];
}

/** What is said when a letter is not there any more, or not for this person any more: the two look the same (7.1). */
export const letterGone = (reference: string): Reply =>
  replyCard(
    buildSayCard({
      title: 'That letter is no longer here',
      lines: ['It was drawn up again since, or the case has moved on. Nothing was sent.'],
      actions: [button('Get the letter again', 'letter', { case: reference })],
    }),
  );

const letterOnItsWay = (reference: string): Reply =>
  replyCard(
    buildSayCard({
      title: 'The letter is on its way',
      lines: [
        'It goes by email within a minute, or as soon as the mailbox answers.',
        'Then record on the case that it went. If you draw it up again before it has gone, send the new one instead.',
      ],
      actions: [button('Back to the case', 'open', { case: reference }, { style: 'positive' })],
    }),
  );
