/** What there is to record, a note of staff or a contact, and in which direction it went. */
export const contactKinds = {
  note: 'A note of our own',
  callFrom: 'A call from them',
  callTo: 'A call to them',
  visit: 'A visit or a meeting',
  video: 'A video call',
  emailFrom: 'An email from them',
  emailTo: 'An email to them',
  letterFrom: 'A letter from them',
  letterTo: 'A letter to them',
  messageFrom: 'A message from them',
  messageTo: 'A message to them',
  tried: 'A try that did not reach them',
} as const;

export type ContactKind = keyof typeof contactKinds;

/** Those in which somebody was reached, or reached us. */
export const reachedKinds = (Object.keys(contactKinds) as ContactKind[]).filter(
  (kind) => kind !== 'note' && kind !== 'tried',
);

export const withWhom = {
  person: 'The person',
  affected: 'The person it is about',
  speaksFor: 'Whoever speaks for them',
  staff: 'A member of staff',
  partner: 'A partner organisation',
  other: 'Somebody else',
} as const;

export type WithWhom = keyof typeof withWhom;

/** The person and whoever speaks for them; the others are named in words. */
export const theirs: readonly WithWhom[] = ['person', 'affected', 'speaksFor'];

export const promisers = {
  no: 'No',
  me: 'Yes, by me',
  handler: 'Yes, for whoever handles the case',
  other: 'Yes, by somebody else of staff',
} as const;

export const isPromised: readonly (keyof typeof promisers)[] = ['me', 'handler', 'other'];
