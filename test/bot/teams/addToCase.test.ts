import { logOnCards, prefilledIn, referenceOn, textOf } from '../../doors/jobs';
import { openOn, sendForm, type MessagePayload, type Shown } from '../../doors/messageExtensionUser';
import { people } from '../../doors/people';
import type { Inputs, TeamsUser } from '../../doors/teamsUser';
import { problemsOf } from '../../doors/validCard';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

const COMMAND = 'addToCase';
const SEARCH = 1;
const today = '2026-01-05';

let bot: WholeBot;
let sister: TeamsUser;
let reference: string;

beforeEach(async () => {
  bot = await aWholeBot({ day: today });
  sister = bot.user(people.wardSister);
  await sister.install();
  reference = referenceOn(await logOnCards(sister));
});
afterEach(() => bot.stop());

const message: MessagePayload = {
  id: '1767607200000',
  html: '<p>She rang <b>again</b> &amp; asked where it stands.</p>',
  by: 'Sample colleague',
  at: '2026-01-05T09:30:00Z',
};

const send = (user: TeamsUser, { form }: Shown, inputs: Inputs, by = 0): Promise<Shown> =>
  sendForm(user, form ?? {}, inputs, COMMAND, by);

const added = async (): Promise<readonly unknown[]> =>
  (await bot.eventsOf(reference))
    .map(({ event }) => event)
    .filter((event) => (event as { readonly type: string }).type === 'contactRecorded');

describe('adding a Teams message to a case', () => {
  it('quotes it, takes its author for nobody, and asks what it is and on which day', async () => {
    const opened = await openOn(sister, message, COMMAND);
    expect(problemsOf(opened.form ?? {})).toEqual([]);
    expect(textOf(opened.form)).toContain('She rang again & asked where it stands.');
    expect(textOf(opened.form)).toContain('Whoever wrote it is not put down as anybody.');
    expect(Object.keys(prefilledIn(opened.form))).toEqual([]);

    const chosen = await send(sister, opened, { case: reference });
    expect(problemsOf(chosen.form ?? {})).toEqual([]);
    expect(Object.keys(prefilledIn(chosen.form))).toEqual([]);
    const refused = await send(sister, chosen, { what: 'callFrom' });
    expect(textOf(refused.form)).toContain('needs an answer');
    const whom = await send(sister, chosen, { what: 'callFrom', on: today });
    expect(textOf(whom.form)).toContain('With whom?');
    const saved = await send(sister, whom, { whom: 'person' });

    expect(saved.said).toContain(`It is added to ${reference}.`);
    expect(await added()).toEqual([
      {
        type: 'contactRecorded',
        what: 'callFrom',
        on: today,
        whom: 'person',
        quoted: 'She rang again & asked where it stands.',
      },
    ]);
    expect(textOf((await sister.say(`contacts of ${reference}`)).card)).toContain('Quoted from a message');
  });

  it('finds a case by words, within what may be seen, and adds to no other', async () => {
    const pals = bot.user(people.palsOfficer);
    const found = await send(pals, await openOn(pals, message, COMMAND), { sought: 'person' }, SEARCH);
    expect(textOf(found.form)).toContain(reference);

    const stranger = bot.user(people.stranger);
    const opened = await openOn(stranger, message, COMMAND);
    const none = await send(stranger, opened, { sought: reference }, SEARCH);
    expect(textOf(none.form)).toContain('I find no case for that which you may see.');
    const forced = await send(stranger, opened, { case: reference });
    expect(forced.said).toContain('I cannot find a case with that reference that you may see.');
    expect(await added()).toEqual([]);
  });

  it('is added once, however often it is sent, and may go to another case as well', async () => {
    const note = { what: 'note', on: today };
    for (const expected of ['It is added to', 'was added to']) {
      const chosen = await send(sister, await openOn(sister, message, COMMAND), { case: reference });
      expect((await send(sister, chosen, note)).said).toContain(expected);
    }
    expect(await added()).toHaveLength(1);
    const first = reference;
    reference = referenceOn(await logOnCards(sister));
    expect(reference).not.toBe(first);
    const chosen = await send(sister, await openOn(sister, message, COMMAND), { case: reference });
    expect((await send(sister, chosen, note)).said).toContain(`It is added to ${reference}.`);
  });

  it('says words of danger at once, and asks about a red flag when it is saved', async () => {
    const opened = await openOn(sister, { ...message, html: '<p>A nurse hit her.</p>' }, COMMAND);
    expect(textOf(opened.form)).toContain('act first (2.3)');
    const chosen = await send(sister, opened, { case: reference });
    await send(sister, chosen, { what: 'note', on: today });
    expect(textOf(bot.connector.deliveries)).toContain('Is there a red flag?');
  });

  it('asks for a case where none was chosen, and has nothing to quote of a message without words', async () => {
    const opened = await openOn(sister, message, COMMAND);
    expect(textOf(opened.form)).not.toContain('"isRequired":true');
    expect(textOf((await send(sister, opened, {})).form)).toContain('Choose a case, or search for one.');
    expect((await openOn(sister, { ...message, html: '' }, COMMAND)).said).toContain('no words');
  });

  it('is no way to log a concern, nor logging one to add to a case', async () => {
    const opened = await openOn(sister, message, COMMAND);
    expect((await sendForm(sister, opened.form ?? {}, { case: reference })).said).toContain(
      'Nothing was saved.',
    );
    expect((await openOn(sister, message, 'toString')).said).toContain('Nothing was saved.');
  });
});
