import { readFromNote } from '../../../dialogs/reading/contactWords';

const people = { personName: 'Teresa Nowak', spokenFor: false };
const world = { today: '2026-01-05' } as const;
const from = (words: string) => readFromNote(words, people, world);

describe('what a note says that its form asks for', () => {
  it.each([
    ['mrs nowak on the phone, asks for a date', 'callFrom'],
    ['teresa is on hold', 'callFrom'],
    ['teresa nowak left a message with switchboard', 'messageFrom'],
    ['nowak dropped by the office', 'visit'],
    ['she came into reception', 'visit'],
    ['nowak rang', 'callFrom'],
    ['left a message for teresa', 'tried'],
  ])('“%s” is %s', (words, what) => expect(from(words).what).toBe(what));

  it.each([
    ['phoned the clinic about her letter', 'the clinic'],
    ['emailed the bookings team for mrs nowak', 'the bookings team'],
    ['spoke to her consultant', 'her consultant'],
  ])('“%s” was with staff', (words, name) => expect(from(words)).toMatchObject({ whom: 'staff', name }));

  it('who is on the case stays who it was with', () => {
    expect(from('rang mrs nowak')).toMatchObject({ what: 'callTo', whom: 'person' });
    expect(from('rang mrs nowak')).not.toHaveProperty('name');
  });
});
