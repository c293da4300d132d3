import { ownWord } from '../doors/anEnding';
import { describeSuitability } from '../../policy/sections/allocation/suitability';
import { maySee, relationsOf } from '../../policy/access/access';
import { caseCommandNamed } from '../../policy/machine/caseSections';
import { aTriagedCase } from '../doors/aCase';
import { aComplaint, anAgreedInvestigation, anInvestigation, askingThem } from '../doors/anInvestigation';
import { people } from '../doors/people';

const untrained = people.stranger;
const gapsOf = (theCase: { missing: readonly { what: string }[] }) => theCase.missing.map(({ what }) => what);

describe('A complaint that needs a closer look is given to an investigator', () => {
  it('R8.18 tells the Lead Manager that it needs one, and lists that as a gap until somebody is asked', () => {
    const given = aTriagedCase('closerLook').as(people.leadManager);
    expect(given.notices).toContainEqual({
      to: { role: 'leadManager' },
      say: 'C26-7K4MQ needs an investigator.',
      paragraph: '8.18',
      command: 'allocate',
    });
    expect(given.missing).toContainEqual({
      what: 'Choose an investigator',
      paragraph: '8.18',
      command: 'allocate',
      blocks: 'evidence',
    });
    expect(gapsOf(aTriagedCase('enquiry'))).not.toContain('Choose an investigator');
    expect(aTriagedCase('enquiry').notices.map(({ paragraph }) => paragraph)).not.toContain('8.18');
  });

  it('R8.18 asks the person chosen, who may see the case from then on', () => {
    const asked = aComplaint().does('allocate', askingThem());
    expect(asked.state.stage).toBe('closerLook');
    expect(asked.state.allocation).toMatchObject({ invited: people.investigator.id });
    expect(asked.notices.at(-1)).toEqual({
      to: { person: people.investigator.id },
      say: 'You are asked to investigate C26-7K4MQ. Please say yes or no.',
      paragraph: '8.18',
      command: 'acceptAllocation',
    });
    expect(relationsOf(asked.state, people.investigator.id)).toEqual(['invitedInvestigator']);
    expect(maySee(asked.state, people.investigator)).toBe(true);
    expect(maySee(asked.state, people.secondInvestigator)).toBe(false);
    expect(asked.missing).toContainEqual({
      what: 'The investigator who was asked has not answered yet',
      paragraph: '8.18',
      command: 'acceptAllocation',
    });
    expect(gapsOf(asked)).not.toContain('Choose an investigator');
  });

  it('R8.18 starts the investigation when they accept', () => {
    const accepted = aComplaint()
      .does('allocate', askingThem())
      .on('2026-01-07')
      .as(people.investigator)
      .does('acceptAllocation', { involved: false });
    expect(accepted.state.stage).toBe('investigation');
    expect(accepted.events.at(-1)?.event).toStrictEqual({
      type: 'allocationAccepted',
      investigator: people.investigator.id,
    });
    expect(accepted.state.allocation).toEqual({
      investigator: people.investigator.id,
      acceptedOn: '2026-01-07',
    });
    expect(relationsOf(accepted.state, people.investigator.id)).toEqual(['investigator']);
    expect(accepted.notices.at(-1)).toEqual({
      to: { role: 'complaintsTeam' },
      say: 'C26-7K4MQ has an investigator.',
      paragraph: '8.18',
    });
    expect(accepted.confirmed('acceptAllocation')).toContain('You are its investigator.');
    expect(gapsOf(accepted)).not.toContain('Choose an investigator');
  });

  it('R8.18 goes back to the Lead Manager when they decline, with the reason on record', () => {
    const declined = aComplaint()
      .does('allocate', askingThem())
      .as(people.investigator)
      .does('declineAllocation', { reason: 'No time' });
    expect(declined.state.allocation).toEqual({});
    expect(declined.state.stage).toBe('closerLook');
    expect(declined.events.at(-1)?.event).toEqual({ type: 'allocationDeclined', reason: 'No time' });
    expect(declined.notices.at(-1)).toEqual({
      to: { role: 'leadManager' },
      say: 'C26-7K4MQ still needs an investigator: the one asked said no.',
      paragraph: '8.18',
      command: 'allocate',
    });
    expect(maySee(declined.state, people.investigator)).toBe(false);
    expect(declined.tries('acceptAllocation', { involved: false }).refused).toBe('notFound');
  });

  it.each([
    ['wardSister', 'allocate', 'notYours'],
    ['palsOfficer', 'allocate', 'notYours'],
    ['seniorManager', 'allocate', 'notFound'],
    ['palsOfficer', 'acceptAllocation', 'notYours'],
    ['leadManager', 'declineAllocation', 'notYours'],
  ] as const)('R8.18 does not let the %s use “%s” on it', (person, command, refused) => {
    const asked = aComplaint().does('allocate', askingThem()).as(people[person]);
    expect(asked.tries(command, askingThem({ reason: 'x', involved: false })).refused).toBe(refused);
    expect(asked.available).not.toContain(command);
  });

  it('R8.18 lets the Complaints Team choose, and whoever the Lead Manager passed it to', () => {
    expect(
      aComplaint().as(people.complaintsOfficer).does('allocate', askingThem()).state.allocation.invited,
    ).toBe(people.investigator.id);
    const passedOn = aComplaint()
      .as(people.palsOfficer)
      .withRegisters({
        mayActFor: (personId, what, on) =>
          personId === people.palsOfficer.id && what === 'allocate' && on === '2026-01-06'
            ? { id: '1', to: personId, does: what, from: on, until: on, authorisedBy: people.leadManager.id }
            : undefined,
      });
    expect(passedOn.available).toContain('allocate');
    const all = askingThem({ investigator: untrained.id, involved: true, override: 'Nobody else knows it' });
    expect(passedOn.does('allocate', all).state.allocation.invited).toBe(untrained.id);
  });

  it('R8.18 can ask somebody else before the first has answered, and tells the first', () => {
    const asked = aComplaint()
      .does('allocate', askingThem())
      .does('allocate', askingThem({ investigator: people.secondInvestigator.id }));
    expect(asked.state.allocation.invited).toBe(people.secondInvestigator.id);
    expect(asked.notices.at(-1)).toEqual({
      to: { person: people.investigator.id },
      say: 'Somebody else is asked to investigate C26-7K4MQ now.',
      paragraph: '8.18',
    });
    expect(relationsOf(asked.state, people.investigator.id)).toEqual([]);
  });

  it.each([
    ['investigator', 'They have been asked already', { investigator: people.investigator.id }],
    [
      'lineManager',
      'agreed with their manager',
      { investigator: people.secondInvestigator.id, lineManager: people.secondInvestigator.id },
    ],
  ])('R8.18 marks “%s” when it cannot be so', (field, sentence, more) => {
    const refusal = aComplaint().does('allocate', askingThem()).tries('allocate', askingThem(more));
    expect(refusal.fields?.[field]).toContain(sentence);
  });
});

describe('An investigator is trained and has the time', () => {
  it('R8.19a warns the Complaints Team off somebody untrained, and leaves it to the Lead Manager', () => {
    const asked = askingThem({ investigator: untrained.id, override: 'They know the clinic' });
    const refusal = aComplaint().as(people.complaintsOfficer).tries('allocate', asked);
    expect(refusal).toMatchObject({ refused: 'notMet', paragraph: '8.19' });
    expect(refusal.sentence).toBe('They are not on record as trained to investigate.');
    expect(refusal.next).toContain('Lead Manager');
  });

  it('R8.19a D27 lets the Lead Manager override with a reason only, and keeps both on record', () => {
    const asked = askingThem({ investigator: untrained.id });
    const warned = aComplaint().tries('allocate', asked);
    expect(warned).toMatchObject({ refused: 'invalid', paragraph: '8.19' });
    expect(warned.fields?.override).toContain('not on record as trained');
    expect(warned.fields?.override).not.toContain('were involved');
    const overridden = aComplaint().does('allocate', { ...asked, override: 'Nobody trained is free' });
    expect(overridden.events.at(-1)?.event).toMatchObject({
      type: 'investigatorAsked',
      invitation: { doubts: ['untrained'], override: 'Nobody trained is free', openCases: 1 },
    });
    const accepted = overridden.as(untrained).does('acceptAllocation', { involved: false });
    expect(accepted.state.allocation).toEqual({ investigator: untrained.id, acceptedOn: '2026-01-06' });
  });

  it('R8.19a A2.2 goes by the course for investigators, not by another one', () => {
    const otherCourse = aComplaint().withRegisters({ trained: (_id, course) => course !== 'investigating' });
    expect(otherCourse.tries('allocate', askingThem()).paragraph).toBe('8.19');
    expect(aComplaint().does('allocate', askingThem()).events.at(-1)?.event).toMatchObject({
      invitation: { doubts: [], openCases: 3 },
    });
  });

  it('R8.19a D27 lets nobody waive it for themselves', () => {
    const refusal = aComplaint().tries(
      'allocate',
      askingThem({ investigator: people.leadManager.id, override: 'I know it best' }),
    );
    expect(refusal.sentence).toContain('Nobody may decide that for themselves.');
    const trained = aComplaint().withRegisters({ trained: () => true });
    expect(
      trained.does('allocate', askingThem({ investigator: people.leadManager.id })).state.allocation.invited,
    ).toBe(people.leadManager.id);
  });

  it('R8.19b R8.30 asks for the hours and who agreed to them; the Complaints Team supports the investigator unless somebody else does', () => {
    const refusal = aComplaint().tries('allocate', { investigator: people.investigator.id, involved: false });
    expect(Object.keys(refusal.fields ?? {})).toEqual(['hours', 'lineManager']);
    const supported = (support?: string) =>
      aComplaint().does('allocate', askingThem({ support })).state.allocation.invitation?.support;
    expect([supported(), supported('Sample Person')]).toEqual(['Complaints Team', 'Sample Person']);
    expect(aComplaint().tries('allocate', askingThem({ hours: 0 })).fields?.hours).toBeDefined();
    expect(aComplaint().tries('allocate', askingThem({ hours: 501 })).fields?.hours).toBeDefined();
    expect(aComplaint().does('allocate', askingThem({ hours: '1' })).state.allocation.invitation?.hours).toBe(
      1,
    );
    expect(aComplaint().does('allocate', askingThem({ hours: 500 })).state.allocation.invitation?.hours).toBe(
      500,
    );
  });

  it('R8.19b shows the cases they have, before and after they are asked', () => {
    const asked = aComplaint().does('allocate', askingThem());
    expect(asked.confirmed('allocate')).toBe(
      'They have been asked, and will say yes or no. They are trained to investigate. They are investigating 3 cases now.',
    );
    expect(describeSuitability(untrained.id, asked.context)).toBe(
      'They are not on record as trained to investigate. They are investigating 1 case now.',
    );
  });
});

describe('An investigator was not involved, or the person is told why it is them', () => {
  const involved = askingThem({ involved: true });

  it('R8.20 D27 lets only the Lead Manager choose somebody who was involved, with a reason', () => {
    const team = aComplaint()
      .as(people.complaintsOfficer)
      .tries('allocate', { ...involved, override: 'x' });
    expect(team).toMatchObject({ refused: 'notMet', paragraph: '8.20' });
    expect(team.sentence).toBe('They were involved in what this is about.');
    expect(aComplaint().tries('allocate', involved).fields?.override).toContain('They were involved');
    const both = aComplaint().tries('allocate', { ...involved, investigator: untrained.id });
    expect(both.sentence).toContain('not on record as trained to investigate. They were involved');
    expect(both.paragraph).toBe('8.20');
  });

  it('R8.20 holds the evidence back until the person has been told why', () => {
    const given = aComplaint()
      .does('allocate', { ...involved, override: 'The only specialist' })
      .as(people.investigator)
      .does('acceptAllocation', { involved: true, part: 'I ran the clinic' });
    expect(given.state.allocation.involvement).toEqual({ reason: 'The only specialist' });
    expect(given.missing).toContainEqual({
      what: 'Tell the person why an investigator who had a part in it looks into it',
      paragraph: '8.20',
      command: 'explainInvolvement',
      blocks: 'evidence',
    });
    expect(given.available).toContain('explainInvolvement');
    const told = { on: '2026-01-06', how: 'phone', explanation: 'Nobody else knows this clinic.' };
    expect(given.tries('explainInvolvement', { ...told, on: '2026-01-04' }).fields?.on).toContain(
      'before it reached us',
    );
    given.does('explainInvolvement', told);
    expect(given.state.allocation).toEqual({
      investigator: people.investigator.id,
      acceptedOn: '2026-01-06',
      involvement: { reason: 'The only specialist', explainedOn: '2026-01-06' },
    });
    expect(gapsOf(given).join()).not.toContain('had a part in it');
    expect(given.available).not.toContain('explainInvolvement');
  });

  it('R8.20 has nothing to explain of an investigator who had no part in it', () => {
    const given = anInvestigation();
    expect(given.available).not.toContain('explainInvolvement');
    expect(
      given.tries('explainInvolvement', { on: '2026-01-06', how: 'phone', explanation: 'x' }).paragraph,
    ).toBe('8.20');
  });

  it('R8.20 asks again on accepting: somebody who says that they were involved does not start', () => {
    const declared = aComplaint()
      .does('allocate', askingThem())
      .as(people.investigator)
      .does('acceptAllocation', { involved: true, part: 'I was on duty' });
    expect(declared.state.stage).toBe('closerLook');
    expect(declared.state.allocation).toMatchObject({
      invited: people.investigator.id,
      declared: 'I was on duty',
    });
    expect(declared.notices.at(-1)).toMatchObject({
      to: { role: 'leadManager' },
      command: 'decideInvolvement',
    });
    expect(declared.confirmed('acceptAllocation')).toContain('decides whether it can be you');
    expect(declared.available).not.toContain('acceptAllocation');
    expect(declared.tries('acceptAllocation', { involved: false }).sentence).toContain('decides first');
    expect(declared.missing).toContainEqual({
      what: 'Decide if somebody who had a part in it may look into it',
      paragraph: '8.20',
      command: 'decideInvolvement',
    });
    expect(gapsOf(declared)).not.toContain('The investigator who was asked has not answered yet');
  });

  const declaredBy = (person: (typeof people)[keyof typeof people]) =>
    aComplaint()
      .withRegisters({ trained: () => true })
      .does('allocate', askingThem({ investigator: person.id }))
      .as(person)
      .does('acceptAllocation', { involved: true, part: 'I was on duty' });

  it('R8.20 starts with them when the Lead Manager allows it, and the person is owed the reason', () => {
    const allowed = declaredBy(people.investigator)
      .as(people.leadManager)
      .does('decideInvolvement', { allowed: true, reason: 'The only specialist' });
    expect(allowed.state.stage).toBe('investigation');
    expect(allowed.state.allocation).toEqual({
      investigator: people.investigator.id,
      acceptedOn: '2026-01-06',
      involvement: { reason: 'The only specialist' },
    });
    expect(allowed.notices.at(-1)).toMatchObject({
      to: { person: people.investigator.id },
      paragraph: '8.20',
    });
    expect(allowed.missing.some(({ command }) => command === 'explainInvolvement')).toBe(true);
  });

  it('R8.20 asks for somebody else when the Lead Manager does not', () => {
    const refused = declaredBy(people.investigator)
      .as(people.leadManager)
      .does('decideInvolvement', { allowed: false, reason: 'Too close to it' });
    expect(refused.state.stage).toBe('closerLook');
    expect(refused.state.allocation).toEqual({});
    expect(refused.notices.at(-1)).toEqual({
      to: { person: people.investigator.id },
      say: 'Somebody else will investigate C26-7K4MQ. Thank you for speaking up.',
      paragraph: '8.20',
    });
  });

  it('R8.20 lets nobody decide that on themselves, nor anybody but the Lead Manager', () => {
    const decision = { allowed: true, reason: 'x' };
    expect(declaredBy(people.leadManager).tries('decideInvolvement', decision).sentence).toContain(
      'nobody decides on their own work',
    );
    expect(
      declaredBy(people.investigator).as(people.complaintsOfficer).tries('decideInvolvement', decision)
        .refused,
    ).toBe('notYours');
  });

  it('R8.20 lets whoever the Lead Manager passed it to decide', () => {
    const passedOn = declaredBy(people.investigator)
      .as(people.palsOfficer)
      .withRegisters({
        mayActFor: (personId, what, on) =>
          what === 'allocate'
            ? { id: '1', to: personId, does: what, from: on, until: on, authorisedBy: people.leadManager.id }
            : undefined,
      });
    passedOn.does('decideInvolvement', { allowed: true, reason: 'The only specialist' });
    expect(passedOn.state.stage).toBe('investigation');
  });

  it('R8.20 decides only when somebody has said so', () => {
    const undeclared = aComplaint().does('allocate', askingThem());
    expect(undeclared.available).not.toContain('decideInvolvement');
    expect(undeclared.tries('decideInvolvement', { allowed: true, reason: 'x' }).paragraph).toBe('8.20');
  });

  it('R8.20 never asks somebody the complaint is about', () => {
    const named = aComplaint().does('nameStaff', { person: people.investigator.id, job: 'Clinic lead' });
    expect(named.tries('allocate', askingThem()).fields?.investigator).toContain('named in this complaint');
  });

  it('R8.20 takes it from an investigator who turns out to be named in it', () => {
    const named = anAgreedInvestigation()
      .as(people.complaintsOfficer)
      .does('nameStaff', { person: people.investigator.id, job: 'Clinic lead' });
    expect(named.notices.at(-1)).toEqual({
      to: { role: 'leadManager' },
      say: 'C26-7K4MQ: its investigator cannot go on with it. Please choose another.',
      paragraph: '8.20',
      command: 'reallocate',
    });
    expect(named.missing).toContainEqual({
      what: 'The investigator is named in this complaint: choose another',
      paragraph: '8.20',
      command: 'reallocate',
      blocks: 'evidence',
    });
    const evidence = { issue: '1', fromStaff: 'x' };
    expect(named.tries('recordEvidence', evidence).sentence).toContain('named in this complaint');
    expect(named.as(people.investigator).tries('recordEvidence', evidence).refused).toBe('notFound');
    expect(gapsOf(anInvestigation())).not.toContain(
      'The investigator is named in this complaint: choose another',
    );
  });
});

describe('What was shown on a card has to hold still', () => {
  const declared = () =>
    aComplaint()
      .does('allocate', askingThem())
      .as(people.investigator)
      .does('acceptAllocation', { involved: true, part: 'I was on duty' })
      .as(people.leadManager);

  it.each([
    ['allocate', () => aComplaint(), askingThem()],
    ['reallocate', () => anInvestigation().as(people.leadManager), askingThem({ reason: 'x' })],
    [
      'acceptAllocation',
      () => aComplaint().does('allocate', askingThem()).as(people.investigator),
      { involved: false },
    ],
    ['decideInvolvement', declared, { allowed: true, reason: 'x' }],
  ] as const)('R8.18 %s is refused when the allocation has changed since', (command, open, entries) => {
    expect(open().tries(command, entries, 'allocation@1')).toMatchObject({ refused: 'changedSince' });
  });

  it.each(['acceptAllocation', 'decideInvolvement'])(
    'R8.18 %s says that it can start the investigation',
    (command) => {
      expect(caseCommandNamed(command)?.leadsTo).toEqual({ closerLook: ['investigation'] });
    },
  );
});

describe('A case changes hands', () => {
  const toTheSecond = askingThem({ investigator: people.secondInvestigator.id, reason: 'Long absence' });

  it('R8.18 stays with the first investigator until the second says yes', () => {
    const asked = anInvestigation().as(people.leadManager).does('reallocate', toTheSecond);
    expect(asked.state.allocation).toMatchObject({
      investigator: people.investigator.id,
      invited: people.secondInvestigator.id,
    });
    expect(asked.events.at(-1)?.event).toMatchObject({ type: 'investigatorAsked', reason: 'Long absence' });
    expect(asked.confirmed('reallocate')).toContain('They are investigating 1 case now.');
    asked.on('2026-01-08').as(people.secondInvestigator).does('acceptAllocation', { involved: false });
    expect(asked.state.stage).toBe('investigation');
    expect(asked.state.allocation).toEqual({
      investigator: people.secondInvestigator.id,
      acceptedOn: '2026-01-08',
    });
    expect(asked.notices.at(-1)).toEqual({
      to: { person: people.investigator.id },
      say: 'C26-7K4MQ has a new investigator. Thank you for what you did.',
      paragraph: '8.18',
    });
  });

  it('R8.18 keeps the investigator it has when the one asked says no', () => {
    const declined = anInvestigation()
      .as(people.leadManager)
      .does('reallocate', toTheSecond)
      .as(people.secondInvestigator)
      .does('declineAllocation', { reason: 'No time' });
    expect(declined.state.allocation.investigator).toBe(people.investigator.id);
    expect(declined.notices.at(-1)).toMatchObject({ command: 'reallocate' });
    expect(gapsOf(declined)).not.toContain('Choose an investigator');
  });

  it('R8.20 owes no reason for the one before, once somebody with no part in it takes over', () => {
    const given = aComplaint()
      .does('allocate', askingThem({ involved: true, override: 'The only specialist' }))
      .as(people.investigator)
      .does('acceptAllocation', { involved: true, part: 'I ran the clinic' })
      .as(people.leadManager)
      .does('reallocate', toTheSecond)
      .as(people.secondInvestigator)
      .does('acceptAllocation', { involved: false });
    expect(given.state.allocation.involvement).toBeUndefined();
  });

  it('R8.18 needs a reason, and somebody other than who has it', () => {
    const given = anInvestigation().as(people.leadManager);
    expect(given.tries('reallocate', { ...toTheSecond, reason: '' }).fields?.reason).toBeDefined();
    expect(given.tries('reallocate', askingThem({ reason: 'x' })).fields?.investigator).toContain(
      'looking into it already',
    );
  });

  it('R8.18 can be handed back, which the Lead Manager hears of', () => {
    const back = anAgreedInvestigation().does('handBack', { reason: 'Unwell' });
    expect(back.state.stage).toBe('investigation');
    expect(back.state.allocation).toEqual({});
    expect(back.state.engagement.agreed).toBeDefined();
    expect(back.notices.at(-1)).toEqual({
      to: { role: 'leadManager' },
      say: 'C26-7K4MQ needs a new investigator.',
      paragraph: '8.18',
      command: 'reallocate',
    });
    expect(back.missing).toContainEqual(
      expect.objectContaining({ what: 'Choose an investigator', command: 'reallocate', blocks: 'evidence' }),
    );
    back.as(people.leadManager);
    expect(back.available).toContain('reallocate');
    expect(back.available).not.toContain('allocate');
  });

  it('R8.18 leaves a closed case alone', () => {
    const closed = aComplaint()
      .as(people.complaintsOfficer)
      .does('withdraw', { ...ownWord, learning: 'None: withdrawn' });
    expect(closed.state.stage).toBe('closed');
    expect(gapsOf(closed)).not.toContain('Choose an investigator');
    expect(closed.tries('allocate', askingThem()).refused).toBe('wrongStage');
  });
});
