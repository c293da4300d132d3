import { caseCommands } from '../../../policy/machine/caseSections';
import type { Entries } from '../../../policy/machine/fields';
import { characteristics } from '../../../policy/streams/equality/characteristics';
import type { Characteristic } from '../../../policy/streams/equality/facts';
import { countBy, equalityRow, type EqualityRow } from '../../../policy/streams/equality/counting';
import { equalityStream } from '../../../policy/streams/equality/equality';
import { aTriagedCase } from '../../doors/aCase';
import { RecordUnderTest } from '../../doors/aRecord';
import { people } from '../../doors/people';

const aForm = () => new RecordUnderTest(equalityStream, 'C26-7K4MQ').as(people.palsOfficer);
const answers = {
  age: 'from26to55',
  disability: 'yes',
  religion: 'preferNotToSay',
} as const satisfies Entries;
const named = Object.keys(characteristics) as readonly Characteristic[];

describe('the equality questions', () => {
  it('R12.1: ask for every characteristic the policy names', () => {
    expect(named).toEqual([
      'age',
      'disability',
      'ethnicity',
      'gender',
      'genderReassignment',
      'relationshipStatus',
      'religion',
      'orientation',
      'pregnancy',
    ]);
  });

  it.each(named)('R8.39c: may be left alone, or answered with “prefer not to say”: %s', (name) => {
    const field = equalityStream.commands.find(({ name: command }) => command === 'giveEqualityAnswers')!
      .fields[name]!;
    expect(field).toMatchObject({
      kind: 'choice',
      optional: true,
      options: { preferNotToSay: 'Prefer not to say' },
    });
    expect(aForm().does('giveEqualityAnswers', { [name]: 'preferNotToSay' }).state.answers).toEqual({
      [name]: 'preferNotToSay',
    });
  });

  it('R8.39c: are kept as they were answered; the last answers stand', () => {
    const form = aForm().does('giveEqualityAnswers', answers);
    expect(form.state.answers).toEqual(answers);
    expect(form.does('giveEqualityAnswers', { age: 'over74' }).state.answers).toEqual({ age: 'over74' });
    expect(aForm().tries('giveEqualityAnswers', {})).toMatchObject({ refused: 'notMet', paragraph: '8.39' });
    expect(aForm().tries('giveEqualityAnswers', { age: '26' })).toMatchObject({ refused: 'invalid' });
  });

  it('R8.39c: can be taken back', () => {
    const form = aForm().does('giveEqualityAnswers', answers).does('takeBackEqualityAnswers');
    expect(form.state).toEqual({ id: 'C26-7K4MQ', stage: 'open', version: 2 });
  });

  it('R8.39c, R12.1: are read by nobody, the Lead Manager and whoever gave them included', () => {
    const form = aForm().does('giveEqualityAnswers', answers);
    for (const person of Object.values(people)) expect(form.as(person).maySee).toBe(false);
    expect(equalityStream.promoted(form.state, form.context)).toEqual({
      stage: 'open',
      open: true,
      nextDue: undefined,
      involved: [],
    });
    expect(form.confirmed('giveEqualityAnswers')).not.toContain('26');
    expect(form.notices).toEqual([]);
  });

  it.each([
    ['palsOfficer', true],
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['wardSister', false],
    ['seniorManager', false],
  ] as const)('R8.39c: %s may enter them: %s', (who, may) => {
    expect(aForm().as(people[who]).available.includes('giveEqualityAnswers')).toBe(may);
  });

  it('R8.39c: are nowhere in the case', () => {
    for (const { fields } of caseCommands)
      for (const name of named) expect(Object.keys(fields)).not.toContain(name);
    const complaint = aTriagedCase('closerLook').does('offerEqualityQuestions', {
      on: '2026-01-05',
      how: 'phone',
    });
    expect(complaint.state.monitoring).toEqual({ equalityOffered: '2026-01-05' });
  });
});

describe('when the case closes', () => {
  it('R8.39c: the answers become one line that leads back to nobody', () => {
    const form = aForm().does('giveEqualityAnswers', answers);
    const row = equalityRow(form.state, { closedOn: '2026-02-09', outcome: 'upheld', inTime: true });
    expect(row).toEqual({ month: '2026-02', answers, outcome: 'upheld', inTime: true });
    expect(JSON.stringify(row)).not.toContain('C26-7K4MQ');
    expect(equalityRow(aForm().state, { closedOn: '2026-02-09' })).toBeUndefined();
  });

  it('R8.39c: the answers themselves go, and no more can be given', () => {
    const form = aForm()
      .does('giveEqualityAnswers', answers)
      .as(people.stranger)
      .does('countEqualityAnswers');
    expect(form.state).toEqual({ id: 'C26-7K4MQ', stage: 'counted', version: 2 });
    expect(form.as(people.palsOfficer).tries('giveEqualityAnswers', answers)).toMatchObject({
      refused: 'wrongStage',
    });
    expect(equalityStream.promoted(form.state, form.context).open).toBe(false);
  });
});

describe('counting', () => {
  const rows = (
    group: 'yes' | 'no' | 'preferNotToSay',
    times: number,
    more: Partial<EqualityRow> = {},
  ): EqualityRow[] =>
    Array.from({ length: times }, () => ({ month: '2026-02', answers: { disability: group }, ...more }));

  it('R8.39c, R12.8: is by group, with what was in time and what was upheld', () => {
    const all = [
      ...rows('yes', 3, { inTime: true, outcome: 'upheld' }),
      ...rows('yes', 3, { inTime: false, outcome: 'partlyUpheld' }),
      ...rows('no', 7, { inTime: true, outcome: 'notUpheld' }),
      ...rows('no', 1),
    ];
    expect(countBy(all, 'disability')).toEqual({
      groups: [
        { group: 'no', count: 8, inTime: 7, upheld: 0 },
        { group: 'yes', count: 6, inTime: 3, upheld: 6 },
      ],
      hidden: 0,
    });
    expect(countBy(all, 'age')).toEqual({ groups: [], hidden: 0 });
  });

  it.each([
    [[5, 5, 0], ['yes', 'no'], 0],
    [[4, 4, 9], ['preferNotToSay'], 2],
    [[4, 5, 9], ['preferNotToSay'], 2],
    [[4, 0, 0], [], 1],
    [[4, 3, 0], [], 2],
  ])('R12.8: of groups of %j it shows %j and hides %d', ([yes = 0, no = 0, unsaid = 0], shown, hidden) => {
    const counted = countBy(
      [...rows('yes', yes), ...rows('no', no), ...rows('preferNotToSay', unsaid)],
      'disability',
    );
    expect(counted.groups.map(({ group }) => group)).toEqual(shown);
    expect(counted.hidden).toBe(hidden);
  });
});
