import { createServer, type Server } from 'node:http';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Person } from '../../../policy/roles';
import { actionOn, type Card } from '../../doors/cardActions';
import { doOn, logOnCards, referenceOn, textOf, triageInputs } from '../../doors/jobs';
import { close, listen } from '../../doors/loopbackHttp';
import { people } from '../../doors/people';
import { aPdf, someFiles } from '../../doors/someFiles';
import type { Turn } from '../../doors/turn';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

let bot: WholeBot;
let host: Server;
let origin: string;
const hosted = new Map<string, Uint8Array>();

beforeAll(async () => {
  host = createServer((request, response) => {
    const content = hosted.get(decodeURIComponent(request.url ?? ''));
    if (content) response.end(content);
    else {
      response.writeHead(404);
      response.end();
    }
  });
  origin = await listen(host);
});
afterAll(() => close(host));
beforeEach(async () => {
  bot = await aWholeBot();
});
afterEach(() => bot.stop());

const FILE = 'application/vnd.microsoft.teams.file.download.info';

/** Sends files as Teams does: each is fetched from where it says. */
function sends(person: Person, files: Readonly<Record<string, Uint8Array>>, text = ''): Promise<Turn> {
  const attachments = Object.entries(files).map(([name, content]) => {
    hosted.set(`/${name}`, content);
    const address = `${origin}/${encodeURIComponent(name)}`;
    return name.startsWith('image')
      ? { contentType: 'image/*', contentUrl: address }
      : { contentType: FILE, contentUrl: 'https://sample.invalid', name, content: { downloadUrl: address } };
  });
  return bot.user(person).send({ type: 'message', text, attachments });
}

const logged = async (): Promise<string> => {
  const reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
  await doOn(bot.user(people.palsOfficer), reference, 'Triage', triageInputs('enquiry'));
  return reference;
};

const asEvidence = { kind: 'evidence', readers: 'everybody' };

/** Chooses the case, answers on the card, and saves. */
async function keepOn(person: Person, reference: string, turn: Turn, inputs = asEvidence): Promise<Turn> {
  const user = bot.user(person);
  const choose = JSON.stringify(turn.card).includes('draft.next') ? turn : await user.say(reference);
  const review = await user.click(choose.card, 'draft.next', inputs);
  return user.click(review.card, 'draft.save');
}

const keptOn = async (reference: string) =>
  (await bot.eventsOf(reference)).flatMap(({ event }) => {
    const kept = event as { type: string; document?: { title: string; ending: string; readers: string } };
    return kept.type === 'documentKept' && kept.document ? [kept.document] : [];
  });

const allOf = ({ cards }: Turn): string => cards.map(textOf).join('\n');

const linkOn = (card: Card, title = 'Download'): string =>
  (actionOn(card, title) as unknown as { url: string }).url;

describe('files sent to the bot', () => {
  it('are asked about once, and kept with the case that is chosen', async () => {
    const reference = await logged();
    const asked = await sends(people.palsOfficer, {
      'Letter.pdf': aPdf(),
      'Ward.jpg': someFiles().jpg ?? aPdf(),
      image1: someFiles().png ?? aPdf(),
    });
    expect(allOf(asked)).toContain('Letter');
    expect(allOf(asked)).toContain('Which case are they for?');
    const saved = await keepOn(people.palsOfficer, reference, asked);
    expect(allOf(saved)).toContain('3 documents are kept with the case.');
    expect(await keptOn(reference)).toMatchObject([
      { title: 'Letter', ending: 'pdf' },
      { title: 'Ward', ending: 'jpg' },
      { title: 'Picture', ending: 'png' },
    ]);
    expect(allOf(await bot.user(people.palsOfficer).say(`documents of ${reference}`))).toContain('Ward');
    expect(allOf(await bot.user(people.palsOfficer).say(`file ${reference}`))).toContain('Documents');
    expect(allOf(await bot.user(people.palsOfficer).say(`history ${reference}`))).toContain(
      'Added a document',
    );
  });

  it('say that they are there already, and are not kept twice', async () => {
    const reference = await logged();
    await keepOn(people.palsOfficer, reference, await sends(people.palsOfficer, { 'a.pdf': aPdf() }));
    const again = await sends(people.palsOfficer, { 'b.pdf': aPdf() }, reference);
    expect(allOf(await keepOn(people.palsOfficer, reference, again))).toContain('on this case already');
    expect(await keptOn(reference)).toHaveLength(1);
  });

  it('are refused in a sentence, each on its own, and nothing else is lost', async () => {
    const reference = await logged();
    const turn = await sends(
      people.palsOfficer,
      { 'page.pdf': new Uint8Array(Buffer.from('<html></html>')), 'fine.pdf': aPdf(), 'x.exe': aPdf() },
      reference,
    );
    expect(allOf(turn)).toContain('2 files not kept');
    expect(allOf(turn)).toContain('“page” was not kept. What is in it is not what its name says.');
    await keepOn(people.palsOfficer, reference, turn);
    expect(await keptOn(reference)).toMatchObject([{ title: 'fine' }]);
  });

  it('sent while a concern is logged are kept with it when it is saved', async () => {
    const user = bot.user(people.wardSister);
    await user.say('log a concern: The ward was cold and nobody came when I rang the bell.');
    const turn = await sends(people.wardSister, { 'Ward.jpg': someFiles().jpg ?? aPdf() });
    expect(allOf(turn)).toContain('kept with this concern when you save it');
    for (const said of [
      'the patient',
      'Sample Person, 01632 960001',
      'Community North, happened on Friday, by phone today',
      'I was upset.',
      'An explanation.',
      'yes',
      'none',
      'none of these',
      'yes',
      'no, it needs somebody else',
    ])
      await user.say(said);
    const saved = await user.say('save');
    expect(allOf(saved)).toContain('It is kept with the case.');
    const [reference = ''] = /C\d\d-[0-9A-Z]{5}/.exec(allOf(saved)) ?? [];
    expect(await keptOn(reference)).toMatchObject([{ title: 'Ward', kind: 'photo' }]);
  });

  it('can be thrown away, and then nothing of them is left', async () => {
    await sends(people.palsOfficer, { 'a.pdf': aPdf('gone') });
    const turn = await bot.user(people.palsOfficer).say('do not keep it');
    expect(allOf(turn)).toContain('1 file not kept');
    const folder = join(dirname(bot.dataFile), 'files');
    const places = await readdir(folder);
    expect((await Promise.all(places.map((place) => readdir(join(folder, place))))).flat()).toEqual([]);
  });
});

describe('fetching a document (R7.1a)', () => {
  it('is for those who may read it, by a link that works once, and is on record', async () => {
    const reference = await logged();
    await keepOn(people.palsOfficer, reference, await sends(people.palsOfficer, { 'a.pdf': aPdf() }));
    const list = (await bot.user(people.wardSister).say(`documents of ${reference}`)).card;
    const sha256 = /[0-9a-f]{64}/.exec(JSON.stringify(list))?.[0] ?? '';
    const got = await bot.user(people.wardSister).click(list, 'document', { document: sha256 });
    const response = await fetch(linkOn(got.card));
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(aPdf());
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect((await fetch(linkOn(got.card))).status).toBe(404);
    const exported = (await bot.accessTo(reference)).filter(({ what }) => what === 'exported');
    expect(exported).toMatchObject([{ by: people.wardSister.id }]);
    const stranger = await bot.user(people.clinicalTeam).click(list, 'document', { document: sha256 });
    expect(allOf(stranger)).toContain('no longer here');
  });

  it('for the team alone is for nobody else, who is told nothing of it', async () => {
    const reference = await logged();
    const turn = await sends(people.palsOfficer, { 'a.pdf': aPdf() });
    await keepOn(people.palsOfficer, reference, turn, { kind: 'statement', readers: 'team' });
    const [{ sha256 = '' } = {}] = (await keptOn(reference)) as { sha256?: string }[];
    const seen = await bot.user(people.complaintsOfficer).say(`documents of ${reference}`);
    expect(allOf(seen)).toContain('Statement');
    const unseen = await bot.user(people.wardSister).say(`documents of ${reference}`);
    expect(allOf(unseen)).toContain('There is none on it that you may read.');
    const forged = await bot.user(people.wardSister).click(seen.card, 'document', { document: sha256 });
    expect(allOf(forged)).toContain('no longer here');
  });

  it('ends when the Lead Manager withdraws it: its content is gone, its header stays', async () => {
    const reference = await logged();
    await keepOn(people.palsOfficer, reference, await sends(people.palsOfficer, { 'a.pdf': aPdf('w') }));
    const [{ sha256 = '' } = {}] = (await keptOn(reference)) as { sha256?: string }[];
    const folder = join(dirname(bot.dataFile), 'files', reference);
    expect(await readdir(folder)).toEqual([`${sha256}.pdf`]);
    await doOn(bot.user(people.leadManager), reference, 'Withdraw a document', {
      document: sha256,
      reason: 'It is somebody else’s.',
    });
    expect(await readdir(folder)).toEqual([]);
    expect(await keptOn(reference)).toHaveLength(1);
    expect(allOf(await bot.user(people.leadManager).say(`history ${reference}`))).toContain(
      'Withdrew a document',
    );
  });
});

describe('the page for sending files on this machine', () => {
  it('takes them once, with the same checks, and the chat asks about them', async () => {
    const reference = await logged();
    const user = bot.user(people.palsOfficer);
    const { card } = await user.say(`add a document ${reference}`);
    const link = linkOn(card, 'Choose files');
    const page = await fetch(link);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('<label for="files">');
    const form = new FormData();
    form.append('files', new Blob([Buffer.from(aPdf())]), 'Letter.pdf');
    form.append('files', new Blob(['<html>']), 'page.pdf');
    const sent = await fetch(link, { method: 'POST', body: form });
    expect(await sent.text()).toContain('It is with me.');
    expect((await fetch(link)).status).toBe(404);
    const asked = await user.say(`add a document ${reference}`);
    expect(allOf(asked)).toContain('What is it?');
  });
});
