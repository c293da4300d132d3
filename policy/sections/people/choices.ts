/** What somebody is to a case. Keys are kept for good. */
export const partsOnCase = {
  complainant: 'Complains for themselves',
  affected: 'The person it is about',
  representative: 'Speaks for them',
  advocate: 'Advocate beside them',
  mp: 'MP’s office',
  further: 'Complains of the same, too',
  family: 'Family or carer',
  other: 'Somebody else',
} as const;

/** Those who stand beside whoever complains. */
export const partsBeside = ['advocate', 'mp', 'further', 'family', 'other'] as const;

/** What they may have of it. */
export const gets = {
  nothing: 'Nothing: we only know of them',
  general: 'That it is looked into, and until when. Nothing personal',
  all: 'All that goes to whoever complains, as a copy',
} as const;

export const whoAgrees = {
  person: 'The person it is about',
  speaksFor: 'Whoever speaks for them',
} as const;

/** Why somebody no longer speaks for the person. */
export const whyEnded = {
  theirWish: 'The person does not want them to any more',
  stepsBack: 'They do not want to any more',
  speaksThemselves: 'The person speaks for themselves now',
  cannotAct: 'They cannot do it any more',
  died: 'They have died',
} as const;

export const waysToReach = {
  phone: 'Phone',
  email: 'Email',
  address: 'Postal address',
  reference: 'Their own reference',
} as const;
