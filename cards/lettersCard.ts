import type { CaseState } from '../policy/machine/caseState';
import { button, card, said, text, type Action, type Card, type Element } from './card';
import { asAgreed } from './letters/layout';
import { letterFormats, type LetterFormat } from './letters/letterFile';
import { letterKinds, type LetterKind } from './letters/letterKinds';

const title = (words: string): Element => text(words, { size: 'Medium', weight: 'Bolder', style: 'heading' });

const backTo = (reference: string) =>
  button('Back to the case', 'open', { case: reference }, { withoutInputs: true });

const choice = (
  id: string,
  label: string,
  choices: readonly { title: string; value: string }[],
): Element => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  isRequired: true,
  errorMessage: 'This needs an answer.',
  style: 'compact',
  value: choices[0]?.value ?? '',
  choices,
});

/** The letters somebody may have of a case, to choose from. */
export function buildLettersCard(reference: string, kinds: readonly LetterKind[]): Card {
  const heading = `Letters on ${reference}`;
  if (kinds.length === 0)
    return card(
      heading,
      [title(heading), text('There is no letter on it that you may have now.')],
      [backTo(reference)],
    );
  return card(
    heading,
    [
      title(heading),
      choice(
        'letter',
        'Which letter?',
        kinds.map((value) => ({ value, title: letterKinds[value].label })),
      ),
      choice(
        'format',
        'How would you like it?',
        Object.entries(letterFormats).map(([value, { label }]) => ({ value, title: label })),
      ),
    ],
    [button('Get the letter', 'letter', { case: reference }, { style: 'positive' }), backTo(reference)],
  );
}

export interface LetterCardOptions {
  readonly reference: string;
  readonly kind: LetterKind;
  readonly format: LetterFormat;
  readonly state: CaseState;
  /** What this person does with it, where that is not to fill it in and send it. */
  readonly toDo?: string | undefined;
  /** Where it can be fetched, on this machine. Without one it comes as a file of its own. */
  readonly link: string | undefined;
  /** The hash of the letter, if it can go by email as it is. */
  readonly mails?: string;
}

const download = (link: string | undefined): readonly Action[] =>
  link ? [{ type: 'Action.OpenUrl', title: 'Download', url: link }] : [];

/** A letter that was drawn up, and the other ways to have it. */
export function buildLetterCard({
  reference,
  kind,
  format,
  state,
  toDo,
  link,
  mails,
}: LetterCardOptions): Card {
  const agreed = asAgreed(state);
  const others = Object.entries(letterFormats).filter(([other]) => other !== format);
  const heading = `${letterKinds[kind].label}: ${letterFormats[format].label.toLowerCase()}`;
  return card(
    heading,
    [
      title(heading),
      text(
        toDo ??
          `A draft from what ${reference} holds. Read it, fill in what is in brackets, then send it yourself.`,
      ),
      ...(agreed ? [said('The letter', agreed)] : []),
    ],
    [
      ...download(link),
      ...(mails ? [button('Send by email', 'letter.mail', { case: reference, sha256: mails })] : []),
      ...others.map(([other, { label }]) =>
        button(label, 'letter', { case: reference, letter: kind, format: other }),
      ),
      backTo(reference),
    ],
  );
}

/** A letter that is kept with the case, as somebody had it then. */
export const buildKeptLetterCard = (reference: string, name: string, link: string | undefined): Card =>
  card(
    name,
    [title(name), text('This is what was kept, unchanged.')],
    [...download(link), backTo(reference)],
  );
