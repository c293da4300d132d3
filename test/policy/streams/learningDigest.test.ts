import type { LearningKept } from '../../../policy/machine/registers';
import { learningDigestStream } from '../../../policy/streams/learningDigest/learningDigest';
import { draftOf, learntIn, releasedFor, tellsOf } from '../../../policy/streams/learningDigest/questions';
import { RecordUnderTest } from '../../doors/aRecord';
import { people } from '../../doors/people';

const names = ['Joan Pemberton', 'will smith', 'Sample investigator, Community North'];
const kept = (learning: string, closedOn: LearningKept['closedOn'] = '2025-11-03'): LearningKept => ({
  closedOn,
  learning,
  names,
});
const five = ['One', 'Two', 'Three', 'Four', 'Five'].map((each) => kept(`${each} things to do better.`));
const quarter = { from: '2025-10-01', to: '2025-12-31' } as const;
const entries = { ...quarter, text: 'Ring back the same day.\n- Write down who rings.', checked: true };

const record = (learning: readonly LearningKept[] = five) =>
  new RecordUnderTest(learningDigestStream, 'all')
    .withRegisters({ learningKept: () => learning })
    .as(people.leadManager);

describe('learning that is shared (R7.2)', () => {
  it('R7.2: is what the Lead Manager read and released, line by line', () => {
    expect(record().does('releaseLearning', entries).state.released).toEqual([
      {
        id: '1',
        on: '2026-01-05',
        by: people.leadManager.id,
        ...quarter,
        lines: ['Ring back the same day.', 'Write down who rings.'],
      },
    ]);
  });

  it.each(['seniorManager', 'palsOfficer', 'complaintsOfficer', 'chiefExecutive', 'investigator'] as const)(
    'R7.2: is released by nobody else, so not by the %s',
    (who) => {
      expect(record().as(people[who]).tries('releaseLearning', entries).sentence).toMatch(
        /not for your role|no such/,
      );
    },
  );

  it('R7.2: is not released by whoever has not read it', () => {
    expect(record().tries('releaseLearning', { ...entries, checked: false }).fields).toHaveProperty(
      'checked',
    );
  });

  it.each([
    ['fewer than five cases', five.slice(1)],
    [
      'five, of which one had nothing to learn',
      [...five.slice(1), kept('None, because it was nobody’s doing.')],
    ],
    ['five, of which one closed before', [...five.slice(1), kept('More.', '2025-09-30')]],
    ['five, of which one was not looked into', [...five.slice(1), kept('Not looked into: too long ago.')]],
  ])('R7.2: of %s is too little to share', (_, learning) => {
    expect(learntIn(learning, quarter)).toBeUndefined();
    expect(record(learning).tries('releaseLearning', entries).fields).toHaveProperty('from');
  });

  it('R7.2: is not released where it cannot be checked against the cases', () => {
    const unknown = new RecordUnderTest(learningDigestStream, 'all').as(people.leadManager);
    expect(unknown.tries('releaseLearning', entries).sentence).toContain('could not be checked');
  });

  it.each([
    'Listen to Pemberton first.',
    'joan pemberton waited.',
    'PEMBERTON rang twice.',
    'Pemberton’s notes were lost.',
    'Tell Smith the day.',
    'Mr Jones was told late.',
    'Dr A should ring.',
    'See C26-00E12.',
    'Ring 01632 960 001.',
    'Write to someone@example.org.',
    'The house at AL10 8YE.',
    'On 3/11/2025 nobody came.',
  ])('R7.2: does not let out who it was: “%s”', (line) => {
    expect(tellsOf(line, names)).toBeDefined();
    const refused = record().tries('releaseLearning', { ...entries, text: `A good line.\n${line}` });
    expect(refused.fields?.text).toContain('Line 2');
  });

  it.each([
    'We will ring back the same day.',
    'Tell people how long it takes: 35 working days.',
    'The ward sister and the investigator agree who rings.',
    'Answer within 3 days.',
    'Joint plans are read out.',
    'Use plain words in letters.',
  ])('R7.2: lets out what tells of nobody: “%s”', (line) => {
    expect(tellsOf(line, names)).toBeUndefined();
  });

  it('R7.2: is drafted from each line once, without those that name somebody', () => {
    const learnt = [...five.slice(2), kept('Ring back.\nPemberton was cross.'), kept('Ring back.')];
    expect(draftOf(learnt)).toEqual({
      lines: [
        'Five things to do better.',
        'Four things to do better.',
        'Ring back.',
        'Three things to do better.',
      ],
      left: 1,
    });
  });

  it('R7.2: is news for a week, and only from the day it was released', () => {
    const { released } = record().does('releaseLearning', entries).state;
    expect(releasedFor(released, '2026-01-04')).toHaveLength(0);
    expect(releasedFor(released, '2026-01-05')).toHaveLength(1);
    expect(releasedFor(released, '2026-01-12')).toHaveLength(1);
    expect(releasedFor(released, '2026-01-13')).toHaveLength(0);
  });
});
