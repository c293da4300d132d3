import { aroundForm, nextForm, nextSteps } from '../../cards/caseSteps';
import type { AnyCommand } from '../../policy/machine/target';
import { commandNamed } from '../../policy/machine/targets';
import type { CaseUnderTest } from '../doors/aCase';
import {
  aComplaint,
  anAgreedInvestigation,
  anInvestigation,
  finding,
  askingThem,
  evidence,
  plan,
} from '../doors/anInvestigation';
import { aClosedCase, aDraftedCase, aSubmittedCase } from '../doors/aResponse';
import { people } from '../doors/people';

const command = (name: string): AnyCommand => commandNamed(name)!.command;
const nextFor = ({ state, context }: CaseUnderTest): string | undefined =>
  nextForm(state, context)?.command.name;
const around = ({ state, context }: CaseUnderTest, name: string) => aroundForm(state, context, command(name));

describe('the step that comes next', () => {
  it('is what this person owes, as it stands after the last one', () => {
    const agreed = anInvestigation().as(people.investigator);
    expect(nextFor(agreed)).toBe('agreeIssues');
    const found = anAgreedInvestigation().does('sharePlan', plan()).does('nameNoStaff', { why: 'A wait' });
    expect(nextFor(found)).toBe('recordAllEvidence');
    found.does('recordEvidence', { ...evidence, fromStaff: 'We were full.' });
    expect(nextFor(found)).toBe('recordFinding');
  });

  it('hands the draft in once nothing of it is missing: one tap, and no form', () => {
    const drafted = aDraftedCase().as(people.investigator);
    const [first] = nextSteps(drafted.state, drafted.context);
    expect(first).toMatchObject({ command: { name: 'submitDraft' }, owed: true });
    expect(nextFor(drafted)).toBeUndefined();
  });

  it('begins with the issue that it is about', () => {
    const agreed = anAgreedInvestigation().does('sharePlan', plan()).does('nameNoStaff', { why: 'A wait' });
    const given = { person1: 'So I say.', staff1: 'So we say.', person2: 'And this.', staff2: 'And that.' };
    agreed.does('recordAllEvidence', { ...given, clinical: 'some' });
    expect(nextForm(agreed.state, agreed.context)).toMatchObject({
      command: { name: 'recordFinding' },
      begun: { issue: '1' },
    });
    agreed.does('recordFinding', finding('1'));
    expect(nextForm(agreed.state, agreed.context)?.begun).toEqual({ issue: '2' });
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
