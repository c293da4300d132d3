import type { Entries } from '../../policy/machine/fields';
import type { Draft } from '../../dialogs/state/draft';
import { aListener } from './heard';

const listener = aListener();
afterAll(() => listener.close());
jest.setTimeout(240_000);

const today = '2026-11-29';
const at = (file: string, words: string, given: Entries = {}, draft: Partial<Draft> = {}) =>
  listener.say(words, { today, file, given, draft });

const notKnowing = [
  'dunno',
  'not sure',
  'they didnt say',
  'no idea',
  'couldnt tell you',
  'havent a clue',
  'not known',
  'she wouldnt say',
  'idk sorry',
  'nobody knows',
];

const spokenFor = { raisedBy: 'representative', personName: 'Mary Lee', affectedName: 'Ann Lee' };

/** What is recorded in the end where nobody knows: never a fact that nobody said. */
const questions: readonly (readonly [file: string, ends: Entries, given?: Entries])[] = [
  ['raisedBy', { raisedBy: 'anonymous' }],
  ['who', { personName: 'notKnown', phone: 'notKnown' }],
  ['represented', { affectedName: 'notKnown' }],
  ['whyRepresented', { whyRepresented: 'notKnown' }, spokenFor],
  ['consent', { consent: 'notYet' }, { ...spokenFor, whyRepresented: 'asked' }],
  ['when', { service: 'otherService', happenedOn: 'notKnown', channel: 'notKnown', receivedOn: today }],
  ['foundOut', { foundOutOn: 'notKnown' }, { happenedOn: '2025-05-01', receivedOn: '2026-11-28' }],
  ['effect', { effect: 'notKnown' }],
  ['outcome', { outcome: 'notKnown' }],
  ['wantsResponse', { wantsResponse: 'notKnown' }],
  ['needs', { adjustments: 'notKnown' }],
  ['flags', { flags: 'notKnown' }],
  ['reassured', { reassured: false }],
  ['sorted', { sorted: 'notKnown' }],
  ['done', { actionTaken: 'notKnown' }, { sorted: 'true' }],
  ['satisfied', { satisfied: false }],
  ['learning', { learning: 'notKnown' }, { sorted: 'true' }],
  ['whyNot', { whyNotSorted: 'notKnown' }, { sorted: 'false' }],
];

describe('somebody who does not know', () => {
  it.each(questions.map(([file, ends, given = {}]) => ({ file, ends, given })))(
    'finds a way out at $file within three answers',
    async ({ file, ends, given }) => {
      for (const words of notKnowing) {
        let { draft, session } = await at(file, words, given);
        for (let turn = 0; turn < 3 && session.draft && session.draft.at !== 'review'; turn += 1)
          ({ draft, session } = await at(file, words, given, session.draft));
        expect({ words, draft }).toMatchObject({ words, draft: ends });
      }
    },
  );
});

describe('somebody who is not sure', () => {
  it.each([
    ['who', 'i think its Mary Jones', 'Mary Jones', { personName: 'Mary Jones' }],
    [
      'whyRepresented',
      'lacks capacity i think',
      'not able to do it',
      { whyRepresented: 'capacity' },
      spokenFor,
    ],
    ['wantsResponse', 'maybe a letter', 'Yes', { wantsResponse: true }],
    ['when', 'acute ward i think', 'Acute inpatient wards', { service: 'acuteInpatient' }],
    ['raisedBy', 'i think its the patient', 'The person who uses the service', { raisedBy: 'patient' }],
  ] as const)('at %s: “%s” is asked, kept as it was said, and a fact once agreed to', async (...row) => {
    const [file, words, said, fact, given = {}] = row;
    const first = await at(file, words, given);
    expect(first.taken).toEqual({ staffNote: words });
    expect(first.text).toContain(said);
    expect((await at(file, 'yes', given, first.session.draft)).taken).toMatchObject(fact);
  });

  it.each([
    ['who', 'prob Mary Jones', { personName: 'notKnown' }],
    ['wantsResponse', 'maybe a letter', { wantsResponse: 'notKnown' }],
    ['needs', 'speaks polish i think', { adjustments: 'notKnown' }],
    ['reassured', 'i think the nurse did', { reassured: false }],
    ['consent', 'i think she agrees', { consent: 'notYet' }, { ...spokenFor, whyRepresented: 'asked' }],
  ] as const)('at %s: “%s”, said twice, is a note and no fact', async (...row) => {
    const [file, words, fact, given = {}] = row;
    const first = await at(file, words, given);
    const second = await at(file, words, given, first.session.draft);
    expect(second.draft).toMatchObject({ ...fact, staffNote: words });
  });
});
