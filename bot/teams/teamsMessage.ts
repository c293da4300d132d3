import { createHash } from 'node:crypto';
import type { Activity, Attachment, MessageActionsPayload } from 'botbuilder';
import type { TeamsMessage } from '../../dialogs/words/logFromMessage';
import { wordsOfHtml } from '../../dialogs/reading/html';
import { wordsSaid } from './wordsSaid';

/** A message in Teams, as what may become a concern. What it says of its sender is copied, never trusted. */
export function messageIn(
  payload: MessageActionsPayload | undefined,
  { conversation, id }: Partial<Activity>,
): TeamsMessage {
  const { body, from, createdDateTime } = payload ?? {};
  const own = body?.contentType === 'html' ? wordsOfHtml(body.content ?? '') : (body?.content ?? '');
  const { words } = wordsSaid({ text: own, attachments: (payload?.attachments ?? []) as Attachment[] });
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
