import { readdir, utimes } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Person } from '../../../policy/roles';
import { actionOn, type Card } from '../../doors/cardActions';
import { doOn, forgedCard, logOnCards, offers, referenceOn, textOf, triageInputs } from '../../doors/jobs';
import { close, listen } from '../../doors/loopbackHttp';
import { people } from '../../doors/people';
import { someFiles } from '../../doors/someFiles';
import type { Inputs } from '../../doors/teamsUser';
import type { Turn } from '../../doors/turn';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

let bot: WholeBot;
let host: Server;
let origin: string;
const picture = someFiles().png ?? new Uint8Array();
const pasted = () => ({ contentType: 'image/*', contentUrl: `${origin}/image` });

beforeAll(async () => {
  host = createServer((_request, response) => response.end(picture));
  origin = await listen(host);
});
afterAll(() => close(host));
beforeEach(async () => {
  bot = await aWholeBot();
});
afterEach(() => bot.stop());

const logged = async (): Promise<string> => {
  const reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
  await doOn(bot.user(people.palsOfficer), reference, 'Triage', triageInputs('enquiry'));
  return reference;
};

const all = ({ cards, text }: Turn): string => [...cards.map(textOf), text].join('\n');

const wish: Inputs = { purpose: 'ombudsman', names: 'keep', leftOut: '', others: '' };

/** Asks for it, and waits for the message that it is ready. */
async function readyFor(person: Person, reference: string, inputs: Inputs): Promise<Card> {
  const user = bot.user(person);
  const form = await user.say(`bundle ${reference}`);
  const begun = await user.click(form.card, 'bundle.make', inputs);
  expect(all(begun)).toContain(`I am making the bundle of ${reference}`);
  const { activity } = await bot.connector.waitFor(({ activity: sent }) => textOf(sent).includes('is ready'));
  const content: unknown = activity.attachments?.[0]?.content;
  return content as Card;
}

const linkOn = (card: Card): string => (actionOn(card, 'Download') as unknown as { url: string }).url;

const fetched = async (card: Card): Promise<Readonly<Record<string, Uint8Array>>> =>
  unzipSync(new Uint8Array(await (await fetch(linkOn(card))).arrayBuffer()));

const wordsIn = (document: Uint8Array | undefined): string =>
  strFromU8(unzipSync(document ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array()).replace(
    /<[^>]+>/g,
    ' ',
  );

describe('a bundle of a case (7.1)', () => {
  it('is made after the turn: the file, the history, who looked, and the documents beside it; it is on record', async () => {
    const reference = await logged();
    await bot.user(people.leadManager).say(reference);
    const card = await readyFor(people.leadManager, reference, wish);
    const files = await fetched(card);
    expect(Object.keys(files)).toEqual([`${reference} bundle.docx`]);
    const words = wordsIn(files[`${reference} bundle.docx`]);
    for (const part of [
      `Bundle of ${reference}`,
      'The Ombudsman',
      'Left out',
      'The history',
      'Who has looked at it',
      'Sample Person',
      people.palsOfficer.name,
    ])
      expect(words).toContain(part);
    const exported = (await bot.accessTo(reference)).filter(({ what }) => what === 'exported');
    expect(exported).toMatchObject([
      { by: people.leadManager.id, command: 'bundle' },
      { by: people.leadManager.id },
    ]);
    expect((await fetch(linkOn(card))).status).toBe(404);
  });

  it('leaves out what is chosen, and says so', async () => {
    const reference = await logged();
    const files = await fetched(
      await readyFor(people.leadManager, reference, { ...wish, leftOut: 'history,access' }),
    );
    const words = wordsIn(files[`${reference} bundle.docx`]);
    expect(words).toContain('The history');
    expect(words).not.toContain('Triaged');
    expect(words).not.toContain('Read it.');
  });

  it('takes names out where that is asked, and with them letters and documents', async () => {
    const reference = await logged();
    await doOn(bot.user(people.palsOfficer), reference, 'Add a note or contact', {
      what: 'note',
      on: '2026-01-05',
      note: `${people.palsOfficer.name} and Kim Sample-Other spoke of it. KIM  SAMPLE-OTHER agreed. Kimberley did not.`,
    });
    const card = await readyFor(people.leadManager, reference, {
      ...wish,
      purpose: 'subjectAccess',
      names: 'withhold',
      others: 'Kim Sample-Other',
    });
    expect(textOf(card)).toContain('letters and documents are not in it');
    const words = wordsIn((await fetched(card))[`${reference} bundle.docx`]);
    expect(words).not.toContain(people.palsOfficer.name);
    expect(words).not.toContain(people.leadManager.name);
    expect(words).not.toMatch(/sample-other/i);
    expect(words).toContain('[name withheld]');
    expect(words).toContain('Kimberley did not.');
    expect(words).toContain('A member of staff');
    expect(words).toContain('Documents kept with it');
  });

  it.each([
    'make a bundle of §',
    'the ombudsman wants everything on §',
    'I need the full file for the CQC §',
    'DSAR for §',
    'zip up §',
    'can you put together a bundle for the ombudsman on § please',
  ])('is asked for in words: %s', async (words) => {
    const reference = await logged();
    const asked = await bot.user(people.leadManager).say(words.replace('§', reference));
    expect(all(asked)).toContain('bundle.make');
  });

  it.each(['bundle', 'we have a subject access request', 'I need a bundle for the ombudsman'])(
    'is of the case that was shown last, or it is asked of which: %s',
    async (words) => {
      const user = bot.user(people.leadManager);
      expect(all(await user.say(words))).toContain('Which case is the bundle of?');
      await user.say(await logged());
      expect(all(await user.say(words))).toContain('bundle.make');
    },
  );

  it('asks again where it was not said what it is for, or whose names stay', async () => {
    const reference = await logged();
    const user = bot.user(people.leadManager);
    const form = await user.say(`make a bundle of ${reference}`);
    for (const missing of ['purpose', 'names'])
      expect(all(await user.click(form.card, 'bundle.make', { ...wish, [missing]: '' }))).toContain(
        'Choose what it is for',
      );
  });

  it.each([
    ['leadManager', true],
    ['complaintsOfficer', true],
    ['palsOfficer', false],
    ['wardSister', false],
    ['clinicalTeam', false],
  ] as const)('is offered to and made by those who answer for complaints alone: %s %s', async (who, may) => {
    const reference = await logged();
    const user = bot.user(people[who]);
    const asked = await user.say(`subject access request for ${reference}`);
    expect(all(asked).includes('bundle.make')).toBe(may);
    const file = await user.say(`file ${reference}`);
    expect(all(file).includes('Make a bundle')).toBe(may);
    if (may) expect(offers(asked.card, 'Who has looked at it')).toBe(who === 'leadManager');
    else {
      const forged = await user.click(forgedCard('bundle.make', { case: reference }), 'bundle.make', wish);
      expect(all(forged)).toContain('I have no bundle of that for you');
      expect(all(forged)).not.toContain('I am making');
    }
  });

  it('holds letters that went and documents, in folders, and never one kept for others', async () => {
    const reference = await logged();
    const kept = await bot
      .user(people.palsOfficer)
      .send({ type: 'message', text: '', attachments: [pasted()] });
    expect(all(kept)).toContain('Which case is it for?');
    const form = await bot.user(people.palsOfficer).say(reference);
    const review = await bot.user(people.palsOfficer).click(form.card, 'draft.next', {
      kind: 'photo',
      readers: 'everybody',
    });
    await bot.user(people.palsOfficer).click(review.card, 'draft.save');
    const files = await fetched(await readyFor(people.complaintsOfficer, reference, wish));
    expect(Object.keys(files)).toEqual([`documents/01 ${reference} Picture.png`, `${reference} bundle.docx`]);
    expect(files[`documents/01 ${reference} Picture.png`]).toEqual(picture);
    const words = wordsIn(files[`${reference} bundle.docx`]);
    expect(words).toContain(`documents/01 ${reference} Picture.png`);
    // Who looked is for the Lead Manager alone, whatever a card says.
    expect(words).not.toContain('Who has looked at it');
  });

  it('holds a letter once it is recorded as sent, and none that waits', async () => {
    const reference = await logged();
    const officer = bot.user(people.palsOfficer);
    await officer.say(`letter acknowledgement ${reference}`);
    const before = await fetched(await readyFor(people.complaintsOfficer, reference, wish));
    expect(Object.keys(before)).toEqual([`${reference} bundle.docx`]);
    await doOn(officer, reference, 'Record acknowledgement', {
      how: 'letter',
      on: '2026-01-05',
      advocacyTold: 'true',
    });
    const went = (await bot.eventsOf(reference)).flatMap(({ meta }) => meta.letters ?? []);
    expect(went).toHaveLength(1);
    const form = await bot.user(people.leadManager).say(`bundle ${reference}`);
    await bot.user(people.leadManager).click(form.card, 'bundle.make', wish);
    const { activity } = await bot.connector.waitFor(
      ({ activity: sent, conversation }) =>
        textOf(sent).includes('is ready') && conversation === bot.user(people.leadManager).conversation,
    );
    const content: unknown = activity.attachments?.[0]?.content;
    const files = await fetched(content as Card);
    expect(Object.keys(files)).toEqual([
      `letters/01 ${reference} acknowledgement.docx`,
      `${reference} bundle.docx`,
    ]);
    const without = await bot.user(people.palsOfficer).say(`bundle ${reference}`);
    expect(all(without)).not.toContain('bundle.make');
  });

  it('is nobody else’s, and goes after a day', async () => {
    const reference = await logged();
    await readyFor(people.complaintsOfficer, reference, wish);
    const folder = join(dirname(bot.dataFile), 'files', reference);
    const [name = ''] = await readdir(folder);
    expect(name).toMatch(/^[0-9a-f]{64}\.zip$/);
    const value = {
      type: 'fileUpload',
      action: 'accept',
      context: { reference, sha256: name.slice(0, 64) },
      uploadInfo: {
        name: 'a.zip',
        uploadUrl: 'https://sample.sharepoint.com/a',
        contentUrl: 'https://sample.sharepoint.com/a',
        uniqueId: '1',
        fileType: 'zip',
      },
    };
    const other = await bot
      .user(people.leadManager)
      .send({ type: 'invoke', name: 'fileConsent/invoke', value });
    expect(all(other)).toContain('no longer here');
    const old = new Date(Date.now() - 25 * 3_600_000);
    await utimes(join(folder, name), old, old);
    await bot.deliver();
    expect(await readdir(folder)).toEqual([]);
  });
});
