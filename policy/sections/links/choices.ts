/** How two cases belong together. Keys are kept for good. */
export const linkKinds = {
  sameEvent: 'The same event',
  samePerson: 'The same person',
  duplicateOf: 'Logged twice: the other one goes on',
  duplicatedBy: 'Logged twice: this one goes on',
} as const;

export type LinkKind = keyof typeof linkKinds;

/** The same link, as the other case has it. */
export const asTheOther: Readonly<Record<LinkKind, LinkKind>> = {
  sameEvent: 'sameEvent',
  samePerson: 'samePerson',
  duplicateOf: 'duplicatedBy',
  duplicatedBy: 'duplicateOf',
};
