import { hearList } from '../../../dialogs/reading/listWords';
import { waitedFor } from '../../../policy/search/waitingFor';

describe('a list that is asked for', () => {
  it.each([
    ['anything older than 3 months', { olderThan: { count: 3, unit: 'month' } }],
    ['show me complaints more than 30 days old please', { olderThan: { count: 30, unit: 'day' } }],
    ['which cases have been open longer than a year?', { olderThan: { count: 1, unit: 'year' } }],
    ['all cases due this week', { due: 'thisWeek' }],
    ['what’s due next week in CAMHS', { due: 'nextWeek', named: 'camhs' }],
    ['due tomorrow', { due: 'tomorrow' }],
    ['overdue enquiries', { due: 'overdue', stages: ['enquiry'] }],
    ['show overdue in crisis', { due: 'overdue', named: 'crisis' }],
    ['open cases on the acute inpatient wards', { named: 'acute inpatient wards' }],
    ['what is waiting for consent', { waitsFor: 'consent' }],
    ['awaiting signature', { waitsFor: 'signature' }],
    ['anything waiting to be signed', { waitsFor: 'signature' }],
    ['cases without an investigator', { stages: ['closerLook'] }],
    ['complaints being investigated', { stages: ['investigation'] }],
    ['disposals due', { kept: 'tooLong' }],
    ['what can be disposed of', { kept: 'tooLong' }],
    ['legal holds', { kept: 'held' }],
    ['cases on retention hold', { kept: 'held' }],
    ['how many are waiting for consent', { counts: true, waitsFor: 'consent' }],
    ['how many open in CAMHS', { counts: true, named: 'camhs' }],
    ['cases of Jean Cole', { named: 'jean cole' }],
    ['complaints from Jean Cole', { named: 'jean cole', ofStaff: false }],
    ['what has Jean got', { named: 'jean', ofStaff: true }],
    ['what is jean cole working on?', { named: 'jean cole', ofStaff: true }],
    ["jean's cases", { named: 'jean', ofStaff: true }],
    ['cases with Jean Cole', { named: 'jean cole', ofStaff: true }],
    ['how many cases has Jean got', { named: 'jean', ofStaff: true, counts: true }],
    ['who are we waiting for?', { waits: true }],
    [
      'overdue complaints older than 6 weeks waiting for the police in perinatal',
      {
        due: 'overdue',
        olderThan: { count: 6, unit: 'week' },
        waitsFor: 'authority',
        named: 'perinatal',
      },
    ],
  ])('%s', (words, asked) => expect(hearList(words)).toEqual(asked));

  it('for everything that a case can wait for', () => {
    for (const [waitsFor, words] of Object.entries(waitedFor))
      expect([words, hearList(`waiting for ${words}`)]).toEqual([words, { waitsFor }]);
  });

  it.each([
    'late appointments',
    'running late again',
    'waiting for hours in the corridor',
    'waiting in A&E',
    'my cases of insulin were thrown in the bin',
    'the complaint about parking',
    'open the window',
    'all of the staff were late to the ward',
    'what has happened',
    'what has he got',
    'show me',
    'cases',
    'how many times do I have to ask',
    'late',
    'due',
    'complaints were ignored for 3 months',
    'overdue C26-7K4MQ',
    '',
  ])('is not: %s', (words) => expect(hearList(words)?.named ?? hearList(words)?.stages).toBeUndefined());
});
