import { defaultTrust } from '../../policy/trust/defaultTrust';
import { caseCommandNamed } from '../../policy/machine/caseSections';
import type { Entries } from '../../policy/machine/fields';
import { whereToTurn } from '../../policy/wording';
import type { CaseUnderTest } from '../doors/aCase';
import {
  aCheckedCase,
  aClosedCase,
  anAnsweredCase,
  anInvestigatedCase,
  aSignedCase,
  letter,
  sentToPerson,
} from '../doors/aResponse';
import { happened } from '../doors/happened';
import { people } from '../doors/people';

const prefillOf = (theCase: CaseUnderTest, command: string): Entries =>
  caseCommandNamed(command)?.prefill(theCase.state, theCase.context) ?? {};

const represented = {
  raisedBy: 'representative',
  affectedName: 'Sample patient',
  relationship: 'family',
  whyRepresented: 'asked',
  consent: 'received',
} as const;

const given = {
  type: 'consentReceived',
  on: '2026-01-12',
  evidence: 'A form',
  takenBy: 'An officer',
} as const;
const withdrawn = { type: 'consentWithdrawn', on: '2026-02-05', note: 'By phone' } as const;
const { phso, lgsco, cqc } = defaultTrust.whereToTurn;

describe('recording that the letters went', () => {
  it('R8.29c records the day, the way and who received it, and tells the investigator', () => {
    const answered = anAnsweredCase();
    const { formatRight: _asLettersAre, ...asSent } = sentToPerson;
    expect(answered.state.stage).toBe('responded');
    expect(answered.state.response).toMatchObject({ sentOn: '2026-02-06', sent: asSent });
    expect(answered.notices.at(-1)).toMatchObject({ to: { person: people.investigator.id } });
  });

  it('R8.29c R8.24a stops the response clock and the six months on the day it went', () => {
    const signed = aSignedCase();
    expect(signed.clock('response')?.state).toBe('running');
    const answered = anAnsweredCase().on('2026-02-20');
    expect(answered.clock('response')).toMatchObject({ state: 'met', metOn: '2026-02-06' });
    expect(answered.clock('sixMonths')).toMatchObject({ state: 'met', metOn: '2026-02-06' });
  });

  it.each(['on', 'how'])('R8.29c does not do without “%s”', (field) => {
    expect(
      aSignedCase().tries('recordSent', { ...sentToPerson, on: '2026-02-05', [field]: '' }).fields,
    ).toHaveProperty(field);
  });

  it('R8.29c refuses a day before it was signed, and takes that day itself', () => {
    const signed = aSignedCase();
    expect(signed.tries('recordSent', { ...sentToPerson, on: '2026-02-04' }).fields).toHaveProperty('on');
    expect(signed.does('recordSent', { ...sentToPerson, on: '2026-02-05' }).state.stage).toBe('responded');
  });

  it('R8.29c is refused before everything is signed, and says what it waits for', () => {
    const checked = aCheckedCase().as(people.complaintsOfficer);
    expect(checked.available).not.toContain('recordSent');
    expect(checked.tries('recordSent', { ...sentToPerson, on: '2026-02-04' })).toMatchObject({
      refused: 'notMet',
      sentence:
        'First: The response waits for the signature of the Chief Executive or a delegate on record (8.29).',
    });
  });
});

describe('who may have the response', () => {
  it.each([
    [['person'], true],
    [['person', 'service'], true],
    [['service'], false],
    [[], true],
    [['representative'], false],
    [['person', 'representative'], false],
  ])('R8.29c R4.2 %j, where the person speaks for themselves: %s', (recipients, may) => {
    const decided = aSignedCase().decide('recordSent', { ...sentToPerson, on: '2026-02-05', recipients });
    expect(Array.isArray(decided)).toBe(may);
  });

  it('R4.2 R8.29c lets a representative have it with the person’s consent', () => {
    const signed = happened(aSignedCase(['notUpheld'], represented), given);
    signed.does('recordSent', { ...sentToPerson, on: '2026-02-05', recipients: ['representative'] });
  });

  it('R4.2 R8.29c takes whoever raised it for the person who complained, where nobody is chosen', () => {
    const signed = happened(aSignedCase(['notUpheld'], represented), given);
    signed.does('recordSent', { ...sentToPerson, on: '2026-02-05', recipients: [] });
    expect(signed.state.response.sent?.recipients).toEqual(['representative']);
  });

  it('R4.2 R8.29c takes no representative for them without the person’s consent', () => {
    const signed = happened(aSignedCase(['notUpheld'], represented), given, withdrawn);
    const entries = { ...sentToPerson, on: '2026-02-05', recipients: [] };
    expect(signed.tries('recordSent', entries).paragraph).toBe('4.2');
  });

  it.each([
    ['is being waited for', { ...represented, consent: 'requested' }, []],
    ['has not been asked for', { ...represented, consent: 'notYet' }, []],
    ['was only said to be given', represented, []],
    ['was taken back', represented, [given, withdrawn]],
  ] as const)(
    'R4.2 R8.29c does not let a representative have it while consent %s',
    (_how, concern, later) => {
      const signed = happened(aSignedCase(['notUpheld'], concern), ...later);
      const entries = { ...sentToPerson, on: '2026-02-05', recipients: ['representative'] };
      expect(signed.tries('recordSent', entries).paragraph).toBe('4.2');
    },
  );

  it.each([
    [['person', 'partners'], {}],
    [['person', 'others'], { others: 'Their MP' }],
    ['person,others', { others: 'Their MP' }],
  ])('R8.29c R7.1b asks if the person agrees to %j having it', (recipients, more) => {
    const signed = aSignedCase();
    const entries = { ...sentToPerson, on: '2026-02-05', recipients, ...more };
    expect(signed.tries('recordSent', entries).fields).toHaveProperty('othersAgreed');
    expect(signed.tries('recordSent', { ...entries, othersAgreed: false })).toMatchObject({
      paragraph: '7.1',
    });
    signed.does('recordSent', { ...entries, othersAgreed: true });
  });
});

it('R8.29c asks who else received it', () => {
  const entries = { ...sentToPerson, on: '2026-02-05', recipients: ['person', 'others'], othersAgreed: true };
  expect(Object.keys(aSignedCase().tries('recordSent', entries).fields ?? {})).toEqual(['others']);
});

describe('how the response may go', () => {
  const byEmail = { ...sentToPerson, on: '2026-02-05', how: 'email' };

  it('R8.29c asks for consent to email, and refuses without it', () => {
    const signed = aSignedCase();
    expect(signed.tries('recordSent', byEmail)).toMatchObject({ paragraph: '8.29' });
    const answer = { on: '2026-02-05', how: 'An email from them' };
    signed.does('recordEmailAgreement', { ...answer, agreed: false });
    expect(signed.tries('recordSent', byEmail)).toMatchObject({ paragraph: '8.29' });
    signed.does('recordEmailAgreement', { ...answer, agreed: true });
    signed.does('recordSent', byEmail);
  });

  it.each([
    [{ format: 'easyRead', language: 'Polish' }, 'They asked for: easy read, Polish.'],
    [{ format: 'largePrint' }, 'They asked for: large print.'],
  ])('R12.5 checks the format and language agreed: %j', (asked, sentence) => {
    const signed = aSignedCase(['notUpheld'], asked);
    const refused = signed.tries('recordSent', { ...sentToPerson, on: '2026-02-05', formatRight: false });
    expect([refused.paragraph, ...Object.keys(refused.fields ?? {})]).toEqual([
      'Section 12 table',
      'formatRight',
    ]);
    expect(refused.sentence).toContain(sentence);
  });
});

describe('the bodies every response names', () => {
  const care = [
    ['health', ['none'], [phso], [lgsco, cqc]],
    ['social', ['none'], [lgsco], [phso, cqc]],
    ['both', ['none'], [phso, lgsco], [cqc]],
    ['health', ['detention'], [phso, cqc], [lgsco]],
    ['social', ['guardianship'], [lgsco, cqc], [phso]],
    ['both', ['cto'], [phso, lgsco, cqc], []],
  ] as const;

  it.each(care)(
    'R8.34 R8.35A R8.29.13 are worded for %s care and %j',
    (kind, mentalHealthAct, named, others) => {
      const investigated = anInvestigatedCase(['notUpheld'], {}, { care: kind, mentalHealthAct });
      const { ombudsman } = prefillOf(investigated, 'writeNextSteps');
      for (const { name, phone, website } of named)
        for (const detail of [name, phone, new URL(website).hostname]) expect(ombudsman).toContain(detail);
      for (const { name } of others) expect(ombudsman).not.toContain(name);
    },
  );

  it.each(care)(
    'R8.34 R8.35A cannot be left out of the letter, for %s care and %j',
    (kind, mentalHealthAct, named) => {
      const investigated = anInvestigatedCase(['notUpheld'], {}, { care: kind, mentalHealthAct });
      const refused = investigated.tries('writeNextSteps', {
        ...letter.nextSteps,
        ombudsman: 'Write to us again.',
      });
      expect([refused.paragraph, ...Object.keys(refused.fields ?? {})]).toEqual(['8.34', 'ombudsman']);
      for (const { name } of named) expect(refused.sentence).toContain(name);
      const names = named.map(({ name }) => name.toUpperCase()).join(' and ');
      investigated.does('writeNextSteps', { ...letter.nextSteps, ombudsman: names });
    },
  );

  it('R8.34 block the draft, and then the sending, if the letter does not name them', () => {
    const dropped = { type: 'draftWritten', parts: { ombudsman: 'Write to us again.' } } as const;
    const gap = {
      paragraph: '8.34',
      command: 'writeNextSteps',
      what: `Part 13 has to name the ${phso.name}`,
    };
    const investigated = happened(anInvestigatedCase(), dropped);
    expect(investigated.missing).toContainEqual({ ...gap, blocks: 'draft' });
    const signed = happened(aSignedCase(), dropped);
    expect(signed.missing).toContainEqual({ ...gap, blocks: 'sending' });
    expect(signed.tries('recordSent', { ...sentToPerson, on: '2026-02-05' }).sentence).toContain(phso.name);
  });

  it('are told apart, each in a paragraph of its own', () => {
    expect(whereToTurn(defaultTrust, ['phso', 'lgsco', 'cqc']).split('\n\n')).toHaveLength(3);
  });
});

describe('closing after the response', () => {
  it('R8.37 needs the learning, and the codes first', () => {
    const answered = anAnsweredCase();
    expect(answered.tries('closeAfterResponse', { learning: 'x' }).refused).toBe('notMet');
    answered.does('codeCase', {
      subjects: ['waitingTimes'],
      professions: ['infrastructure'],
      service: 'communityNorth',
    });
    expect(answered.tries('closeAfterResponse', { learning: '' }).fields).toHaveProperty('learning');
    expect(answered.tries('closeAfterResponse', { learning: 'None' }).fields).toHaveProperty('learning');
  });

  it('R8.29c closes with the ending “responded”', () => {
    const closed = aClosedCase();
    expect(closed.state).toMatchObject({
      stage: 'closed',
      closing: { ending: 'responded', on: '2026-02-09' },
    });
  });

  it('leaves a remedy open as an action when the case is closed', () => {
    expect(aClosedCase(['upheld']).clock('action')?.state).toBe('running');
  });

  it.each([
    ['palsOfficer', true],
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['investigator', false],
    ['chiefExecutive', false],
  ] as const)('is for the %s: %s', (who, may) => {
    expect(anAnsweredCase().as(people[who]).available.includes('closeAfterResponse')).toBe(may);
  });
});
