import { handedOver } from '../../../bot/delivery/handOver';
import { plainConcern, triageAs } from '../../doors/aCase';
import { aDelivery } from '../../doors/aDelivery';
import { textOf } from '../../doors/jobs';
import { complaintJourney } from '../../doors/journeys';
import { people } from '../../doors/people';

type Delivery = ReturnType<typeof aDelivery>;

const QUESTION = 'Was anybody on the ward that night who speaks Polish?';
const ANSWER = 'Yes, the night porter. He is glad to help.';
let bot: Delivery;

beforeEach(() => {
  bot = aDelivery();
});
afterEach(() => bot.close());

async function anEnquiry(): Promise<void> {
  await bot.logs();
  await bot.does({ by: 'palsOfficer', command: 'triage', entries: triageAs('enquiry') });
}

/** A complaint whose investigator has agreed with the person what it is about. */
async function anInvestigation(): Promise<void> {
  await bot.logs();
  const journey = complaintJourney('2026-01-05', '2026-03-02');
  const upTo = journey.findIndex(({ command }) => command === 'sharePlan');
  for (const deed of journey.slice(0, upTo)) await bot.does(deed);
}

const assign = { by: 'palsOfficer', command: 'assign' } as const;

describe('what a message hands over to whoever has to act (8.13, L28)', () => {
  it('is the question, to the colleague who was asked, and the answer, to whoever handles the case', async () => {
    await anEnquiry();
    await bot.does({ ...assign, entries: { team: 'pals', handler: people.palsOfficer.id } });
    await bot.does({
      by: 'palsOfficer',
      command: 'askColleague',
      entries: { colleague: people.clinicalTeam.id, question: QUESTION },
    });
    await bot.deliver();
    expect(bot.sentTo(QUESTION)).toEqual(['clinicalTeam']);

    await bot.does({ by: 'clinicalTeam', command: 'answerColleague', entries: { answer: ANSWER } });
    await bot.deliver();
    expect(bot.sentTo(ANSWER)).toEqual(['palsOfficer']);
  });

  it('is the question an investigator has for somebody, and their account, to the investigator (8.23)', async () => {
    await anInvestigation();
    await bot.does({
      by: 'investigator',
      command: 'askColleague',
      entries: { colleague: people.clinicalTeam.id, question: QUESTION, dueOn: '2026-01-12' },
    });
    await bot.deliver();
    const [asks] = bot.arrived.filter(({ reply }) => textOf(reply.card).includes(QUESTION));
    expect(asks?.to).toBe('clinicalTeam');
    expect(textOf(asks?.reply.card)).toContain('"command":"answerColleague"');

    await bot.does({ by: 'clinicalTeam', command: 'answerColleague', entries: { answer: ANSWER } });
    await bot.deliver();
    expect(bot.sentTo(ANSWER)).toEqual(['investigator']);
    const [answers] = bot.arrived.filter(({ reply }) => textOf(reply.card).includes(ANSWER));
    expect(textOf(answers?.reply.card)).toContain('"command":"recordEvidence"');
  });

  it('is the new day, what the person says to it and what that means, to whoever asked for it (8.24)', async () => {
    await anInvestigation();
    const asks = complaintJourney('2026-01-05', '2026-03-02').find(
      ({ command }) => command === 'askForExtension',
    );
    await bot.does({
      by: 'investigator',
      command: 'askForExtension',
      entries: { ...asks?.entries, answer: 'notAgreed', agreedOn: '' },
    });
    await bot.does({ by: 'seniorManager', command: 'decideExtension', tap: 'Approve' });
    await bot.deliver();
    expect(bot.sentTo('still counts as late, because the person did not agree')).toEqual(['investigator']);
    const told = bot.arrived
      .map(({ reply }) => textOf(reply.card))
      .find((text) => text.includes('How it stands'));
    expect(told).toContain('2 March 2026');
    expect(told).toContain('Did not agree');
    expect(told).not.toContain('Yes');
  });

  it('is what made somebody raise a red flag, and what was done, to those who may read it', async () => {
    await bot.logs();
    await bot.does({
      by: 'palsOfficer',
      command: 'raiseRedFlag',
      entries: { flags: ['safeguarding'], danger: 'notKnown', note: 'Bruises on both wrists.' },
    });
    await bot.deliver();
    expect(bot.sentTo('Bruises on both wrists.')).toEqual(
      expect.arrayContaining(['safeguardingLead', 'leadManager']),
    );

    await bot.does({ by: 'safeguardingLead', command: 'acceptRedFlags', entries: {} });
    await bot.does({
      by: 'safeguardingLead',
      command: 'recordRedFlagAction',
      entries: { flag: 'safeguarding', on: '2026-01-05', what: 'The council was told at noon.' },
    });
    await bot.deliver();
    expect(bot.sentTo('The council was told at noon.')).toEqual(['palsOfficer']);
  });

  it.each([
    ['safeguarding', 'safeguardingLead'],
    ['patientSafety', 'patientSafetyLead'],
    ['police', 'legalLead'],
  ] as const)(
    'is what they told us and who, to the lead of a flag raised when it was logged: %s',
    async (flag, lead) => {
      const entries = {
        ...plainConcern,
        flags: [flag],
        words: 'His ex opens his letters.',
        effect: 'He says he will not be responsible for what he does.',
        personName: 'Sample Person Whitlock',
        adjustments: 'ring after 4; dont write to his old address',
      };
      await bot.does({ by: 'wardSister', command: 'logConcern', entries });
      await bot.deliver();
      for (const told of ['His ex opens his letters.', 'will not be responsible', 'Sample Person Whitlock'])
        expect(bot.sentTo(told)).toContain(lead);
      expect(bot.sentTo('dont write to his old address')).toEqual(
        expect.arrayContaining([lead, 'leadManager', 'palsOfficer']),
      );
      const summaries = bot.arrived.map(({ reply: { summary = '' } }) => summary).join(' ');
      expect(summaries).not.toMatch(/Whitlock|responsible|letters/);
    },
  );

  it('is how to reach the person only to those who may read that: not to whoever has an action to do (7.1)', async () => {
    const entries = { ...plainConcern, adjustments: 'ring after 4' };
    await bot.does({ by: 'wardSister', command: 'logConcern', entries });
    await bot.does({ by: 'palsOfficer', command: 'triage', entries: triageAs('closerLook') });
    const action = { what: 'Put a clock in the waiting room.', due: '2026-01-12', because: 'learning' };
    const owner = people.clinicalTeam.id;
    await bot.does({ by: 'leadManager', command: 'addAction', entries: { ...action, owner } });
    await bot.deliver();
    expect(bot.sentTo('Put a clock in the waiting room.')).toContain('clinicalTeam');
    expect(bot.sentTo('ring after 4')).toContain('palsOfficer');
    expect(bot.sentTo('ring after 4')).not.toContain('clinicalTeam');
  });

  it('is nothing on the line that a locked screen shows', async () => {
    await anEnquiry();
    await bot.does({
      by: 'palsOfficer',
      command: 'askColleague',
      entries: { colleague: people.clinicalTeam.id, question: QUESTION },
    });
    await bot.deliver();
    const summaries = bot.arrived.map(({ reply: { summary = '' } }) => summary);
    expect(summaries.filter((summary) => summary.includes('Polish'))).toEqual([]);
  });

  it('is recorded as read by whoever it was handed to (7.1)', async () => {
    await anEnquiry();
    await bot.does({
      by: 'palsOfficer',
      command: 'askColleague',
      entries: { colleague: people.clinicalTeam.id, question: QUESTION },
    });
    await bot.deliver();
    const records = await bot.world.store.accessRecords({ kind: 'case', id: bot.reference });
    expect(records).toContainEqual(
      expect.objectContaining({ by: people.clinicalTeam.id, what: 'read', command: 'message' }),
    );
  });

  it('is nothing to somebody who may not see the case, nor of an event that is not there (7.1)', async () => {
    await bot.logs();
    const duty = (tells: number) => ({
      stream: { kind: 'case', id: bot.reference },
      id: 'one',
      attempts: 1,
      fence: 1,
      message: { to: { person: '' }, say: 'Sample', paragraph: '7.1', by: '', tells },
    });
    const to = async (who: 'wardSister' | 'stranger', tells: number) =>
      handedOver(bot.world, duty(tells), await bot.world.contextFor(people[who].id));
    expect((await to('wardSister', 1)).length).toBeGreaterThan(1);
    expect(await to('stranger', 1)).toEqual([]);
    expect(await to('wardSister', 99)).toEqual([]);
  });
});

describe('what a message hands over to somebody whom the case is about (8.31 to 8.33, L28, L30)', () => {
  const TOLD = 'Somebody was not told why the clinic ran late.';
  const ASKED = 'What did you tell people who waited?';
  const USE = 'A nurse told us that the clinic ran late.';
  const COMMENT = 'I said that it ran two hours late.';
  const ANSWER_TO_IT = 'The letter says two hours now.';
  const on = '2026-01-05';

  const byInvestigator = (command: string, entries: Readonly<Record<string, unknown>>) =>
    bot.does({ by: 'investigator', command, entries });

  async function anAccountAsked(): Promise<void> {
    await anInvestigation();
    await byInvestigator('nameStaff', { person: people.namedNurse.id, job: 'Nurse' });
    const told = {
      staff: '1',
      told: true,
      on,
      how: 'phone',
      words: TOLD,
      support: true,
      representation: true,
    };
    await byInvestigator('tellStaff', told);
    await byInvestigator('requestStatement', { staff: '1', questions: ASKED, dueOn: '2026-01-14' });
    await bot.deliver();
  }

  it('is what they were told, what they are asked, how they are used and what came of their comment', async () => {
    await anAccountAsked();
    expect(bot.sentTo(TOLD)).toContain('namedNurse');
    expect([...new Set(bot.sentTo(ASKED))]).toEqual(['namedNurse']);
    // What asks for something says that alone: the rest of what is theirs is a tap away.
    const asking = bot.arrived
      .map(({ reply }) => textOf(reply.card))
      .find((text) => text.includes('"command":"giveStatement"'));
    expect(asking).toContain(ASKED);
    expect(asking).not.toContain('You are named as');

    await bot.does({
      by: 'namedNurse',
      command: 'giveStatement',
      entries: { gives: true, account: 'I told.' },
    });
    await byInvestigator('showUse', { staff: '1', shown: true, use: USE, on, how: 'writing' });
    await bot.deliver();
    expect(bot.sentTo(USE)).toEqual(['namedNurse']);

    await bot.does({
      by: 'namedNurse',
      command: 'commentOnUse',
      entries: { isRight: false, comment: COMMENT },
    });
    await bot.deliver();
    expect(bot.sentTo(COMMENT)).toEqual(['investigator']);
    const [asks] = bot.arrived.filter(
      ({ to, reply }) => to === 'investigator' && textOf(reply.card).includes(COMMENT),
    );
    expect(textOf(asks?.reply.card)).toContain('"command":"considerComment"');

    await byInvestigator('considerComment', { staff: '1', considered: ANSWER_TO_IT });
    await bot.deliver();
    expect(bot.sentTo(ANSWER_TO_IT)).toEqual(['namedNurse']);
  });

  it('is nothing of the case besides, and is recorded as read (7.1)', async () => {
    await anAccountAsked();
    const theirs = bot.arrived.filter(({ to }) => to === 'namedNurse').map(({ reply }) => textOf(reply.card));
    expect(theirs.length).toBeGreaterThan(1);
    for (const text of theirs) expect(text).not.toMatch(/waited two hours|Sample Person|I was upset/);
    const records = await bot.world.store.accessRecords({ kind: 'case', id: bot.reference });
    expect(records).toContainEqual(
      expect.objectContaining({ by: people.namedNurse.id, what: 'read', command: 'message' }),
    );
  });
});
