import type { Activity, Attachment } from 'botbuilder';
import { z } from 'zod';
import { wordsOfHtml } from '../../dialogs/reading/html';

/** What a message says, wherever Teams put it, and what came with it. */
export interface WordsSaid {
  readonly words: string;
  /** The files and pictures that came with it. */
  readonly files: readonly SentAt[];
}

/** Where Teams says a file is, and what it is called; a pasted picture has no name. */
export interface SentAt {
  readonly address: string;
  readonly name?: string;
}

const FILE = 'application/vnd.microsoft.teams.file.download.info';
const FORWARDED = 'forwardedMessageReference';
const QUOTED = 'messageReference';
/** Teams sends one or two. */
const MOST_OF_A_KIND = 5;

const forwarded = z.object({
  originalMessageContent: z.string().optional(),
  messagePreview: z.string().optional(),
  body: z.object({ content: z.string() }).optional(),
});

/** NB: Teams sends what an attachment refers to as JSON in a text. */
function readReference({ content }: Attachment): z.infer<typeof forwarded> | undefined {
  let value: unknown = content;
  if (typeof content === 'string') {
    try {
      value = JSON.parse(content);
    } catch {
      return undefined;
    }
  }
  const read = forwarded.safeParse(value);
  return read.success ? read.data : undefined;
}

const downloadInfo = z.object({ downloadUrl: z.string() });

/** A file by where it can be fetched for a while; a picture by where Teams keeps it. */
function fileAt({ contentType, content, contentUrl = '', name }: Attachment): readonly SentAt[] {
  if (contentType.startsWith('image/')) return [{ address: contentUrl }];
  if (contentType !== FILE) return [];
  const { downloadUrl: address = '' } = downloadInfo.safeParse(content).data ?? {};
  return [{ address, ...(name === undefined ? {} : { name }) }];
}

function wordsForwarded(attachment: Attachment): string {
  const { originalMessageContent, body, messagePreview } = readReference(attachment) ?? {};
  return wordsOfHtml(originalMessageContent ?? body?.content ?? messagePreview ?? '');
}

const quote = (words: string): string =>
  words === ''
    ? ''
    : words
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');

/**
 * The words of a message: from its HTML where it has any, since the plain text can lack what stood between `<` and `>`;
 * those of a forwarded message from what it forwards; those it answers to marked as quoted.
 */
export function wordsSaid({ text, attachments = [] }: Partial<Activity>): WordsSaid {
  const ofKind = (kind: string): readonly Attachment[] =>
    attachments.filter(({ contentType }) => contentType === kind).slice(0, MOST_OF_A_KIND);
  // Together they are as long as one may be.
  const html = wordsOfHtml(
    ofKind('text/html')
      .flatMap(({ content }) => (typeof content === 'string' ? [content] : []))
      .join('<br>'),
  );
  const own = html === '' ? (text ?? '').trim() : html;
  const quoted = own.startsWith('> ') ? [] : ofKind(QUOTED).map((each) => quote(wordsForwarded(each)));
  return {
    words: [...quoted, own, ...ofKind(FORWARDED).map(wordsForwarded)]
      .filter((part) => part !== '')
      .join('\n'),
    files: attachments.flatMap(fileAt),
  };
}
