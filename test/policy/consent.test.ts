import type { Entries } from '../../policy/machine/fields';
import { mayWriteTo, consentStatus } from '../../policy/sections/consent/questions';
import { cannotConsent, whySpokenFor } from '../../policy/sections/representation/questions';
import { aCase, aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { people } from '../doors/people';

const today = '2026-01-05';
const learning = 'Explain earlier whose agreement we need.';
const consent = (answer: string, on = today) => ({
  answer,
  on,
  evidence: 'Sample form',
  takenBy: 'Sample officer',
});

/** Somebody speaks for another person, as it was logged. */
const spokenFor = (whyRepresented: string, logged = 'notYet', more: Entries = {}): CaseUnderTest =>
  aCase({
    raisedBy: 'representative',
    affectedName: 'Sample person affected',
    relationship: 'family',
    whyRepresented,
    consent: logged,
    ...more,
  }).as(people.palsOfficer);

const assessed = {
  assessedBy: 'Sample clinician',
  assessedOn: today,
  decision: 'Who speaks for them in this complaint',
};

const asked = (logged = 'notYet') => spokenFor('asked', logged);
const owed = (what: CaseUnderTest, command: string) => what.missing.find((gap) => gap.command === command);

describe('whether consent is needed', () => {
  it.each(['family', 'carer', 'friend', 'advocate', 'mp', 'professionalCarer', 'solicitor', 'other'])(
    'R4.2: it is, whoever represents them: %s',
    (relationship) => {
      expect(consentStatus(spokenFor('asked', 'notYet', { relationship }).state)).toBe('notAsked');
    },
  );

  it.each(['patient', 'affected', 'anonymous'])(
    'R4.1: it is not for somebody who speaks for themselves: %s',
    (raisedBy) => {
      const { state, missing, available } = aCase({ raisedBy }).as(people.palsOfficer);
      expect(consentStatus(state)).toBe('notNeeded');
      expect(whySpokenFor(state)).toBeUndefined();
      expect(missing.filter(({ paragraph }) => paragraph.startsWith('4.'))).toEqual([]);
      for (const command of [
        'recordConsent',
        'recordRepresentation',
        'raiseBestInterests',
        'decideGrounds',
        'explainLimits',
      ])
        expect(available).not.toContain(command);
    },
  );

  it.each([
    ['asked', 'notYet', 'notAsked'],
    ['asked', 'requested', 'requested'],
    ['asked', 'received', 'said'],
    ['asked', 'refused', 'refused'],
    ['notAsked', 'notYet', 'notAsked'],
    ['notAsked', 'refused', 'refused'],
    ['died', 'notNeeded', 'notNeeded'],
    ['died', 'notYet', 'notNeeded'],
    ['under13', 'notYet', 'notNeeded'],
    ['capacity', 'requested', 'notNeeded'],
    ['aged13to17', 'notNeeded', 'notAsked'],
    ['aged13to17', 'received', 'notAsked'],
  ])('R4.3a: “%s”, logged as %s, stands as %s', (why, logged, status) => {
    expect(consentStatus(spokenFor(why, logged).state)).toBe(status);
  });
});

describe('a refusal that was told when it was logged', () => {
  it('R4.2: keeps what is personal from the representative, and is recorded before it ends the case', () => {
    const told = asked('refused');
    expect(mayWriteTo(told.state)).toBe('representativeInGeneral');
    expect(owed(told, 'recordConsent')?.what).toContain('record when and how');
    expect(told.available).not.toContain('closeWithoutConsent');
    told.does('recordConsent', consent('refused'));
    expect(owed(told, 'recordConsent')?.what).toContain('close it, or ask again');
    expect(told.available).toContain('closeWithoutConsent');
  });
});

describe('asking for consent', () => {
  it('R4.2: goes from asked for to received, with what shows it', () => {
    const waiting = asked();
    expect(owed(waiting, 'recordConsent')).toEqual({
      what: 'Ask the person for consent to their representative',
      paragraph: '4.2',
      command: 'recordConsent',
      blocks: 'sending',
    });
    waiting.does('recordConsent', consent('requested'));
    expect(consentStatus(waiting.state)).toBe('requested');
    expect(owed(waiting, 'recordConsent')?.what).toContain('is not here yet');
    waiting.on('2026-01-08').does('recordConsent', consent('received', '2026-01-07'));
    expect(waiting.state.consent).toMatchObject({ status: 'received', on: '2026-01-07' });
    expect(waiting.events.at(-1)?.event).toEqual({
      type: 'consentReceived',
      on: '2026-01-07',
      evidence: 'Sample form',
      takenBy: 'Sample officer',
    });
    expect(owed(waiting, 'recordConsent')).toBeUndefined();
  });

  it('R4.2: asks again every 5 working days until it is here', () => {
    const waiting = asked().does('recordConsent', consent('requested'));
    expect(waiting.clock('consentChase')).toMatchObject({
      due: '2026-01-12',
      state: 'running',
      paragraph: '4.2',
    });
    expect(waiting.clock('consentChase')?.explain()).toContain(
      'Consent was last asked for on Monday 5 January 2026',
    );
    expect(waiting.on('2026-01-13').clock('consentChase')?.state).toBe('missed');
    waiting.does('recordConsent', consent('requested', '2026-01-13'));
    expect(waiting.clock('consentChase')).toMatchObject({ due: '2026-01-20', state: 'running' });
    expect(
      waiting.does('recordConsent', consent('received', '2026-01-13')).clock('consentChase'),
    ).toBeUndefined();
  });

  it('R4.2: what was asked for when it was logged is chased from that day', () => {
    expect(spokenFor('asked', 'requested').clock('consentChase')?.due).toBe('2026-01-12');
    expect(asked().clock('consentChase')).toBeUndefined();
  });

  it('R4.2: once received it can only be taken back, and only then', () => {
    const received = asked().does('recordConsent', consent('received'));
    for (const answer of ['requested', 'received', 'refused'])
      expect(received.tries('recordConsent', consent(answer))).toMatchObject({
        paragraph: '4.2',
        fields: { answer: expect.any(String) as string },
      });
    expect(consentStatus(received.does('recordConsent', consent('withdrawn')).state)).toBe('withdrawn');
    expect(owed(received, 'recordConsent')?.what).toContain('taken back');
    expect(asked().tries('recordConsent', consent('withdrawn'))).toMatchObject({
      paragraph: '4.2',
      fields: { answer: expect.any(String) as string },
    });
    expect(consentStatus(received.does('recordConsent', consent('received')).state)).toBe('received');
  });

  it('R4.2: can be refused, and asked for again', () => {
    const refused = asked('requested').does('recordConsent', consent('refused'));
    expect(consentStatus(refused.state)).toBe('refused');
    expect(owed(refused, 'recordConsent')?.what).toContain('does not agree');
    expect(consentStatus(refused.does('recordConsent', consent('requested')).state)).toBe('requested');
  });

  it('R4.2: is not asked for where it is not needed', () => {
    expect(spokenFor('died').available).not.toContain('recordConsent');
    expect(spokenFor('died').tries('recordConsent', consent('received'))).toMatchObject({ paragraph: '4.2' });
    expect(aCase().as(people.palsOfficer).tries('recordConsent', consent('received'))).toMatchObject({
      paragraph: '4.2',
    });
  });

  it.each([
    ['wardSister', false],
    ['palsOfficer', true],
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['stranger', false],
  ] as const)('R7.1a: %s may record it: %s', (who, may) =>
    expect(asked().as(people[who]).available.includes('recordConsent')).toBe(may),
  );
});

describe('whom we may write to', () => {
  it.each([
    ['patient', 'person'],
    ['affected', 'person'],
    ['anonymous', 'nobody'],
  ])('R4.1: %s: %s', (raisedBy, to) => expect(mayWriteTo(aCase({ raisedBy }).state)).toBe(to));

  it.each([
    ['notYet', undefined, 'representativeInGeneral'],
    ['requested', undefined, 'representativeInGeneral'],
    ['received', undefined, 'representativeInGeneral'],
    ['requested', 'refused', 'representativeInGeneral'],
    ['received', 'received', 'representative'],
    ['notYet', 'received', 'representative'],
  ])(
    'R4.2: consent %s, then %s: nothing personal goes to a representative without it: %s',
    (logged, then, to) => {
      const spoken = asked(logged);
      if (then) spoken.does('recordConsent', consent(then));
      expect(mayWriteTo(spoken.state)).toBe(to);
    },
  );

  it.each(['died', 'under13', 'capacity'])(
    'R4.3a: “%s” needs what shows it before anything personal goes',
    (why) => {
      const unable = spokenFor(why);
      expect(mayWriteTo(unable.state)).toBe('representativeInGeneral');
      expect(owed(unable, 'recordRepresentation')).toMatchObject({ paragraph: '4.3', blocks: 'sending' });
      unable.does('recordRepresentation', { why, basis: 'Sample evidence', under18: false, ...assessed });
      expect(mayWriteTo(unable.state)).toBe('representativeInGeneral');
      unable.does('explainLimits', { note: 'Sample limits', on: today });
      expect(mayWriteTo(unable.state)).toBe('representative');
      expect(owed(unable, 'recordRepresentation')).toBeUndefined();
    },
  );

  it.each([
    ['notYet', undefined],
    ['requested', undefined],
    ['requested', 'refused'],
    ['received', undefined],
  ])('R4.2: a response cannot be sent while consent is %s, %s', (logged, then) => {
    const spoken = asked(logged);
    if (then) spoken.does('recordConsent', consent(then));
    expect(spoken.missing).toContainEqual(expect.objectContaining({ paragraph: '4.2', blocks: 'sending' }));
  });
});

describe('closing without consent', () => {
  const letter = { on: today, how: 'letter', general: true, learning } as const;

  it.each([
    ['requested', 'refused'],
    ['received', 'refused'],
  ])(
    'R4.2: is open when it was %s and then %s, with a letter that holds nothing personal',
    (logged, then) => {
      const without = asked(logged).does('recordConsent', consent(then));
      expect(without.available).toContain('closeWithoutConsent');
      expect(without.tries('closeWithoutConsent', { ...letter, general: false })).toMatchObject({
        paragraph: '4.2',
        fields: { general: expect.any(String) as string },
      });
      expect(without.does('closeWithoutConsent', letter).state).toMatchObject({
        stage: 'closed',
        closing: { ending: 'noConsent', learning },
      });
      expect(without.missing).toEqual([]);
      expect(without.clocks.filter(({ state, name }) => state === 'running' && name !== 'retention')).toEqual(
        [],
      );
    },
  );

  it('R4.2: is open when it was asked for twice in vain, not once', () => {
    const waiting = asked().does('recordConsent', consent('requested'));
    expect(waiting.available).not.toContain('closeWithoutConsent');
    expect(waiting.tries('closeWithoutConsent', letter)).toMatchObject({
      refused: 'notMet',
      paragraph: '4.2',
    });
    waiting.on('2026-01-12').does('recordConsent', consent('requested', '2026-01-12'));
    expect(waiting.does('closeWithoutConsent', { ...letter, on: '2026-01-12' }).state.closing.ending).toBe(
      'noConsent',
    );
  });

  it('R4.2: is not open when consent is here, or not needed', () => {
    expect(asked('received').available).not.toContain('closeWithoutConsent');
    expect(spokenFor('died').tries('closeWithoutConsent', letter)).toMatchObject({ refused: 'notMet' });
  });
});

describe('a young person of 13 to 17', () => {
  const young = (logged = 'notYet') => spokenFor('aged13to17', logged);
  const competence = (competent: boolean) => ({ competent, basis: 'Sample clinician, in conversation' });

  it('D11: asks first whether they can decide for themselves', () => {
    const undecided = young();
    expect(owed(undecided, 'decideCompetence')).toMatchObject({ paragraph: '4.3', blocks: 'sending' });
    expect(undecided.available).not.toContain('recordConsent');
    expect(undecided.tries('recordConsent', consent('received'))).toMatchObject({
      refused: 'notMet',
      paragraph: '4.3',
    });
    expect(undecided.missing).not.toContainEqual(expect.objectContaining({ command: 'recordConsent' }));
  });

  it('D11: seeks their own consent when they can', () => {
    const can = young().does('decideCompetence', competence(true));
    expect(can.state.representation.competence).toEqual(competence(true));
    expect(consentStatus(can.state)).toBe('notAsked');
    expect(mayWriteTo(can.state)).toBe('representativeInGeneral');
    expect(mayWriteTo(can.does('recordConsent', consent('received')).state)).toBe('representative');
    expect(consentStatus(young('received').does('decideCompetence', competence(true)).state)).toBe('said');
  });

  it('D11: needs none when they cannot, and keeps why', () => {
    const cannot = young().does('decideCompetence', competence(false));
    expect(consentStatus(cannot.state)).toBe('notNeeded');
    expect(cannotConsent(cannot.state)).toBe(true);
    expect(owed(cannot, 'recordRepresentation')).toBeUndefined();
    expect(owed(cannot, 'explainLimits')).toBeDefined();
    cannot.does('explainLimits', { note: 'Sample limits', on: today });
    expect(mayWriteTo(cannot.state)).toBe('representative');
  });

  it('D11: is asked about nobody else', () => {
    expect(asked().available).not.toContain('decideCompetence');
    expect(asked().tries('decideCompetence', competence(true))).toMatchObject({ paragraph: '4.3' });
  });
});

describe('why somebody speaks for the person', () => {
  it('R4.3a: can change, and what hung on it is asked again', () => {
    const changed = spokenFor('aged13to17')
      .does('decideCompetence', { competent: true, basis: 'x' })
      .does('recordConsent', consent('refused'));
    changed.does('recordRepresentation', { why: 'died', basis: 'Sample certificate' });
    expect(whySpokenFor(changed.state)).toBe('died');
    expect(consentStatus(changed.state)).toBe('notNeeded');
    expect(changed.state.representation.competence).toBeUndefined();
    expect(changed.prefilled('recordRepresentation')).toEqual({ why: 'died', basis: 'Sample certificate' });
  });

  it('R4.3a: said again with more to show it, keeps what was decided', () => {
    const same = spokenFor('aged13to17')
      .does('recordRepresentation', { why: 'aged13to17', basis: 'x' })
      .does('decideCompetence', { competent: false, basis: 'x' });
    same.does('recordRepresentation', { why: 'aged13to17', basis: 'Sample birth date' });
    expect(same.state.representation).toMatchObject({
      competence: { competent: false },
      basis: 'Sample birth date',
    });
  });

  it('R4.3a: is recorded only where somebody speaks for another', () => {
    expect(
      aCase().as(people.palsOfficer).tries('recordRepresentation', { why: 'died', basis: 'x' }),
    ).toMatchObject({ paragraph: '4.2' });
  });
});

describe('limits on what can be shared', () => {
  it.each(['died', 'under13', 'capacity'])(
    'R4.3b: are explained early when the reason is “%s”, or the case cannot close',
    (why) => {
      const limited = spokenFor(why);
      expect(owed(limited, 'explainLimits')).toMatchObject({ paragraph: '4.3', blocks: 'closing' });
      limited.does('explainLimits', { note: 'Sample limits', on: today });
      expect(limited.state.representation.limits).toEqual({ note: 'Sample limits', on: today });
      expect(owed(limited, 'explainLimits')).toBeUndefined();
      expect(limited.available).not.toContain('explainLimits');
      limited.does('recordRepresentation', { why: 'died', basis: 'x' });
      expect(limited.state.representation.limits).toBeDefined();
    },
  );

  it('R4.3b: are explained by the acknowledgement, too', () => {
    const limited = spokenFor('died').does('recordAcknowledgement', {
      on: today,
      how: 'letter',
      reassured: true,
      advocacy: true,
      limits: 'Sample limits',
    });
    expect(owed(limited, 'explainLimits')).toBeUndefined();
  });

  it('R4.3b: once explained, the acknowledgement need not say them again', () => {
    const limited = spokenFor('died').does('explainLimits', { note: 'Sample limits', on: today });
    expect(
      limited.does('recordAcknowledgement', { on: today, how: 'letter', reassured: true, advocacy: true })
        .state.acknowledgement.writtenOn,
    ).toBe(today);
  });

  it('R4.3b: are not owed where the person consents', () => {
    expect(owed(asked(), 'explainLimits')).toBeUndefined();
    expect(aCase().as(people.palsOfficer).tries('explainLimits', { note: 'x', on: today })).toMatchObject({
      paragraph: '4.2',
    });
  });
});

describe('grounds for a representative of somebody under 18', () => {
  const grounds = (satisfied: boolean) => ({ satisfied, reasons: 'Sample reasons' });

  /** That the person is a child turned out only after triage. */
  const anEnquiryForAChild = () =>
    aTriagedCase('enquiry', {
      raisedBy: 'representative',
      affectedName: 'x',
      relationship: 'family',
      whyRepresented: 'asked',
      consent: 'notYet',
    }).does('recordRepresentation', { why: 'under13', basis: 'A date of birth' });

  it.each(['under13', 'aged13to17'])('R4.4, D11: have to be decided when the reason is “%s”', (why) => {
    const child = spokenFor(why);
    expect(owed(child, 'decideGrounds')).toMatchObject({ paragraph: '4.4', blocks: 'triage' });
    child.does('decideGrounds', grounds(true));
    expect(child.state).toMatchObject({ stage: 'toTriage', representation: { grounds: grounds(true) } });
    expect(owed(child, 'decideGrounds')).toBeUndefined();
  });

  it('R4.4: have to be decided for somebody without capacity who is under 18', () => {
    const capacity = (under18: boolean) =>
      spokenFor('capacity').does('recordRepresentation', {
        why: 'capacity',
        basis: 'x',
        under18,
        ...assessed,
      });
    expect(owed(capacity(true), 'decideGrounds')).toBeDefined();
    expect(owed(capacity(false), 'decideGrounds')).toBeUndefined();
    expect(capacity(false).tries('decideGrounds', grounds(true))).toMatchObject({ paragraph: '4.4' });
    expect(asked().available).not.toContain('decideGrounds');
  });

  it('R4.4: block what is sent once it was triaged', () => {
    const enquiry = anEnquiryForAChild();
    expect(owed(enquiry, 'decideGrounds')).toMatchObject({ blocks: 'sending' });
  });

  it('R4.4: not satisfied, the case stops until the letter with the reasons has gone', () => {
    const stopped = spokenFor('under13').does('decideGrounds', grounds(false));
    expect(stopped.state.stage).toBe('stopped');
    expect(owed(stopped, 'recordStopLetter')).toMatchObject({ blocks: 'closing' });
    expect(owed(stopped, 'decideGrounds')).toBeUndefined();
    expect(stopped.available).not.toContain('withdraw');
    stopped.does('recordStopLetter', {
      on: today,
      how: 'letter',
      complete: true,
      learning: 'Ask sooner who speaks for whom.',
    });
    expect(stopped.state).toMatchObject({
      stage: 'closed',
      closing: { ending: 'noGrounds' },
      stopping: { letterOn: today },
    });
  });

  it('R4.4: decided by mistake, the case goes back to where it stood', () => {
    const stopped = anEnquiryForAChild().does('decideGrounds', grounds(false));
    stopped.as(people.leadManager).does('carryOnAfterAll', { reasons: 'Sample reasons' });
    expect(stopped.state).toMatchObject({
      stage: 'enquiry',
      representation: { grounds: { satisfied: true } },
    });
  });

  it.each([
    ['wardSister', false],
    ['palsOfficer', true],
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['seniorManager', false],
  ] as const)('R4.4, R7.1a: %s may decide: %s', (who, may) =>
    expect(spokenFor('under13').as(people[who]).available.includes('decideGrounds')).toBe(may),
  );
});
