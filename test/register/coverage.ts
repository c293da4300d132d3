import type { AddingLaw, RefusingLaw } from '../../policy/laws/law';
import type { Rule } from '../../policy/rules/rule';

/** The ids in a title. A range such as `R8.29.1 to R8.29.3` names its two ends and nothing between. */
export function idsIn(title: string): string[] {
  return title.match(/(?<![\w.])[RAJ]\d+(?:\.\d+){1,2}[A-Za-z]?(?![A-Za-z0-9])(?!\.\d)/g) ?? [];
}

/** The ids of laws in a title. */
export const lawIdsIn = (title: string): string[] => title.match(/(?<![\w.])L\d{1,2}(?![\w.])/g) ?? [];

/** Rule ids to the test files that name them. */
export type NamedBy = ReadonlyMap<string, readonly string[]>;

const standings = ['covered', 'later', 'answered', 'context', 'NOT COVERED'] as const;

export type Standing = (typeof standings)[number];

export interface Line {
  readonly rule: Rule;
  readonly standing: Standing;
  /** The test files, what it waits for, or why there is none. */
  readonly where: string;
}

/** Where a rule stands: a test that names it counts before anything else. */
export function standingOf(rule: Rule, namedBy: NamedBy): Line {
  const files = namedBy.get(rule.id) ?? [];
  if (files.length > 0) return { rule, standing: 'covered', where: files.join(', ') };
  if (rule.later) return { rule, standing: 'later', where: rule.later };
  if (rule.mark === 'context') return { rule, standing: 'context', where: '' };
  if (rule.mark === 'supporting' && rule.whyNot) return { rule, standing: 'answered', where: rule.whyNot };
  return { rule, standing: 'NOT COVERED', where: rule.says };
}

/** Ids that tests name and no rule has. */
export function unknownIds(rules: readonly Rule[], namedBy: NamedBy): string[] {
  const known = new Set(rules.map(({ id }) => id));
  return [...namedBy.keys()].filter((id) => !known.has(id)).sort();
}

export function printed(lines: readonly Line[]): string {
  return lines
    .map(({ rule, standing, where }) =>
      [rule.id.padEnd(9), rule.mark.padEnd(11), standing.padEnd(12), where].join(' ').trimEnd(),
    )
    .join('\n');
}

/** `core 143: 20 covered, 6 later, 117 NOT COVERED` for each mark. */
export function summary(lines: readonly Line[]): string {
  return (['core', 'supporting', 'context'] as const)
    .map((mark) => {
      const ofMark = lines.filter(({ rule }) => rule.mark === mark);
      const counts = standings
        .map((standing) => [ofMark.filter((line) => line.standing === standing).length, standing] as const)
        .filter(([n]) => n > 0);
      return `${mark} ${ofMark.length}: ${counts.map(([n, standing]) => `${n} ${standing}`).join(', ')}`;
    })
    .join('\n');
}

/** Every law with what it says and the tests that name it; those that stand in no list are held where their tests are. */
export function printedLaws(laws: readonly (AddingLaw | RefusingLaw)[], namedBy: NamedBy): string {
  const ids = [...new Set([...laws.flatMap((law) => law.ids), ...namedBy.keys()])];
  return ids
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    .map((id) => {
      const files = namedBy.get(id) ?? [];
      const says = laws.filter((law) => law.ids.some((own) => own === id)).map((law) => law.says);
      return [
        id.padEnd(9),
        files.join(', ') || 'NOT COVERED',
        ...says.map((say) => `\n          ${say}`),
      ].join(' ');
    })
    .join('\n');
}

/** Laws that no test names. */
export const unnamedLaws = (
  laws: readonly (AddingLaw | RefusingLaw)[],
  namedBy: NamedBy,
): readonly string[] => [...new Set(laws.flatMap(({ ids }) => ids))].filter((id) => !namedBy.has(id));
