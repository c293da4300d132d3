import { mayRead } from '../../policy/access/parts';
import { caseFile } from '../../policy/caseFile/caseFile';
import { fileParts, type FilePart } from '../../policy/caseFile/fileParts';
import { caseStream } from '../../policy/machine/case';
import { tellAll } from '../../policy/machine/tellAll';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import type { CaseUnderTest } from '../doors/aCase';
import { aJointDraft } from '../doors/aJointCase';
import { anAgreedInvestigation, anInvestigationNaming } from '../doors/anInvestigation';
import { aClosedCase } from '../doors/aResponse';
import { people } from '../doors/people';

type Who = keyof typeof people;

const everybody = Object.keys(people) as Who[];
const photo = { sha256: 'a'.repeat(64), ending: 'jpg', size: 2_048, name: 'IMG 1' } as const;
const withDocuments = aClosedCase(['upheld'])
  .as(people.complaintsOfficer)
  .with([photo])
  .does('keepDocument', { kind: 'photo', title: 'A photo of the ward', readers: 'everybody' })
  .with([{ ...photo, sha256: 'b'.repeat(64) }])
  .does('keepDocument', { kind: 'photo', title: 'For the team alone', readers: 'team' });
const answered = aClosedCase(['upheld'], { personName: 'Sample caller' });

/** Something that was typed into each part, on a case that has it. */
const typed: Readonly<Record<FilePart, readonly [CaseUnderTest, string]>> = {
  words: [answered, 'I waited two hours past my appointment'],
  people: [answered, 'Sample caller'],
  contacts: [
    aClosedCase(['upheld'])
      .as(people.wardSister)
      .does('recordContact', { what: 'note', on: '2026-01-06', note: 'The clinic list was found.' }),
    'The clinic list was found.',
  ],
  agreed: [answered, 'To be told why.'],
  issues: [answered, 'The finding on 1'],
  evidence: [answered, 'What staff say of 1'],
  accounts: [answered, 'A wait'],
  decisions: [answered, 'Say why a clinic runs late.'],
  response: [answered, 'We are sorry that you waited.'],
  letters: [answered, 'The person it is about'],
  documents: [withDocuments, 'A photo of the ward'],
  actions: [answered, 'Say sorry in a letter.'],
  partners: [aJointDraft(), 'The parts are apart.'],
  time: [answered, 'Due'],
  restricted: [
    anAgreedInvestigation().as(people.leadManager).does('considerStaffSteps', {
      person: people.namedNurse.id,
      steps: 'discipline',
      why: 'A pattern of lateness',
    }),
    'A pattern of lateness',
  ],
  own: [anInvestigationNaming(), 'Somebody was not told why the clinic ran late.'],
};

function readers(part: FilePart): readonly Who[] {
  const [{ state, events, context }, words] = typed[part];
  const told = tellAll(caseStream, state.reference, events, defaultTrust);
  return everybody.filter((who) => {
    const person = people[who];
    const file = caseFile(state, told, { id: person.id, parts: mayRead(state, person) }, context);
    return JSON.stringify(file.find(({ name }) => name === part) ?? '').includes(words);
  });
}

const forTheAnswer: readonly Who[] = [
  'complaintsOfficer',
  'leadManager',
  'investigator',
  'headOfCorporateAffairs',
  'chiefExecutive',
];
const withPals: readonly Who[] = ['palsOfficer', ...forTheAnswer];
const withLogger: readonly Who[] = ['wardSister', ...withPals];
/** Whoever has an action on it reads where it stands, its dates and what is put right. */
const withOwner: readonly Who[] = ['seniorManager', ...withLogger];

/** Who reads it, of everybody: nobody else does (7.1). */
const may: Readonly<Record<FilePart, readonly Who[]>> = {
  words: withLogger,
  people: withLogger,
  contacts: withLogger,
  agreed: withLogger,
  issues: withPals,
  evidence: withPals,
  accounts: forTheAnswer,
  decisions: withLogger,
  response: withPals,
  letters: withLogger,
  documents: withLogger,
  actions: withOwner,
  partners: ['wardSister', 'palsOfficer', 'complaintsOfficer', 'leadManager', 'investigator'],
  time: withOwner,
  restricted: ['leadManager', 'hrLead'],
  own: ['namedNurse'],
};

describe('what was typed into each part of the case file', () => {
  it.each(Object.keys(fileParts) as FilePart[])(
    'R7.1a: “%s” is read by those it is for, and by nobody else',
    (part) => {
      expect([...readers(part)].sort()).toEqual([...may[part]].sort());
    },
  );

  it('R7.1a: a document for the Complaints Team and the investigator is read by no one else', () => {
    const told = tellAll(caseStream, withDocuments.state.reference, withDocuments.events, defaultTrust);
    const reading = everybody.filter((who) => {
      const parts = mayRead(withDocuments.state, people[who]);
      const file = caseFile(withDocuments.state, told, { id: people[who].id, parts }, withDocuments.context);
      return JSON.stringify(file).includes('For the team alone');
    });
    expect([...reading].sort()).toEqual(['complaintsOfficer', 'investigator', 'leadManager']);
  });

  it('R7.1a: reaches somebody it names in no other part than their own', () => {
    const [named] = typed.own;
    const told = tellAll(caseStream, named.state.reference, named.events, defaultTrust);
    const parts = mayRead(named.state, people.namedNurse);
    const file = caseFile(named.state, told, { id: people.namedNurse.id, parts }, named.context);
    expect(file.map(({ name }) => name)).toEqual(['own']);
    expect(JSON.stringify(file)).not.toContain('I waited two hours');
  });
});
