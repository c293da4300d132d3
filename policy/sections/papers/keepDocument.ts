import { count } from '../../calendar/dates';
import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { openStages } from '../../stages';
import { paperKinds, paperReaders } from './choices';
import type { WaitingFile } from './facts';
import { standingPapers } from './questions';

/** The longest title, in characters. */
const LONGEST = 120;

const titleOf = (title: string | undefined, { name }: WaitingFile, all: number): string =>
  title === undefined ? name : all > 1 ? `${title} (${name})` : title;

export const keepDocument = caseCommand({
  name: 'keepDocument',
  button: 'Add a document',
  about: 'A letter, a photo or another file that you send me here. It is kept with the case.',
  paragraph: '7.1',
  fields: {
    kind: { kind: 'choice', label: 'What is it?', options: paperKinds },
    title: {
      kind: 'text',
      label: 'What shall it be called?',
      hint: 'Its own name, if you leave this empty',
      most: LONGEST,
      optional: true,
      staysOpen: true,
    },
    readers: { kind: 'choice', label: 'Who may read it?', options: paperReaders },
  },
  who: {
    roles: complaintsStaff,
    relations: ['logger', 'handler', 'colleague', 'investigator', 'adviser', 'author'],
  },
  stages: [...openStages, 'closed'],
  files: 'takes',
  done({ papers }, { now, waiting = [] }) {
    const kept = papers.kept.filter(({ at }) => at === now).length;
    const known = waiting.length - kept;
    const said =
      kept === 1 ? 'It is kept with the case.' : `${count(kept, 'document')} are kept with the case.`;
    return known > 0 ? `${said} ${count(known, 'file')} was there already.` : said;
  },
  decide(state, { kind, title, readers }, { waiting = [] }) {
    if (waiting.length === 0)
      return refuse(
        '7.1',
        'No file of yours waits to be kept.',
        'Send me the file here, then say which case it is for.',
      );
    const standing = new Set(standingPapers(state).map(({ sha256 }) => sha256));
    const fresh = waiting.filter(({ sha256 }) => !standing.has(sha256));
    if (fresh.length === 0)
      return refuse(
        '7.1',
        waiting.length === 1 ? 'That file is on this case already.' : 'Those files are on this case already.',
        'Say “documents of” and the reference to see what there is.',
      );
    return fresh.map(({ name, ...file }) => ({
      type: 'documentKept',
      document: { ...file, kind, title: titleOf(title, { name, ...file }, fresh.length), readers },
    }));
  },
});
