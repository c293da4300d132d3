import { createHash } from 'node:crypto';
import type { Activity, MessageActionsPayload } from 'botbuilder';
import type { TeamsMessage } from '../../dialogs/logFromMessage';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The words of a message that came as HTML: its tags out, its lines kept. */
const wordsOfHtml = (html: string): string =>
  html
    .replace(/<br\s*\/?>|<\/(p|div|li|h\d|tr|blockquote)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d{1,7});/g, (whole, code: string) =>
      Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole,
    )
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** A message in Teams, as what may become a concern. What it says of its sender is copied, never trusted. */
export function messageIn(
  payload: MessageActionsPayload | undefined,
  { conversation, id }: Partial<Activity>,
): TeamsMessage {
  const { body, from, createdDateTime } = payload ?? {};
  const words = body?.contentType === 'html' ? wordsOfHtml(body.content ?? '') : (body?.content ?? '');
  const sender = from?.user?.displayName;
  const sent = createdDateTime ? new Date(createdDateTime) : undefined;
  const place = `${conversation?.id ?? ''}|${payload?.id ?? id ?? ''}`;
  return {
    key: createHash('sha256').update(place).digest('base64url').slice(0, 24),
    words,
    ...(sender ? { sender } : {}),
    ...(sent && !Number.isNaN(sent.getTime()) ? { sentAt: sent.toISOString() } : {}),
  };
}
