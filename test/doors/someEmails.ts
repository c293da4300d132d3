import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader';

interface EmailOptions {
  readonly from?: string;
  readonly date?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
  readonly attached?: Readonly<Record<string, Uint8Array>>;
}

const BOUNDARY = 'sample-boundary';

const part = (head: readonly string[], body: string): string =>
  [`--${BOUNDARY}`, ...head, '', body].join('\r\n');

/** An email file as any mail program writes it. */
export function anEmail({
  from = 'Niamh Sample <niamh@sample.invalid>',
  date = 'Thu, 26 Nov 2026 23:40:00 -0500',
  subject = 'My stay',
  text,
  html,
  attached = {},
}: EmailOptions = {}): Uint8Array {
  const parts = [
    ...(text === undefined ? [] : [part(['Content-Type: text/plain; charset=utf-8'], text)]),
    ...(html === undefined ? [] : [part(['Content-Type: text/html; charset=utf-8'], html)]),
    ...Object.entries(attached).map(([name, content]) =>
      part(
        [
          'Content-Type: application/octet-stream',
          'Content-Transfer-Encoding: base64',
          `Content-Disposition: attachment; filename="${name}"`,
        ],
        Buffer.from(content).toString('base64'),
      ),
    ),
  ];
  const head = [
    `From: ${from}`,
    `Date: ${date}`,
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
  ];
  return new TextEncoder().encode([...head, '', ...parts, `--${BOUNDARY}--`, ''].join('\r\n'));
}

const SUBMITTED = 0x00390040;
const FROM_1601 = 11_644_473_600_000;

/** The fixed properties of an Outlook email: when it was sent. `before` is how long the head of them is. */
function propertiesOf(sentAt: string, before: number): Uint8Array {
  const bytes = Buffer.alloc(before + 16);
  bytes.writeUInt32LE(SUBMITTED, before);
  bytes.writeUInt32LE(6, before + 4);
  bytes.writeBigUInt64LE(BigInt(Date.parse(sentAt) + FROM_1601) * 10_000n, before + 8);
  return new Uint8Array(bytes);
}

/** An email as Outlook drags it out of its window. */
export function anOutlookEmail({
  from = 'Niamh Sample',
  address = 'niamh@sample.invalid',
  sentAt = '2026-11-27T04:40:00.000Z',
  subject = 'My stay',
  text = 'It was cold.',
  attached = {},
}: Omit<EmailOptions, 'date' | 'html'> & {
  readonly address?: string;
  readonly sentAt?: string;
} = {}): Uint8Array {
  const entries: (Entry & { children?: number[] })[] = [
    { name: 'Root Entry', type: TypeEnum.ROOT, length: 0, children: [] },
  ];
  const add = (into: number, name: string, content?: Uint8Array): number => {
    const index = entries.length;
    entries[into]?.children?.push(index);
    entries.push(
      content
        ? { name, type: TypeEnum.DOCUMENT, length: content.length, binaryProvider: () => content }
        : { name, type: TypeEnum.DIRECTORY, length: 0, children: [] },
    );
    return index;
  };
  const addText = (into: number, tag: string, words: string): number =>
    add(into, `__substg1.0_${tag}001F`, new Uint8Array(Buffer.from(words, 'utf16le')));
  add(0, '__nameid_version1.0');
  add(0, '__properties_version1.0', propertiesOf(sentAt, 32));
  addText(0, '0037', subject);
  addText(0, '0C1A', from);
  addText(0, '5D01', address);
  addText(0, '1000', text);
  for (const [at, [name, content]] of Object.entries(attached).entries()) {
    const folder = add(0, `__attach_version1.0_#${String(at).padStart(8, '0')}`);
    add(folder, '__properties_version1.0', new Uint8Array(8));
    addText(folder, '3707', name);
    add(folder, '__substg1.0_37010102', content);
  }
  return burn(entries);
}
