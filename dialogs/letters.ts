import {
  bytesOf,
  fileNameOf,
  isLetterFormat,
  letterFormats,
  type LetterFormat,
} from '../cards/letters/letterFile';
import { drawnUp, isLetterKind, letterKinds, lettersOf, type LetterKind } from '../cards/letters/letterKinds';
import { mailAddressOf } from '../cards/letters/mailAddress';
import type { LetterSource } from '../cards/letters/source';
import { buildLetterCard, buildLettersCard } from '../cards/lettersCard';
import { buildRefusalCard } from '../cards/sayCards';
import { BeyondCalendar, refusalBeyondCalendar } from '../policy/calendar/calendar';
import { refusalNotFound } from '../policy/machine/case';
import type { Entries } from '../policy/machine/fields';
import type { Refusal } from '../policy/machine/refusal';
import type { Person } from '../policy/roles';
import { concernOf } from '../policy/sections/intake/questions';
import { openedForm } from './forms';
import type { Desk } from './desk';
import { keptLetterAsked, offered } from './keptLetters';
import { sourceFor } from './letterSource';
import { letterMailed, maySend } from './mailedLetters';
import { replyCard, type Reply } from './reply';
import { tidyReference } from './words';

const refused = (refusal: Refusal): readonly Reply[] => [replyCard(buildRefusalCard(refusal))];

const noSuchLetter = (reference: string): Refusal => ({
  refused: 'notFound',
  sentence: `There is no such letter on ${reference} that you may have.`,
  paragraph: '7.1',
  next: `Say “letter ${reference}” to see which there are.`,
});

/** What a card sent or a person typed, none of it trusted. */
const word = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 40) : '');

const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

const onlyLetters = (words: string): string => words.toLowerCase().replace(/[^a-z]/g, '');

/** What was meant by words such as “final response large print”: unknown words leave the kind open. */
function letterMeant(words: string): { readonly kind?: LetterKind; readonly format?: LetterFormat } {
  const format = /large/i.test(words) ? 'largePrint' : /plain/i.test(words) ? 'plainText' : undefined;
  const said = onlyLetters(words.replace(/large(\s*print)?|plain(\s*text)?/gi, ''));
  const named = (label: string): boolean => said.includes(label) || label.startsWith(said);
  const kind =
    said === ''
      ? undefined
      : Object.keys(letterKinds)
          .filter(isLetterKind)
          .find((key) => named(onlyLetters(letterKinds[key].label)) || said.includes(onlyLetters(key)));
  return { ...(kind ? { kind } : {}), ...(format ? { format } : {}) };
}

interface LetterWish {
  readonly reference: string;
  /** Untrusted words: a kind and a format, or nothing to be shown which there are. */
  readonly kind?: string;
  readonly format?: string;
}

/** A letter as a file, or the letters there are to choose from. */
async function letterAsked(desk: Desk, person: Person, wish: LetterWish): Promise<readonly Reply[]> {
  const { reference, kind = '', format = '' } = wish;
  const state = await desk.read(person, reference);
  if (!state) return refused(refusalNotFound());
  const source = await sourceFor(desk, person, state);
  const kinds = lettersOf(source);
  if (kind === '') return [replyCard(buildLettersCard(reference, kinds))];
  if (!isLetterKind(kind) || !kinds.includes(kind)) return refused(noSuchLetter(reference));
  const usual = concernOf(state).format === 'largePrint' ? 'largePrint' : 'standard';
  try {
    return await handed(desk, source, kind, isLetterFormat(format) ? format : usual);
  } catch (fault) {
    if (fault instanceof BeyondCalendar) return refused(refusalBeyondCalendar(fault));
    throw fault;
  }
}

/** The answer to “letter acknowledgement C26-7K4MQ large print”. */
export const letterSaid = (
  desk: Desk,
  person: Person,
  { reference, words }: { readonly reference: string; readonly words: string },
): Promise<readonly Reply[]> =>
  letterAsked(desk, person, { reference: tidyReference(reference) ?? '', ...letterMeant(words) });

/** The answer to a button: on a form, the form stays where it is and the letter follows. */
export async function letterClicked(
  desk: Desk,
  person: Person,
  data: Readonly<Record<string, unknown>>,
): Promise<readonly Reply[]> {
  const reference = tidyReference(word(data.case)) ?? '';
  if (isHash(data.sha256)) return keptLetterAsked(desk, person, reference, data.sha256);
  const letter = await letterAsked(desk, person, {
    reference,
    kind: word(data.letter),
    format: word(data.format),
  });
  const command = word(data.command);
  return command === '' ? letter : [...(await openedForm(desk, person, reference, command)), ...letter];
}

/** The answer to “Send by email” under a letter, and to the form that it opens. */
export const mailClicked = (
  desk: Desk,
  person: Person,
  data: Readonly<Record<string, unknown>>,
  entries: Entries,
): Promise<readonly Reply[]> => {
  const reference = tidyReference(word(data.case)) ?? '';
  return letterMailed(desk, person, { reference, sha256: isHash(data.sha256) ? data.sha256 : '' }, entries);
};

/** Draws it up and keeps it, so that what the person had from here can be proven. */
async function handed(
  desk: Desk,
  source: LetterSource,
  kind: LetterKind,
  format: LetterFormat,
): Promise<readonly Reply[]> {
  const { state, context } = source;
  const { actor, now: at } = context;
  const { reference } = state;
  const name = fileNameOf(reference, kind, format);
  const letter = drawnUp(kind, source);
  const bytes = await bytesOf(letter, format);
  const mailTo = mailAddressOf(letter, concernOf(state).contact);
  const { type } = letterFormats[format];
  const facts = { reference, kind, format, name, type, bytes, at, by: actor.id };
  const kept = await desk.letters.keep({ ...facts, ...(mailTo ? { mailTo } : {}) });
  const mails = desk.mail && mailTo && maySend(kind, source) ? { mails: kept.sha256 } : {};
  return offered(desk, actor, kept, (link) =>
    buildLetterCard({ reference, kind, format, state, link, ...mails }),
  );
}
