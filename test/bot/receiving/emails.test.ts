import { readEmail } from '../../../bot/receiving/emails';
import { typeOf } from '../../../bot/receiving/fileTypes';
import { isSoundCompound } from '../../../bot/receiving/soundCompound';
import { anEmail, anOutlookEmail } from '../../doors/someEmails';
import { aPdf } from '../../doors/someFiles';

describe('an email file', () => {
  it('says who wrote it, when, what, and what came with it', async () => {
    const read = await readEmail(anEmail({ text: 'It was cold.', attached: { 'Bill.pdf': aPdf() } }), 'eml');
    expect(read).toMatchObject({
      sender: { name: 'Niamh Sample', address: 'niamh@sample.invalid' },
      sentAt: '2026-11-27T04:40:00.000Z',
      subject: 'My stay',
      words: expect.stringContaining('It was cold.') as string,
    });
    expect(read?.attached.map(({ name, content }) => [name, typeOf(content, 'pdf')])).toEqual([
      ['Bill.pdf', 'pdf'],
    ]);
  });

  it('is read from its page where it has no plain words', async () => {
    const html = '<p>It was <b>cold</b>.</p><script>bad()</script><blockquote>Earlier</blockquote>';
    expect((await readEmail(anEmail({ html }), 'eml'))?.words).toBe('It was cold.\n> Earlier');
  });

  it('is read as Outlook keeps it', async () => {
    const content = anOutlookEmail({ attached: { 'Bill.pdf': aPdf('x'.repeat(5_000)) } });
    expect(typeOf(content, 'msg')).toBe('msg');
    const read = await readEmail(content, 'msg');
    expect(read).toMatchObject({
      sender: { name: 'Niamh Sample', address: 'niamh@sample.invalid' },
      sentAt: '2026-11-27T04:40:00.000Z',
      subject: 'My stay',
      words: 'It was cold.',
    });
    expect(read?.attached.map(({ name, content: of }) => [name, typeOf(of, 'pdf')])).toEqual([
      ['Bill.pdf', 'pdf'],
    ]);
  });

  it('is read as Windows wrote it', async () => {
    const content = Buffer.from(
      'From: a@sample.invalid\r\nContent-Type: text/plain; charset=windows-1252\r\n\r\nIt\x92s \x93cold\x94 \x96 very.',
      'latin1',
    );
    expect((await readEmail(new Uint8Array(content), 'eml'))?.words).toContain('It’s “cold” – very.');
  });

  it('has a day only where that is one', async () => {
    expect((await readEmail(anEmail({ date: 'not long ago', text: 'x' }), 'eml'))?.sentAt).toBeUndefined();
  });

  it.each(['<img src="https://sample.invalid/a">', '\u0000', '💥', ''])(
    'may have any sender: %j',
    async (from) => {
      const read = await readEmail(anEmail({ from, text: 'x' }), 'eml');
      expect(read?.sender?.address).toBeUndefined();
    },
  );
});

describe('an email made to choke whoever reads it', () => {
  it('is not read where it holds itself without end', async () => {
    const depth = 400;
    const heads = Array.from(
      { length: depth },
      (_each, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}`,
    );
    const content = new TextEncoder().encode(`From: a@sample.invalid\r\n${heads.join('\r\n')}\r\n\r\nx`);
    expect(await readEmail(content, 'eml')).toBeUndefined();
  });

  it('is not read where its head is endless', async () => {
    const head = `X-Sample: ${'x'.repeat(1_000)}\r\n`.repeat(400);
    expect(
      await readEmail(new TextEncoder().encode(`From: a@sample.invalid\r\n${head}\r\nx`), 'eml'),
    ).toBeUndefined();
  });

  it('is not read where too much came with it', async () => {
    const attached = Object.fromEntries(Array.from({ length: 60 }, (_each, at) => [`${at}.txt`, aPdf()]));
    expect(await readEmail(anEmail({ text: 'x', attached }), 'eml')).toBeUndefined();
  });

  it('keeps an email inside it as a file, and opens none', async () => {
    const inner = 'From: b@sample.invalid\r\nSubject: Inner\r\n\r\nInner words';
    const content = new TextEncoder().encode(
      `From: a@sample.invalid\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nOuter\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--b--`,
    );
    const read = await readEmail(content, 'eml');
    expect(read?.words).not.toContain('Inner words');
    expect(read?.attached.map(({ name }) => name)).toEqual(['Email.eml']);
  });

  it('is read in a time that grows no faster than it does', async () => {
    const started = performance.now();
    for (const html of ['<'.repeat(2_000_000), '<div>'.repeat(400_000), '&amp'.repeat(400_000)])
      await readEmail(anEmail({ html }), 'eml');
    await readEmail(anEmail({ text: '> '.repeat(1_000_000) }), 'eml');
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('is not followed round and round', async () => {
    const whole = Buffer.from(anOutlookEmail({ text: 'x'.repeat(20_000) }));
    expect(isSoundCompound(whole)).toBe(true);
    const table = (whole.readInt32LE(76) + 1) * 512;
    let rings = 0;
    for (let at = table; at < table + 512; at += 4) {
      const next = whole.readInt32LE(at);
      if (next < 1) continue;
      const ring = Buffer.from(whole);
      ring.writeInt32LE(next - 1, at);
      expect(isSoundCompound(ring)).toBe(false);
      expect(await readEmail(ring, 'msg')).toBeUndefined();
      rings += 1;
    }
    expect(rings).toBeGreaterThan(10);
  });

  it('holds no more than it is long', () => {
    const whole = Buffer.from(anOutlookEmail({ text: 'x'.repeat(20_000) }));
    const entries = (whole.readInt32LE(48) + 1) * 512;
    for (let at = entries; at < entries + 512; at += 128)
      if (whole.readUInt8(at + 66) === 2) whole.writeUInt32LE(2_000_000_000, at + 120);
    expect(isSoundCompound(whole)).toBe(false);
  });

  it('is not read whatever byte of it is changed to make it fail', async () => {
    const whole = Buffer.from(anOutlookEmail({ attached: { 'Bill.pdf': aPdf() } }));
    const started = performance.now();
    for (let at = 24; at < whole.length; at += 13) {
      const spoilt = Buffer.from(whole);
      spoilt.writeUInt8((spoilt.readUInt8(at) + 1) % 256, at);
      await readEmail(spoilt, 'msg');
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
