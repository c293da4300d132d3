import { plain } from '../../cards/escape';
import type { NotFetched } from './download';
import type { NotKept } from './fileTypes';

export type WhyNot = NotKept | NotFetched | 'tooMany' | 'hiddenEnding';

const kept =
  'I keep PDF, Word, Excel, PowerPoint and text files, emails, photos, sound and film. Save it as one of these and send it again.';

const why: Readonly<Record<WhyNot, string>> = {
  empty: 'There is nothing in it.',
  notAKind: kept,
  notWhatItSays: `What is in it is not what its name says. ${kept}`,
  hiddenEnding: 'Its name hides what kind of file it is. Give it a plain name and send it again.',
  archive: 'It is a packed folder. Unpack it and send me the files in it.',
  macros: 'It has macros in it. Save it without them, or as a PDF, and send it again.',
  holdsFiles: 'It has other files inside it. Save it as a PDF, and send those files on their own.',
  tooMuchInside: 'It unpacks to more than I can take. Save it as a PDF and send it again.',
  locked: 'It is locked, or of an older kind. Save it without a password, or as a PDF, and send it again.',
  broken: 'It is damaged. Open it, save it again and send it.',
  elsewhere: 'It is not where the Trust keeps its files. Put it in your own OneDrive and send it from there.',
  tooLarge: 'It is too large.',
  notThere: 'I could not fetch it. Send it again.',
  tooMany: 'Too many came at once. Send it again in its turn.',
};

/** Why a file was not kept, and what to do. `name` is shown as it was cleaned; `most` is in megabytes. */
export const sayNotKept = (name: string, reason: WhyNot, most: number): string =>
  `“${plain(name)}” was not kept. ${reason === 'tooLarge' ? `It is larger than ${most} MB. Send it in parts, or make it smaller.` : why[reason]}`;
