/** What can make it hard to complain (2.3). */
export const barriers = {
  knowingHow: 'Knowing how, or where',
  reachingUs: 'Getting through to us',
  language: 'Language',
  format: 'It was not in a form they can use',
  access: 'A building, or a disability we did not plan for',
  online: 'Having to do it online or by phone',
  afraid: 'Fear that their care would suffer',
  other: 'Something else',
} as const;

export const arrangements = {
  interpreter: 'An interpreter',
  format: 'Writing in another form',
  translation: 'Something in another language',
  advocate: 'Reaching an advocate',
  other: 'Something else',
} as const;

/** What can be handed out, also for people of different ages (section 12). */
export const materials = {
  standard: 'The leaflet on complaints',
  easyRead: 'The easy-read leaflet',
  camhs: 'The leaflet for children and young people',
  otherLanguage: 'A leaflet in their language',
} as const;
