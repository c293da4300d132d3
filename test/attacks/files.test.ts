import { zipSync } from 'fflate';
import { createServer, type Server } from 'node:http';
import { download } from '../../bot/receiving/download';
import { fileHosts } from '../../bot/receiving/fileHosts';
import { readFileName } from '../../bot/receiving/fileNames';
import { typeOf } from '../../bot/receiving/fileTypes';
import { close, listen } from '../doors/loopbackHttp';
import { aPdf, compound, someFiles, wordParts, zipped } from '../doors/someFiles';

const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'latin1'));

describe('the name of a file', () => {
  it.each([
    ['Letter from Jean.pdf', 'Letter from Jean', 'pdf'],
    ['../../etc/passwd', 'passwd', ''],
    ['C:\\Windows\\System32\\report.PDF', 'report', 'pdf'],
    ['report\u202Efdp.exe', 'reportfdp', 'exe'],
    ['scan\u0000.pdf', 'scan', 'pdf'],
    ['scan\r\nContent-Type: text/html.pdf', 'html', 'pdf'],
    ['\u200B\u2066.pdf', 'File', 'pdf'],
    ['....pdf', 'File', 'pdf'],
    ['photo.JPEG', 'photo', 'jpg'],
    ['no ending', 'no ending', ''],
    ['C26.report.v1.2.pdf', 'C26.report.v1.2', 'pdf'],
    [`${'a'.repeat(5_000)}.pdf`, 'a'.repeat(100), ''],
    ['', 'File', ''],
  ])('%j is shown without what does harm', (sent, name, ending) => {
    expect(readFileName(sent)).toMatchObject({ name, ending });
  });

  it.each(['report.exe.pdf', 'report.js.txt', 'x.HTML.pdf', 'y.zip.docx', 'a.lnk .pdf'])(
    '%j hides what it is',
    (sent) => expect(readFileName(sent).hidden).toBe(true),
  );

  it('of any length takes no time', () => {
    const began = performance.now();
    for (const sent of ['.'.repeat(1_000_000), ' '.repeat(1_000_000), 'a.'.repeat(500_000)])
      readFileName(sent);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('what a file is', () => {
  it.each(Object.entries(someFiles()))('a %s is taken as one, and as nothing else', (ending, content) => {
    expect(typeOf(content, ending)).toBe(ending);
    for (const other of Object.keys(someFiles()))
      if (other !== ending && !(['txt', 'csv', 'eml'].includes(ending) && ['txt', 'csv'].includes(other)))
        expect([other, typeOf(content, other)]).not.toEqual([other, other]);
  });

  it.each(['jpg', 'png', 'heic'])('a pasted picture has no name, and is a %s by what is in it', (ending) => {
    expect(typeOf(someFiles()[ending] ?? text(''), '')).toBe(ending);
  });

  const page = text('<!DOCTYPE html><html><script>alert(1)</script></html>');
  const many = Object.fromEntries(Array.from({ length: 5_100 }, (_, at) => [`x/${at}`, new Uint8Array()]));
  const large = { 'word/document.xml': new Uint8Array(201 * 1024 * 1024) };
  const shell = { '[Content_Types].xml': new Uint8Array(1), 'word/document.xml': new Uint8Array(1) };

  it.each([
    ['a web page as a PDF', page, 'pdf', 'notWhatItSays'],
    ['a web page as text', page, 'txt', 'notWhatItSays'],
    ['a web page as itself', page, 'html', 'notAKind'],
    ['a drawing with a script as text', text('  <svg onload="x">'), 'txt', 'notWhatItSays'],
    ['a script as text', text('#!/bin/sh\nrm -rf /'), 'txt', 'notWhatItSays'],
    ['a program as a PDF', text('MZ\u0090\u0000'), 'pdf', 'notWhatItSays'],
    ['a program as text', text('MZ\u0090\u0000'), 'txt', 'notWhatItSays'],
    ['a program as itself', text('MZ\u0090\u0000'), 'exe', 'notAKind'],
    ['a PDF as a picture', aPdf(), 'jpg', 'notWhatItSays'],
    ['a PDF behind a page', text('<html>\n%PDF-1.7'), 'pdf', 'notWhatItSays'],
    ['a packed folder', zipped('a.txt'), 'zip', 'archive'],
    ['a packed folder as a Word document', zipped('a.txt'), 'docx', 'notWhatItSays'],
    ['a 7z archive', new Uint8Array(Buffer.from('377abcaf271c0004', 'hex')), '7z', 'archive'],
    ['an archive as a PDF', new Uint8Array(Buffer.from('1f8b0800', 'hex')), 'pdf', 'archive'],
    ['a workbook as a Word document', someFiles().xlsx ?? text(''), 'docx', 'notWhatItSays'],
    ['macros in a Word document', zipped(...wordParts, 'word/vbaProject.bin'), 'docx', 'macros'],
    ['macros as they are', zipped(...wordParts, 'word/vbaProject.bin'), 'docm', 'macros'],
    [
      'old macros in a workbook',
      zipped('[Content_Types].xml', 'xl/workbook.xml', 'xl/macrosheets/s.xml'),
      'xlsx',
      'macros',
    ],
    ['a program in a document', zipped(...wordParts, 'word/embeddings/oleObject1.bin'), 'docx', 'holdsFiles'],
    ['a control in a document', zipped(...wordParts, 'word/activeX/activeX1.xml'), 'docx', 'holdsFiles'],
    ['a document of too many parts', zipSync({ ...shell, ...many }, { level: 0 }), 'docx', 'tooMuchInside'],
    [
      'a document that unpacks to too much',
      zipSync({ ...shell, ...large }, { level: 1 }),
      'docx',
      'tooMuchInside',
    ],
    ['a torn document', (someFiles().docx ?? text('')).subarray(0, 60), 'docx', 'broken'],
    ['an older Word document', compound('WordDocument'), 'docx', 'locked'],
    ['a locked document', compound('EncryptedPackage'), 'docx', 'locked'],
    ['an older document as an email', compound('__properties_version1.0', 'WordDocument'), 'msg', 'locked'],
    ['text with an object in it', text('{\\rtf1 {\\object\\objdata 0105}}'), 'rtf', 'notWhatItSays'],
    ['an email without a head', text('Dear all,\nhello.'), 'eml', 'notWhatItSays'],
    ['bytes as a table', new Uint8Array([1, 2, 3, 0, 4]), 'csv', 'notWhatItSays'],
    ['nothing', new Uint8Array(), 'pdf', 'empty'],
    ['something without a name', text('hello'), '', 'notAKind'],
    ['a kind with a name of the language', text('hello'), 'constructor', 'notAKind'],
  ])('%s is refused', (_, content, ending, why) => {
    expect(typeOf(content, ending)).toBe(why);
  });
});

describe('where files are fetched from', () => {
  const ours = fileHosts(['trust.sharepoint.com', '*.svc.ms'], false);
  const may = (address: string, hosts = ours) => hosts.mayFetch(new URL(address));

  it.each([
    'https://trust.sharepoint.com/x',
    'https://eu1.svc.ms/x',
    'https://smba.trafficmanager.net/uk/v3/attachments/1',
  ])('%s is ours', (address) => expect(may(address)).toBe(true));

  it.each([
    'http://trust.sharepoint.com/x',
    'https://other.sharepoint.com/x',
    'https://trust.sharepoint.com.sample.invalid/x',
    'https://sample.invalid/trust.sharepoint.com',
    'https://trust.sharepoint.com@sample.invalid/x',
    'https://user@trust.sharepoint.com/x',
    'https://trust.sharepoint.com:8443/x',
    'https://svc.ms/x',
    'https://evilsvc.ms/x',
    'https://169.254.169.254/latest/meta-data',
    'http://127.0.0.1/x',
    'http://localhost:3978/x',
    'file:///etc/passwd',
  ])('%s is not', (address) => expect(may(address)).toBe(false));

  it('this machine counts while it is tried out, and no token goes there or to SharePoint', () => {
    const local = fileHosts([], true);
    expect(may('http://127.0.0.1:9000/x', local)).toBe(true);
    expect(may('http://10.0.0.1/x', local)).toBe(false);
    for (const address of ['http://127.0.0.1/x', 'https://trust.sharepoint.com/x', 'https://eu1.svc.ms/x'])
      expect(ours.needsToken(new URL(address))).toBe(false);
    expect(ours.needsToken(new URL('https://smba.trafficmanager.net/uk/x'))).toBe(true);
  });
});

describe('fetching a file', () => {
  let server: Server;
  let origin: string;
  const asked: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.url} ${request.headers.authorization ?? ''}`.trim());
      if (request.url === '/long') {
        response.writeHead(200);
        const more = (left: number): void => {
          if (left === 0 || response.destroyed) response.end();
          else response.write(Buffer.alloc(65_536), () => setImmediate(more, left - 1));
        };
        more(200);
      } else if (request.url === '/away') {
        response.writeHead(302, { location: 'http://169.254.169.254/x' });
        response.end();
      } else if (request.url === '/moved') {
        response.writeHead(302, { location: '/small' });
        response.end();
      } else if (request.url === '/round') {
        response.writeHead(302, { location: '/round' });
        response.end();
      } else if (request.url === '/gone') {
        response.writeHead(404);
        response.end();
      } else if (request.url === '/small') response.end('sample');
    });
    origin = await listen(server);
  });
  afterAll(() => close(server));

  const fetched = (path: string, within = 3_000) =>
    download(
      path.startsWith('http') ? path : `${origin}${path}`,
      { hosts: fileHosts([], true), most: 1_000_000, send: fetch, token: async () => 'Bearer sample' },
      AbortSignal.timeout(within),
    );

  it('gives what is there, without a token', async () => {
    expect(Buffer.from(await fetched('/small')).toString()).toBe('sample');
    expect(asked.at(-1)).toBe('/small');
    expect(Buffer.from(await fetched('/moved')).toString()).toBe('sample');
  });

  it.each([
    ['more than may be, whatever it says of itself', '/long', 'tooLarge'],
    ['what is elsewhere in the end', '/away', 'elsewhere'],
    ['what only leads round', '/round', 'notThere'],
    ['what is gone', '/gone', 'notThere'],
    ['what is elsewhere', 'https://sample.invalid/x', 'elsewhere'],
    ['what is no address', 'http://', 'elsewhere'],
  ])('refuses %s', async (_, path, why) => expect(await fetched(path)).toBe(why));

  it('shows the token to where Teams keeps pictures, and to nobody it sends on to', async () => {
    const shown: (readonly [string, string | null])[] = [];
    const send: typeof fetch = async (input, init) => {
      const { href, host } = new URL(input instanceof Request ? input.url : input);
      shown.push([href, new Headers(init?.headers).get('Authorization')]);
      return host.startsWith('smba')
        ? new Response(null, { status: 302, headers: { Location: 'https://trust.sharepoint.com/x' } })
        : new Response('sample');
    };
    const hosts = fileHosts(['trust.sharepoint.com'], false);
    const from = { hosts, most: 100, send, token: async () => 'Bearer sample' };
    await download('https://smba.trafficmanager.net/uk/x', from, AbortSignal.timeout(1_000));
    expect(shown).toEqual([
      ['https://smba.trafficmanager.net/uk/x', 'Bearer sample'],
      ['https://trust.sharepoint.com/x', null],
    ]);
  });

  it('waits no longer than it may', async () => {
    const began = performance.now();
    expect(await fetched('/never', 200)).toBe('notThere');
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
