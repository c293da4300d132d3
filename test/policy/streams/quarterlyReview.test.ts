import { quarterlyReviewStream } from '../../../policy/streams/quarterlyReview/quarterlyReview';
import { RecordUnderTest } from '../../doors/aRecord';
import { people } from '../../doors/people';

const review = {
  on: '2026-01-05',
  present: ['seniorManager', 'leadManager'],
  decided: 'Ward rounds begin with who rings the family.',
  goesTo: 'Quality committee',
} as const;

const record = () => new RecordUnderTest(quarterlyReviewStream, 'all').as(people.seniorManager);
const asks = (of: ReturnType<typeof record>) => of.missing.map(({ what }) => what);

describe('the record of quarterly reviews (A1.5)', () => {
  it('A1.5: holds the day, who was there by role, and what was decided', () => {
    expect(record().does('recordReview', review).state.held).toEqual([{ id: '1', ...review }]);
  });

  it.each(['on', 'present', 'decided'])('A1.5: cannot be recorded without %s', (field) => {
    expect(record().tries('recordReview', { ...review, [field]: '' }).fields).toHaveProperty(field);
  });

  it.each(['leadManager', 'palsOfficer', 'complaintsOfficer', 'chiefExecutive', 'investigator'] as const)(
    'A1.5: is recorded by a Senior Manager, so not by the %s',
    (who) => {
      expect(record().as(people[who]).tries('recordReview', review).sentence).toMatch(
        /is not for your role|no such/,
      );
    },
  );

  it('A1.5: cannot have been held on a day to come, nor twice on one day', () => {
    expect(record().tries('recordReview', { ...review, on: '2026-01-06' }).fields).toHaveProperty('on');
    expect(record().does('recordReview', review).tries('recordReview', review).fields).toHaveProperty('on');
  });

  it.each(['C26-00E12 changed it', 'see c26 a1b2c', 'About C26-ABCDE.', 'C26–0ABCD'])(
    'A1.5: holds no reference of a case: “%s”',
    (decided) => {
      expect(record().tries('recordReview', { ...review, decided }).fields).toHaveProperty('decided');
    },
  );

  it.each(['Ward C20 first', 'The 2026 plan', 'Covid letters', 'C26 ward rounds'])(
    'A1.5: takes what only looks like one: “%s”',
    (decided) => {
      expect(record().does('recordReview', { ...review, decided }).state.held).toHaveLength(1);
    },
  );

  it('A1.5: one that was recorded by mistake is taken off, with the reason', () => {
    const held = record().does('recordReview', review);
    expect(held.does('takeOffReview', { review: '1', reason: 'Another meeting' }).state.held).toEqual([]);
  });

  it('A1.5: asks for the review of the quarter until it was held', () => {
    expect(asks(record())).toEqual(['Review the quarterly pack by Tuesday 31 March 2026']);
    expect(asks(record().does('recordReview', review))).toEqual([]);
    expect(asks(record().does('recordReview', { ...review, on: '2025-12-31' }))).toHaveLength(1);
  });
});
