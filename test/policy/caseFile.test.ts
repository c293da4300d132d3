import { mayRead } from '../../policy/access/parts';
import { caseFile, placeOf } from '../../policy/caseFile/caseFile';
import { fileParts, type FilePart, type FileSection } from '../../policy/caseFile/fileParts';
import { caseStream } from '../../policy/machine/case';
import { tellAll } from '../../policy/machine/tellAll';
import type { Person } from '../../policy/roles';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { type CaseUnderTest } from '../doors/aCase';
import { aFinishedInvestigation, anInvestigationNaming } from '../doors/anInvestigation';
import { aClosedCase, aSubmittedCase } from '../doors/aResponse';
import { everyEvent } from '../doors/everyEvent';
import { people } from '../doors/people';

function fileFor(person: Person, { state, events, context }: CaseUnderTest): readonly FileSection[] {
  const told = tellAll(caseStream, state.reference, events, defaultTrust);
  return caseFile(state, told, { id: person.id, parts: mayRead(state, person) }, context);
}

const namesOf = (file: readonly FileSection[]): readonly FilePart[] => file.map(({ name }) => name);

const wordsOf = (file: readonly FileSection[], part?: FilePart): string =>
  JSON.stringify(file.filter(({ name }) => !part || name === part).map(({ entries }) => entries));

describe('the case file', () => {
  it('has a place for every event, but for drafts, which stand in it as the letter', () => {
    const placeless = Object.keys(everyEvent).filter((type) => placeOf(type) === undefined);
    expect(placeless.sort()).toEqual(['coverWritten', 'draftSubmitted', 'draftWritten']);
  });

  it('holds a whole complaint, from their words to how it ended', () => {
    const closed = aClosedCase(['upheld'])
      .as(people.wardSister)
      .does('recordContact', { what: 'note', on: '2026-01-06', note: 'The diary was found.' })
      .does('recordContact', { what: 'note', on: '2026-01-07', note: 'The rota was found.' })
      .does('correctContact', { contact: '1', why: 'It was the rota.' });
    const file = fileFor(people.leadManager, closed);
    expect(namesOf(file)).toEqual(
      (Object.keys(fileParts) as FilePart[]).filter(
        (part) => !['partners', 'restricted', 'own', 'documents'].includes(part),
      ),
    );
    const contacts = file.find(({ name }) => name === 'contacts')?.entries ?? [];
    expect(contacts.map(({ meta }) => meta?.seq)).toEqual(
      contacts.map(({ meta }) => meta?.seq).sort((a = 0, b = 0) => b - a),
    );
    expect(wordsOf(file, 'words')).toContain('I waited two hours past my appointment');
    expect(wordsOf(file, 'agreed')).toContain('To be told why.');
    expect(wordsOf(file, 'response')).toContain('We are sorry that you waited.');
    expect(wordsOf(file, 'response')).toContain('The cover letter');
    expect(wordsOf(file, 'letters')).toContain('Sent the response');
    expect(wordsOf(file, 'actions')).toContain('Say sorry in a letter.');
    expect(wordsOf(file, 'decisions')).toContain('Signed the response');
    expect(wordsOf(file, 'decisions')).toContain('Say why a clinic runs late.');
  });

  it('has every clock with how it was worked out', () => {
    const time = fileFor(people.leadManager, aClosedCase()).find(({ name }) => name === 'time');
    const response = time?.entries.find(({ title }) => /response/i.test(title));
    expect(response?.said.map(({ label }) => label)).toEqual(['Due', 'How it stands', 'Met on', 'Why']);
  });

  it('says why a draft came back', () => {
    const returned = aSubmittedCase()
      .on('2026-02-03')
      .as(people.complaintsOfficer)
      .does('returnDraft', { to: 'investigator', reasons: 'Say when the clinic was told.' });
    expect(wordsOf(fileFor(people.investigator, returned), 'decisions')).toContain(
      'Say when the clinic was told.',
    );
  });

  it('keeps the letter as it went before the case was opened again', () => {
    const again = aClosedCase(['upheld'])
      .on('2026-03-02')
      .as(people.complaintsOfficer)
      .does('reopen', {
        receivedOn: '2026-03-02',
        reason: 'unanswered',
        words: 'You did not say why.',
        issues: ['1'],
        canAdd: true,
      });
    const response = fileFor(people.investigator, again).find(({ name }) => name === 'response');
    expect(response?.entries.map(({ title }) => title)).toEqual(['The response before it was opened again']);
    const said = JSON.stringify(response);
    for (const words of ['We are sorry that you waited.', 'The findings', 'The cover letter'])
      expect(said).toContain(words);
    expect(wordsOf(fileFor(people.wardSister, again))).not.toContain('We are sorry that you waited.');
  });

  it.each<[string, Person, readonly FilePart[]]>([
    ['whoever logged it', people.wardSister, ['accounts', 'issues', 'evidence', 'response']],
    ['a PALS officer', people.palsOfficer, ['accounts']],
  ])('R7.1a: %s has the parts of it that are theirs, and not those that are not', (_who, person, without) => {
    const named = anInvestigationNaming()
      .does('requestStatement', { staff: '1', questions: 'Sample questions?', dueOn: '2026-01-14' })
      .does('recordEvidence', { issue: '1', fromStaff: 'Sample evidence' });
    const file = fileFor(person, named);
    expect(namesOf(file)).toContain('words');
    expect(wordsOf(file)).not.toContain('Sample questions?');
    expect(wordsOf(file)).not.toContain(people.namedNurse.id);
    for (const part of without.filter((name) => name !== 'issues')) expect(namesOf(file)).not.toContain(part);
    if (without.includes('issues')) expect(wordsOf(file)).not.toContain('Sample evidence');
    expect(wordsOf(fileFor(people.investigator, named), 'accounts')).toContain('Sample questions?');
  });

  it('R7.1a: a stranger has no file at all', () => {
    expect(fileFor(people.stranger, anInvestigationNaming())).toEqual([]);
  });
});

describe('issue by issue', () => {
  const issues = (of: CaseUnderTest) =>
    fileFor(people.investigator, of).find(({ name }) => name === 'issues')?.entries ?? [];

  it('numbers them from 1, whatever numbers they are kept under', () => {
    const relisted = aFinishedInvestigation().does('agreeIssues', {
      issues: 'The wait\nNobody told me why\nA new one',
      effect: 'Upset',
      outcome: 'To be told',
      on: '2026-01-06',
      how: 'phone',
    });
    expect(relisted.state.scope.issues).toHaveLength(3);
    expect(issues(relisted).map(({ title }) => title)).toEqual(['Issue 1', 'Issue 2', 'Issue 3']);
  });

  it('R8.18: has evidence from each side, the standard, the finding, the outcome and what follows', () => {
    const [first] = issues(aFinishedInvestigation());
    expect(first?.said.map((line) => [line.label, 'words' in line ? line.words : ''])).toEqual([
      ['The issue', 'The wait'],
      ['Evidence from the person', 'I waited two hours.'],
      ['Evidence from staff', 'The clinic was full.'],
      ['Records and other evidence', 'Nothing yet'],
      ['Held against', 'The clinic standard'],
      ['What should have happened', 'People should have been told.'],
      ['What happened', 'The clinic ran late.'],
      ['Finding', 'We should have told you.'],
      ['Outcome', 'Upheld'],
      ['Learning, and what puts it right', 'Nothing yet'],
    ]);
  });

  it('has what puts an issue right, once it is agreed', () => {
    const [first] =
      fileFor(people.leadManager, aClosedCase(['upheld'])).find(({ name }) => name === 'issues')?.entries ??
      [];
    expect(first?.said.at(-1)).toEqual({
      label: 'Learning, and what puts it right',
      words: 'Say sorry in a letter.',
    });
  });
});
