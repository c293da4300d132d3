/** What staff say of two cases, or of what may belong to one, as it is compared. None of it is said by us. */

/** What may belong to a case. */
export const itsAlike = [
  /^(?:(?:what|which|any|are there|are there any|find|more) )?(?:(?:other )?(?:similar|alike|related|linked|same|other)) (?:cases|complaints|concerns|ones)(?: (?:to|like|for|of|as|with|about))? §$/,
  /^(?:is there )?(?:anything|something|any case|cases?|complaints?|concerns?) (?:like|similar to|related to|alike) §$/,
  /^(?:what )?(?:else )?(?:belongs|goes) (?:to|with|together with) §$/,
];

interface Linking {
  readonly command: 'linkCase' | 'closeDuplicate';
  readonly as?: 'sameEvent' | 'samePerson';
}

const both = '§(?: (?:and|with|to|is|are|as|of|about|both|a|the))* §';

const rows: readonly (readonly [RegExp, Linking])[] = [
  [
    /^(?:close )?§ (?:is |as )?(?:a |the )?(?:duplicate|copy|same concern|same complaint)(?: logged twice)? (?:of|as) §$/,
    { command: 'closeDuplicate' },
  ],
  [
    new RegExp(
      `^(?:link )?${both}(?: (?:are|is|as|about|both|all|the|for|because))* (?:event|incident|same event|same incident|same thing)$|^§ is (?:about )?the same (?:event|incident|thing) as §$`,
    ),
    { command: 'linkCase', as: 'sameEvent' },
  ],
  [
    new RegExp(
      `^(?:link )?${both}(?: (?:are|is|as|from|by|of|both|the|for|because))* (?:same person|same family|person)$|^§ is (?:from |by |of )?the same person as §$`,
    ),
    { command: 'linkCase', as: 'samePerson' },
  ],
  [/^(?:link|connect|join|tie) § (?:up )?(?:to|with|and) §(?: together)?$/, { command: 'linkCase' }],
];

/** How two cases are said to belong together. */
export const hearLinking = (asked: string): Linking | undefined =>
  rows.find(([pattern]) => pattern.test(asked))?.[1];
