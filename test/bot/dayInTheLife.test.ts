import { createServer, type Server } from 'node:http';
import { doOn, fillIn, logOnCards, prefilledIn, referenceOn, textOf, triageInputs } from '../doors/jobs';
import { close, listen } from '../doors/loopbackHttp';
import { openOn, sendForm } from '../doors/messageExtensionUser';
import { people } from '../doors/people';
import { anEmail } from '../doors/someEmails';
import type { Inputs, TeamsUser } from '../doors/teamsUser';
import type { Turn } from '../doors/turn';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

const monday = '2026-01-05';

const whose = [
  'Maria Silva',
  'Grace Okafor',
  'Asha Patel',
  'Tom Hughes',
  'Ruth Cohen',
  'Ivan Petrov',
  'Lena Fischer',
  'Omar Haddad',
  'Nia Morgan',
  'Paul Brennan',
  'Joan Whitby',
  'Sunil Rao',
  'Elsie Marsh',
] as const;

type Whose = (typeof whose)[number];

let bot: WholeBot;
let pals: TeamsUser;
let host: Server;
let mailbox: string;
const caseOf = {} as Record<Whose | 'the complaint', string>;
const before: Record<string, number> = {};

/** What was done on a case since nine o’clock, in order. */
async function doneOn(reference: string): Promise<readonly string[]> {
  const events = await bot.eventsOf(reference);
  return events.slice(before[reference] ?? 0).map(({ event }) => (event as { readonly type: string }).type);
}

async function says(...turns: readonly string[]): Promise<Turn> {
  let turn = await pals.say(turns[0] ?? '');
  for (const words of turns.slice(1)) turn = await pals.say(words);
  return turn;
}

const read = (turn: Turn): string => turn.cards.map(textOf).join('\n');

/** A tap on the card that came last, with what stands on it already. */
const taps = (turn: Turn, title: string, inputs: Inputs = {}): Promise<Turn> =>
  pals.click(turn.card, title, { ...prefilledIn(turn.card), ...inputs });

const complaint = {
  route: 'closerLook',
  team: 'complaints',
  handler: people.complaintsOfficer.id,
};

beforeAll(async () => {
  host = createServer((_request, response) =>
    response.end(
      anEmail({
        from: 'Nia Morgan <01632960108@sample.example>',
        date: 'Mon, 5 Jan 2026 08:10:00 +0000',
        subject: 'The form',
        text: 'I have sent the form back twice and nobody says that it came.',
      }),
    ),
  );
  mailbox = await listen(host);
  bot = await aWholeBot({ day: monday });
  pals = bot.user(people.palsOfficer);
  await pals.install();
  await bot.user(people.complaintsOfficer).install();
  for (const [index, personName] of whose.entries()) {
    const phone = `01632 9601${String(index).padStart(2, '0')}`;
    const reference = referenceOn(await logOnCards(pals, { personName, phone, receivedOn: '2026-01-02' }));
    await doOn(pals, reference, 'Triage', triageInputs('enquiry', { handler: people.palsOfficer.id }));
    caseOf[personName] = reference;
  }
  const formal = { personName: 'Colin Dray', phone: '01632 960199', receivedOn: '2026-01-02' };
  caseOf['the complaint'] = referenceOn(await logOnCards(pals, formal));
  await doOn(pals, caseOf['the complaint'], 'Triage', triageInputs('closerLook', complaint));
  for (const reference of Object.values(caseOf)) before[reference] = (await bot.eventsOf(reference)).length;
}, 120_000);

afterAll(async () => {
  await bot.stop();
  await close(host);
});

describe('Monday of a PALS officer with fourteen open matters', () => {
  it('09:00: the day begins with what is due', async () => {
    bot.setDay(monday, '09:00');
    expect(read(await says('morning, whats on today'))).toContain('Acknowledge it');
    expect(read(await says('my cases'))).toContain('PALS enquiry');
  });

  it('09:10: somebody rings, and the ward is rung for them; both stand on their case', async () => {
    bot.setDay(monday, '09:10');
    const asked = await says('mrs silva on the phone, wants to know whats happening');
    expect(read(asked)).toContain(`Is this about ${caseOf['Maria Silva']}?`);
    const form = await taps(asked, `Add it to ${caseOf['Maria Silva']}`);
    expect(read(form)).toContain('A call from them. Right?');
    await says('yes, today', 'the person', 'no');
    expect(read(await says('save'))).toContain('The contact is recorded.');

    const rung = await taps(
      await says('rang the ward for her, they will ring me back by 3'),
      `Add it to ${caseOf['Maria Silva']}`,
    );
    expect(read(rung)).toContain('A call to them. Right?');
    expect(read(await says('yes, today'))).toContain('A member of staff. Right?');
    await says('yes', 'yes', 'no', 'save');
  });

  it('10:00: an email is dropped in the chat, and is kept on the case it is about', async () => {
    bot.setDay(monday, '10:00');
    const dropped = await pals.send({
      type: 'message',
      text: '',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          contentUrl: 'https://sample.invalid',
          name: 'The form.eml',
          content: { downloadUrl: `${mailbox}/form.eml` },
        },
      ],
    });
    const where = await taps(dropped, 'email.note');
    const [, first = ''] = /"title":"(C26-[^"]*)"/.exec(textOf(where.card)) ?? [];
    expect(first).toContain(caseOf['Nia Morgan']);
    const form = await taps(where, first);
    await fillIn(pals, form.card, { what: 'emailFrom', on: monday, whom: 'person' });
    expect(read(await says(`contacts of ${caseOf['Nia Morgan']}`))).toContain('sent the form back twice');
  });

  it('10:40: a colleague’s message in Teams goes on the case it tells of', async () => {
    bot.setDay(monday, '10:40');
    const message = {
      id: '1767607200000',
      html: '<p>Mr Brennan was in clinic again, <b>still no letter</b>.</p>',
      by: 'Sample colleague',
      at: '2026-01-05T10:30:00Z',
    };
    const opened = await openOn(pals, message, 'addToCase');
    const found = await sendForm(pals, opened.form ?? {}, { sought: 'brennan' }, 'addToCase', 1);
    const chosen = await sendForm(pals, found.form ?? {}, { case: caseOf['Paul Brennan'] }, 'addToCase');
    const asked = await sendForm(pals, chosen.form ?? {}, { what: 'note', on: monday }, 'addToCase');
    expect(asked.said).toContain(`It is added to ${caseOf['Paul Brennan']}.`);
  });

  it('11:00: a second call is cut into by a third; each goes where it belongs', async () => {
    bot.setDay(monday, '11:00');
    await says('grace okafor has a new number');
    const doubt = await says('omar haddad popped into the office, says he still hasnt heard');
    expect(read(doubt)).toContain('Is that part of this form, or about a case we have?');
    const which = await says('a case we have');
    expect(read(which)).toContain(caseOf['Omar Haddad']);
    await says('07700 900123', 'she rang this morning');
    expect(read(await says('save'))).toContain('Changed.');
    const again = await says('omar haddad popped into the office, says he still hasnt heard');
    expect(read(await taps(again, `Add it to ${caseOf['Omar Haddad']}`))).toContain('A visit or a meeting');
    await says('yes, today', 'the person', 'yes, by me', 'ring him with the date');
    expect(read(await says('save'))).toContain('The contact is recorded.');
  });

  it('12:00: a complaint that another team has is told where it stands', async () => {
    bot.setDay(monday, '12:00');
    const form = await says(
      `note on ${caseOf['the complaint']}: he rang, told him an investigator is being found`,
    );
    expect(read(form)).toContain('A call from them. Right?');
    await says('yes, today', 'the person', 'no', 'save');
  });

  it('13:30: two cases of one event are linked by name', async () => {
    bot.setDay(monday, '13:30');
    await says('link tom hughes to ruth cohen', 'same event', 'same clinic, same afternoon');
    expect(read(await says('save'))).toContain('Linked.');
  });

  it('14:30: one is handed over with what its new handler has to know', async () => {
    bot.setDay(monday, '14:30');
    await says(
      'hand ivan petrov over to Sample complaints officer',
      'leave',
      'He waits for the ward to ring.',
    );
    expect(read(await says('save'))).toContain('It is handed over.');
  });

  it('15:30: somebody is told, is content, and their case is closed', async () => {
    bot.setDay(monday, '15:30');
    await says('acknowledge asha patel by phone just now', 'yes', 'yes', 'save');
    const form = await says('close asha patel');
    expect(read(form)).toContain(`Close: they are satisfied · ${caseOf['Asha Patel']}`);
    await says('stop', 'yes');
    await doOn(pals, caseOf['Asha Patel'], 'Close: they are satisfied', {
      resolvedOn: monday,
      how: 'phone',
      response: 'The clinic rang her and said why.',
      satisfied: 'true',
      confirmedBy: 'She said so by phone.',
      summarySentOn: monday,
      subject: 'communications',
      learning: 'Say on the board how long the wait is.',
    });
  });

  it('17:00: everything stands in the right case, and nothing in a wrong one', async () => {
    bot.setDay(monday, '17:00');
    const done = Object.fromEntries(
      await Promise.all(
        Object.entries(caseOf).map(async ([name, reference]) => [name, await doneOn(reference)] as const),
      ),
    );
    expect(done).toEqual({
      'Maria Silva': ['contactRecorded', 'contactRecorded'],
      'Grace Okafor': ['contactChanged'],
      'Asha Patel': ['acknowledged', 'coded', 'resolved', 'caseClosed'],
      'Tom Hughes': ['caseLinked'],
      'Ruth Cohen': ['caseLinked'],
      'Ivan Petrov': ['caseHandedOver'],
      'Lena Fischer': [],
      'Omar Haddad': ['contactRecorded'],
      'Nia Morgan': ['contactRecorded', 'documentKept'],
      'Paul Brennan': ['contactRecorded'],
      'Joan Whitby': [],
      'Sunil Rao': [],
      'Elsie Marsh': [],
      'the complaint': ['contactRecorded'],
    });
  });

  it('17:10: each file, history and message says its own, and my day what is left', async () => {
    bot.setDay(monday, '17:10');
    await bot.deliver();
    const said: Readonly<Record<string, Whose | 'the complaint'>> = {
      'wants to know whats happening': 'Maria Silva',
      'will ring me back by 3': 'Maria Silva',
      'sent the form back twice': 'Nia Morgan',
      'still no letter': 'Paul Brennan',
      'popped into the office': 'Omar Haddad',
      'ring him with the date': 'Omar Haddad',
      'an investigator is being found': 'the complaint',
    };
    for (const [name, reference] of Object.entries(caseOf)) {
      const files =
        read(await says(`contacts of ${reference}`)) + read(await says(`history of ${reference}`));
      for (const [words, whom] of Object.entries(said))
        expect({ name, words, stands: files.includes(words) }).toEqual({
          name,
          words,
          stands: name === whom,
        });
    }
    expect(read(await says(`history of ${caseOf['Ivan Petrov']}`))).toContain(
      'He waits for the ward to ring.',
    );
    const officer = bot.user(people.complaintsOfficer);
    const told = textOf(
      bot.connector.deliveries.filter(({ conversation }) => conversation === officer.conversation),
    );
    expect(told).toContain(`${caseOf['Ivan Petrov']} was handed over to you`);
    expect(told).toContain(`${caseOf['the complaint']}: somebody added a note or a contact`);
    expect(told).not.toContain(caseOf['Omar Haddad']);
    const left = read(await says('what else is due for me'));
    expect(left).not.toContain(caseOf['Asha Patel']);
    expect(left).toContain(
      `${caseOf['Ivan Petrov']} · Ivan Petrov, due Wed 7 Jan 2026 · waits for ${people.complaintsOfficer.name}`,
    );
  });
});
