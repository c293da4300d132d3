import { caseTarget } from '../../policy/machine/targets';
import type { DocumentLibrary, LetterPost } from '../../storage/ports/letterPost';
import { filing, type FilingParts } from './filing';
import { mailing } from './mailing';

/** What becomes of letters that went: a copy in the Trust’s library, and a mail, where a setting names either. */
export function openFiling(
  { library, post }: { readonly library?: DocumentLibrary; readonly post?: LetterPost },
  parts: Omit<FilingParts, 'library'>,
) {
  const files = library && filing({ ...parts, library });
  const mails = post && mailing({ ...parts, post });
  return {
    /** What the desk owes letters to. */
    atDesk: {
      ...(files ? { owe: files.owe } : {}),
      ...(mails
        ? { mail: (id: string, sha256: string) => mails.owe({ kind: caseTarget.kind, id }, [sha256]) }
        : {}),
    },
    /** Does what is due. A fault is logged, never thrown. */
    async work(): Promise<void> {
      await Promise.all([files?.work(), mails?.work()]);
    },
  };
}
