import type { Recorded, Stream } from '../../policy/machine/stream';

export interface Notebook {
  readonly id: string;
  readonly notes: readonly string[];
  /** What the last note said of itself besides its words; undefined takes it away. */
  readonly mark?: string;
}

export interface Noted {
  readonly type: 'noted';
  readonly note: string;
  readonly mark?: string;
}

const MOST_NOTES = 40;

/** The least stream there is: one command writes a note. The same note twice, and more than 40, are refused. */
export const notebookStream: Stream<Notebook, Noted> = {
  kind: 'notebook',
  initial: (id) => ({ id, notes: [] }),
  evolve: (state, { event: { type: _, note, ...marks } }: Recorded<Noted>) => ({
    ...state,
    ...marks,
    notes: [...state.notes, note],
  }),
  tell: ({ event: { note } }) => ({ title: 'Wrote a note', said: [{ label: 'Note', words: note }] }),
  decide({ notes }, { entries }) {
    const { note, mark } = entries as { note: string; mark?: string };
    if (!notes.includes(note) && notes.length < MOST_NOTES) return [{ type: 'noted', note, mark }];
    return {
      refused: 'notMet',
      sentence: `“${note}” is there already.`,
      paragraph: '7.1',
      next: 'Write another.',
    };
  },
  notices: (recorded) =>
    recorded.map(({ event: { note } }) => ({ to: { person: 'reader' }, say: note, paragraph: '7.1' })),
  promoted: ({ notes }) => ({ stage: `${notes.length} notes`, open: true, involved: [] }),
  confirm: (command, { notes }) => `${command}: note ${notes.length}.`,
};
