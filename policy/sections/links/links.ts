import { defineSection } from '../../machine/section';
import type { LinkEvent } from './facts';
import { linkCase, unlinkCase } from './linkCase';
import { tells } from './told';
import { writeEventNote } from './writeEventNote';

/** Cases that belong together: shown to whoever may see both, and never merged (D47). */
export const links = defineSection<'links', LinkEvent>({
  name: 'links',
  initial: { items: [] },
  evolve: {
    caseLinked: ({ items, ...slice }, { other, as }, { on }) => ({
      ...slice,
      items: [...items.filter((link) => link.other !== other || link.as !== as), { other, as, on }],
    }),
    caseUnlinked: ({ items, ...slice }, { other }) => ({
      ...slice,
      items: items.filter((link) => link.other !== other),
    }),
    eventNoteWritten: (slice, { note }, { on, by }) => ({ ...slice, note: { words: note, on, by } }),
  },
  tells,
  commands: [linkCase, unlinkCase, writeEventNote],
});
