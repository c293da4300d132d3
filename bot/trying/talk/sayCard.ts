import type { PlainButton, PlainCard, PlainInput } from './plainCard';

/** The choices of a question, numbered. */
export const sayChoices = ({ choices, many }: PlainInput): string =>
  `${choices.map(({ title }, index) => `${index + 1} ${title}`).join(' · ')}${many ? ' (any number of these)' : ''}`;

/** What a question holds already, as it is read. */
export function sayValue({ choices, value }: PlainInput): string {
  const chosen = choices.filter((choice) => value.split(',').includes(choice.value));
  return chosen.length > 0 ? chosen.map(({ title }) => title).join(', ') : value;
}

const LONGEST_SIDE_BY_SIDE = 40;

/** Buttons with their numbers, the first of which is given; long ones stand each on a line. */
export function sayButtons(buttons: readonly PlainButton[], first: number): string {
  const titles = buttons.map(({ title }, index) => `[${first + index}] ${title}`);
  return titles.join(titles.some(({ length }) => length > LONGEST_SIDE_BY_SIDE) ? '\n' : '   ');
}

/** The lines of a card, its questions numbered. */
export function sayParts({ parts }: Pick<PlainCard, 'parts'>): readonly string[] {
  let asked = 0;
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [part];
    asked += 1;
    return [
      `Question ${asked}: ${part.label}`,
      ...(part.choices.length > 0 ? [`   ${sayChoices(part)}`] : []),
      ...(part.value === '' ? [] : [`   Now: ${sayValue(part)}`]),
    ];
  });
}
