import { aroundForm, nextForm, nextSteps } from '../../cards/caseSteps';
import type { AnyCommand } from '../../policy/machine/target';
import { commandNamed } from '../../policy/machine/targets';
import type { CaseUnderTest } from '../doors/aCase';
import {
  aComplaint,
  anAgreedInvestigation,
  anInvestigation,
  agreement,
  toldStaff,
  finding,
  askingThem,
  evidence,
  plan,
} from '../doors/anInvestigation';
import { aCaseUnderInvestigation, aClosedCase, aDraftedCase, aSubmittedCase } from '../doors/aResponse';
import { people } from '../doors/people';

/** Acknowledged, planned with the person, taken on and agreed with them. */
const agreed = () =>
  aCaseUnderInvestigation().does('agreeIssues', agreement({ on: '2026-01-12', advocacy: 'told' }));
const planned = () => agreed().does('sharePlan', plan({ sharedOn: '2026-01-12' }));

const command = (name: string): AnyCommand => commandNamed(name)!.command;
const nextFor = ({ state, context }: CaseUnderTest): string | undefined =>
  nextForm(state, context)?.command.name;
const around = ({ state, context }: CaseUnderTest, name: string) => aroundForm(state, context, command(name));

describe('the step that comes next', () => {
  it('is what this person owes, as it stands after the last one', () => {
    expect(nextFor(aCaseUnderInvestigation())).toBe('agreeIssues');
    const found = planned().does('nameNoStaff', { why: 'A wait' });
    expect(nextFor(found)).toBe('recordAllEvidence');
    found.does('recordEvidence', { ...evidence, fromStaff: 'We were full.' });
    expect(nextFor(found)).toBe('recordFinding');
  });

  it('is first what comes first in the procedure, whoever else may do it', () => {
    // The nurse has to be told before a finding is reached, though the finding is the investigator’s alone.
    const named = agreed()
      .does('recordEvidence', { ...evidence, fromStaff: 'We were full.' })
      .does('nameStaff', { person: people.namedNurse.id, job: 'Nurse' });
    expect(nextFor(named)).toBe('sharePlan');
    named.does('sharePlan', plan({ sharedOn: '2026-01-12' }));
    expect(nextFor(named)).toBe('tellStaff');
    named.does('tellStaff', toldStaff({ on: '2026-01-12' }));
    expect(nextFor(named)).toBe('requestStatement');
  });

  it('is what was never discussed with the person, before what is found (8.11)', () => {
    expect(nextFor(anAgreedInvestigation())).toBe('recordPlanDiscussion');
  });

  it('goes past what somebody else was asked for, until their day has come', () => {
    const asked = planned()
      .does('nameStaff', { person: people.namedNurse.id, job: 'Nurse' })
      .does('tellStaff', toldStaff({ on: '2026-01-12' }))
      .does('requestStatement', { staff: '1', questions: 'What happened?', dueOn: '2026-01-16' });
    expect(nextFor(asked)).toBe('recordAllEvidence');

    const view = aCaseUnderInvestigation()
      .does('agreeIssues', agreement({ on: '2026-01-12', advocacy: 'told', issues: 'The wait' }))
      .does('sharePlan', plan({ sharedOn: '2026-01-12' }))
      .does('nameNoStaff', { why: 'A wait' })
      .does('recordEvidence', { ...evidence, fromStaff: 'We were full.' })
      .does('askClinicalView', {
        issue: '1',
        adviser: people.clinicalAdviser.id,
        question: 'Was it right?',
        dueOn: '2026-01-16',
      });
    expect(nextFor(view)).not.toBe('askClinicalView');
  });

  it('is what is due today, though nothing is missing by it', () => {
    const given = planned().does('nameNoStaff', { why: 'A wait' });
    expect(nextFor(given.on('2026-01-23'))).toBe('recordAllEvidence');
    expect(nextFor(given.on('2026-01-26'))).toBe('recordUpdate');
  });

  it('hands the draft in once nothing of it is missing: one tap, and no form', () => {
    const drafted = aDraftedCase().as(people.investigator);
    const [first] = nextSteps(drafted.state, drafted.context);
    expect(first).toMatchObject({ command: { name: 'submitDraft' }, owed: true });
    expect(nextFor(drafted)).toBeUndefined();
  });

  it('begins with the issue that it is about', () => {
    const named = planned().does('nameNoStaff', { why: 'A wait' });
    const given = { person1: 'So I say.', staff1: 'So we say.', person2: 'And this.', staff2: 'And that.' };
    named.does('recordAllEvidence', { ...given, clinical: 'some' });
    expect(nextForm(named.state, named.context)).toMatchObject({
      command: { name: 'recordFinding' },
      begun: { issue: '1' },
    });
    named.does('recordFinding', finding('1'));
    expect(nextForm(named.state, named.context)?.begun).toEqual({ issue: '2' });
  });

  it('is no decision, and nothing for whoever owes nothing', () => {
    expect(nextFor(aSubmittedCase().as(people.headOfCorporateAffairs))).toBeUndefined();
    // A decision that has a form is put to them with what to decide by, and does not open by itself.
    const asked = aComplaint().does('allocate', askingThem()).as(people.investigator);
    expect(nextSteps(asked.state, asked.context)[0]).toMatchObject({
      command: { name: 'acceptAllocation' },
      owed: true,
    });
    expect(nextFor(asked)).toBeUndefined();
    expect(nextFor(aClosedCase().as(people.wardSister))).toBeUndefined();
  });

  it('stands behind a form only where there is another after it', () => {
    expect(around(anInvestigation().as(people.investigator), 'agreeIssues').leadsOn).toBe(true);
    expect(around(aClosedCase().as(people.wardSister), 'correctRecord').leadsOn).toBe(false);
  });

  it('may be done by another command: whom it is about, or that it is about nobody', () => {
    const agreed = anAgreedInvestigation();
    expect(around(agreed, 'nameStaff').instead?.name).toBe('nameNoStaff');
    expect(around(agreed, 'sharePlan').instead).toBeUndefined();
    expect(nextSteps(agreed.state, agreed.context).filter(({ owed }) => owed)).toContainEqual(
      expect.objectContaining({ command: command('nameNoStaff') }),
    );
  });
});

describe('what is rare and hard', () => {
  it.each(['raiseBestInterests', 'recordDeath', 'recordCapacity', 'closeLoggedInError'])(
    'stands below what is done every day: %s',
    (name) => {
      const { state, context } = agreed().as(people.complaintsOfficer);
      const steps = nextSteps(state, context).filter(({ owed }) => !owed);
      const rare = steps.findIndex(({ command: each }) => each.name === name);
      const note = steps.findIndex(({ command: each }) => each.name === 'recordContact');
      expect(note).toBeGreaterThanOrEqual(0);
      if (rare >= 0) expect(rare).toBeGreaterThan(note);
    },
  );

  it('is there all the same', () => {
    const { state, context } = agreed().as(people.complaintsOfficer);
    expect(nextSteps(state, context).map(({ command: each }) => each.name)).toContain('recordDeath');
  });
});
