import { caseTarget } from '../../policy/machine/targets';
import type { DocumentLibrary, LetterPost } from '../../storage/ports/letterPost';
import { filing, type FilingParts } from './filing';
import { mailing } from './mailing';
import type { Papers } from './papers';
import { removing, type RemovingParts } from './removing';
import { withholding, type WithholdingParts } from './withholding';

/** What is done behind everybody’s back: a copy of letters that went in the Trust’s library and a mail, where a setting names either, and the removal of what has to go. */
export function openFiling(
  { library, post }: { readonly library?: DocumentLibrary; readonly post?: LetterPost },
  parts: Omit<FilingParts, 'library'> & RemovingParts & WithholdingParts & { readonly papers: Papers },
) {
  const filed = library && filing({ ...parts, library });
  const mails = post && mailing({ ...parts, post });
  const removes = removing(parts);
  const withholds = withholding(parts);
  return {
    /** What the desk owes letters to. */
    atDesk: {
      removing: removes,
      withholding: withholds,
      ...(filed ? { owe: filed.owe } : {}),
      ...(mails
        ? { mail: (id: string, sha256: string) => mails.owe({ kind: caseTarget.kind, id }, [sha256]) }
        : {}),
    },
    /** Does what is due. A fault is logged, never thrown. */
    async work(): Promise<void> {
      await Promise.all([
        filed?.work(),
        mails?.work(),
        removes.work(),
        withholds.work(),
        parts.papers.work(),
      ]);
    },
  };
}
