import { isAsked, type Entries, type Field, type Fields } from '../policy/machine/fields';
import { listed } from '../policy/machine/sentences';

type Named<S> = readonly [string, Field<S>];

/** Fields that follow each other and hang on the same answer, with the words that say so once for all of them. */
export interface Group<S> {
  readonly fields: readonly Named<S>[];
  /** Absent when they are asked anyway. */
  readonly caption?: string;
}

const keyOf = <S>({ onlyIf }: Field<S>): string => (onlyIf ? JSON.stringify(onlyIf) : '');

/** The fields of a form in their order, those with one condition together. */
export function groupsOf<S>(fields: Fields<S>, entries: Entries): readonly Group<S>[] {
  const groups: { fields: Named<S>[]; isNear: boolean }[] = [];
  // The question that was asked last, or that what has followed hangs on.
  let before: string | undefined;
  for (const [name, field] of Object.entries(fields)) {
    const last = groups.at(-1);
    const of = field.onlyIf?.field;
    if (last?.fields[0] && keyOf(last.fields[0][1]) === keyOf(field)) last.fields.push([name, field]);
    else groups.push({ fields: [[name, field]], isNear: of !== undefined && of === before });
    before = of ?? name;
  }
  return groups.map(({ fields: members, isNear }) => {
    const caption = captionOf(members, isNear, fields, entries);
    return { fields: members, ...(caption === undefined ? {} : { caption }) };
  });
}

/** The first words of an answer are enough to know it by: “Copied in: another organisation answers”. */
const shortly = (option: string): string => `“${option.split(': ')[0] ?? option}”`;

function captionOf<S>(
  [first]: readonly Named<S>[],
  isNear: boolean,
  fields: Fields<S>,
  entries: Entries,
): string | undefined {
  const { onlyIf } = first?.[1] ?? {};
  const other = onlyIf && fields[onlyIf.field];
  if (!first || !onlyIf || !other || isAsked(first[1], entries)) return undefined;
  const question = isNear ? '' : ` to “${other.label}”`;
  if (other.kind !== 'choice' && other.kind !== 'choices')
    return `If ${onlyIf.is.includes(true) ? 'yes' : 'no'}${question}:`;
  const options: Readonly<Record<string, string>> = typeof other.options === 'function' ? {} : other.options;
  const wanted = onlyIf.is.map(String);
  const rest = Object.keys(options).filter((value) => !wanted.includes(value));
  const unless = rest.length > 0 && rest.length < wanted.length;
  const answers = listed(
    (unless ? rest : wanted).map((value) => shortly(options[value] ?? value)),
    'or',
  );
  return `${unless ? 'Unless' : 'If'} ${answers}${question}:`;
}
