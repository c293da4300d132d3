import MsgReader, { type FieldsData } from '@kenjiuno/msgreader';
import PostalMime from 'postal-mime';
import type { EmailSender } from '../../dialogs/port/desk';
import { wordsOfHtml } from '../../dialogs/reading/html';
import type { Instant } from '../../policy/calendar/dates';
import { isSoundCompound } from './soundCompound';

/** Something that came with an email. Its name is untrusted. */
export interface AttachedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** An email file, taken apart. Nothing in it is believed. */
export interface EmailRead {
  readonly sender?: EmailSender;
  readonly sentAt?: Instant;
  readonly subject: string;
  /** All words of it, with lines that it marks as quoted behind “> ”. */
  readonly words: string;
  readonly attached: readonly AttachedFile[];
}

/** UTF-16 units of the words, beyond which they are not read. */
const MOST_WORDS = 100_000;
const MOST_ATTACHED = 50;
const MOST_HEADERS = 256 * 1024;
const DEEPEST = 20;
const LONGEST = 200;

const oneLine = (words = ''): string => asWindowsMeant(words).replace(/\s+/g, ' ').trim().slice(0, LONGEST);

function instantOf(said: string | undefined): Instant | undefined {
  const at = said === undefined ? NaN : Date.parse(said);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

function senderOf(name = '', address = ''): EmailSender | undefined {
  const [called, at] = [oneLine(name).replace(/^["']|["']$/g, ''), oneLine(address)];
  const isAddress = /^[^\s@<>]+@[^\s@<>]+$/.test(at);
  if (called === '' && !isAddress) return undefined;
  return { name: called === at ? '' : called, ...(isAddress ? { address: at } : {}) };
}

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string'
    ? new TextEncoder().encode(content)
    : content instanceof Uint8Array
      ? content
      : new Uint8Array(content);

/** What Windows writes where others have controls that no text holds. NB: Node decodes `windows-1252` as if these were controls. */
const OF_WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const asWindowsMeant = (words: string): string =>
  words.replace(/[\u0080-\u009f]/g, (control) => OF_WINDOWS[control.charCodeAt(0) - 0x80] ?? control);

const wordsIn = (text = '', html = ''): string => asWindowsMeant(wordsOf(text, html));

const wordsOf = (text: string, html: string): string =>
  (text.trim() === '' && html !== '' ? wordsOfHtml(html.slice(0, MOST_WORDS)) : text).slice(0, MOST_WORDS);

async function readInternetEmail(content: Uint8Array): Promise<EmailRead> {
  const { from, date, subject, text, html, attachments } = await PostalMime.parse(content, {
    maxNestingDepth: DEEPEST,
    maxHeadersSize: MOST_HEADERS,
    // NB: an email inside an email is kept as a file of its own, and opened by nobody.
    forceRfc822Attachments: true,
  });
  const sender = senderOf(from?.name, from?.address);
  const sentAt = instantOf(date);
  return {
    ...(sender ? { sender } : {}),
    ...(sentAt ? { sentAt } : {}),
    subject: oneLine(subject),
    words: wordsIn(text, html),
    // What a page shows of its own, a logo or a picture of a signature, is no document.
    attached: attachments
      .filter(({ related, disposition }) => !related || disposition === 'attachment')
      .map(({ filename, mimeType, content: of }) => ({
        name: filename ?? (mimeType === 'message/rfc822' ? 'Email.eml' : 'Attachment'),
        content: bytesOf(of),
      })),
  };
}

/** NB: what Outlook keeps as HTML is bytes, of which the letters beyond ASCII are told by its own head or are UTF-8. */
function htmlOf({ bodyHtml, html }: FieldsData): string {
  if (bodyHtml !== undefined) return bodyHtml;
  if (!html) return '';
  const head = Buffer.from(html.subarray(0, 2_000)).toString('latin1');
  const [, charset = 'utf-8'] = /charset=["']?([\w-]{2,30})/i.exec(head) ?? [];
  try {
    return new TextDecoder(charset).decode(html);
  } catch {
    return new TextDecoder().decode(html);
  }
}

function readOutlookEmail(content: Uint8Array): EmailRead | undefined {
  if (!isSoundCompound(content)) return undefined;
  // NB: it reads from where the memory begins, so that has to be this file’s own.
  const reader = new MsgReader(new Uint8Array(content).buffer);
  const found = reader.getFileData();
  if (found.error !== undefined) return undefined;
  const { senderName, senderSmtpAddress, senderEmail, subject, body, attachments = [] } = found;
  const sender = senderOf(senderName, senderSmtpAddress ?? senderEmail);
  const sentAt = instantOf(found.clientSubmitTime ?? found.messageDeliveryTime);
  return {
    ...(sender ? { sender } : {}),
    ...(sentAt ? { sentAt } : {}),
    subject: oneLine(subject),
    words: wordsIn(body, htmlOf(found)),
    attached: attachments
      .filter(({ attachmentHidden }) => attachmentHidden !== true)
      .map((each) => {
        const { fileName, content: of } = reader.getAttachment(each);
        return {
          name: [fileName, each.name].find((name) => name !== undefined && name !== '') ?? 'Attachment',
          content: of,
        };
      }),
  };
}

/** Takes an email file apart; undefined for one that cannot be read, or that was made to choke whoever does. */
export async function readEmail(content: Uint8Array, ending: 'eml' | 'msg'): Promise<EmailRead | undefined> {
  try {
    const read = ending === 'eml' ? await readInternetEmail(content) : readOutlookEmail(content);
    return read && read.attached.length <= MOST_ATTACHED ? read : undefined;
  } catch {
    return undefined;
  }
}
