import { caseStream } from '../../policy/machine/case';
import { tellAll } from '../../policy/machine/tellAll';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { aDraftedCase, aSignedCase, sentToPerson } from '../doors/aResponse';
import { people } from '../doors/people';

const office = {
  part: 'mp',
  name: 'Office of Sample MP',
  phone: '01632 960011',
  gets: 'all',
  agreedBy: 'person',
  agreedOn: '2026-01-06',
  agreedHow: 'By phone, in the notes',
};

/** Signed, with an office on the case that gets copies. */
const signed = () =>
  aDraftedCase()
    .as(people.complaintsOfficer)
    .does('addPerson', office)
    .as(people.investigator)
    .does('submitDraft')
    .on('2026-02-03')
    .as(people.complaintsOfficer)
    .does('approveDraft')
    .does('writeCover', { text: 'The cover letter' })
    .on('2026-02-04')
    .as(people.headOfCorporateAffairs)
    .does('approveResponse')
    .on('2026-02-06')
    .as(people.chiefExecutive)
    .does('signResponse')
    .as(people.complaintsOfficer);

describe('Copies of a response', () => {
  it('R8.29c: who had one stands in the history, and only somebody the person agreed to can have had one', () => {
    const given = signed();
    const [added] = given.state.people.items.filter(({ part }) => part === 'mp');
    expect(given.tries('recordSent', { ...sentToPerson, copies: ['nobody'] }).fields?.copies).toBeDefined();
    given.does('recordSent', { ...sentToPerson, copies: [added?.id ?? ''] });
    const told = tellAll(caseStream, given.state.reference, given.events, defaultTrust);
    expect(JSON.stringify(told)).toContain('"label":"Copies went to","words":"Office of Sample MP');
  });

  it('R8.29c: nobody is asked of where nobody gets copies', () => {
    const given = aSignedCase().on('2026-02-06').does('recordSent', sentToPerson);
    expect(given.state.response.sent?.copies).toBeUndefined();
  });
});
