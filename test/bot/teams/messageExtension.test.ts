import Sqlite from 'better-sqlite3';
import type { Person } from '../../../policy/roles';
import { problemsOf } from '../../doors/validCard';
import { doOn, filledIn, logOnCards, prefilledIn, referenceOn, textOf, triageInputs } from '../../doors/jobs';
import type { Card } from '../../doors/cardActions';
import { openOn, search, sendForm, sendForms, type MessagePayload } from '../../doors/messageExtensionUser';
import { people } from '../../doors/people';
import { aTeamsUser, type TeamsUser } from '../../doors/teamsUser';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

let bot: WholeBot;
let sister: TeamsUser;

beforeEach(async () => {
  bot = await aWholeBot();
  sister = bot.user(people.wardSister);
  await sister.install();
});
afterEach(() => bot.stop());

/** The same person, writing where others read along. */
const inChannel = ({ id, name, email = '' }: Person): TeamsUser =>
  aTeamsUser({
    person: { id, name, email },
    botUrl: bot.endpoint,
    connector: bot.connector,
    conversationType: 'channel',
  });

const message: MessagePayload = {
  id: '1767607200000',
  html: '<p>Mum waited <b>two hours</b> &amp; nobody said why.</p>',
  by: 'Sample colleague',
  at: '2026-01-04T09:30:00Z',
};

const answers = { wordsAre: 'theirs', effect: 'She was upset.' };

/** Fills its forms in, up to the check. */
async function upToCheck(user: TeamsUser, first: Card): Promise<Card> {
  let form = first;
  while (!textOf(form).includes('Check this before it is saved'))
    form = (await sendForm(user, form, filledIn(form, answers))).form ?? {};
  return form;
}

const concernIn = async (reference: string): Promise<unknown> => (await bot.eventsOf(reference))[0]?.event;

describe('logging a concern from a Teams message', () => {
  it('leaves out of the person’s words the lines in which a colleague only hands them on (R3.4)', async () => {
    const handedOn = {
      ...message,
      html: '<p>fwd from the sister, can you put this on the system pls</p><p>My mum waited two hours &amp; nobody said why.</p>',
    };
    const opened = await openOn(sister, handedOn);
    expect(prefilledIn(opened.form)).toMatchObject({ words: 'My mum waited two hours & nobody said why.' });

    const saved = await sendForms(sister, opened.form ?? {}, answers);
    const [reference = ''] = /C26-\w{5}/.exec(saved.said) ?? [];
    expect(await concernIn(reference)).toMatchObject({
      concern: {
        words: 'My mum waited two hours & nobody said why.',
        staffNote: 'fwd from the sister, can you put this on the system pls',
      },
    });
  });

  it('copies the words, says who wrote them and when, fills in nobody, and leaves nothing in the channel (R3.4, R7.1a)', async () => {
    const there = inChannel(people.wardSister);

    const opened = await openOn(there, message);
    const saved = await sendForms(there, opened.form ?? {}, answers);

    expect(problemsOf(opened.form ?? {})).toEqual([]);
    expect(textOf(opened.form)).toContain('by Sample colleague and is from Sunday 4 January 2026');
    expect(Object.keys(prefilledIn(opened.form))).toEqual(['words']);
    expect(saved.said).toContain('Saved as C26-');
    expect(saved.said).toContain('Delete the message');
    const inChat = bot.connector.in(sister.conversation).at(-1);
    const reference = referenceOn(inChat as object as Readonly<Record<string, unknown>>);
    expect(saved.said).toContain(reference);
    expect(await concernIn(reference)).toMatchObject({
      type: 'concernLogged',
      concern: {
        words: 'Mum waited two hours & nobody said why.',
        personName: 'Sample Person',
        receivedOn: '2026-01-05',
        channel: 'phone',
      },
    });
    expect(bot.connector.in(there.conversation)).toEqual([]);
  });

  it('marks what is missing or wrong and keeps the rest, the longest words too', async () => {
    const there = inChannel(people.wardSister);
    const long = { ...message, html: `<p>${'It went on and on. '.repeat(400)}</p>` };
    const opened = await openOn(there, long);

    const refused = await sendForm(there, opened.form ?? {}, {
      ...filledIn(opened.form ?? {}, answers),
      service: '',
      happenedOn: '2026-01-09',
    });

    expect(textOf(refused.form)).toContain('That date is in the future');
    expect(textOf(refused.form)).toContain('Which service is it about?');
    expect(textOf(refused.form)).not.toContain('Who is raising it?');
    expect(problemsOf(refused.form ?? {})).toEqual([]);
    const saved = await sendForms(there, refused.form ?? {}, answers);
    const reference = /C26-\w{5}/.exec(saved.said)?.[0] ?? '';
    expect(await concernIn(reference)).toMatchObject({
      concern: { words: 'It went on and on. '.repeat(400).trim(), effect: 'She was upset.' },
    });
  });

  it('is one case however often it is sent, and shows it when the message is opened again', async () => {
    const there = inChannel(people.wardSister);
    const { form = {} } = await openOn(there, message);

    const check = await upToCheck(there, form);
    const [one, two] = await Promise.all([sendForm(there, check, {}), sendForm(there, check, {})]);
    const again = await openOn(there, message);

    const references = [one, two, again].map(({ said }) => /C26-\w{5}/.exec(said)?.[0]);
    expect(new Set(references).size).toBe(1);
    expect(await bot.eventsOf(references[0] ?? '')).toHaveLength(1);
    expect(again.said).toContain('You have logged this message already');
  });

  it('tells the named lead of a red flag at once, and says what must happen now (R2.3d)', async () => {
    const lead = bot.user(people.safeguardingLead);
    await lead.install();
    const { form = {} } = await openOn(inChannel(people.wardSister), message);

    const saved = await sendForms(inChannel(people.wardSister), form, { ...answers, flags: 'safeguarding' });
    await bot.deliver();

    expect(saved.said).toContain('call 999');
    expect(bot.connector.in(lead.conversation).map(({ activity }) => activity.summary)).toContainEqual(
      expect.stringContaining('was flagged: safeguarding'),
    );
  });

  it('is nobody else’s to send, and says so when the form is not known', async () => {
    const { form = {} } = await openOn(inChannel(people.wardSister), message);

    const other = await sendForm(inChannel(people.investigator), form, answers);

    expect(other.said).toContain('no longer in use');
    expect(bot.connector.in(sister.conversation).length).toBe(1);
  });

  it('says a fault in a shape that Teams shows, and quotes nothing of the message', async () => {
    const beside = new Sqlite(bot.dataFile);
    beside.exec("CREATE TRIGGER broken BEFORE INSERT ON documents BEGIN SELECT RAISE(ABORT, 'No'); END");
    beside.close();

    const opened = await openOn(inChannel(people.wardSister), message);

    expect(opened.form).toBeUndefined();
    expect(opened.said).toMatch(/^Something went wrong on our side/);
    expect(bot.logged.join('')).not.toContain('two hours');
  });

  it('says how to reach the case to somebody who has no chat with the bot yet', async () => {
    const there = inChannel(people.investigator);
    const { form = {} } = await openOn(there, message);

    const saved = await sendForms(there, form, answers);

    expect(saved.said).toContain('Saved as C26-');
    expect(saved.said).toContain('say “my cases”');
  });
});

describe('searching for a case where one writes', () => {
  let reference: string;

  beforeEach(async () => {
    reference = referenceOn(await logOnCards(sister));
  });

  it('finds it by reference, service and stage, with nothing on it that tells of a person (R7.1a)', async () => {
    for (const words of [reference, 'community mental health, north', 'waiting for triage', '']) {
      const { results } = await search(sister, words);

      expect(results.map(({ title }) => title)).toEqual([reference]);
      expect(results[0]?.text).toBe(
        'Waiting for triage · Adult community mental health, North · Next due Thu 8 Jan 2026',
      );
      expect(textOf(results[0]?.card)).not.toMatch(/Sample Person|two hours|Community/);
    }
  });

  it('finds it by the investigator’s name, for who oversees cases and not for who has no part in it', async () => {
    const officer = bot.user(people.palsOfficer);
    const lead = bot.user(people.leadManager);
    await officer.install();
    await lead.install();
    await doOn(officer, reference, 'Triage', triageInputs('closerLook'));
    await doOn(lead, reference, 'Choose an investigator', {
      investigator: people.investigator.id,
      involved: 'false',
      hours: '12',
      lineManager: people.seniorManager.id,
      support: 'The Complaints Team',
    });
    const investigator = bot.user(people.investigator);
    await investigator.install();

    const byLead = await search(lead, 'investigator, community north');
    const byOther = await search(await installed(people.secondInvestigator), 'investigator, community north');

    expect(byLead.results.map(({ title }) => title)).toEqual([reference]);
    expect(byOther.results).toEqual([]);
  });

  it('looks the same for a case that is not there and one that is not theirs, and both are recorded (R7.1a)', async () => {
    const other = await installed(people.secondInvestigator);

    const theirs = await search(other, reference);
    const nobodys = await search(other, 'C26-00000');

    expect(theirs.said).toBe(nobodys.said);
    expect(theirs.results).toEqual([]);
    expect(await bot.accessTo(reference)).toContainEqual(
      expect.objectContaining({ by: people.secondInvestigator.id, what: 'refused' }),
    );
  });

  it('shows nothing at all where others read along, not even to who may see it', async () => {
    const { results, said } = await search(inChannel(people.wardSister), reference);

    expect(results).toEqual([]);
    expect(said).toContain('personal chat');
  });

  async function installed(person: Person): Promise<TeamsUser> {
    const user = bot.user(person);
    await user.install();
    return user;
  }
});
