import type { Entries } from '../../policy/machine/fields';
import { concernOf } from '../../policy/sections/intake/questions';
import { isOnForm } from '../../policy/machine/fields';
import { triageCase } from '../../policy/sections/triage/triageCase';
import { routes } from '../../policy/sections/triage/choices';
import { aCase, aTriagedCase, plainConcern, triageAs } from '../doors/aCase';
import { people } from '../doors/people';

const today = '2026-01-05';
const representative = {
  raisedBy: 'representative',
  affectedName: 'Sample person affected',
  relationship: 'family',
  whyRepresented: 'asked',
  consent: 'received',
} as const;

const complaintRoutes = ['enquiry', 'earlyResolution', 'closerLook'] as const;
const toTriage = (concern: Entries = {}) =>
  aCase({ wantsResponse: false, ...concern }).as(people.palsOfficer);

describe('triage', () => {
  it.each(Object.keys(routes).filter((route) => route !== 'learning'))(
    'R8.12: leads to %s, keeping the person’s words and the day',
    (route) => {
      const triaged = aTriagedCase(route, {}, { leadBody: 'Sample body' });
      expect(triaged.state.stage).toBe(route);
      expect(triaged.state.triage).toMatchObject({
        on: today,
        by: people.palsOfficer.id,
        decision: { route, reason: 'Sample reason' },
      });
      expect(concernOf(triaged.state)).toMatchObject({ words: plainConcern.words, receivedOn: today });
    },
  );

  it('R8.12: is owed from the start, and needs a way and a reason', () => {
    const logged = toTriage();
    expect(logged.missing).toContainEqual({
      what: 'Decide how it is handled',
      paragraph: '8.12',
      command: 'triage',
    });
    expect(Object.keys(logged.tries('triage', {}).fields ?? {})).toEqual([
      'route',
      'reason',
      'care',
      'mentalHealthAct',
      'otherProcesses',
      'candour',
      'team',
    ]);
    expect(aTriagedCase('enquiry').missing).not.toContainEqual(
      expect.objectContaining({ command: 'triage' }),
    );
    expect(aTriagedCase('enquiry').tries('triage', triageAs('closerLook'))).toMatchObject({
      refused: 'wrongStage',
    });
  });

  it.each([
    ['wardSister', false],
    ['palsOfficer', true],
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['investigator', false],
    ['chiefExecutive', false],
  ] as const)('R8.12, R7.1a: %s may triage: %s', (who, may) =>
    expect(aCase().as(people[who]).available.includes('triage')).toBe(may),
  );

  it.each(complaintRoutes)(
    'R3.2: %s needs to say what it is about: an act, an omission, a decision or the standard',
    (route) => {
      expect(toTriage().tries('triage', triageAs(route, { nature: [] }))).toMatchObject({
        paragraph: '3.2',
        fields: { nature: expect.any(String) as string },
      });
      for (const nature of ['act', 'omission', 'decision', 'standard'])
        expect(toTriage().does('triage', triageAs(route, { nature })).state.triage.decision?.nature).toEqual([
          nature,
        ]);
    },
  );

  it('R3.3: may be feedback, a complaint, or both', () => {
    expect(aTriagedCase('closerLook', {}, { alsoFeedback: true }).state.triage.decision?.alsoFeedback).toBe(
      true,
    );
    expect(
      aTriagedCase('feedback', {}, { nature: [] }).clocks.filter(({ state }) => state === 'running'),
    ).toEqual([]);
  });

  it.each(['compliment', 'comment', 'concern'])('R2.4: feedback may be a %s', (feedbackKind) => {
    expect(aTriagedCase('feedback', {}, { feedbackKind }).state.triage.decision?.feedbackKind).toBe(
      feedbackKind,
    );
    expect(aTriagedCase('enquiry', {}, { feedbackKind }).state.triage.decision?.feedbackKind).toBeUndefined();
  });
});

describe('what was not known when it was logged', () => {
  const asked = (concern: Entries) => {
    const { state, context } = toTriage(concern);
    return ['ageBand', 'site'].filter((name) => isOnForm(triageCase.fields[name]!, state, context));
  };

  it('is asked: the age, and the site where the service has more than one', () => {
    expect(asked({})).toEqual(['ageBand']);
    expect(asked({ service: 'acuteInpatient', ageBand: 'age26to55' })).toEqual(['site']);
  });

  it('stands with the concern from then on, and not with the decision', () => {
    const found = { ageBand: 'age75plus', site: 'South wards' };
    const { state } = aTriagedCase('enquiry', { service: 'acuteInpatient' }, found);
    expect(concernOf(state)).toMatchObject(found);
    expect(state.triage.decision).not.toHaveProperty('site');
    expect(concernOf(aTriagedCase('enquiry', {}, { ageBand: 'notKnown' }).state)).not.toHaveProperty(
      'ageBand',
    );
  });

  it('R4.3a: is refused where it contradicts what was said', () => {
    const child = toTriage({ ...representative, whyRepresented: 'under13', consent: 'notNeeded' });
    expect(child.tries('triage', triageAs('enquiry', { ageBand: 'age26to55' }))).toMatchObject({
      fields: { ageBand: expect.any(String) as string },
    });
  });
});

it.each(['mentalHealthAct', 'otherProcesses'])('an empty answer on %s says nothing', (field) => {
  expect(toTriage().tries('triage', triageAs('enquiry', { [field]: [] })).fields).toHaveProperty(field);
});

describe('speaking with the person', () => {
  const spokenTo = (more: object) =>
    triageAs('enquiry', { spokenTo: undefined, spokenOn: undefined, spokenHow: undefined, ...more });

  it.each([...complaintRoutes, 'feedback'] as const)(
    'R3.4: is on record before %s is final: who, when, how',
    (route) => {
      expect(Object.keys(toTriage().tries('triage', { ...spokenTo({}), route }).fields ?? {})).toEqual([
        'spokenTo',
      ]);
      expect(
        Object.keys(toTriage().tries('triage', { ...spokenTo({ spokenTo: 'spoke' }), route }).fields ?? {}),
      ).toEqual(['spokenOn', 'spokenHow']);
      expect(toTriage().does('triage', { ...spokenTo({ spokenTo: 'declined' }), route }).state.stage).toBe(
        route,
      );
    },
  );

  it('R3.4: cannot have been before it reached us', () => {
    expect(toTriage().tries('triage', triageAs('enquiry', { spokenOn: '2026-01-04' }))).toMatchObject({
      paragraph: '8.39',
      fields: { spokenOn: expect.any(String) as string },
    });
    expect(
      toTriage().does('triage', triageAs('enquiry', { spokenOn: today, spokenBy: 'Sample colleague' })).state
        .triage,
    ).toMatchObject({ spokenOn: today, decision: { spokenBy: 'Sample colleague' } });
  });

  it('R3.4: is owed until it is done when they could not be reached', () => {
    const unreached = toTriage();
    expect(
      Object.keys(unreached.tries('triage', spokenTo({ spokenTo: 'couldNotReach' })).fields ?? {}),
    ).toEqual(['attempts']);
    unreached.does('triage', spokenTo({ spokenTo: 'couldNotReach', attempts: 'Two calls' }));
    expect(unreached.missing).toContainEqual({
      what: expect.any(String) as string,
      paragraph: '3.4',
      command: 'recordConversation',
    });
    expect(
      unreached.tries('recordConversation', { on: '2026-01-04', how: 'phone', wish: 'x' }).fields,
    ).toEqual({ on: 'That is before it reached us, on Monday 5 January 2026.' });
    unreached.does('recordConversation', { on: today, how: 'phone', wish: 'A quick answer.' });
    expect(unreached.state.triage.spokenOn).toBe(today);
    expect(unreached.missing).not.toContainEqual(expect.objectContaining({ paragraph: '3.4' }));
    expect(unreached.available).not.toContain('recordConversation');
    expect(aTriagedCase('enquiry').available).not.toContain('recordConversation');
  });
});

describe('an anonymous concern', () => {
  it.each(complaintRoutes)('R3.9: cannot be %s, because nobody can be answered', (route) => {
    expect(toTriage({ raisedBy: 'anonymous' }).tries('triage', triageAs(route))).toMatchObject({
      paragraph: '3.9',
      fields: { route: expect.any(String) as string },
    });
  });

  it('R3.9, D20: is looked into for learning, with no clock to contact or acknowledge', () => {
    const anonymous = toTriage({ raisedBy: 'anonymous' });
    expect(anonymous.clock('acknowledgement')).toBeUndefined();
    anonymous.does('triage', triageAs('learning', { spokenTo: undefined }));
    expect(anonymous.state.stage).toBe('learning');
    expect(anonymous.clocks.filter(({ state }) => state === 'running')).toEqual([]);
    expect(anonymous.missing).toContainEqual({
      what: 'Look into it for learning, or say why not',
      paragraph: '3.9',
      command: 'closeLearning',
    });
  });

  it('R3.9: may be kept as feedback', () =>
    expect(toTriage({ raisedBy: 'anonymous' }).does('triage', triageAs('feedback')).state.stage).toBe(
      'feedback',
    ));

  it('R3.9: somebody who can be answered is not anonymous', () => {
    expect(toTriage().tries('triage', triageAs('learning'))).toMatchObject({
      paragraph: '3.9',
      fields: { route: expect.any(String) as string },
    });
  });
});

describe('a copy of a complaint to another organisation', () => {
  const copied = () => aTriagedCase('copiedIn', {}, { leadBody: 'Sample body' });

  it('D30: needs the lead’s name, has no acknowledgement clock, and checks after 10 working days that the lead has it', () => {
    expect(Object.keys(toTriage().tries('triage', triageAs('copiedIn')).fields ?? {})).toEqual(['leadBody']);
    expect(copied().clock('acknowledgement')).toBeUndefined();
    expect(copied().clock('copiedInCheck')).toMatchObject({
      due: '2026-01-19',
      state: 'running',
      paragraph: 'App.4 4.4',
    });
    expect(copied().on('2026-01-20').clock('copiedInCheck')?.state).toBe('missed');
    expect(copied().clock('copiedInCheck')?.explain()).toContain('Working day 10 is Monday 19 January 2026');
    expect(aTriagedCase('enquiry').clock('copiedInCheck')).toBeUndefined();
  });

  it('D30: closes once the lead has said that it has it', () => {
    const word = { on: '2026-01-08', how: 'Sample email', learning: 'Send copies on sooner.' };
    const confirmed = aTriagedCase('copiedIn', { wantsResponse: false }, { leadBody: 'Sample body' })
      .on('2026-01-09')
      .does('confirmLeadHasIt', word);
    expect(confirmed.state).toMatchObject({ stage: 'closed', closing: { ending: 'copiedInDone' } });
    expect(confirmed.clock('copiedInCheck')).toMatchObject({ state: 'met', metOn: '2026-01-08' });
  });

  it('D30: does not close by the lead’s word while the person wants a reply from us (L18)', () => {
    const word = { on: '2026-01-08', how: 'Sample email', learning: 'Send copies on sooner.' };
    const waiting = copied().on('2026-01-09');
    expect(waiting.tries('confirmLeadHasIt', word)).toMatchObject({
      paragraph: '8.16',
      next: expect.stringContaining('the Lead Manager decides') as string,
    });
    expect(waiting.missing).toContainEqual(expect.objectContaining({ command: 'recordConversation' }));
    expect(waiting.available).toContain('recordConversation');
    waiting.does('recordConversation', { on: '2026-01-09', how: 'phone', wish: 'x', reply: false });
    expect(waiting.available).not.toContain('recordConversation');
    expect(waiting.does('confirmLeadHasIt', word).state.stage).toBe('closed');
  });
});

it('R11.3: a case the commissioner keeps has no response clock of ours', () => {
  const led = aTriagedCase('ledElsewhere', {}, { leadBody: 'Sample commissioner' });
  expect(led.clock('response')).toBeUndefined();
  expect(led.clock('acknowledgement')).toBeUndefined();
});

describe('a complaint the commissioner sends on', () => {
  const forwarded = () => toTriage({ channel: 'commissioner' });

  it.each(complaintRoutes)('R11.2: needs the person’s agreement before it is %s', (route) => {
    const sent = forwarded();
    expect(sent.missing).toContainEqual({
      what: expect.any(String) as string,
      paragraph: '11.2',
      command: 'recordForwardingConsent',
      blocks: 'triage',
    });
    expect(sent.tries('triage', triageAs(route))).toMatchObject({ refused: 'notMet', paragraph: '11.2' });
    sent.does('recordForwardingConsent', { given: true, on: today, evidence: 'Sample email' });
    expect(sent.missing).not.toContainEqual(expect.objectContaining({ paragraph: '11.2' }));
    expect(sent.available).not.toContain('recordForwardingConsent');
    expect(sent.does('triage', triageAs(route)).state.stage).toBe(route);
  });

  it('R11.2, D4: counts from the day it reached us', () => {
    const sent = aCase({ channel: 'commissioner', happenedOn: '2025-11-03', receivedOn: '2026-01-05' })
      .as(people.palsOfficer)
      .does('recordForwardingConsent', { given: true, on: '2025-12-20', evidence: 'x' })
      .does('triage', triageAs('closerLook'));
    expect(sent.clock('acknowledgement')?.due).toBe('2026-01-08');
    expect(sent.clock('response')?.due).toBe('2026-02-23');
  });

  it('R11.3: may stay with the commissioner without it', () => {
    const kept = aTriagedCase('ledElsewhere', { channel: 'commissioner' });
    expect(kept.state.joint.forwardingConsent).toBeUndefined();
    expect(kept.state.stage).toBe('ledElsewhere');
  });

  it('R11.2: is asked of nothing else', () => {
    expect(toTriage().available).not.toContain('recordForwardingConsent');
    expect(toTriage().missing).not.toContainEqual(expect.objectContaining({ paragraph: '11.2' }));
  });
});

describe('the duty of candour', () => {
  it.each([
    ['no', 0],
    ['unsure', 1],
    ['yes', 1],
  ])('R0.1: asked at triage; “%s” tells the patient safety lead at once %d times', (candour, times) => {
    const triaged = aTriagedCase('closerLook', {}, { candour });
    const told = triaged.notices.filter(({ to }) => 'role' in to && to.role === 'patientSafetyLead');
    expect(told).toHaveLength(times);
    for (const notice of told) expect(notice).toMatchObject({ urgent: true, paragraph: '2.3' });
  });
});

describe('another process that may help', () => {
  it.each(['patientSafety', 'coroner', 'regulator', 'legal'])(
    'R6.1: %s, ticked at triage, is owed to the person as information',
    (process) => {
      const ticked = aTriagedCase('closerLook', {}, { otherProcesses: [process] });
      expect(ticked.missing).toContainEqual(
        expect.objectContaining({ paragraph: '6.2', command: 'tellOfProcess' }),
      );
      expect(aTriagedCase('closerLook').missing).not.toContainEqual(
        expect.objectContaining({ command: 'tellOfProcess' }),
      );
      expect(ticked.clocks.map(({ name, due }) => [name, due])).toEqual(
        aTriagedCase('closerLook').clocks.map(({ name, due }) => [name, due]),
      );
    },
  );
});

describe('who takes it on', () => {
  it('R2.4: tells the team, or the person named and nobody else', () => {
    const told = (more: Entries) =>
      aTriagedCase('enquiry', {}, more)
        .notices.slice(1)
        .map(({ to }) => to);
    expect(told({ team: 'pals' })).toEqual([{ role: 'palsOfficer' }]);
    expect(told({ team: 'complaints' })).toEqual([{ role: 'complaintsTeam' }]);
    expect(told({ team: 'service', handler: people.wardSister.id })).toEqual([
      { person: people.wardSister.id },
    ]);
    expect(told({ team: 'pals', handler: people.palsOfficer.id })).toEqual([]);
  });

  it('R7.1a: a service is many people, so one of them is named', () => {
    const refused = { paragraph: '7.1', fields: { handler: expect.any(String) as string } };
    expect(toTriage().tries('triage', triageAs('enquiry', { team: 'service' }))).toMatchObject(refused);
    expect(aTriagedCase('enquiry').tries('assign', { team: 'service' })).toMatchObject(refused);
  });

  it('R2.4: can be changed while it is open, and the person named can see it from then on', () => {
    const assigned = aTriagedCase('enquiry').does('assign', {
      team: 'service',
      handler: people.namedNurse.id,
    });
    expect(assigned.state.triage).toMatchObject({ team: 'service', handler: people.namedNurse.id });
    expect(assigned.prefilled('assign')).toEqual({ team: 'service', handler: people.namedNurse.id });
    expect(assigned.as(people.namedNurse).available).toContain('recordAction');
    expect(
      assigned.as(people.palsOfficer).does('assign', { team: 'complaints' }).state.triage.handler,
    ).toBeUndefined();
    expect(assigned.as(people.namedNurse).tries('recordAction', {})).toMatchObject({ refused: 'notFound' });
  });
});

it('R8.10: what has become a complaint is not a PALS enquiry again, whatever happens to its parts', () => {
  const formal = aTriagedCase('enquiry').does('makeFormal', { reason: 'x', agreed: true });
  formal
    .does('decideNotCovered', { issue: '1', reason: 'pension', explanation: 'x' })
    .does('decideCovered', { issue: '1' });
  expect(formal.state.stage).toBe('toTriage');
  expect(formal.tries('triage', triageAs('enquiry'))).toMatchObject({
    paragraph: '8.10',
    fields: { route: expect.any(String) as string },
  });
  expect(formal.does('triage', triageAs('earlyResolution')).state.stage).toBe('earlyResolution');
});

it('R4.4, L4: what is brought for somebody under 18 needs grounds first, whatever its way', () => {
  const child = toTriage({ ...representative, whyRepresented: 'under13' });
  for (const route of ['enquiry', 'earlyResolution', 'closerLook', 'feedback'])
    expect(child.tries('triage', triageAs(route))).toMatchObject({ refused: 'notMet', paragraph: '4.4' });
  child.does('decideGrounds', { satisfied: true, reasons: 'Sample reasons' });
  expect(child.does('triage', triageAs('enquiry')).state.stage).toBe('enquiry');
});
