import { readsOf } from '../../policy/access/readsOf';
import { commandNamed } from '../../policy/machine/targets';
import { concernOf } from '../../policy/sections/intake/questions';
import { acknowledgedAndAgreed, aTriagedCase, plainConcern, type CaseUnderTest } from '../doors/aCase';
import { anAgreedInvestigation, anInvestigationNaming } from '../doors/anInvestigation';
import { people } from '../doors/people';

const resolution = {
  resolvedOn: '2026-01-07',
  how: 'phone',
  response: 'The clinic apologised and explained.',
  satisfied: true,
  confirmedBy: 'The person, by phone',
  summarySentOn: '2026-01-07',
  learning: 'Tell people about delays.',
} as const;

const enquiryAnswer = { ...resolution, subject: 'waitingTimes' } as const;
const earlyAnswer = {
  ...resolution,
  subjects: ['waitingTimes'],
  professions: ['nursing'],
  outcome: 'upheld',
  ombudsman: true,
} as const;

const formal = { reason: 'It needs a closer look.', agreed: true } as const;
const moreTime = {
  agreed: true,
  agreedOn: '2026-01-12',
  until: '2026-01-30',
  reason: 'The clinic is back next week.',
} as const;

const enquiry = () => aTriagedCase('enquiry');
const early = () => acknowledgedAndAgreed(aTriagedCase('earlyResolution'));

describe('a PALS enquiry', () => {
  it('R8.9a, D1: has 10 working days from the day it reached us, whatever is agreed', () => {
    expect(enquiry().clock('palsEnquiry')).toMatchObject({
      due: '2026-01-19',
      state: 'running',
      paragraph: '8.9',
    });
    expect(enquiry().on('2026-01-20').clock('palsEnquiry')?.state).toBe('missed');
    expect(enquiry().clock('palsEnquiry')?.explain()).toBe(
      'It reached us on Monday 5 January 2026. Day 0 is Monday 5 January 2026. Counting can start on the next working day, Tuesday 6 January 2026. Weekends do not count. Working day 10 is Monday 19 January 2026. After that it can no longer be a PALS enquiry.',
    );
    expect(early().clock('palsEnquiry')).toBeUndefined();
  });

  it('R8.9b, R8.16: closes when the person has confirmed that they are satisfied and has the summary', () => {
    const closed = enquiry().on('2026-01-07').does('closeEnquiry', enquiryAnswer);
    expect(closed.state).toMatchObject({
      stage: 'closed',
      closing: { ending: 'enquiryResolved', on: '2026-01-07', learning: resolution.learning },
      enquiry: {
        resolved: {
          on: '2026-01-07',
          how: 'phone',
          confirmedBy: 'The person, by phone',
          summarySentOn: '2026-01-07',
        },
      },
    });
    expect(closed.clock('palsEnquiry')).toMatchObject({ state: 'met', metOn: '2026-01-07' });
    expect(closed.confirmed('closeEnquiry')).toContain('Closed as a PALS enquiry');
  });

  it('R8.9b: does not close when the person is not satisfied, and stays as it was', () => {
    const unsatisfied = enquiry().on('2026-01-07');
    expect(unsatisfied.tries('closeEnquiry', { ...enquiryAnswer, satisfied: false })).toMatchObject({
      refused: 'invalid',
      paragraph: '8.9',
      fields: { satisfied: expect.any(String) as string },
    });
    expect(unsatisfied.state.stage).toBe('enquiry');
  });

  it.each([
    ['R8.9b', 'confirmedBy'],
    ['R8.16', 'summarySentOn'],
    ['R8.7e', 'learning'],
    ['R8.9b', 'resolvedOn'],
    ['R8.15', 'response'],
  ])('%s: asks for %s before it closes', (_, field) => {
    expect(
      Object.keys(
        enquiry()
          .on('2026-01-07')
          .tries('closeEnquiry', { ...enquiryAnswer, [field]: '' }).fields ?? {},
      ),
    ).toEqual([field]);
  });

  it.each([
    ['2026-01-19', true],
    ['2026-01-20', false],
  ] as const)('R8.9a, D1: resolved on %s is a PALS enquiry: %s', (resolvedOn, may) => {
    const answer = { ...enquiryAnswer, resolvedOn, summarySentOn: resolvedOn };
    const late = enquiry().on('2026-01-22');
    if (may) expect(late.does('closeEnquiry', answer).state.closing.ending).toBe('enquiryResolved');
    else
      expect(late.tries('closeEnquiry', answer)).toMatchObject({
        paragraph: '8.9',
        fields: { resolvedOn: expect.stringContaining('Monday 19 January 2026') as string },
      });
  });

  it('cannot be resolved or summed up before it reached us', () => {
    expect(
      enquiry().tries('closeEnquiry', {
        ...enquiryAnswer,
        resolvedOn: '2026-01-04',
        summarySentOn: '2026-01-05',
      }),
    ).toMatchObject({ fields: { resolvedOn: expect.any(String) as string } });
    expect(
      enquiry()
        .on('2026-01-07')
        .tries('closeEnquiry', { ...enquiryAnswer, summarySentOn: '2026-01-04' }),
    ).toMatchObject({ paragraph: '8.39', fields: { summarySentOn: expect.any(String) as string } });
    expect(
      enquiry().does('closeEnquiry', {
        ...enquiryAnswer,
        resolvedOn: '2026-01-05',
        summarySentOn: '2026-01-05',
      }).state.stage,
    ).toBe('closed');
  });

  it('R8.10: on day 10 asks for a decision: resolved, more time, or make it formal', () => {
    const owed = {
      what: 'Day 10 (Mon 19 Jan 2026): resolved and satisfied, more time agreed, or make it formal',
      paragraph: '8.10',
      command: 'makeFormal',
    };
    expect(enquiry().on('2026-01-18').missing).not.toContainEqual(owed);
    expect(enquiry().on('2026-01-19').missing).toContainEqual(owed);
    expect(enquiry().on('2026-01-19').available).toEqual(
      expect.arrayContaining(['closeEnquiry', 'agreeMoreTime', 'makeFormal']),
    );
  });
});

describe('making it formal', () => {
  it('R8.10, D4: keeps the words and the day it reached us, and starts the formal clocks from it', () => {
    const made = enquiry().on('2026-01-19').does('makeFormal', formal);
    expect(made.state).toMatchObject({ stage: 'closerLook', enquiry: { becameComplaintOn: '2026-01-19' } });
    expect(concernOf(made.state)).toMatchObject({ words: plainConcern.words, receivedOn: '2026-01-05' });
    expect(made.clock('response')?.due).toBe('2026-02-23');
    expect(made.clock('sixMonths')?.due).toBe('2026-07-04');
    expect(made.clock('palsEnquiry')).toMatchObject({
      state: 'ended',
      explain: expect.any(Function) as () => string,
    });
    expect(made.clock('palsEnquiry')?.explain()).toContain(
      'It has become a complaint, so this clock has ended.',
    );
  });

  it('D4: starts the 35 working days at the conversion where the Trust chose so; six months stay', () => {
    const made = enquiry()
      .under({ responseRunsFrom: 'conversion' })
      .on('2026-01-19')
      .does('makeFormal', formal);
    expect(made.clock('response')?.due).toBe('2026-03-09');
    expect(made.clock('sixMonths')?.due).toBe('2026-07-04');
  });

  it('R8.10, R8.17: tells the Complaints Team and the Lead Manager, and says what is due', () => {
    const made = enquiry().does('makeFormal', formal);
    expect(made.notices.slice(-2).map(({ to }) => to)).toEqual([
      { role: 'complaintsTeam' },
      { role: 'leadManager' },
    ]);
    expect(made.confirmed('makeFormal')).toContain('3 working days from today');
  });

  it('R8.17: is open to early resolution that did not work, and does not restart its day', () => {
    const made = early().on('2026-01-19').does('makeFormal', formal);
    expect(made.state).toMatchObject({ stage: 'closerLook' });
    expect(made.state.enquiry.becameComplaintOn).toBeUndefined();
  });

  it('D31: the day it became a complaint is the first one', () => {
    const made = enquiry()
      .on('2026-01-12')
      .does('agreeMoreTime', moreTime)
      .on('2026-01-20')
      .does('makeFormal', formal);
    expect(made.state.enquiry.becameComplaintOn).toBe('2026-01-12');
  });
});

describe('more time', () => {
  it('D1, R8.14: makes an enquiry a complaint in early resolution, with the formal clocks', () => {
    const longer = enquiry().on('2026-01-12').does('agreeMoreTime', moreTime);
    expect(longer.state).toMatchObject({
      stage: 'earlyResolution',
      enquiry: { becameComplaintOn: '2026-01-12', moreTime: { until: '2026-01-30', agreedOn: '2026-01-12' } },
    });
    expect(longer.clock('earlyResolution')).toMatchObject({
      due: '2026-01-30',
      state: 'running',
      paragraph: '8.14',
    });
    expect(longer.clock('earlyResolution')?.explain()).toBe(
      'The person agreed on Monday 12 January 2026 to wait until Friday 30 January 2026 (8.14).',
    );
    expect(longer.clock('response')?.due).toBe('2026-02-23');
    expect(longer.notices).toContainEqual(
      expect.objectContaining({ to: { role: 'complaintsTeam' }, paragraph: '8.14' }),
    );
  });

  it('R8.14: needs the person’s agreement, a reason and a new day', () => {
    const waiting = enquiry().on('2026-01-12');
    expect(waiting.tries('agreeMoreTime', { ...moreTime, agreed: false })).toMatchObject({
      paragraph: '8.14',
      fields: { agreed: expect.any(String) as string },
    });
    expect(Object.keys(waiting.tries('agreeMoreTime', { agreed: true }).fields ?? {})).toEqual([
      'agreedOn',
      'until',
      'reason',
    ]);
    expect(
      Object.keys(waiting.tries('agreeMoreTime', { ...moreTime, until: '2026-01-12' }).fields ?? {}),
    ).toEqual(['until']);
    expect(waiting.tries('agreeMoreTime', { ...moreTime, agreedOn: '2026-01-04' })).toMatchObject({
      fields: { agreedOn: expect.any(String) as string },
    });
  });

  it.each([
    ['2026-02-23', true],
    ['2026-02-24', false],
  ] as const)('R8.14: until %s stays inside the 35 working days: %s', (until, may) => {
    const waiting = enquiry().on('2026-01-12');
    if (may)
      expect(waiting.does('agreeMoreTime', { ...moreTime, until }).state.stage).toBe('earlyResolution');
    else
      expect(waiting.tries('agreeMoreTime', { ...moreTime, until })).toMatchObject({
        paragraph: '8.14',
        fields: { until: expect.stringContaining('Monday 23 February 2026') as string },
      });
  });

  it('R8.17: asks again when the agreed time has passed', () => {
    const longer = enquiry().on('2026-01-12').does('agreeMoreTime', moreTime);
    const owed = expect.objectContaining({ paragraph: '8.17', command: 'makeFormal' }) as object;
    expect(longer.on('2026-01-30').missing).not.toContainEqual(owed);
    expect(longer.on('2026-01-31').missing).toContainEqual(owed);
    expect(longer.clock('earlyResolution')?.state).toBe('missed');
    longer
      .on('2026-01-30')
      .does('agreeMoreTime', { ...moreTime, agreedOn: '2026-01-30', until: '2026-02-06' });
    expect(longer.clock('earlyResolution')).toMatchObject({ due: '2026-02-06', state: 'running' });
  });
});

describe('a complaint in early resolution', () => {
  it('R8.14: aims at 10 working days when nothing else is agreed', () => {
    expect(early().clock('earlyResolution')).toMatchObject({ due: '2026-01-19', state: 'running' });
    expect(early().clock('earlyResolution')?.explain()).toContain('may take longer if the person agrees');
    expect(early().on('2026-01-20').missing).toContainEqual(expect.objectContaining({ paragraph: '8.17' }));
    expect(early().on('2026-01-20').does('makeFormal', formal).clock('earlyResolution')?.state).toBe('ended');
    expect(enquiry().clock('earlyResolution')).toBeUndefined();
  });

  it('R8.15, A1.2: is answered by the staff who resolve it, without the Chief Executive', () => {
    const resolved = acknowledgedAndAgreed(
      aTriagedCase('earlyResolution', {}, { team: 'service', handler: people.namedNurse.id }),
    )
      .on('2026-01-07')
      .as(people.namedNurse)
      .does('closeEarlyResolution', earlyAnswer);
    expect(resolved.state).toMatchObject({
      stage: 'closed',
      closing: { ending: 'earlyResolved' },
      enquiry: { resolved: { on: '2026-01-07', how: 'phone', response: resolution.response } },
    });
    expect(resolved.clock('earlyResolution')).toMatchObject({ state: 'met', metOn: '2026-01-07' });
    expect(resolved.clock('response')).toMatchObject({ state: 'met', metOn: '2026-01-07' });
  });

  it.each(['inPerson', 'phone', 'video', 'writing'])('R8.15: may be answered %s', (how) => {
    expect(
      early()
        .on('2026-01-07')
        .does('closeEarlyResolution', { ...earlyAnswer, how }).state.enquiry.resolved?.how,
    ).toBe(how);
  });

  it('R8.34: tells of the Ombudsman in its summary', () => {
    expect(
      early()
        .on('2026-01-07')
        .tries('closeEarlyResolution', { ...earlyAnswer, ombudsman: false }),
    ).toMatchObject({ paragraph: '8.34', fields: { ombudsman: expect.any(String) as string } });
  });

  it('R8.17: ends only when the person is satisfied', () => {
    expect(
      early()
        .on('2026-01-07')
        .tries('closeEarlyResolution', { ...earlyAnswer, satisfied: false }),
    ).toMatchObject({ paragraph: '8.17', fields: { satisfied: expect.any(String) as string } });
    expect(enquiry().tries('closeEarlyResolution', earlyAnswer)).toMatchObject({ refused: 'wrongStage' });
  });
});

describe('helping at once', () => {
  it.each(['explanation', 'apology', 'putRight', 'colleague', 'notPossible'])(
    'R8.13, R8.7d: records what was done and how: %s',
    (action) => {
      expect(
        enquiry().does('recordAction', { action, note: 'x', how: 'phone', on: '2026-01-05' }).state.enquiry
          .actions,
      ).toBe(1);
    },
  );

  it('R8.13: asks a colleague who knows more, who is told and can see the case', () => {
    const asked = enquiry().does('askColleague', {
      colleague: people.namedNurse.id,
      question: 'What happened?',
    });
    expect(asked.notices.at(-1)).toMatchObject({
      to: { person: people.namedNurse.id },
      command: 'answerColleague',
      paragraph: '8.13',
    });
    expect(asked.state.enquiry).toMatchObject({
      colleagues: [people.namedNurse.id],
      waitingFor: [people.namedNurse.id],
    });
    expect(asked.as(people.namedNurse).available).toEqual(
      expect.arrayContaining(['answerColleague', 'recordAction']),
    );
    expect(asked.available).not.toContain('closeEnquiry');
  });

  it('R8.13: their answer goes to whoever handles it, once', () => {
    const asked = aTriagedCase('enquiry', {}, { handler: people.complaintsOfficer.id }).does('askColleague', {
      colleague: people.namedNurse.id,
      question: 'x',
    });
    asked.as(people.namedNurse).does('answerColleague', { answer: 'Sample answer' });
    expect(asked.notices.at(-1)).toMatchObject({
      to: { person: people.complaintsOfficer.id },
      paragraph: '8.13',
    });
    expect(asked.state.enquiry).toMatchObject({ colleagues: [people.namedNurse.id], waitingFor: [] });
    expect(asked.available).not.toContain('answerColleague');
    expect(asked.tries('answerColleague', { answer: 'again' })).toMatchObject({
      refused: 'notMet',
      paragraph: '8.13',
    });
  });

  it('R8.13: their answer goes to whoever asked, and to whoever handles it', () => {
    const toldOf = ({ notices }: CaseUnderTest) =>
      notices.flatMap(({ to, say }) =>
        say.includes('has been answered') && 'person' in to ? [to.person] : [],
      );
    const unhandled = enquiry().does('askColleague', { colleague: people.namedNurse.id, question: 'x' });
    expect(toldOf(unhandled.as(people.namedNurse).does('answerColleague', { answer: 'x' }))).toEqual([
      people.palsOfficer.id,
    ]);
    const handled = aTriagedCase('enquiry', {}, { handler: people.complaintsOfficer.id })
      .as(people.palsOfficer)
      .does('askColleague', { colleague: people.namedNurse.id, question: 'x' })
      .as(people.namedNurse)
      .does('answerColleague', { answer: 'x' });
    expect(toldOf(handled)).toEqual([people.palsOfficer.id, people.complaintsOfficer.id]);
  });

  it('R8.13, R8.23a: an investigator asks anybody for their account, by a day, and reads it beside the evidence', () => {
    const asked = anAgreedInvestigation().does('askColleague', {
      colleague: people.clinicalTeam.id,
      question: 'Who was on that day?',
      dueOn: '2026-01-12',
    });
    expect(asked.clock('colleagueAnswer', '1')).toMatchObject({ due: '2026-01-12', state: 'running' });
    expect(asked.clock('colleagueAnswer')?.explain()).toContain('by Monday 12 January 2026');
    asked.as(people.clinicalTeam).on('2026-01-08').does('answerColleague', { answer: 'Two of us.' });
    expect(asked.clock('colleagueAnswer')).toMatchObject({ state: 'met', metOn: '2026-01-08' });
    expect(asked.notices.at(-1)).toMatchObject({
      to: { person: people.investigator.id },
      command: 'recordEvidence',
    });
    asked.as(people.investigator);
    for (const name of ['recordEvidence', 'recordAllEvidence']) {
      const { command } = commandNamed(name) ?? {};
      const read = command ? readsOf(command, asked.state, asked.context, {}) : [];
      expect(read.flatMap(({ said }) => said)).toContainEqual({
        label: 'They answered',
        words: 'Two of us.',
      });
    }
  });

  it('R8.13: a question that was put before it became a complaint can still be answered', () => {
    const asked = enquiry()
      .does('askColleague', { colleague: people.namedNurse.id, question: 'x' })
      .does('makeFormal', formal);
    expect(asked.state.stage).toBe('closerLook');
    expect(asked.as(people.namedNurse).available).toContain('answerColleague');
  });

  it('R8.32: nobody whom the complaint is about is asked in this way', () => {
    const given = anInvestigationNaming();
    const to = (colleague: string) => ({ colleague, question: 'x' });
    expect(given.tries('askColleague', to(people.namedNurse.id)).fields?.colleague).toContain(
      'named in this',
    );
    expect(given.does('askColleague', to(people.clinicalTeam.id)).state.enquiry.waitingFor).toHaveLength(1);
  });

  it('R8.13: nobody asks themselves, or the same colleague twice at once', () => {
    const asked = enquiry();
    expect(asked.tries('askColleague', { colleague: people.palsOfficer.id, question: 'x' })).toMatchObject({
      fields: { colleague: expect.any(String) as string },
    });
    asked.does('askColleague', { colleague: people.namedNurse.id, question: 'x' });
    expect(asked.tries('askColleague', { colleague: people.namedNurse.id, question: 'x' })).toMatchObject({
      fields: { colleague: expect.any(String) as string },
    });
    asked.as(people.namedNurse).does('answerColleague', { answer: 'x' });
    expect(
      asked.as(people.palsOfficer).does('askColleague', { colleague: people.namedNurse.id, question: 'y' })
        .state.enquiry,
    ).toMatchObject({ colleagues: [people.namedNurse.id], waitingFor: [people.namedNurse.id] });
  });

  it.each([
    ['wardSister', ['recordAction', 'handToPals']],
    ['namedNurse', []],
    ['stranger', []],
  ] as const)('R7.1a: %s may use %j', (who, commands) => {
    const ours = [
      'closeEnquiry',
      'closeEarlyResolution',
      'agreeMoreTime',
      'makeFormal',
      'recordAction',
      'askColleague',
      'answerColleague',
      'handToPals',
    ];
    const handled = aTriagedCase('enquiry', {}, { team: 'complaints' });
    expect(handled.as(people[who]).available.filter((name) => ours.includes(name))).toEqual(commands);
  });
});
