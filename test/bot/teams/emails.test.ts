import { createServer, type Server } from 'node:http';
import type { Person } from '../../../policy/roles';
import {
  doOn,
  fillIn,
  filledIn,
  logOnCards,
  offers,
  prefilledIn,
  referenceOn,
  textOf,
  triageInputs,
} from '../../doors/jobs';
import { close, listen } from '../../doors/loopbackHttp';
import { people } from '../../doors/people';
import { anEmail, anOutlookEmail } from '../../doors/someEmails';
import { aPdf } from '../../doors/someFiles';
import type { Turn } from '../../doors/turn';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

let bot: WholeBot;
let host: Server;
let origin: string;
const hosted = new Map<string, Uint8Array>();

beforeAll(async () => {
  host = createServer((request, response) => {
    response.end(hosted.get(decodeURIComponent(request.url ?? '')));
  });
  origin = await listen(host);
});
afterAll(() => close(host));
beforeEach(async () => {
  bot = await aWholeBot();
});
afterEach(() => bot.stop());

function sends(person: Person, name: string, content: Uint8Array): Promise<Turn> {
  hosted.set(`/${name}`, content);
  return bot.user(person).send({
    type: 'message',
    text: '',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        contentUrl: 'https://sample.invalid',
        name,
        content: { downloadUrl: `${origin}/${encodeURIComponent(name)}` },
      },
    ],
  });
}

const said = (turn: Turn): string => [...turn.cards.map(textOf), turn.text].join('\n');

const WORDS = 'The ward was cold at night and nobody came when I called.';
const EARLIER = 'On 1 Jan 2026, Ward wrote:\r\n> We are sorry to hear it.';
const from = 'Sam Sample <01632960001@sample.example>';
const date = 'Fri, 2 Jan 2026 23:40:00 +0000';

const eml = (more: Parameters<typeof anEmail>[0] = {}): Uint8Array =>
  anEmail({ from, date, text: WORDS, ...more });

/** Taps through the cards of a concern: what is suggested from the email is left as it stands. */
async function save(person: Person, first: Turn): Promise<Turn> {
  const user = bot.user(person);
  const left = ['personName', 'email', 'receivedOn', 'channel', 'phone'];
  let turn = first;
  for (let card = 0; card < 6 && offers(turn.card, 'Next'); card += 1) {
    const inputs = Object.entries(filledIn(turn.card)).filter(([name]) => !left.includes(name));
    turn = await user.click(turn.card, 'Next', { ...Object.fromEntries(inputs), ...prefilledIn(turn.card) });
  }
  return user.click(turn.card, 'Save this concern');
}

const eventOf = async (reference: string, type: string): Promise<Readonly<Record<string, unknown>>> => {
  const events = (await bot.eventsOf(reference)).map(
    ({ event }) => event as Readonly<Record<string, unknown>>,
  );
  return events.find((event) => event.type === type) ?? {};
};

const keptOn = async (reference: string) =>
  (await bot.eventsOf(reference)).flatMap(({ event }) => {
    const kept = event as { type: string; document?: { title: string; ending: string } };
    return kept.type === 'documentKept' && kept.document ? [kept.document] : [];
  });

describe('an email sent to the bot', () => {
  it.each([
    ['Mail.eml', eml({ text: `${WORDS}\r\n\r\n${EARLIER}`, attached: { 'Bill.pdf': aPdf() } })],
    [
      'Mail.msg',
      anOutlookEmail({
        from: 'Sam Sample',
        address: '01632960001@sample.example',
        sentAt: '2026-01-02T23:40:00.000Z',
        text: `${WORDS}\r\n\r\n${EARLIER}`,
        attached: { 'Bill.pdf': aPdf() },
      }),
    ],
  ])('begins a concern with its words, its writer and its day to confirm: %s', async (name, content) => {
    const user = bot.user(people.wardSister);
    const turn = await sends(people.wardSister, name, content);
    expect(said(turn)).toContain(
      'Written by Sam Sample, 01632960001@sample.example on Friday 2 January 2026',
    );
    expect(said(turn)).toContain('With it: “Bill.pdf”');
    expect(said(turn)).not.toContain('We are sorry to hear it.');
    const saved = await save(people.wardSister, await user.click(turn.card, 'email.log'));
    expect(said(saved)).toContain('2 documents are kept with the case.');
    const reference = referenceOn(saved.card);
    const { concern: record } = (await eventOf(reference, 'concernLogged')) as {
      concern: Readonly<Record<string, string>>;
    };
    expect(record).toMatchObject({
      personName: 'Sam Sample',
      channel: 'email',
      receivedOn: '2026-01-02',
    });
    expect(record.words).toBe(
      `${WORDS}\n\nQuoted from earlier messages:\n> On 1 Jan 2026, Ward wrote:\n> We are sorry to hear it.`,
    );
    expect(await keptOn(reference)).toMatchObject([
      { title: 'Mail', ending: name.slice(-3) },
      { title: 'Bill', ending: 'pdf' },
    ]);
  });

  it('takes nothing before the concern is saved', async () => {
    const turn = await sends(people.wardSister, 'Mail.eml', eml());
    const begun = await bot.user(people.wardSister).click(turn.card, 'email.log');
    expect(said(begun)).toContain('Friday 2 January 2026');
    const stopped = await bot.user(people.wardSister).click(begun.card, 'draft.cancel');
    await bot.user(people.wardSister).say('yes');
    expect(said(stopped)).not.toContain('kept with the case');
    expect(said(await bot.user(people.leadManager).say('find sample'))).not.toMatch(/C\d\d-/);
  });

  it('that was sent on is by whoever wrote what was sent on', async () => {
    const text = `Please log this.\n\nFrom: Sam Sample <01632960001@sample.example>\nSent: 31 December 2025 09:00\nTo: Ward\nSubject: Cold\n\n${WORDS}`;
    const turn = await sends(
      people.wardSister,
      'Mail.eml',
      eml({ from: 'Ward Clerk <clerk@sample.example>', subject: 'FW: Cold', text }),
    );
    expect(said(turn)).toContain(
      'written by Sam Sample, 01632960001@sample.example on Wednesday 31 December 2025',
    );
    expect(said(turn)).not.toContain('Ward Clerk');
  });

  it('from a day to come offers no day', async () => {
    const turn = await sends(people.wardSister, 'Mail.eml', eml({ date: 'Fri, 1 Jan 2027 10:00:00 +0000' }));
    expect(said(turn)).not.toContain('2027');
  });

  it.each([
    'log it as a concern',
    'please log it',
    'log this as a complaint',
    'new concern',
    'Log the email',
  ])('is logged by typing, too: %s', async (words) => {
    await sends(people.wardSister, 'Mail.eml', eml());
    const begun = await bot.user(people.wardSister).say(words);
    expect(said(begun)).toContain('How it reached us: By email');
  });

  it('brings the question about danger with its words', async () => {
    const turn = await sends(
      people.wardSister,
      'Mail.eml',
      eml({ text: 'He hit me and said he would kill me.' }),
    );
    expect(said(await bot.user(people.wardSister).click(turn.card, 'email.log'))).toContain('hit');
  });

  it('becomes a contact on a case, quoted, with the file kept', async () => {
    const reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
    await doOn(bot.user(people.palsOfficer), reference, 'Triage', triageInputs('enquiry'));
    const user = bot.user(people.palsOfficer);
    const turn = await sends(people.palsOfficer, 'Mail.eml', eml({ date: 'Mon, 5 Jan 2026 09:00:00 +0000' }));
    const which = await user.click(turn.card, 'email.note');
    const [, row = ''] = /"title":"([^"]*)","data":\{"bot":\{"file":/.exec(textOf(which.card)) ?? [];
    const form = await user.click(which.card, row);
    const saved = await fillIn(user, form.card, {
      what: 'emailFrom',
      on: '2026-01-05',
      note: 'Came by email.',
      whom: 'person',
      told: 'false',
    });
    expect(textOf(saved)).toContain('It is kept with the case.');
    expect(await eventOf(reference, 'contactRecorded')).toMatchObject({
      what: 'emailFrom',
      on: '2026-01-05',
      quoted: WORDS,
    });
    expect(await keptOn(reference)).toMatchObject([{ title: 'Mail', ending: 'eml' }]);
  });

  it('that cannot be read can be kept as a file', async () => {
    const spoilt = Buffer.from(anOutlookEmail());
    spoilt.writeInt32LE(spoilt.readInt32LE(48), 512 * (spoilt.readInt32LE(76) + 1));
    const turn = await sends(people.wardSister, 'Mail.msg', new Uint8Array(spoilt));
    expect(said(turn)).toContain('I cannot read what is in that email.');
    expect(said(turn)).toContain('Which case is it for?');
  });

  it('is not kept when it is no email by what is in it', async () => {
    expect(said(await sends(people.wardSister, 'Mail.eml', aPdf()))).toContain('1 file not kept');
  });

  it('is nobody else’s: a button with its number does nothing for another person', async () => {
    const turn = await sends(people.wardSister, 'Mail.eml', eml());
    const other = await bot.user(people.palsOfficer).click(turn.card, 'email.log');
    expect(said(other)).toContain('That email does not wait here any more.');
  });

  it('says what came with it and is not kept', async () => {
    const attached = { 'Bill.pdf': aPdf(), 'run.exe': aPdf() };
    const turn = await sends(people.wardSister, 'Mail.eml', eml({ attached }));
    const begun = await bot.user(people.wardSister).click(turn.card, 'email.log');
    expect(said(begun)).toContain('“run” was not kept.');
  });

  it('waits while another concern is under way', async () => {
    const user = bot.user(people.wardSister);
    const turn = await sends(people.wardSister, 'Mail.eml', eml());
    await user.say('I waited two hours past my appointment and nobody told me why.');
    expect(said(await user.click(turn.card, 'email.log'))).toContain('Finish this one first');
  });
});
