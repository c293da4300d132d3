import { createHash } from 'node:crypto';
import { documentLetters } from '../../../storage/documentLetters';
import { Database } from '../../../storage/sqlite/database';
import { sqliteDocuments } from '../../../storage/sqlite/sqliteDocuments';
import { opened } from '../../doors/aLetter';
import { actionOn, type Card } from '../../doors/cardActions';
import { doOn, logOnCards, fillIn, referenceOn, textOf, triageInputs } from '../../doors/jobs';
import { people } from '../../doors/people';
import type { Turn } from '../../doors/turn';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

let bot: WholeBot;
afterEach(() => bot.stop());

const officer = () => bot.user(people.palsOfficer);

async function triaged(): Promise<string> {
  const reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
  await doOn(officer(), reference, 'Triage', triageInputs('enquiry'));
  return reference;
}

const exportsOf = async (reference: string) =>
  (await bot.accessTo(reference)).filter(({ what }) => what === 'exported');

/** What is kept of a letter, read beside the running program. */
async function keptLetter(reference: string, sha256: string) {
  const database = new Database(bot.dataFile);
  try {
    return await documentLetters(sqliteDocuments(database, () => '2026-01-05T10:00:00.000Z')).read(
      reference,
      sha256,
    );
  } finally {
    database.close();
  }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a letter on this machine', () => {
  beforeEach(async () => {
    bot = await aWholeBot();
  });

  const linkOn = (card: Card): string => (actionOn(card, 'Download') as unknown as { url: string }).url;

  it('is a link that works once, and says nothing of the case (R3.8)', async () => {
    const reference = await triaged();
    const link = linkOn((await officer().say(`letter acknowledgement ${reference}`)).card);
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/downloads\/[\w-]{43}$/);
    expect(await exportsOf(reference)).toEqual([]);
    const response = await fetch(link);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${reference} acknowledgement.docx"`,
    );
    expect(response.headers.get('content-type')).toContain('wordprocessingml');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { lines } = opened(new Uint8Array(await response.arrayBuffer()));
    expect(lines.join('\n')).toContain('POhWER');
    expect(await exportsOf(reference)).toMatchObject([{ by: people.palsOfficer.id }]);
    expect((await fetch(link)).status).toBe(404);
    expect((await fetch(`${link}x`)).status).toBe(404);
    expect(await exportsOf(reference)).toHaveLength(1);
  });

  it('comes from the form of its command, which stays where it is', async () => {
    const reference = await triaged();
    const { card } = await officer().say(`case ${reference}`);
    const form = (await officer().click(card, 'Record acknowledgement')).card;
    const turn = await officer().click(form, 'Get the letter');
    expect(textOf(turn.cards.at(-1))).toContain('Did it say where to get independent advocacy?');
    expect((await fetch(linkOn(turn.cards[0]!))).status).toBe(200);
  });

  it('can be had in large print and as plain text, and is in large print for who asked for that (R2.3b)', async () => {
    const reference = await triaged();
    const { card } = await officer().say(`letter ack ${reference} plain text`);
    const text = await (await fetch(linkOn(card))).text();
    expect(text).toContain(`Our reference: ${reference}`);
    const large = (await officer().click(card, 'Large print')).card;
    const named = (await fetch(linkOn(large))).headers.get('content-disposition');
    expect(named).toContain('acknowledgement large print.docx');
  });

  it('is chosen from those there are, when none was named', async () => {
    const reference = await triaged();
    const { card } = await officer().say(`letters ${reference}`);
    expect(textOf(card)).toContain('Acknowledgement');
    expect(textOf(card)).not.toContain('Out of time');
    const chosen = await officer().click(card, 'Get the letter', { letter: 'summary', format: 'standard' });
    expect((await fetch(linkOn(chosen.card))).status).toBe(200);
  });

  it('is not for somebody who may not see the case, nor for a kind that does not fit (R7.1b)', async () => {
    const reference = await triaged();
    const stranger = await bot.user(people.stranger).say(`letter acknowledgement ${reference}`);
    expect(textOf(stranger.card)).toContain('I cannot find a case');
    const { card } = await officer().say(`letter out of time ${reference}`);
    expect(textOf(card)).toContain('There is no such letter');
    expect(await exportsOf(reference)).toEqual([]);
  });

  it('is kept, and the event that says it went has its hash (R3.8)', async () => {
    const reference = await triaged();
    const link = linkOn((await officer().say(`letter acknowledgement ${reference}`)).card);
    const sent = sha256Of(new Uint8Array(await (await fetch(link)).arrayBuffer()));
    const { card } = await officer().say(`case ${reference}`);
    const form = (await officer().click(card, 'Record acknowledgement')).card;
    await fillIn(officer(), form, { how: 'letter' });
    const events = await bot.eventsOf(reference);
    expect(events.at(-1)).toMatchObject({ event: { type: 'acknowledged' }, meta: { letters: [sent] } });
    expect(events.slice(0, -1).every(({ meta }) => meta.letters === undefined)).toBe(true);
    const kept = await keptLetter(reference, sent);
    expect(kept && sha256Of(kept.bytes)).toBe(sent);
    expect(kept).toMatchObject({ kind: 'acknowledgement', by: people.palsOfficer.id });
  });

  it('can be read again as it went, by who may see the case (R7.1b)', async () => {
    const reference = await triaged();
    const link = linkOn((await officer().say(`letter acknowledgement ${reference}`)).card);
    const sha256 = sha256Of(new Uint8Array(await (await fetch(link)).arrayBuffer()));
    bot.setDay('2026-01-06');
    const again = { type: 'message', value: { bot: { verb: 'letter', case: reference, sha256 } } };
    const bytes = await (await fetch(linkOn((await officer().send(again)).card))).arrayBuffer();
    expect(sha256Of(new Uint8Array(bytes))).toBe(sha256);
    expect(textOf((await bot.user(people.stranger).send(again)).card)).toContain('no longer here');
  });

  it('leaves the event without a hash when no letter was had from here', async () => {
    const reference = await triaged();
    const { card } = await officer().say(`case ${reference}`);
    const form = (await officer().click(card, 'Record acknowledgement')).card;
    await fillIn(officer(), form, { how: 'letter' });
    expect((await bot.eventsOf(reference)).at(-1)?.meta.letters).toBeUndefined();
  });
});

describe('a letter in Teams', () => {
  const uploads: { url: string; method?: string; headers?: unknown; bytes: Uint8Array }[] = [];
  let status = 201;
  const uploadUrl = 'https://sample-my.sharepoint.com/personal/officer/upload?guid=1';

  beforeEach(async () => {
    uploads.length = 0;
    status = 201;
    bot = await aWholeBot({
      send: async (url, { method, headers, body } = {}) => {
        uploads.push({ url: url as string, method, headers, bytes: new Uint8Array(body as Buffer) });
        return new Response(null, { status });
      },
    });
  });

  interface Consent {
    readonly sizeInBytes: number;
    readonly acceptContext: Record<string, unknown>;
  }

  async function offered(): Promise<{ reference: string; turn: Turn; content: Consent }> {
    const reference = await triaged();
    const turn = await officer().say(`letter acknowledgement ${reference}`);
    const attachment = turn.deliveries
      .flatMap(({ activity }) => activity.attachments ?? [])
      .find(({ contentType }) => contentType === 'application/vnd.microsoft.teams.card.file.consent');
    expect(attachment?.name).toBe(`${reference} acknowledgement.docx`);
    return { reference, turn, content: attachment?.content as Consent };
  }

  const answer = (user: ReturnType<typeof officer>, action: string, context: unknown, url = uploadUrl) =>
    user.send({
      type: 'invoke',
      name: 'fileConsent/invoke',
      replyToId: '1700000000001',
      value: {
        type: 'fileUpload',
        action,
        context,
        uploadInfo: {
          name: 'acknowledgement.docx',
          uploadUrl: url,
          contentUrl: 'https://sample-my.sharepoint.com/acknowledgement.docx',
          uniqueId: 'unique',
          fileType: 'docx',
        },
      },
    });

  it('is offered as a file, and goes to the person’s own OneDrive when they agree', async () => {
    const { reference, content } = await offered();
    expect(Object.keys(content.acceptContext)).toEqual(['reference', 'sha256']);
    expect(uploads).toEqual([]);
    const turn = await answer(officer(), 'accept', content.acceptContext);
    expect(turn.status).toBe(200);
    const [sent] = uploads;
    expect(sent).toMatchObject({
      url: uploadUrl,
      method: 'PUT',
      headers: { 'Content-Range': `bytes 0-${content.sizeInBytes - 1}/${content.sizeInBytes}` },
    });
    expect(sha256Of(sent!.bytes)).toBe(content.acceptContext.sha256);
    expect(turn.deliveries.map(({ how }) => how)).toEqual(['sent', 'deleted']);
    expect(turn.deliveries[0]?.activity.attachments?.[0]).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.card.file.info',
      content: { uniqueId: 'unique', fileType: 'docx' },
    });
    expect(await exportsOf(reference)).toMatchObject([{ by: people.palsOfficer.id }]);
  });

  it('is not sent when they do not want it', async () => {
    const { reference, content } = await offered();
    const turn = await answer(officer(), 'decline', content.acceptContext);
    expect(turn.text).toContain('the file was not sent');
    expect(uploads).toEqual([]);
    expect(await exportsOf(reference)).toEqual([]);
  });

  it('is not sent to somebody else who answers with the same card (R7.1b)', async () => {
    const { reference, content } = await offered();
    const turn = await answer(bot.user(people.stranger), 'accept', content.acceptContext);
    expect(textOf(turn.card)).toContain('no longer here');
    expect(uploads).toEqual([]);
    expect(await exportsOf(reference)).toEqual([]);
  });

  it.each([
    'http://sample-my.sharepoint.com/upload',
    'https://sharepoint.com.attacker.invalid/upload',
    'https://127.0.0.1/upload',
  ])('is sent nowhere but to where Teams keeps files (%s)', async (elsewhere) => {
    const { reference, content } = await offered();
    const turn = await answer(officer(), 'accept', content.acceptContext, elsewhere);
    expect(turn.text).toContain('not a place where Teams keeps files');
    expect(uploads).toEqual([]);
    expect(await exportsOf(reference)).toEqual([]);
  });

  it('is answered politely when the upload fails, and the person may answer again', async () => {
    const { content } = await offered();
    status = 503;
    const failed = await answer(officer(), 'accept', content.acceptContext);
    expect(failed.status).toBe(200);
    expect(failed.text).toContain('went wrong');
    expect(bot.logged.join()).not.toContain('sharepoint');
    status = 201;
    expect((await answer(officer(), 'accept', content.acceptContext)).deliveries).toHaveLength(2);
  });

  it('takes no answer that is not to its own card', async () => {
    const turn = await answer(officer(), 'accept', { reference: 'C26-7K4MQ', sha256: '../../etc' });
    expect(turn.text).toContain('Nothing was sent');
    expect(uploads).toEqual([]);
  });
});
