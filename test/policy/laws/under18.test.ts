import { aCase, aTriagedCase, triageAs } from '../../doors/aCase';
import { people } from '../../doors/people';

const represented = {
  raisedBy: 'representative',
  affectedName: 'Sample person affected',
  relationship: 'family',
  consent: 'notYet',
};
const refused = {
  paragraph: '4.4',
  sentence:
    'This is about somebody under 18. First decide if there are reasonable grounds to speak for them.',
  next: 'Choose “Decide on grounds”.',
};
const yes = { satisfied: true, reasons: 'A parent who has care of the child' };

describe('grounds to speak for somebody under 18 come first (L4)', () => {
  it.each(['enquiry', 'earlyResolution', 'closerLook', 'feedback'])('before it is triaged as %s', (route) => {
    const wantsResponse = route !== 'feedback';
    const child = aCase({ ...represented, whyRepresented: 'aged13to17', wantsResponse }).as(
      people.palsOfficer,
    );
    expect(child.tries('triage', triageAs(route))).toMatchObject(refused);
    child.does('decideGrounds', yes).does('triage', triageAs(route));
  });

  it('before it is triaged, where their age is all that says so', () => {
    const spokenFor = () =>
      aCase({ ...represented, whyRepresented: 'asked', ageBand: 'age6to17' }).as(people.palsOfficer);
    expect(spokenFor().tries('triage', triageAs('enquiry'))).toMatchObject(refused);
    spokenFor().does('decideGrounds', yes).does('triage', triageAs('enquiry'));
    const unknown = aCase({ ...represented, whyRepresented: 'asked' }).as(people.palsOfficer);
    expect(unknown.tries('triage', triageAs('enquiry', { ageBand: 'age6to17' }))).toMatchObject({
      paragraph: '4.4',
      next: 'First put their age on record with “Correct the record”. Then choose “Decide on grounds”.',
    });
  });

  it('before an enquiry leads on, where it turned out later that it is about a child', () => {
    const enquiry = aTriagedCase('enquiry', { ...represented, whyRepresented: 'asked' })
      .on('2026-01-06')
      .does('recordRepresentation', { why: 'under13', basis: 'A date of birth' });
    const moreTime = {
      agreed: true,
      agreedOn: '2026-01-06',
      until: '2026-01-30',
      reason: 'A clinician is away.',
    };
    const formal = { reason: 'It is not resolved.', agreed: true };
    expect(enquiry.tries('agreeMoreTime', moreTime)).toMatchObject(refused);
    expect(enquiry.tries('makeFormal', formal)).toMatchObject(refused);
    enquiry.does('decideGrounds', yes).does('makeFormal', formal);
  });

  it('before another route is chosen, also one that leaves it where it stands', () => {
    const formal = aTriagedCase('enquiry', { ...represented, whyRepresented: 'asked' })
      .does('makeFormal', { reason: 'It is not resolved.', agreed: true })
      .does('recordRepresentation', { why: 'under13', basis: 'A date of birth' })
      .as(people.complaintsOfficer);
    const route = { what: 'route', route: 'closerLook', reason: 'It was a complaint from the start.' };
    expect(formal.state.stage).toBe('closerLook');
    expect(formal.tries('correctTriage', route)).toMatchObject(refused);
    formal.does('decideGrounds', yes).does('correctTriage', route);
  });
});
