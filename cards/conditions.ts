import { isAsked, type Entries, type Field, type Fields } from '../policy/fields';
import { listed } from '../policy/listed';

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
  const groups: { fields: Named<S>[]; after?: string }[] = [];
  let before: string | undefined;
  for (const [name, field] of Object.entries(fields)) {
    const last = groups.at(-1);
    if (last?.fields[0] && keyOf(last.fields[0][1]) === keyOf(field)) last.fields.push([name, field]);
    else groups.push({ fields: [[name, field]], ...(before === undefined ? {} : { after: before }) });
    before = name;
  }
  return groups.map(({ fields: members, after }) => {
    const caption = captionOf(members, after, fields, entries);
    return { fields: members, ...(caption === undefined ? {} : { caption }) };
  });
}

function captionOf<S>(
  [first]: readonly Named<S>[],
  after: string | undefined,
  fields: Fields<S>,
  entries: Entries,
): string | undefined {
  const { onlyIf } = first?.[1] ?? {};
  const other = onlyIf && fields[onlyIf.field];
  if (!first || !onlyIf || !other || isAsked(first[1], entries)) return undefined;
  if (other.kind !== 'choice' && other.kind !== 'choices') {
    const answer = onlyIf.is.includes(true) ? 'yes' : 'no';
    return onlyIf.field === after ? `If ${answer}:` : `If ${answer} to “${other.label}”`;
  }
  const options: Readonly<Record<string, string>> = other.options;
  const wanted = onlyIf.is.map(String);
  const rest = Object.keys(options).filter((value) => !wanted.includes(value));
  const unless = rest.length > 0 && rest.length < wanted.length;
  const answers = (unless ? rest : wanted).map((value) => `“${options[value] ?? value}”`);
  return `${unless ? 'Not' : 'Only'} for ${listed(answers, 'or')}`;
}
