import { hearWhyAway } from '../../dialogs/reading/actWords';
import type { Entries } from '../../policy/machine/fields';
import type { Person } from '../../policy/roles';
import { partsOf, whoHolds } from '../../policy/sections/triage/heldParts';
import { relationsOf } from '../../policy/access/access';
import { aCase, aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import {
  anAgreedInvestigation,
  anInvestigation,
  aComplaint,
  askingThem,
  toldStaff,
} from '../doors/anInvestigation';
import { happened } from '../doors/happened';
import { people } from '../doors/people';

const { palsOfficer, complaintsOfficer, leadManager, investigator, secondInvestigator, wardSister } = people;

const handing = (to: Person, more: Entries = {}): Entries => ({
  to: to.id,
  why: 'leave',
  note: 'She has been rung twice. The ward answers on Friday.',
  ...more,
});

const anEnquiryOf = (handler: Person): CaseUnderTest =>
  aTriagedCase('enquiry', {}, { handler: handler.id }).choosing(complaintsOfficer);

const toldTo = (theCase: CaseUnderTest, person: Person): readonly string[] =>
  theCase.notices.flatMap(({ to, say }) => ('person' in to && to.person === person.id ? [say] : []));

describe('handing a case over (R2.4, R2.5)', () => {
  it('R2.5: goes from its holder to somebody else at once, with a note, and the holder keeps nothing', () => {
    const given = anEnquiryOf(palsOfficer);
    const due = given.clocks.map(({ name, due: on }) => [name, on]);
    given.does('handOver', handing(complaintsOfficer));

    expect(given.events.at(-1)).toMatchObject({
      event: {
        type: 'caseHandedOver',
        from: palsOfficer.id,
        to: complaintsOfficer.id,
        parts: ['handler'],
        why: 'leave',
      },
      meta: { by: palsOfficer.id },
    });
    expect(given.state.triage.handler).toBe(complaintsOfficer.id);
    expect(partsOf(given.state, palsOfficer.id)).toEqual([]);
    expect(given.clocks.map(({ name, due: on }) => [name, on])).toEqual(due);
    expect(toldTo(given, complaintsOfficer).at(-1)).toContain('was handed over to you');
    expect(toldTo(given, palsOfficer)).toEqual([]);
  });

  it('R2.5: every part goes: actions, promises, questions, the clinical view, oversight, what was asked', () => {
    const given = anAgreedInvestigation()
      .as(leadManager)
      .does('reallocate', {
        ...askingThem({ investigator: secondInvestigator.id }),
        reason: 'Sample reason',
      });
    const { id } = secondInvestigator;
    happened(
      given,
      { type: 'assigned', team: 'service', handler: id },
      { type: 'colleagueAsked', colleague: id, question: 'Sample question' },
      { type: 'clinicalViewAsked', issue: '1', adviser: id, question: 'Sample', dueOn: '2026-01-19' },
      { type: 'oversightNamed', person: id },
      { type: 'actionAdded', what: 'Sample', owner: id, due: '2026-03-02', because: 'learning' },
      { type: 'jointEscalated', what: 'Sample', to: id, theirs: 'Sample' },
      { type: 'redFlagsRaised', flags: ['safeguarding'], note: 'Sample' },
      {
        type: 'contactRecorded',
        what: 'note',
        on: '2026-01-06',
        note: 'Sample',
        promise: { what: 'Ring back', keeper: id },
      },
    );
    happened(given.as(secondInvestigator), { type: 'redFlagAccepted', flag: 'safeguarding' });
    expect(partsOf(given.state, id)).toEqual([
      'handler',
      'invited',
      'colleague',
      'adviser',
      'oversight',
      'redFlag',
      'action',
      'promise',
    ]);
    const able = { ...people.stranger, roles: ['seniorManager', 'safeguardingLead'] as const };
    given
      .as(leadManager)
      .withRegisters({ trained: () => true })
      .choosing(able)
      .does('handOver', handing(able, { whose: id, involved: false }));

    expect(partsOf(given.state, id)).toEqual([]);
    expect(relationsOf(given.state, id)).toEqual([]);
    expect(whoHolds(given.state)).toEqual([able.id, investigator.id]);
    expect(given.state.allocation).toMatchObject({ investigator: investigator.id, invited: able.id });
    expect(given.state.allocation.invitation).toMatchObject({ investigator: able.id, doubts: [] });
    const asked = given.notices.filter(({ to }) => 'person' in to && to.person === able.id);
    expect(asked.map(({ command }) => command)).toEqual([
      undefined,
      'acceptAllocation',
      'answerColleague',
      'giveClinicalView',
    ]);
    expect(toldTo(given, secondInvestigator).at(-1)).toContain('is with somebody else now');
  });

  it('what is done, dropped, kept or answered stays whose it was', () => {
    const given = anEnquiryOf(palsOfficer);
    const { id } = palsOfficer;
    happened(
      given,
      { type: 'actionAdded', what: 'Sample', owner: id, due: '2026-03-02', because: 'learning' },
      { type: 'actionDone', action: '1', on: '2026-01-05', evidence: 'Sample' },
      { type: 'colleagueAsked', colleague: id, question: 'Sample question' },
      { type: 'colleagueAnswered', answer: 'Sample' },
    );
    given.does('handOver', handing(complaintsOfficer));
    expect(given.state.actions.items[0]?.owner).toBe(id);
    expect(given.state.enquiry.questions[id]?.answer).toBe('Sample');
    expect(given.state.enquiry.colleagues).toEqual([id]);
  });

  it('a leaver is not written to', () => {
    const given = anEnquiryOf(wardSister).as(leadManager);
    given.does('handOver', handing(complaintsOfficer, { why: 'leaving' }));
    expect(toldTo(given, wardSister).join()).not.toContain('somebody else now');
  });
});

describe('who may hand over, and to whom', () => {
  it.each<[keyof typeof people, boolean]>([
    ['palsOfficer', true],
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['wardSister', true],
    ['investigator', false],
    ['secondInvestigator', false],
    ['chiefExecutive', false],
    ['stranger', false],
  ])('R2.4: %s, of what the ward sister handles: %s', (who, may) => {
    const given = aTriagedCase('enquiry', {}, { team: 'service', handler: wardSister.id }).as(people[who]);
    expect(given.available.includes('handOver')).toBe(may);
    if (may) given.does('handOver', handing(people.stranger));
    else
      expect(['notFound', 'notYours']).toContain(given.tries('handOver', handing(people.stranger)).refused);
  });

  it('R2.4: whoever holds a part hands over that alone', () => {
    const given = anAgreedInvestigation();
    happened(given, { type: 'assigned', team: 'service', handler: wardSister.id });
    const refusal = given
      .as(wardSister)
      .tries('handOver', handing(secondInvestigator, { whose: investigator.id, involved: false }));
    expect(refusal).toMatchObject({ refused: 'invalid', paragraph: '2.5' });
    expect(refusal.fields).toHaveProperty('whose');
    given.does('handOver', handing(people.stranger, { involved: false }));
    expect(given.state.allocation.investigator).toBe(investigator.id);
  });

  it.each<[string, string, Entries, Person, CaseUnderTest]>([
    ['R8.19a: somebody not trained', '8.19', { involved: false }, wardSister, anInvestigation()],
    ['R8.20: somebody involved', '8.20', { involved: true }, secondInvestigator, anInvestigation()],
    ['R8.20: where nobody says', '2.5', {}, secondInvestigator, anInvestigation()],
    [
      'R8.20: somebody it is about',
      '8.20',
      { involved: false },
      wardSister,
      anAgreedInvestigation()
        .does('nameStaff', { person: wardSister.id, job: 'Sample job' })
        .does('tellStaff', toldStaff({ on: '2026-01-06' })),
    ],
    ['themselves', '2.5', { involved: false }, investigator, anInvestigation()],
  ])('an investigation goes to no %s', (_whom, paragraph, more, to, given) => {
    expect(given.tries('handOver', handing(to, more))).toMatchObject({ refused: 'invalid', paragraph });
    expect(given.state.allocation.investigator).toBe(investigator.id);
  });

  it('R8.19a, R8.20: it goes to whoever is trained and had no part in it, and why somebody involved had it goes', () => {
    const given = anInvestigation();
    given.does('handOver', handing(secondInvestigator, { involved: false }));
    expect(given.state.allocation).toEqual({ investigator: secondInvestigator.id, acceptedOn: '2026-01-06' });
    expect(given.available).not.toContain('handBack');
    expect(given.as(secondInvestigator).available).toContain('handBack');
  });

  it('R8.20: whoever checked the response does not investigate it', () => {
    const given = anInvestigation();
    happened(given.as(secondInvestigator), { type: 'responseApproved', step: 'teamCheck' });
    expect(
      given.as(investigator).tries('handOver', handing(secondInvestigator, { involved: false })),
    ).toMatchObject({ paragraph: '8.20' });
  });

  it('somebody who was asked to investigate and takes over is asked no more', () => {
    const given = anInvestigation()
      .as(leadManager)
      .does('reallocate', { ...askingThem({ investigator: secondInvestigator.id }), reason: 'Sample' })
      .as(investigator)
      .does('handOver', handing(secondInvestigator, { involved: false }));
    expect(given.state.allocation.invited).toBeUndefined();
    expect(given.state.allocation.investigator).toBe(secondInvestigator.id);
  });

  it('R8.23b: the clinical view does not go to the investigator', () => {
    const given = anAgreedInvestigation().does('askClinicalView', {
      issue: '1',
      adviser: people.clinicalAdviser.id,
      question: 'Sample',
      dueOn: '2026-01-19',
    });
    expect(
      given.as(people.clinicalAdviser).tries('handOver', handing(investigator, { involved: false })),
    ).toMatchObject({ paragraph: '8.23' });
  });

  it.each<[string, keyof typeof people, boolean]>([
    ['a case of PALS to the Complaints Team', 'complaintsOfficer', true],
    ['a case of PALS to a clerk', 'stranger', false],
  ])('R2.4: %s: %s, %s', (_what, whom, may) => {
    const to = people[whom];
    const given = anEnquiryOf(palsOfficer).choosing(to);
    if (may) given.does('handOver', handing(to));
    else expect(given.tries('handOver', handing(to))).toMatchObject({ refused: 'invalid', paragraph: '2.4' });
  });

  it('R2.4: whose roles nobody confirms gets nothing that needs one', () => {
    const given = aTriagedCase('enquiry', {}, { handler: palsOfficer.id });
    expect(given.tries('handOver', handing(complaintsOfficer)).paragraph).toBe('2.4');
    expect(given.choosing(leadManager).tries('handOver', handing(complaintsOfficer)).paragraph).toBe('2.4');
  });

  it('R2.3d: a red flag goes to a lead of that flag alone', () => {
    const given = aCase({ flags: 'safeguarding' }).as(people.safeguardingLead);
    given.does('acceptRedFlags', { flags: ['safeguarding'] });
    expect(given.choosing(people.legalLead).tries('handOver', handing(people.legalLead))).toMatchObject({
      paragraph: '2.4',
    });
    const second = { ...people.stranger, roles: ['safeguardingLead'] as const };
    given.choosing(second).does('handOver', handing(second));
    expect(given.state.redFlags.handled.safeguarding?.accepted?.by).toBe(second.id);
  });

  it('asks whose it is where several have a part, and is not offered where nobody has', () => {
    const given = anAgreedInvestigation();
    happened(given, { type: 'assigned', team: 'service', handler: wardSister.id });
    expect(
      given.as(leadManager).tries('handOver', handing(people.stranger, { involved: false })),
    ).toMatchObject({
      refused: 'invalid',
      paragraph: '2.5',
    });
    expect(
      given.tries('handOver', handing(people.stranger, { whose: people.stranger.id, involved: false }))
        .fields,
    ).toHaveProperty('whose');
    expect(aComplaint().available).not.toContain('handOver');
  });

  it('R7.1a: needs more than a bare word for a note', () => {
    expect(
      anEnquiryOf(palsOfficer).tries('handOver', handing(complaintsOfficer, { note: 'n/a' })),
    ).toMatchObject({
      refused: 'invalid',
    });
  });
});

describe('why, in words', () => {
  it.each([
    ['because she is on leave next week', 'leave'],
    ['while I’m off', 'leave'],
    ['as he is off sick', 'sickness'],
    ['since she has left', 'leaving'],
    ['because I am retiring', 'leaving'],
    ['I have too many', 'load'],
    ['because they know the ward', undefined],
  ])('“%s”', (words, why) => {
    expect(hearWhyAway(words)).toBe(why);
  });
});
