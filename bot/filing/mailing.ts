import type { LetterPost } from '../../storage/ports/letterPost';
import type { Letters } from '../../storage/ports/letters';
import { backlog, type Backlog, type BacklogWorld } from './backlog';

export interface MailingParts extends BacklogWorld {
  readonly letters: Letters;
  readonly post: LetterPost;
}

/** Milliseconds: by then the mailbox shows what it took, so that nothing goes twice. */
const SHOWN_WITHIN = 5 * 60_000;

const wordsFor = (reference: string): string =>
  [
    'Our letter to you is attached.',
    `Our reference: ${reference}`,
    'If you would rather have our letters by post, or in another way, please tell us.',
  ].join('\n\n');

/** Sends letters from the Trust's mailbox to whom each is written to, each once. */
export function mailing(parts: MailingParts): Backlog {
  const { letters, post } = parts;
  return backlog(parts, {
    kind: 'owedMails',
    firstRetry: SHOWN_WITHIN,
    async attempt({ stream, sha256 }) {
      const letter = await letters.read(stream.id, sha256);
      // NB: drawn up anew before it went, or its case disposed of: it is not to go any more.
      if (!letter?.mailTo) return true;
      const { reference, name, type, bytes, mailTo: to } = letter;
      await post.send({
        key: sha256,
        to,
        subject: `Our reference ${reference}`,
        words: wordsFor(reference),
        attachment: { name, type, content: Buffer.from(bytes) },
      });
      return true;
    },
  });
}
