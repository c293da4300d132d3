import type { Concern } from '../../policy/sections/intake/facts';

/** What people call each other, under how they stand to each other on record: the record alone does not say which. */
const callThem: Readonly<Partial<Record<NonNullable<Concern['relationship']>, readonly string[]>>> = {
  spouse: ['husband', 'wife', 'partner'],
  child: ['mother', 'mum', 'mam', 'father', 'dad'],
  parent: ['son', 'daughter', 'child', 'baby'],
  guardian: ['foster son', 'foster daughter', 'foster child', 'ward'],
  family: ['brother', 'sister', 'grandmother', 'grandfather', 'aunt', 'uncle', 'niece', 'nephew', 'cousin'],
  friend: ['friend'],
};

const inALetter: Readonly<Record<string, string>> = { mum: 'mother', mam: 'mother', dad: 'father' };

/**
 * Whom they speak for, as they called them to us: “husband”. Undefined unless they told it, it fits how they stand to
 * each other on record, and they called one alone so.
 */
export function relationTold({ words, wordsAre, relationship }: Concern): string | undefined {
  const names = relationship && callThem[relationship];
  if (!names) return undefined;
  const whose = wordsAre === 'theirs' ? 'my' : '(?:my|her|his|their)';
  const told = [
    ...words.matchAll(new RegExp(`\\b${whose} (?:late )?(${names.join('|')})\\b(?![’'-]in-law|-)`, 'gi')),
  ];
  const called = new Set(told.map(([, name = '']) => inALetter[name.toLowerCase()] ?? name.toLowerCase()));
  const [relation] = called;
  return called.size === 1 ? relation : undefined;
}
