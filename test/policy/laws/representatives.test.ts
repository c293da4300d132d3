import type { Entries } from '../../../policy/machine/fields';
import { consentIsHeld, consentStatus } from '../../../policy/sections/consent/questions';
import { owesBasis } from '../../../policy/sections/representation/questions';
import { aCase, aTriagedCase, type CaseUnderTest } from '../../doors/aCase';
import { aSignedCase, aCaseUnderInvestigation, sentToPerson } from '../../doors/aResponse';
import { happened } from '../../doors/happened';
import { people } from '../../doors/people';

const spokenFor = (consent: string, more: Entries = {}): Entries => ({
  raisedBy: 'representative',
  affectedName: 'Sample person affected',
  relationship: 'family',
  whyRepresented: 'asked',
  consent,
  ...more,
});

const resolution = (more: Entries = {}): Entries => ({
  resolvedOn: '2026-01-06',
  how: 'phone',
  response: 'The clinic explained what went wrong.',
  satisfied: true,
  confirmedBy: 'By phone',
  summarySentOn: '2026-01-06',
  subject: 'waitingTimes',
  learning: 'Say why a clinic runs late.',
  ...more,
});

const enquiry = (consent: string, more: Entries = {}): CaseUnderTest =>
  aTriagedCase('enquiry', spokenFor(consent, more)).on('2026-01-06');

const given = { answer: 'received', on: '2026-01-06', evidence: 'A signed form', takenBy: 'An officer' };

describe('telling a representative (L1)', () => {
  it.each(['notYet', 'requested', 'refused', 'received'])(
    'shares no summary with them while consent was logged as “%s”, and closes once it is held',
    (consent) => {
      const asked = enquiry(consent);
      expect(asked.tries('closeEnquiry', resolution())).toMatchObject({
        paragraph: '4.2',
        sentence: 'Say who heard it: whoever speaks for the person may not have what is personal yet.',
      });
      expect(asked.tries('closeEnquiry', resolution({ toldTo: 'representative' }))).toMatchObject({
        paragraph: '4.2',
        next: 'Tell the person it is about. Or first record their consent, or why they cannot give it.',
      });
      asked.does('recordConsent', given).does('closeEnquiry', resolution());
    },
  );

  it('closes on the word of the person it is about, who has the summary', () => {
    expect(enquiry('notYet').does('closeEnquiry', resolution({ toldTo: 'person' })).state.stage).toBe(
      'closed',
    );
  });

  it('holds when early resolution ends it, and when a plan, an update or a reason for a delay is told', () => {
    const investigated = aCaseUnderInvestigation(spokenFor('notYet'));
    const plan = {
      evidence: 'The clinic’s diary',
      speakTo: 'The clinic’s manager',
      responsible: 'The Chief Executive',
      answeredHow: 'By letter',
      sharedOn: '2026-01-12',
      sharedHow: 'phone',
    };
    const more = {
      until: '2026-03-30',
      reason: 'A witness is away.',
      cause: 'us',
      told: true,
      toldOn: '2026-01-12',
      answer: 'waiting',
      manager: people.seniorManager.id,
    };
    for (const [command, entries] of [
      ['sharePlan', plan],
      ['recordUpdate', { to: 'person', on: '2026-01-12', how: 'phone', note: 'Where it stands' }],
      ['tellOutcome', { way: 'phone', on: '2026-01-12', comments: 'none' }],
      ['askForExtension', more],
    ] as const) {
      expect(investigated.tries(command, { ...entries, toldTo: 'representative' }).paragraph).toBe('4.2');
      investigated.does(command, { ...entries, toldTo: 'inGeneral' });
    }
  });

  it('lets a letter go to whoever speaks for somebody who cannot consent only once they know the limits', () => {
    const died = enquiry('notNeeded', { whyRepresented: 'died' }).does('recordRepresentation', {
      why: 'died',
      basis: 'A death certificate',
    });
    expect(
      died.tries('recordAction', { action: 'explanation', note: 'x', how: 'phone', on: '2026-01-06' }),
    ).toMatchObject({
      paragraph: '4.2',
    });
    died
      .does('explainLimits', { note: 'What we may not share', on: '2026-01-06' })
      .does('closeEnquiry', resolution());
  });

  it('sends no response to somebody who speaks for nobody', () => {
    const entries = { ...sentToPerson, on: '2026-02-05', recipients: ['person', 'representative'] };
    expect(aSignedCase().tries('recordSent', entries)).toMatchObject({
      paragraph: '4.2',
      sentence: 'Nobody speaks for the person with their consent, so only the person may have this.',
    });
  });

  it('sends no response to them though why they speak is made out to be something else', () => {
    const signed = happened(aSignedCase(['notUpheld'], spokenFor('notYet')), {
      type: 'representationRecorded',
      why: 'capacity',
      basis: 'seems so',
      under18: false,
    });
    const entries = { ...sentToPerson, on: '2026-02-05', recipients: ['representative'] };
    expect(signed.tries('recordSent', entries).paragraph).toBe('4.3');
  });
});

describe('consent is held only with what shows it (L2)', () => {
  it('is only said to be held when it was ticked at logging: it shows, waits and is chased', () => {
    const said = aCase(spokenFor('received')).as(people.palsOfficer);
    expect(consentStatus(said.state)).toBe('said');
    expect(consentIsHeld(said.state)).toBe(false);
    expect(said.missing).toContainEqual({
      what: 'We were told that the person agrees: record the day, how they said so and who took it, or ask them',
      paragraph: '4.2',
      command: 'recordConsent',
      blocks: 'sending',
    });
    expect(said.clock('consentChase')).toMatchObject({ due: '2026-01-12', label: 'Get what shows consent' });
    expect(said.clock('consentChase')?.explain()).toContain('nothing shows it yet');
  });

  it('needs the day, how it was given and who took it', () => {
    const said = aCase(spokenFor('received')).as(people.palsOfficer).on('2026-01-06');
    for (const left of ['on', 'evidence', 'takenBy'])
      expect(said.tries('recordConsent', { ...given, [left]: undefined }).refused).toBe('invalid');
    expect(consentIsHeld(said.does('recordConsent', given).state)).toBe(true);
  });
});

describe('why somebody may speak (L3)', () => {
  const capacity = {
    why: 'capacity',
    basis: 'A note of the assessment',
    under18: false,
    assessedBy: 'Sample clinician',
    assessedOn: '2026-02-04',
    decision: 'Who speaks for them in this complaint',
  };
  const signed = () => aSignedCase(['notUpheld'], spokenFor('notYet')).on('2026-02-05');

  it('needs who assessed it, when and for what decision, where somebody is not able to do it', () => {
    const able = aCase(spokenFor('notYet')).as(people.palsOfficer).on('2026-02-05');
    for (const left of ['assessedBy', 'assessedOn', 'decision'])
      expect(able.tries('recordRepresentation', { ...capacity, [left]: undefined }).fields).toHaveProperty(
        left,
      );
    able.does('recordRepresentation', capacity);
    expect(owesBasis(able.state)).toBe(false);
  });

  it('is changed by the Lead Manager alone once the response is checked', () => {
    expect(signed().tries('recordRepresentation', capacity)).toMatchObject({
      paragraph: '4.3',
      next: 'Tell them what has changed and what shows it. The checks then start again.',
    });
    signed().as(people.leadManager).does('recordRepresentation', capacity);
  });

  it('may be said again with more to show it by anybody in contact', () => {
    signed().does('recordRepresentation', { why: 'asked', basis: 'A letter from the person' });
  });
});

describe('satisfaction (L5)', () => {
  it('is not confirmed by a representative without consent, though nothing personal was in the summary', () => {
    expect(enquiry('notYet').tries('closeEnquiry', resolution({ toldTo: 'inGeneral' }))).toMatchObject({
      paragraph: '8.9',
      sentence: 'Only the person, or somebody who may speak for them, can say that they are satisfied.',
    });
  });

  it('is not taken from a representative there and then: it goes to triage', () => {
    const sorted = { sorted: true, satisfied: true, actionTaken: 'We said sorry.', learning: 'Say why.' };
    expect(aCase(spokenFor('received', sorted)).state.stage).toBe('toTriage');
  });
});
