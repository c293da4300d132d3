import { eventVersion, fold, lifted, type Lift } from '../../storage/lifting';
import { notebookStream, type Noted } from '../doors/aNotebook';

const meta = { at: '2026-01-05T10:00:00.000Z', on: '2026-01-05', by: 'reader' } as const;

/** The first version had its words under another name; the second had marks in capitals. */
const lifts: readonly Lift[] = [
  (event) => {
    const { text, ...rest } = event as { text: string };
    return { ...rest, note: text };
  },
  (event) => {
    const { mark, ...rest } = event as Noted;
    return mark ? { ...rest, mark: mark.toLowerCase() } : rest;
  },
];

describe('events of older versions', () => {
  it('are folded as if they had been written today', () => {
    const events = [
      { v: 1, event: { type: 'noted', text: 'one', mark: 'OLD' }, meta: { ...meta, seq: 1 } },
      { v: 2, event: { type: 'noted', note: 'two' }, meta: { ...meta, seq: 2 } },
      { v: 3, event: { type: 'noted', note: 'three', mark: 'NEW' }, meta: { ...meta, seq: 3 } },
    ];
    expect(fold(notebookStream, 'book', events.slice(0, 2), lifts)).toEqual({
      id: 'book',
      notes: ['one', 'two'],
      mark: 'old',
    });
    expect(fold(notebookStream, 'book', events, lifts).mark).toBe('NEW');
  });

  it('know the kind of their stream', () => {
    const kinds: string[] = [];
    const noticing: Lift = (event, kind) => (kinds.push(kind), event);
    lifted({ v: 1, event: {}, meta: { ...meta, seq: 1 } }, 'partner', [noticing]);
    expect(kinds).toEqual(['partner']);
  });

  it('of a newer program are refused, not guessed at', () => {
    const newer = { v: eventVersion() + 1, event: { type: 'noted', note: 'one' }, meta: { ...meta, seq: 1 } };
    expect(() => fold(notebookStream, 'book', [newer])).toThrow('written by a newer version');
  });
});
