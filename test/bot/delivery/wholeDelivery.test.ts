import { doOn, logOnCards, referenceOn, textOf, triageInputs } from '../../doors/jobs';
import { people } from '../../doors/people';
import type { ConnectorRequest } from '../../doors/connectorAnswers';
import type { TeamsUser } from '../../doors/teamsUser';
import { problemsOf } from '../../doors/validCard';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

let bot: WholeBot;
let officer: TeamsUser;
let lead: TeamsUser;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
  officer = bot.user(people.complaintsOfficer);
  lead = bot.user(people.leadManager);
});
afterEach(() => bot.stop());

const heardBy = (user: TeamsUser): readonly string[] =>
  bot.connector.in(user.conversation).map(({ activity }) => activity.summary ?? '');
const reminders = (user: TeamsUser): readonly string[] =>
  heardBy(user).filter((summary) => /due|overdue/.test(summary));

const into =
  (user: TeamsUser) =>
  ({ path }: ConnectorRequest): boolean =>
    path.includes(user.conversation);

/** A concern whose first reminder is due now, to an officer and a Lead Manager who have the bot. */
async function aReminderIsDue(): Promise<string> {
  await officer.say('hi');
  await lead.say('hi');
  const reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
  await bot.deliver();
  bot.setDay('2026-01-06');
  return reference;
}

describe('somebody who has blocked the bot', () => {
  it('is not asked again, the Lead Manager hears in their place, sees it listed, and can send it again', async () => {
    const reference = await aReminderIsDue();
    bot.connector.answerNext({ status: 403 }, { when: into(officer), times: 2 });
    await bot.deliver();
    expect(reminders(lead)).toHaveLength(1);
    bot.setDay('2026-01-06', '15:00');
    await bot.deliver();
    expect(bot.connector.requests.filter(into(officer))).toHaveLength(2);

    const { card } = await lead.say('delivery problems');
    expect(textOf(card)).toContain(`${reference}: the acknowledgement is due`);
    expect(textOf(card)).toContain('they do not take messages from the bot');
    expect(problemsOf(card)).toEqual([]);
    const again = await lead.click(card, 'Send it again');
    expect(textOf(again.card)).toContain('It is on its way again.');
    expect(textOf(again.card)).toContain('Every message has arrived');
  });

  it('keeps the list for the Lead Manager alone', async () => {
    const { card } = await officer.say('delivery problems');
    expect(textOf(card)).toContain('is for the Lead Manager for Complaints');
  });
});

describe('Teams that is busy or unwell', () => {
  it('gets it again after as long as it asked for, and not before', async () => {
    await aReminderIsDue();
    bot.connector.answerNext({ status: 429, headers: { 'retry-after': '600' } }, { when: into(officer) });
    await bot.deliver();
    bot.setDay('2026-01-06', '10:09');
    await bot.deliver();
    expect(reminders(officer)).toEqual([]);
    bot.setDay('2026-01-06', '10:13');
    await bot.deliver();
    expect(reminders(officer)).toHaveLength(1);
    expect(reminders(lead)).toEqual([]);
  });

  it('gets it again after 502, and the second time is counted as one that may be a repeat', async () => {
    await aReminderIsDue();
    bot.connector.answerNext({ drop: 'afterDelivery' }, { when: into(officer) });
    await bot.deliver();
    expect(reminders(officer)).toHaveLength(1);
    bot.setDay('2026-01-06', '10:05');
    await bot.deliver();
    expect(reminders(officer)).toHaveLength(2);
    expect(bot.logged.join('\n')).toContain('"event":"sending","outcome":"sent","again":true');
  });

  it('is not sent what was done while it was busy', async () => {
    const reference = await aReminderIsDue();
    bot.connector.answerNext({ status: 412 }, { when: into(officer) });
    await bot.deliver();
    const pals = bot.user(people.palsOfficer);
    await doOn(pals, reference, 'Triage', triageInputs('earlyResolution'));
    await doOn(pals, reference, 'Record acknowledgement', {
      on: '2026-01-06',
      how: 'letter',
      reassured: 'true',
      advocacy: 'true',
    });
    bot.setDay('2026-01-06', '12:00');
    await bot.deliver();
    expect(reminders(officer)).toEqual([]);
  });
});

describe('out of hours', () => {
  it('a notice waits for the morning', async () => {
    const pals = bot.user(people.palsOfficer);
    await pals.say('hi');
    bot.setDay('2026-01-05', '19:00');
    await logOnCards(bot.user(people.wardSister));
    await bot.deliver();
    expect(heardBy(pals).some((summary) => summary.includes('waiting for triage'))).toBe(false);
    bot.setDay('2026-01-06', '09:00');
    await bot.deliver();
    expect(heardBy(pals).some((summary) => summary.includes('waiting for triage'))).toBe(true);
  });
});

describe('trying out, where one chat serves everybody', () => {
  it('shows what is due when it is looked for, whatever the hour, once and with the role it is for', async () => {
    await bot.stop();
    bot = await aWholeBot({ day: '2026-01-05', oneChat: true });
    const tester = bot.user(people.wardSister);
    await logOnCards(tester);
    await bot.deliver();
    bot.setDay('2026-01-10', '03:00');
    await bot.deliver();
    const shown = bot.connector.in(tester.conversation).map(({ activity }) => JSON.stringify(activity));
    const due = shown.filter((each) => each.includes('the acknowledgement was due'));
    expect(due.map((each) => /"For [^"]*"/.exec(each)?.[0])).toEqual([
      '"For Complaints Team"',
      '"For Lead Manager for Complaints"',
    ]);
  });
});
