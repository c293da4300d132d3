import { z } from 'zod';
import type { LetterPost, OutgoingLetter } from '../ports/letterPost';
import type { Graph } from './graph';
import { query } from './query';

/** A property of our own on each letter, by which it is found again. */
const OPERATION = 'String {7d3c1d36-6f0b-4c0e-9f0a-2b1f6f3a9c51} Name complaintsOperation';

const MOST_BYTES = 3 * 1024 * 1024;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const messageOf = ({ key, to, subject, words, attachment }: OutgoingLetter) => ({
  subject,
  body: { contentType: 'Text', content: words },
  toRecipients: [{ emailAddress: { address: to } }],
  attachments: [
    {
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: attachment.name,
      contentType: attachment.type,
      contentBytes: attachment.content.toString('base64'),
    },
  ],
  singleValueExtendedProperties: [{ id: OPERATION, value: key }],
});

/** Letters from a shared mailbox, given by its address. Graph has no key of its own for “once”, so ours is looked for. */
export function graphLetterPost(graph: Graph, mailbox: string): LetterPost {
  const box = `/users/${encodeURIComponent(mailbox)}`;

  async function wentBefore(key: string): Promise<boolean> {
    const $filter = `singleValueExtendedProperties/Any(ep: ep/id eq ${quoted(OPERATION)} and ep/value eq ${quoted(key)})`;
    const path = `${box}/messages${query({ $filter, $select: 'id', $top: '1' })}`;
    const answer = z.object({ value: z.array(z.unknown()) });
    return (await graph.ask({ method: 'get', path, answer })).value.length > 0;
  }

  return {
    async send(letter) {
      if (letter.attachment.content.length > MOST_BYTES)
        throw new RangeError('A letter of more than 3 MB cannot go by e-mail: keep it in the library.');
      if (await wentBefore(letter.key)) return 'sentBefore';
      const body = { message: messageOf(letter), saveToSentItems: true };
      await graph.ask({ method: 'post', path: `${box}/sendMail`, body, answer: z.unknown() });
      return 'sent';
    },
  };
}
