/** A meeting with the person on Monday 12 January 2026. */
export const aMeeting = {
  kind: 'resolution',
  on: '2026-01-12',
  at: '14:00',
  place: 'Sample room, first floor',
  comes: 'The clinic manager and a Sample advocate',
  purpose: 'The wait',
  support: 'A loop system',
} as const;

/** What came of it that day. */
export const aMeetingHeld = {
  on: '2026-01-12',
  came: 'The person and the clinic manager',
  said: 'They told us of the wait.',
  agreed: 'The clinic writes to them.',
  result: 'partly',
} as const;
