import { addDays } from '../../policy/calendar/dates';
import { readEntries } from '../../policy/machine/entries';
import { isRefusal } from '../../policy/machine/refusal';
import { redFlags, whatMustHappen } from '../../policy/sections/redFlags/choices';
import { flagsUp } from '../../policy/sections/redFlags/questions';
import { channels, standings } from '../../policy/sections/intake/choices';
import { concernOf } from '../../policy/sections/intake/questions';
import { concernFields } from '../../policy/sections/intake/fields';
import { aCase, aTriagedCase, CaseUnderTest, plainConcern } from '../doors/aCase';
import { people } from '../doors/people';

const sortedAtOnce = {
  sorted: true,
  actionTaken: 'Explained the delay and apologised.',
  satisfied: true,
  learning: 'Tell people about delays as soon as we know.',
  whyNotSorted: undefined,
} as const;

const represented = {
  raisedBy: 'representative',
  affectedName: 'Sample person affected',
  relationship: 'family',
  whyRepresented: 'asked',
  consent: 'notYet',
} as const;

const today = '2026-01-05';
const unlogged = () => new CaseUnderTest(today);
/** The entries that are refused; none when it is logged. */
function refusedFields(entries: object): readonly string[] {
  const outcome = unlogged().decide('logConcern', { ...plainConcern, ...entries });
  return isRefusal(outcome) ? Object.keys(outcome.fields ?? {}) : [];
}

describe('logging a concern', () => {
  it('R3.4, R3.7a: keeps the person’s own words, the way it reached us and the true day, and waits for triage', () => {
    const logged = new CaseUnderTest('2026-01-12').does('logConcern', {
      ...plainConcern,
      receivedOn: '2026-01-10',
    });
    expect(logged.state.stage).toBe('toTriage');
    expect(concernOf(logged.state)).toMatchObject({
      words: plainConcern.words,
      channel: 'phone',
      receivedOn: '2026-01-10',
    });
    expect(logged.state.intake).toMatchObject({ loggedBy: people.wardSister.id, loggedOn: '2026-01-12' });
    expect(logged.decide('logConcern', plainConcern)).toMatchObject({ refused: 'wrongStage' });
  });

  it('A1.8, R3.1: is for everybody who works here', () => {
    expect(unlogged().as(people.stranger).available).toEqual(['logConcern']);
  });

  it('tells PALS that it waits, without a name', () => {
    const { notices } = aCase();
    expect(notices).toEqual([
      expect.objectContaining({
        to: { role: 'palsOfficer' },
        say: 'C26-7K4MQ is waiting for triage.',
        paragraph: '8.12',
        command: 'triage',
      }),
    ]);
  });

  it.each([
    ['R8.7a', 'words'],
    ['R8.7b', 'effect'],
    ['R8.7c', 'outcome'],
    ['R3.2', 'wantsResponse'],
    ['R3.7a', 'channel'],
    ['R3.7a', 'receivedOn'],
    ['R3.7b', 'adjustments'],
    ['R4.1', 'raisedBy'],
    ['R8.7f', 'reassured'],
    ['R8.7d', 'whyNotSorted'],
    ['R2.3d', 'flags'],
  ])('%s: asks for %s', (_, field) => {
    expect(refusedFields({ [field]: undefined })).toEqual([field]);
  });

  it('R3.7b: takes “none needed” for an answer on adjustments', () => {
    expect(concernOf(aCase({ adjustments: 'None needed' }).state).adjustments).toBe('None needed');
  });

  it('R3.7b: may be told that something is not known yet, and keeps nothing in its place', () => {
    const fields = [
      'personName',
      'effect',
      'outcome',
      'adjustments',
      'language',
      'format',
      'happenedOn',
      'ageBand',
    ];
    const logged = aCase(Object.fromEntries(fields.map((name) => [name, 'notKnown'])));
    expect(Object.keys(concernOf(logged.state)).filter((name) => fields.includes(name))).toEqual([]);
  });

  it.each([
    'words',
    'raisedBy',
    'channel',
    'receivedOn',
    'wantsResponse',
    'reassured',
    'sorted',
    'flags',
    'service',
  ])('never takes “not known yet” for %s', (field) => {
    const { values = {} } = readEntries(
      concernFields,
      { ...plainConcern, [field]: 'notKnown' },
      { ...unlogged().context, state: unlogged().state },
    ) as { values?: Record<string, unknown> };
    expect(field === 'words' ? values[field] === undefined : field in values).toBe(false);
  });

  it('R3.4: asks once for any way to reach them, and takes one, or that none is known', () => {
    const none = { phone: '', email: undefined, address: '' };
    const refused = unlogged().tries('logConcern', { ...plainConcern, ...none });
    expect(refused).toMatchObject({
      paragraph: '3.4',
      sentence: expect.stringContaining('or say that it is not') as string,
    });
    expect(Object.keys(refused.fields ?? {})).toEqual(['phone']);
    for (const way of ['phone', 'email', 'address'])
      for (const entry of ['Sample way', 'notKnown'])
        expect(refusedFields({ ...none, [way]: entry })).toEqual([]);
    expect(refusedFields({ ...none, raisedBy: 'anonymous' })).toEqual([]);
  });

  it('keeps phone, email and address apart, an address of 2,000 characters at the most', () => {
    const ways = {
      phone: '01632 960001',
      email: 'person@sample.invalid',
      address: '1 Sample Street\nSampletown',
    };
    expect(concernOf(aCase(ways).state)).toMatchObject(ways);
    expect(refusedFields({ address: 'x'.repeat(2_001) })).toEqual(['address']);
  });

  it('keeps a usual reason why it could not be sorted in its words, and any other as it was typed', () => {
    expect(concernOf(aCase({ whyNotSorted: 'wantItLookedAt' }).state).whyNotSorted).toBe(
      'They want it looked at',
    );
    expect(concernOf(aCase({ whyNotSorted: 'The ward had closed.' }).state).whyNotSorted).toBe(
      'The ward had closed.',
    );
  });

  it('R2.3d: takes “none of these” for an answer on red flags, and not beside one', () => {
    expect(flagsUp(aCase({ flags: 'none' }).state)).toEqual([]);
    expect(refusedFields({ flags: '' })).toEqual(['flags']);
    expect(refusedFields({ flags: [] })).toEqual(['flags']);
    expect(refusedFields({ flags: 'none,police' })).toEqual(['flags']);
  });

  it.each([
    ['age18to25', { whyRepresented: 'under13', consent: 'notNeeded' }],
    ['age0to5', { whyRepresented: 'aged13to17' }],
    ['age0to5', { relationship: 'child' }],
    ['age0to5', { relationship: 'spouse' }],
  ])('R4.3a: refuses the age %s beside %j', (ageBand, more) => {
    expect(refusedFields({ ...represented, ageBand, ...more })).toEqual(['ageBand']);
  });

  it.each([
    ['age6to17', { whyRepresented: 'under13', consent: 'notNeeded' }],
    ['age6to17', { whyRepresented: 'aged13to17' }],
    ['age0to5', { relationship: 'parent' }],
    ['age75plus', { relationship: 'child' }],
  ])('R4.3a: takes the age %s beside %j', (ageBand, more) => {
    expect(refusedFields({ ...represented, ageBand, ...more })).toEqual([]);
  });

  it('R3.7a: knows every way a complaint can reach us', () => {
    expect(Object.keys(channels)).toEqual([
      'inPerson',
      'phone',
      'letter',
      'email',
      'online',
      'webform',
      'commissioner',
      'mp',
      'partner',
    ]);
  });

  it('R4.1: knows who may complain, and asks a representative whom they speak for and why', () => {
    expect(Object.keys(standings)).toEqual(['patient', 'affected', 'representative', 'anonymous']);
    expect(refusedFields({ raisedBy: 'representative' })).toEqual([
      'affectedName',
      'relationship',
      'whyRepresented',
      'consent',
    ]);
    expect(refusedFields({ raisedBy: 'affected', personName: '' })).toEqual(['personName']);
  });

  it('R3.9: asks for no name or contact of somebody who gave none', () => {
    const { personName, address, ...concern } = concernOf(aCase({ raisedBy: 'anonymous' }).state);
    expect([personName, address, concern.raisedBy]).toEqual([undefined, undefined, 'anonymous']);
  });

  it('R4.2: does not take “not needed” for consent when the person asked somebody to speak', () => {
    expect(
      unlogged().tries('logConcern', { ...plainConcern, ...represented, consent: 'notNeeded' }),
    ).toMatchObject({ paragraph: '4.2', fields: { consent: expect.any(String) as string } });
    expect(
      unlogged().tries('logConcern', {
        ...plainConcern,
        ...represented,
        whyRepresented: 'notAsked',
        consent: 'notNeeded',
      }),
    ).toMatchObject({ paragraph: '4.2' });
    expect(aCase({ ...represented, whyRepresented: 'died', consent: 'notNeeded' }).state.stage).toBe(
      'toTriage',
    );
    expect(aCase({ ...represented, consent: 'requested' }).state.stage).toBe('toTriage');
  });

  it('R5.1: refuses dates that cannot be, and takes the same day for all three', () => {
    expect(refusedFields({ happenedOn: '2026-01-02', foundOutOn: '2026-01-01' })).toEqual(['foundOutOn']);
    expect(refusedFields({ happenedOn: '2026-01-04', receivedOn: '2026-01-03' })).toEqual(['receivedOn']);
    expect(
      refusedFields({ happenedOn: undefined, foundOutOn: '2026-01-04', receivedOn: '2026-01-03' }),
    ).toEqual(['receivedOn']);
    expect(refusedFields({ receivedOn: '2026-01-06' })).toEqual(['receivedOn']);
    expect(refusedFields({ happenedFrom: '2026-01-03', happenedOn: '2026-01-02' })).toEqual(['happenedFrom']);
    expect(
      refusedFields({ happenedFrom: '2026-01-01', happenedOn: '2026-01-03', foundOutOn: '2026-01-02' }),
    ).toEqual([]);
    const sameDay = { happenedOn: today, foundOutOn: today, receivedOn: today } as const;
    expect(concernOf(aCase(sameDay).state)).toMatchObject(sameDay);
  });

  it('D10: asks for a date that is not known, and never refuses for it', () => {
    const unknown = aCase({ happenedOn: undefined });
    expect(unknown.missing).toContainEqual({
      what: expect.stringContaining('is not known') as string,
      paragraph: '5.1',
      command: 'correctRecord',
    });
    expect(aCase({ happenedOn: undefined, foundOutOn: '2026-01-02' }).missing).not.toContainEqual(
      expect.objectContaining({ paragraph: '5.1' }),
    );
    expect(aCase({ happenedOn: undefined, raisedBy: 'anonymous' }).missing).not.toContainEqual(
      expect.objectContaining({ paragraph: '5.1' }),
    );
  });

  it('D37: keeps the rest when one entry is too long', () => {
    expect(refusedFields({ words: 'x'.repeat(20_001) })).toEqual(['words']);
    expect(refusedFields({ personName: 'x'.repeat(2_001) })).toEqual(['personName']);
  });

  it('R7.1b: collects a small fixed set: no health-record number is asked for', () => {
    expect(
      Object.values(concernFields)
        .map(({ label }) => label)
        .join(' '),
    ).not.toMatch(/NHS number|record number|date of birth/i);
  });

  it('A1.8: fits the plain concern used in every test', () => {
    expect(
      readEntries(concernFields, plainConcern, { ...aCase().context, today, state: undefined as never }),
    ).toHaveProperty('values');
  });
});

describe('a concern sorted there and then', () => {
  it('R3.1, R8.8: closes on the same card, with what was done and learnt', () => {
    const sorted = aCase(sortedAtOnce);
    expect(sorted.state).toMatchObject({
      stage: 'closed',
      closing: { ending: 'sortedAtOnce', on: today, learning: sortedAtOnce.learning },
    });
    expect(sorted.clocks.map(({ name }) => name)).toEqual(['timeLimit', 'retention']);
    expect(sorted.notices).toEqual([]);
  });

  it('R8.7d, R8.7e: needs what was done, whether they are satisfied, and what can be learnt', () => {
    expect(refusedFields({ sorted: true })).toEqual(['actionTaken', 'satisfied', 'learning']);
    expect(refusedFields({ ...sortedAtOnce, learning: 'None.' })).toEqual(['learning']);
  });

  it('R8.9b: goes on to triage when the person is not satisfied', () => {
    expect(aCase({ ...sortedAtOnce, satisfied: false }).state.stage).toBe('toTriage');
  });

  it('R2.3d: goes on to triage when a red flag is up, though it was sorted', () => {
    expect(aCase({ ...sortedAtOnce, flags: ['police'] }).state.stage).toBe('toTriage');
  });
});

describe('red flags', () => {
  const leads = [
    ['safeguarding', 'safeguardingLead'],
    ['patientSafety', 'patientSafetyLead'],
    ['legal', 'legalLead'],
    ['police', 'legalLead'],
    ['coroner', 'legalLead'],
  ] as const;

  it.each(leads)('R2.3d: %s tells the %s and the Lead Manager at once when it is logged', (flag, role) => {
    const { notices, state } = aCase({ flags: [flag] });
    const urgent = notices.filter((notice) => notice.urgent);
    expect(urgent.map(({ to }) => to)).toEqual([{ role }, { role: 'leadManager' }]);
    expect(urgent[0]).toMatchObject({
      paragraph: '2.3',
      say: `C26-7K4MQ was flagged: ${redFlags[flag].toLowerCase()}. Please look at it now.`,
    });
    expect(flagsUp(state).map(({ flag: up }) => up)).toEqual([flag]);
  });

  it.each(leads)('R2.3d: %s can be raised later, tells the %s, and says what must happen', (flag, role) => {
    const raised = aTriagedCase('enquiry')
      .as(people.wardSister)
      .does('raiseRedFlag', { flags: [flag], danger: false, note: 'Sample note' });
    expect(raised.notices.filter(({ urgent }) => urgent).map(({ to }) => to)).toEqual([
      { role },
      { role: 'leadManager' },
    ]);
    expect(raised.confirmed('raiseRedFlag')).toBe(`The lead has been told. ${whatMustHappen[flag]}`);
  });

  it('R2.3d: what must happen is said when it is logged, too', () => {
    expect(aCase({ flags: ['safeguarding', 'coroner'] }).confirmed('logConcern')).toBe(
      `Saved as C26-7K4MQ. ${whatMustHappen.safeguarding} ${whatMustHappen.coroner}`,
    );
    expect(aCase().confirmed('logConcern')).toBe('Saved as C26-7K4MQ.');
  });

  it('is raised once: a second time adds only what is new', () => {
    const flagged = aCase({ flags: ['police'] }).as(people.wardSister);
    expect(flagged.tries('raiseRedFlag', { flags: ['police'], danger: 'notKnown', note: 'x' })).toMatchObject(
      {
        paragraph: '2.3',
        fields: { flags: expect.any(String) as string },
      },
    );
    expect(flagged.tries('raiseRedFlag', { flags: [], danger: 'notKnown', note: 'x' })).toMatchObject({
      paragraph: '2.3',
    });
    flagged.does('raiseRedFlag', { flags: ['police', 'legal'], danger: 'notKnown', note: 'x' });
    expect(flagsUp(flagged.state).map(({ flag }) => flag)).toEqual(['legal', 'police']);
    expect(flagged.notices.at(-1)).toMatchObject({
      to: { role: 'leadManager' },
      say: expect.stringContaining('legal') as string,
    });
  });

  it('R2.3d: does not stop the complaint', () => {
    const flagged = aTriagedCase('enquiry').as(people.wardSister);
    const before = flagged.clocks.map(({ name, due, state }) => [name, due, state]);
    flagged.does('raiseRedFlag', { flags: ['police'], danger: 'notKnown', note: 'x' });
    const others = flagged.clocks.filter(({ name }) => name !== 'redFlag');
    expect(others.map(({ name, due, state }) => [name, due, state])).toEqual(before);
  });
});

describe('telling the person that their care will not be affected', () => {
  it('R8.7f: is owed until it is done', () => {
    const untold = aCase({ reassured: false });
    expect(untold.missing).toContainEqual({
      what: 'Tell the person their care will not be affected',
      paragraph: '8.7',
      command: 'recordReassurance',
    });
    expect(untold.available).toContain('recordReassurance');
    untold.does('recordReassurance', { on: today });
    expect(untold.state.intake.reassuredOn).toBe(today);
    expect(untold.missing).not.toContainEqual(expect.objectContaining({ command: 'recordReassurance' }));
    expect(untold.available).not.toContain('recordReassurance');
  });

  it('R8.7f: is done when it was said at once, or in the acknowledgement', () => {
    expect(aCase().missing).not.toContainEqual(expect.objectContaining({ paragraph: '8.7' }));
    const acknowledged = aTriagedCase('enquiry', { reassured: false }).does('recordAcknowledgement', {
      on: today,
      how: 'phone',
      reassured: true,
      advocacy: true,
    });
    expect(acknowledged.missing).not.toContainEqual(
      expect.objectContaining({ command: 'recordReassurance' }),
    );
  });

  it('cannot have been before it reached us, and is not owed to somebody unknown', () => {
    expect(aCase({ reassured: false }).tries('recordReassurance', { on: addDays(today, -1) }).fields).toEqual(
      {
        on: 'That is before it reached us, on Monday 5 January 2026.',
      },
    );
    const anonymous = aCase({ reassured: false, raisedBy: 'anonymous' });
    expect(anonymous.missing).not.toContainEqual(expect.objectContaining({ paragraph: '8.7' }));
    expect(anonymous.available).not.toContain('recordReassurance');
  });
});

describe('correcting the record', () => {
  const correct = (field: string, entry: object) => ({
    field,
    ...entry,
    reason: 'It was taken down wrongly.',
  });

  it('R8.39a: keeps the first entry in the history and counts the correction', () => {
    const corrected = aCase().does('correctRecord', correct('effect', { text: 'I lost a day’s pay.' }));
    expect(concernOf(corrected.state)).toMatchObject({
      effect: 'I lost a day’s pay.',
      words: plainConcern.words,
    });
    expect(corrected.state.intake.corrections).toBe(1);
    expect(corrected.events[0]?.event).toMatchObject({
      type: 'concernLogged',
      concern: { effect: plainConcern.effect },
    });
  });

  it('R3.8: only the Lead Manager moves the receipt later, because clocks move with it', () => {
    const later = correct('receivedOn', { date: '2026-01-07' });
    const logged = aCase().on('2026-01-08').as(people.complaintsOfficer);
    expect(logged.tries('correctRecord', later)).toMatchObject({
      paragraph: '3.8',
      fields: { date: expect.stringContaining('Lead Manager') as string },
    });
    expect(
      concernOf(logged.does('correctRecord', correct('receivedOn', { date: '2026-01-03' })).state).receivedOn,
    ).toBe('2026-01-03');
    expect(concernOf(logged.as(people.leadManager).does('correctRecord', later).state).receivedOn).toBe(
      '2026-01-07',
    );
    expect(logged.clocks.filter(({ name }) => name === 'acknowledgement').map(({ due }) => due)).toContain(
      '2026-01-12',
    );
  });

  it('R8.39a: corrects phone, email and address apart, and the age, the relationship and the site', () => {
    const logged = aCase({ ...represented, phone: '01632 960001', service: 'acuteInpatient' });
    logged.does('correctRecord', correct('email', { text: 'person@sample.invalid' }));
    logged.does('correctRecord', correct('ageBand', { ageBand: 'age65to74' }));
    logged.does('correctRecord', correct('relationship', { relationship: 'spouse' }));
    logged.does('correctRecord', correct('site', { site: 'North wards' }));
    logged.does('correctRecord', correct('privacy', { text: 'Do not ring home.' }));
    expect(concernOf(logged.state)).toMatchObject({
      phone: '01632 960001',
      email: 'person@sample.invalid',
      address: plainConcern.address,
      ageBand: 'age65to74',
      relationship: 'spouse',
      site: 'North wards',
      privacy: 'Do not ring home.',
    });
    expect(logged.tries('correctRecord', correct('ageBand', { ageBand: 'age0to5' }))).toMatchObject({
      paragraph: '4.3',
      fields: { ageBand: expect.any(String) as string },
    });
  });

  it('R5.1: refuses dates that cannot be, and marks the date', () => {
    const logged = aCase({ receivedOn: '2026-01-03' }).on(today);
    expect(logged.tries('correctRecord', correct('happenedOn', { date: '2026-01-04' }))).toMatchObject({
      fields: { date: expect.stringContaining('cannot have reached us') as string },
    });
  });

  it('D37: holds short entries to their own limit', () => {
    const logged = aCase();
    expect(logged.tries('correctRecord', correct('personName', { text: 'x'.repeat(2_001) }))).toMatchObject({
      fields: { text: expect.stringContaining('2,000') as string },
    });
    expect(
      concernOf(logged.does('correctRecord', correct('personName', { text: 'x'.repeat(2_000) })).state)
        .personName,
    ).toHaveLength(2_000);
    expect(
      concernOf(logged.does('correctRecord', correct('words', { text: 'x'.repeat(20_000) })).state).words,
    ).toHaveLength(20_000);
  });

  it.each([
    ['wardSister', true],
    ['palsOfficer', true],
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['investigator', false],
    ['stranger', false],
  ] as const)('R7.1a: %s may: %s', (who, may) => {
    expect(aCase().as(people[who]).available.includes('correctRecord')).toBe(may);
  });

  it('D10: a case thought to be out of time goes back to triage when the right date shows it was in time', () => {
    const late = aCase({ happenedOn: '2024-06-01' })
      .as(people.leadManager)
      .does('decideLate', { goodReason: false, stillPossible: false, reasons: 'Sample reasons' });
    expect(late.state.stage).toBe('outOfTime');
    late.does('correctRecord', correct('effect', { text: 'x' }));
    expect(late.state.stage).toBe('outOfTime');
    late.does('correctRecord', correct('happenedOn', { date: '2025-06-01' }));
    expect(late.state.stage).toBe('toTriage');
  });
});

it('R2.4: the Lead Manager oversees every case, whoever logged it', () => {
  expect(aCase().as(people.leadManager).available).toContain('assign');
});

it('R8.5: what the frontline logs can be handed to PALS in one tap', () => {
  const handled = aTriagedCase('enquiry', {}, { team: 'service', handler: people.wardSister.id }).as(
    people.wardSister,
  );
  expect(handled.available).toContain('handToPals');
  expect(handled.does('handToPals').state.triage).toMatchObject({ team: 'pals', handler: undefined });
  expect(handled.available).not.toContain('handToPals');
  expect(handled.notices.at(-1)).toMatchObject({
    to: { role: 'palsOfficer' },
    say: 'C26-7K4MQ has come to your team.',
  });
});
