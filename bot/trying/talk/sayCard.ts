import { isRow, type PlainButton, type PlainCard, type PlainInput } from './plainCard';

/** The choices of a question, numbered. */
export const sayChoices = ({ choices, many }: PlainInput): string =>
  `${choices.map(({ title }, index) => `${index + 1} ${title}`).join(' · ')}${many ? MANY : ''}`;

const MANY = ' (any number of these)';

/** What a question holds already, as it is read. */
export function sayValue({ choices, value }: PlainInput): string {
  const chosen = choices.filter((choice) => value.split(',').includes(choice.value));
  return chosen.length > 0 ? chosen.map(({ title }) => title).join(', ') : value;
}

const LONGEST_SIDE_BY_SIDE = 40;

/** Buttons with their numbers, the first of which is given; long ones stand each on a line. */
export function sayButtons(buttons: readonly PlainButton[], first: number): string {
  const titles = buttons.map((button, index) => sayRow(button, first + index));
  return titles.join(titles.some(({ length }) => length > LONGEST_SIDE_BY_SIDE) ? '\n' : '   ');
}

const NUMBERED = /^\d{1,2}\. /;

/** The answers that stand on a card with their numbers, to be typed: as lines of it, or as the choices of a question. */
const numberedAnswers = ({ parts }: Pick<PlainCard, 'parts'>): readonly string[] =>
  parts
    .flatMap((part) =>
      typeof part === 'string' ? [part] : isRow(part) ? [] : part.choices.map(({ title }) => title),
    )
    .flatMap((words) => (NUMBERED.test(words) ? [words.replace(NUMBERED, '')] : []));

/** How many numbers a card keeps for its answers: those that stand there, or the choices of the question it asks first. */
export const answersNumbered = (card: Pick<PlainCard, 'parts'>): number => {
  const inputs = card.parts.flatMap((part) => (typeof part === 'string' || isRow(part) ? [] : [part]));
  const [asked] = inputs.filter(({ choices }) => choices.length > 0);
  return Math.max(numberedAnswers(card).length, asked?.choices.length ?? 0);
};

const sayRow = ({ title }: PlainButton, number: number): string => `[${number}] ${title}`;

/**
 * The lines of a card, its questions numbered, and its rows with the numbers of their buttons, the first of which is
 * given. Choices have numbers where a question is filled in, so they have none here.
 */
export function sayParts({ parts }: Pick<PlainCard, 'parts'>, first = 1): readonly string[] {
  const said = new Set(numberedAnswers({ parts }));
  let asked = 0;
  let rows = 0;
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [part];
    if (isRow(part)) {
      rows += 1;
      return [sayRow(part, first + rows - 1)];
    }
    asked += 1;
    return [
      `Question ${asked}: ${part.label}`,
      ...(part.choices.some(({ title }) => !said.has(title))
        ? [`   ${part.choices.map(({ title }) => title).join(' · ')}${part.many ? MANY : ''}`]
        : []),
      ...(part.value === '' ? [] : [`   Now: ${sayValue(part)}`]),
    ];
  });
}
