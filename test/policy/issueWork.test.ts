import { commandNamed } from '../../policy/machine/targets';
import { anythingUpheld, workOn } from '../../policy/sections/investigation/questions';
import { aFinishedInvestigation, anAgreedInvestigation, evidence, finding } from '../doors/anInvestigation';
import { answeredOn, reopenedOn } from '../doors/happened';
import { people } from '../doors/people';

describe('Each issue gets evidence from both sides and a finding', () => {
  it('R8.23a R8.29.3 lists for each issue what it lacks, and blocks the draft', () => {
    const given = anAgreedInvestigation();
    expect(given.missing.filter(({ paragraph }) => paragraph === '8.23')).toEqual([
      {
        what: 'Issue 1 still needs evidence from the person, evidence from staff and a finding',
        paragraph: '8.23',
        command: 'recordAllEvidence',
        or: 'recordEvidence',
        begins: { issue: '1' },
        blocks: 'draft',
      },
      {
        what: 'Issue 2 still needs evidence from the person, evidence from staff and a finding',
        paragraph: '8.23',
        command: 'recordAllEvidence',
        or: 'recordEvidence',
        begins: { issue: '2' },
        blocks: 'draft',
      },
    ]);
    given.does('recordEvidence', evidence);
    expect(given.missing).toContainEqual(
      expect.objectContaining({
        what: 'Issue 1 still needs evidence from staff and a finding',
        command: 'recordAllEvidence',
      }),
    );
    given.does('recordEvidence', { ...evidence, fromStaff: 'The clinic was full.' });
    expect(given.missing).toContainEqual(
      expect.objectContaining({ what: 'Issue 1 still needs a finding', command: 'recordFinding' }),
    );
    given.does('recordFinding', finding('1'));
    expect(given.missing.filter(({ what }) => what.startsWith('Issue'))).toHaveLength(1);
    expect(given.tries('submitDraft').sentence).toContain('Issue 2 still needs evidence from the person');
  });

  it('R8.23a takes what each side says on every issue in one form, and asks for no more than is lacking', () => {
    const given = anAgreedInvestigation();
    expect(given.tries('recordAllEvidence', { clinical: 'none' }).sentence).toContain('Nothing was written');
    given.does('recordAllEvidence', { person1: 'We waited.', staff2: 'They are mended.', clinical: 'none' });
    expect(workOn(given.state, '1')).toEqual({ evidenceFromPerson: 'We waited.', clinical: false });
    expect(workOn(given.state, '2')).toEqual({ evidenceFromStaff: 'They are mended.', clinical: false });
    const { fields = {} } = commandNamed('recordAllEvidence')?.command ?? {};
    const asked = Object.keys(fields).filter((name) => fields[name]?.standsWhere?.(given.state) ?? true);
    expect(asked).toEqual(['staff1', 'person2']);
  });

  it('R8.23b leaves what is clinical open for the finding, unless none of it is', () => {
    const given = anAgreedInvestigation();
    given.does('recordAllEvidence', { person1: 'We waited.', clinical: 'some' });
    expect(workOn(given.state, '1').clinical).toBeUndefined();
    const { clinical: _asked, ...rest } = finding('1');
    expect(given.tries('recordFinding', rest).fields).toHaveProperty('clinical');
  });

  it('R8.23a R8.18 has no gap left when every issue has both sides and a finding', () => {
    const done = aFinishedInvestigation();
    expect(done.missing.filter(({ paragraph }) => paragraph === '8.23')).toEqual([]);
    expect(done.confirmed('recordFinding')).toBe('The finding is recorded. Every issue has one now.');
    expect(anAgreedInvestigation().confirmed('recordFinding')).toBe('The finding is recorded.');
  });

  it('R8.23a keeps evidence from several days, each side by itself', () => {
    const given = anAgreedInvestigation()
      .does('recordEvidence', evidence)
      .does('recordEvidence', { ...evidence, fromPerson: 'It was cold.' })
      .does('recordEvidence', { issue: '1', fromStaff: 'We were full.', fromElsewhere: 'The diary.' });
    expect(workOn(given.state, '1')).toEqual({
      evidenceFromPerson: 'I waited two hours.\n\nIt was cold.',
      evidenceFromStaff: 'We were full.',
      otherEvidence: 'The diary.',
    });
    expect(workOn(given.state, '2')).toEqual({});
  });

  it.each(['whatHappened', 'whatShouldHaveHappened', 'standard', 'outcome', 'finding', 'clinical'])(
    'R8.22 R8.18 R8.29.5 does not take a finding without “%s”',
    (part) => {
      expect(
        anAgreedInvestigation().tries('recordFinding', finding('1', { [part]: '' })).fields?.[part],
      ).toBeDefined();
    },
  );

  it('R8.22 R8.29.4 keeps the finding with its standard, and the day', () => {
    const found = anAgreedInvestigation()
      .on('2026-01-09')
      .does('recordFinding', finding('1', { outcome: 'partlyUpheld' }));
    expect(workOn(found.state, '1')).toEqual({
      whatHappened: 'The clinic ran late.',
      whatShouldHaveHappened: 'People should have been told.',
      standard: 'The clinic standard',
      clinical: false,
      outcome: 'partlyUpheld',
      finding: 'We should have told you.',
      foundOn: '2026-01-09',
    });
  });

  it.each([
    ['upheld', true],
    ['partlyUpheld', true],
    ['notUpheld', false],
  ] as const)('R8.27 says whether anything went wrong: %s', (outcome, wrong) => {
    const found = anAgreedInvestigation().does('recordFinding', finding('2', { outcome }));
    expect(anythingUpheld(found.state)).toBe(wrong);
    expect(anythingUpheld(anAgreedInvestigation().state)).toBe(false);
  });

  it('R8.23a leaves findings to the investigator; the team may record evidence', () => {
    const given = anAgreedInvestigation().as(people.complaintsOfficer).does('recordEvidence', evidence);
    expect(given.tries('recordFinding', finding('1')).refused).toBe('notYours');
    expect(given.as(people.palsOfficer).tries('recordEvidence', evidence).refused).toBe('notYours');
    expect(given.as(people.wardSister).tries('recordEvidence', evidence).refused).toBe('notYours');
    expect(given.as(people.stranger).tries('recordEvidence', evidence).refused).toBe('notFound');
  });

  it('R8.23a D7 asks for a new finding on the issues a person came back about', () => {
    const again = reopenedOn(answeredOn(aFinishedInvestigation(), '2026-02-10'), '2026-03-02').as(
      people.investigator,
    );
    expect(again.missing.filter(({ paragraph }) => paragraph === '8.23')).toEqual([
      {
        what: 'Issue 1 still needs a finding',
        paragraph: '8.23',
        command: 'recordFinding',
        begins: { issue: '1', clinical: 'false' },
        blocks: 'draft',
      },
    ]);
    again.does('recordFinding', finding('1'));
    expect(again.missing.filter(({ paragraph }) => paragraph === '8.23')).toEqual([]);
  });
});
