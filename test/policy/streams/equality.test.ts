import fc from 'fast-check';
import { caseCommands } from '../../../policy/machine/caseSections';
import type { Entries } from '../../../policy/machine/fields';
import type { EqualityStanding } from '../../../policy/machine/registers';
import { characteristics } from '../../../policy/streams/equality/characteristics';
import { equalityStanding } from '../../../policy/access/equalityForm';
import {
  addRow,
  endedQuarters,
  equalityFigures,
  quarterOf,
  type EqualityRow,
  type GroupCount,
} from '../../../policy/streams/equality/counting';
import { equalityStream } from '../../../policy/streams/equality/equality';
import type { Characteristic } from '../../../policy/streams/equality/facts';
import { answersIn } from '../../../policy/streams/equality/giveEqualityAnswers';
import { countedBeside } from '../../../policy/reports/equalityLine';
import { serviceAreas } from '../../../policy/trust/trust';
import { aCase, aTriagedCase, type CaseUnderTest } from '../../doors/aCase';
import { RecordUnderTest } from '../../doors/aRecord';
import { anInvestigation } from '../../doors/anInvestigation';
import { people } from '../../doors/people';

const aForm = (standing: EqualityStanding = 'theirs') =>
  new RecordUnderTest(equalityStream, 'C26-7K4MQ')
    .withRegisters({ equalityOf: () => standing })
    .as(people.palsOfficer);
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
    expect(answersIn({ [name]: 'preferNotToSay' })).toEqual({ [name]: 'preferNotToSay' });
  });

  it('R8.39c: are in no event and no state: what is recorded is that they were answered', () => {
    const form = aForm().does('giveEqualityAnswers', answers);
    expect(form.state).toEqual({ id: 'C26-7K4MQ', stage: 'open', version: 1, answered: true });
    expect(form.events.map(({ event }) => event)).toEqual([{ type: 'equalityAnswered' }]);
    expect(aForm().tries('giveEqualityAnswers', {})).toMatchObject({ refused: 'notMet', paragraph: '8.39' });
    expect(aForm().tries('giveEqualityAnswers', { age: '26' })).toMatchObject({ refused: 'invalid' });
  });

  it('R8.39c: are read of what is asked, and of nothing else', () => {
    expect(answersIn({ ...answers, personName: 'Sample', gender: '', ethnicity: 'toString' })).toEqual(
      answers,
    );
  });

  it('R8.39c: can be taken back', () => {
    const form = aForm().does('giveEqualityAnswers', answers).does('takeBackEqualityAnswers');
    expect(form.state).toEqual({ id: 'C26-7K4MQ', stage: 'open', version: 2 });
    expect(form.tries('takeBackEqualityAnswers')).toMatchObject({ refused: 'notMet', paragraph: '7.1' });
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

describe('whose the form is (8.39)', () => {
  const standing = (theCase: CaseUnderTest, who: keyof typeof people) =>
    equalityStanding(theCase.state, people[who]);

  it('R8.39c: the one who handles the case, of PALS or the Complaints Team, and nobody else', () => {
    const enquiry = aTriagedCase('enquiry', {}, { team: 'pals', handler: people.palsOfficer.id });
    expect(standing(enquiry, 'palsOfficer')).toBe('theirs');
    for (const who of ['complaintsOfficer', 'leadManager', 'wardSister', 'investigator'] as const)
      expect(standing(enquiry, who)).toBe('somebodyElses');
  });

  it('R8.39c: anybody of the team that has it, while nobody of theirs has it by name', () => {
    const complaint = aTriagedCase('closerLook', {}, { team: 'complaints' });
    expect(standing(complaint, 'complaintsOfficer')).toBe('theirs');
    expect(standing(complaint, 'leadManager')).toBe('theirs');
    expect(standing(complaint, 'palsOfficer')).toBe('somebodyElses');
    expect(standing(aCase(), 'palsOfficer')).toBe('theirs');
    expect(standing(aCase(), 'wardSister')).toBe('somebodyElses');
  });

  it('R8.39c: nobody, once the case is closed', () => {
    const closed = aCase({ wantsResponse: false })
      .as(people.palsOfficer)
      .does('closeLoggedInError', { why: 'Typed by the team itself to try the bot out.' });
    expect(standing(closed, 'palsOfficer')).toBe('closed');
    expect(aForm('closed').tries('giveEqualityAnswers', answers)).toMatchObject({
      refused: 'notMet',
      paragraph: '8.39',
    });
    expect(aForm('somebodyElses').tries('takeBackEqualityAnswers')).toMatchObject({ refused: 'notYours' });
  });
});

const byDisability = (rows: readonly EqualityRow[]) =>
  equalityFigures(rows).find(({ label }) => label === characteristics.disability.label)?.groups;

const rowsOf = (
  disability: 'yes' | 'no' | 'preferNotToSay',
  times: number,
  more: Partial<EqualityRow> = {},
): EqualityRow[] =>
  Array.from({ length: times }, () => ({ area: 'mentalHealth', answers: { disability }, ...more }));

describe('the lines that are counted', () => {
  it('R8.39c: hold the answers and the area, and nothing that leads back to the case', () => {
    const theCase = anInvestigation();
    const beside = countedBeside(theCase.state, theCase.context);
    expect(beside).toEqual({ area: 'mentalHealth' });
    const [row] = addRow([], beside, answers);
    expect(row).toEqual({ area: 'mentalHealth', answers });
    expect(JSON.stringify(row)).not.toMatch(/C2\d-|20\d\d/);
  });

  it('R8.39c: stand in the same order, whichever came first', () => {
    const beside = { area: 'other' } as const;
    const all = [{ age: 'over74' }, { religion: 'sikh', age: 'under18' }, {}, { gender: 'man' }] as const;
    const added = (each: readonly (typeof all)[number][]) =>
      each.reduce<readonly EqualityRow[]>((rows, one) => addRow(rows, beside, one), []);
    expect(JSON.stringify(added([...all].reverse()))).toBe(JSON.stringify(added([...all])));
    expect(JSON.stringify(addRow([], beside, { gender: 'man', age: 'over74' }))).toBe(
      JSON.stringify(addRow([], beside, { age: 'over74', gender: 'man' })),
    );
  });

  it('R8.39c: are shown of whole quarters that have ended, so that no case shows by its closing', () => {
    expect((['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'] as const).map(quarterOf)).toEqual([
      '2026-Q1',
      '2026-Q1',
      '2026-Q2',
      '2026-Q4',
    ]);
    expect(endedQuarters('2026-02-09')).toEqual(['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']);
    expect(endedQuarters('2026-12-31')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
  });
});

/** No shown number is under five, and neither is what is left when all that is shown is taken from the total. */
function noneIsFew(
  shown: readonly GroupCount[],
  rows: readonly EqualityRow[],
  groupOf: (row: EqualityRow) => string,
  counts: (row: EqualityRow) => boolean,
): void {
  const counted = rows.filter(counts);
  const sizes = shown.map(({ group }) => counted.filter((row) => groupOf(row) === group).length);
  for (const size of sizes) expect(size).toBeGreaterThanOrEqual(5);
  const rest = counted.length - sizes.reduce((sum, size) => sum + size, 0);
  const others = new Set(rows.map(groupOf)).size - shown.length;
  if (shown.length > 0 && others > 0) {
    expect(others).toBeGreaterThanOrEqual(2);
    expect(rest).toBeGreaterThanOrEqual(5);
  }
}

describe('counting', () => {
  it('R8.39c, R12.8: is by group, with what was in time and what was upheld', () => {
    const all = [
      ...rowsOf('yes', 8, { inTime: true, upheld: true }),
      ...rowsOf('yes', 6, { inTime: false, upheld: false }),
      ...rowsOf('no', 7, { inTime: true, upheld: false }),
      ...rowsOf('no', 9, { inTime: false, upheld: true }),
    ];
    expect(byDisability(all)).toEqual([
      { group: 'No', count: 16, inTime: 7, upheld: 9 },
      { group: 'Yes', count: 14, inTime: 8, upheld: 8 },
    ]);
  });

  it('R12.8: shows no part of a group that is small, or leaves a small rest, nor one that tells another', () => {
    const all = [
      ...rowsOf('yes', 12, { inTime: true }),
      ...rowsOf('yes', 3, { inTime: false }),
      ...rowsOf('no', 7, { inTime: true }),
      ...rowsOf('no', 9, { inTime: false }),
    ];
    expect(byDisability(all)).toEqual([
      { group: 'No', count: 16 },
      { group: 'Yes', count: 15 },
    ]);
  });

  it.each([
    [
      [5, 5, 0],
      ['Yes', 'No'],
    ],
    [[4, 4, 9], ['Prefer not to say']],
    [[4, 5, 9], ['Prefer not to say']],
    [[1, 1, 9], []],
    [[4, 0, 0], []],
    [[4, 3, 0], []],
    [[4, 9, 0], []],
  ])('R12.8: of groups of %j it shows %j', ([yes = 0, no = 0, unsaid = 0], shown) => {
    const counted = byDisability([
      ...rowsOf('yes', yes),
      ...rowsOf('no', no),
      ...rowsOf('preferNotToSay', unsaid),
    ]);
    expect(counted?.map(({ group }) => group).sort() ?? []).toEqual([...shown].sort());
  });

  it('R12.8: never shows a number under five, nor leaves one to be worked out, whatever was answered', () => {
    const options = Object.keys(characteristics.ethnicity.options) as readonly NonNullable<
      EqualityRow['answers']['ethnicity']
    >[];
    const row = fc.record<EqualityRow>(
      {
        area: fc.constantFrom('mentalHealth', 'other', 'maternity'),
        upheld: fc.boolean(),
        inTime: fc.boolean(),
        answers: fc.record({ ethnicity: fc.constantFrom(...options) }, { requiredKeys: [] }),
      },
      { requiredKeys: ['area', 'answers'] },
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), (rows) => {
        const figures = equalityFigures(rows);
        const groupsBy = (wanted: string) => figures.find(({ label }) => label === wanted)?.groups ?? [];
        const ethnicity = ({ answers: { ethnicity: said } }: EqualityRow) =>
          said === undefined ? 'Left alone' : characteristics.ethnicity.options[said];
        const area = (each: EqualityRow) => serviceAreas[each.area];
        const ways = [
          [groupsBy(characteristics.ethnicity.label), ethnicity],
          [groupsBy('Area of the service'), area],
        ] as const;
        for (const [groups, groupOf] of ways) {
          noneIsFew(groups, rows, groupOf, () => true);
          for (const measure of ['inTime', 'upheld'] as const)
            for (const is of [true, false]) {
              const told = groups.filter((group) => group[measure] !== undefined);
              noneIsFew(told, rows, groupOf, (each) => each[measure] === is);
            }
        }
      }),
    );
  });
});
