import { caseStream } from '../../../policy/machine/case';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { aCase, aTriagedCase, triageAs } from '../../doors/aCase';
import { agreement, anInvestigation } from '../../doors/anInvestigation';
import { aSignedCase } from '../../doors/aResponse';
import { people } from '../../doors/people';

const reason = 'It was entered wrongly.';
const to = (what: string, value: unknown) => ({ what, [what]: value, reason });

describe('what decides the route is corrected by the Complaints Team, with from and to (L27)', () => {
  it.each([
    ['route', 'earlyResolution', 'How should it be handled?'],
    ['care', 'both', 'What kind of care?'],
    ['nature', ['decision'], 'What is it about?'],
    ['mentalHealthAct', ['cto'], 'Is it about any of these?'],
    ['service', 'crisis', 'Which service is it about?'],
    ['channel', 'letter', 'How did it reach us?'],
    ['raisedBy', 'affected', 'Who is raising it?'],
  ])('its %s', (what, value, label) => {
    const complaint = aTriagedCase('closerLook').as(people.complaintsOfficer);
    const before = complaint.state;
    complaint.does('correctTriage', to(what, value));
    const [corrected] = complaint.events.slice(-1);
    const told =
      corrected &&
      caseStream.tell(corrected, {
        before,
        after: complaint.state,
        trust: defaultTrust,
        meta: corrected.meta,
      });
    expect(told?.said).toContainEqual(
      expect.objectContaining({ label, from: expect.anything() as object, to: expect.anything() as object }),
    );
    expect(told?.said).toContainEqual(expect.objectContaining({ words: reason }));
  });

  it('not by PALS once it is a complaint, nor by whoever logged it, nor without a reason of their own words', () => {
    const complaint = () => aTriagedCase('closerLook');
    expect(complaint().tries('correctTriage', to('care', 'both')).sentence).toContain(
      'only the Complaints Team',
    );
    const age = { field: 'ageBand', ageBand: 'age26to55', reason };
    expect(complaint().as(people.wardSister).tries('correctRecord', age).sentence).toContain(
      'only the Complaints Team',
    );
    expect(
      complaint()
        .as(people.leadManager)
        .tries('correctTriage', { ...to('care', 'both'), reason: 'n/a' }).fields,
    ).toHaveProperty('reason');
    aTriagedCase('enquiry').does('correctTriage', to('care', 'both'));
    aCase().does('correctRecord', age);
  });
});

describe('what is triaged by is put right by whoever logged it while it waits for triage (L27)', () => {
  const inHistory = (complaint: ReturnType<typeof aCase>) => {
    const [corrected] = complaint.events.slice(-1);
    const told =
      corrected &&
      caseStream.tell(corrected, {
        before: aCase().state,
        after: complaint.state,
        trust: defaultTrust,
        meta: corrected.meta,
      });
    return told?.said;
  };

  it.each([
    ['service', { service: 'crisis' }, 'Which service is it about?'],
    ['raisedBy', { raisedBy: 'affected' }, 'Who is raising it?'],
  ])('its %s, with from and to, and PALS hears of it', (field, value, label) => {
    const logged = aCase()
      .as(people.wardSister)
      .does('correctRecord', { field, ...value, reason });
    expect(logged.state.intake.concern).toMatchObject(value);
    expect(inHistory(logged)).toContainEqual(
      expect.objectContaining({ label, from: expect.anything() as object, to: expect.anything() as object }),
    );
    expect(logged.notices.at(-1)).toMatchObject({ to: { role: 'palsOfficer' }, command: 'triage' });
  });

  it('a site goes with its service, and somebody who speaks for another says for whom and why', () => {
    const logged = aCase({ service: 'acuteInpatient' }).as(people.wardSister);
    logged.does('correctRecord', { field: 'site', site: 'North wards', reason });
    logged.does('correctRecord', { field: 'service', service: 'crisis', reason });
    expect(logged.state.intake.concern).not.toHaveProperty('site');
    const speaking = { field: 'raisedBy', raisedBy: 'representative', reason };
    expect(logged.tries('correctRecord', speaking).fields).toHaveProperty('affectedName');
    const whom = { affectedName: 'Sample person affected', whyRepresented: 'asked', consent: 'notYet' };
    logged.does('correctRecord', { ...speaking, ...whom });
    expect(logged.state.intake.concern).toMatchObject({ raisedBy: 'representative', ...whom });
    expect(
      logged.tries('correctRecord', { field: 'raisedBy', raisedBy: 'anonymous', reason }).fields?.raisedBy,
    ).toContain('Their name is on record');
  });

  it('not once it is triaged, and the team then corrects it with the triage', () => {
    const triaged = aTriagedCase('closerLook');
    const service = { field: 'service', service: 'crisis', reason };
    expect(triaged.as(people.wardSister).tries('correctRecord', service).fields).toHaveProperty('field');
    expect(triaged.as(people.complaintsOfficer).tries('correctRecord', service).fields).toHaveProperty(
      'field',
    );
  });
});

describe('the gates of triage are asked again (L27)', () => {
  const feedback = () => aTriagedCase('feedback').as(people.complaintsOfficer);

  it.each([
    [
      'the grounds to speak for a child',
      {
        raisedBy: 'representative',
        affectedName: 'Sample person affected',
        relationship: 'family',
        whyRepresented: 'under13',
        consent: 'notNeeded',
      },
      '4.4',
    ],
    ['a decision on lateness', { happenedOn: '2023-05-01' }, '5.2'],
  ])('%s', (_what, concern, paragraph) => {
    const copied = aTriagedCase(
      'copiedIn',
      { ...concern, ...('raisedBy' in concern ? { raisedBy: 'patient' } : {}) },
      { leadBody: 'x' },
    ).as(people.complaintsOfficer);
    if ('raisedBy' in concern)
      copied.does('correctTriage', { ...to('raisedBy', 'representative'), ...concern });
    expect(copied.tries('correctTriage', to('route', 'closerLook')).paragraph).toBe(paragraph);
  });

  it('what feedback is for: nobody who wants a reply', () => {
    expect(feedback().tries('correctTriage', to('reply', true)).fields?.reply).toContain(
      'Feedback gets no reply',
    );
    const complaint = aTriagedCase('closerLook').as(people.complaintsOfficer);
    expect(complaint.tries('correctTriage', to('route', 'feedback')).paragraph).toBe('3.3');
    expect(complaint.tries('correctTriage', to('reply', false))).toMatchObject({
      fields: { reply: 'That they want no reply any more is for them to say.' },
      next: 'Speak with them, and choose “Record a talk with them”.',
    });
    const answered = feedback().does('correctTriage', to('route', 'enquiry'));
    expect(answered.does('correctTriage', to('reply', true)).state.triage.wantsReply).toBe(true);
  });

  it('who leads, and who it is raised by', () => {
    const complaint = aTriagedCase('closerLook').as(people.complaintsOfficer);
    expect(complaint.tries('correctTriage', to('route', 'ledElsewhere')).paragraph).toBe('11.3');
    expect(complaint.tries('correctTriage', to('route', 'learning')).fields).toHaveProperty('route');
    expect(complaint.tries('correctTriage', to('raisedBy', 'anonymous')).fields?.raisedBy).toContain(
      'Their name is on record',
    );
    expect(complaint.tries('correctTriage', to('route', 'closerLook')).fields).toHaveProperty('route');
  });

  it('whether an answer is being checked: then the route stays, and a fact asks for the checks again (L13)', () => {
    const signed = aSignedCase().as(people.complaintsOfficer);
    expect(signed.tries('correctTriage', to('route', 'earlyResolution')).fields).toHaveProperty('what');
    signed.does('correctTriage', to('mentalHealthAct', ['detention']));
    expect(signed.state.response.approvals).toEqual({});
  });
});

describe('no relabelling takes a missed clock away (L27)', () => {
  it.each(['enquiry', 'copiedIn', 'earlyResolution'])('a complaint that becomes: %s', (route) => {
    const late = aTriagedCase('closerLook').as(people.complaintsOfficer).on('2026-03-02');
    const missed = () =>
      late.clocks.filter(({ state }) => state === 'missed').map(({ name, due }) => [name, due]);
    const before = missed();
    expect(before).toContainEqual(['response', '2026-02-23']);
    late.does('correctTriage', { ...to('route', route), leadBody: 'Sample body' });
    expect(missed()).toEqual(expect.arrayContaining(before));
  });

  it('a complaint somebody looks into goes back to them', () => {
    const looked = anInvestigation().does('agreeIssues', agreement()).as(people.leadManager);
    expect(looked.does('correctTriage', to('route', 'earlyResolution')).state.stage).toBe('earlyResolution');
    expect(looked.does('correctTriage', to('route', 'closerLook')).state.stage).toBe('investigation');
    expect(looked.notices.at(-1)).toMatchObject({ to: { role: 'leadManager' } });
  });

  it('is triaged first: before that there is nothing to correct', () => {
    expect(aCase().as(people.complaintsOfficer).tries('correctTriage', to('care', 'both')).refused).toBe(
      'wrongStage',
    );
    aCase().as(people.palsOfficer).does('triage', triageAs('enquiry'));
  });
});
