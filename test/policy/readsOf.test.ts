import { readsOf } from '../../policy/access/readsOf';
import type { Entries } from '../../policy/machine/fields';
import type { ToldLine } from '../../policy/machine/telling';
import { caseTarget, commandNamed } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import { aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { aSubmittedCase } from '../doors/aResponse';
import { anAgreedInvestigation, anInvestigationNaming, evidence } from '../doors/anInvestigation';
import { people } from '../doors/people';

const sayLine = (line: ToldLine): string => ('words' in line ? line.words : 'on' in line ? line.on : '');

/** All that stands above the form of a command for whoever acts. */
const above = (theCase: CaseUnderTest, name: string, by: Person, entries: Entries = {}): string => {
  const { command } = commandNamed(name) ?? {};
  if (!command) throw new Error(`There is no ${name}.`);
  const { state, context } = theCase.as(by);
  return readsOf(command, state, context, entries)
    .flatMap(({ title, said }) => [title, ...said.map((line) => `${line.label}: ${sayLine(line)}`)])
    .join('\n');
};

describe('what a step rests on', () => {
  const worked = () =>
    anAgreedInvestigation()
      .does('recordEvidence', { ...evidence, fromStaff: 'The clinic was full.' })
      .does('recordEvidence', { issue: '2', fromPerson: 'Nobody came out.' });

  it('is, for a finding, the issue in its words and what each side gave', () => {
    const read = above(worked(), 'recordFinding', people.investigator, { issue: '1' });
    expect(read).toContain('The issue: The wait');
    expect(read).toContain('Evidence from the person: I waited two hours.');
    expect(read).toContain('Evidence from staff: The clinic was full.');
    expect(read).toContain('Records and other evidence: Nothing yet');
    expect(read).not.toContain('Nobody came out.');
  });

  it('is, for all evidence at once, the issues by the numbers that its questions have', () => {
    expect(above(worked(), 'recordAllEvidence', people.investigator)).toBe(
      'The issues\nIssue 1: The wait\nIssue 2: Nobody told me why',
    );
  });

  it('is every issue while none is chosen', () => {
    expect(above(worked(), 'recordFinding', people.investigator)).toContain('Nobody came out.');
  });

  it('has the clinical view on an issue about clinical care', () => {
    const asked = worked().does('askClinicalView', {
      issue: '1',
      adviser: people.clinicalAdviser.id,
      question: 'Was the dose right?',
      dueOn: '2026-01-14',
    });
    expect(above(asked, 'recordFinding', people.investigator, { issue: '1' })).toContain(
      'Clinical view: Nothing yet',
    );
    expect(above(asked, 'giveClinicalView', people.clinicalAdviser)).toContain(
      'What you are asked: Was the dose right?',
    );
    // The evidence is not for an adviser to read, nor a question that was put to somebody else (7.1).
    expect(above(asked, 'recordFinding', people.clinicalAdviser)).not.toContain('two hours');
    expect(above(asked, 'giveClinicalView', { ...people.clinicalAdviser, id: 'another' })).toBe('');
  });

  it('is the question, for a colleague who was asked one, and for nobody else', () => {
    const asked = aTriagedCase('enquiry')
      .as(people.palsOfficer)
      .does('askColleague', { colleague: people.namedNurse.id, question: 'Was the clinic late?' });
    expect(above(asked, 'answerColleague', people.namedNurse)).toContain(
      'The question: Was the clinic late?',
    );
    expect(above(asked, 'answerColleague', people.wardSister)).toBe('');
  });

  it('is the findings, for whoever writes the letter', () => {
    expect(above(aSubmittedCase(), 'writeFindings', people.investigator)).toContain('Finding: ');
  });

  it('is the questions, for a member of staff who gives an account', () => {
    const asked = anInvestigationNaming().does('requestStatement', {
      staff: '1',
      questions: 'What did you tell people?',
      dueOn: '2026-01-14',
    });
    expect(above(asked, 'giveStatement', people.namedNurse)).toContain(
      'The questions: What did you tell people?',
    );
    expect(above(asked, 'giveStatement', people.wardSister)).toBe('');
  });

  it('is, for a decision, what there is to decide by', () => {
    const [command] = caseTarget.commands.filter(({ name }) => name === 'approveDraft');
    const { state, context } = aSubmittedCase().as(people.complaintsOfficer);
    expect(command && readsOf(command, state, context, {})[0]?.title).toBe('What you decide on');
  });
});
