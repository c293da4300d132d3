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

  it.each([
    ['01632 960001', { phone: '01632 960001' }],
    ['person@sample.invalid', { email: 'person@sample.invalid' }],
    ['1 Sample Street, Sampletown SA1 1PL', { address: '1 Sample Street, Sampletown SA1 1PL' }],
    [
      '1 Sample Street, Sampletown, after six on 01632 960001; person@sample.invalid',
      {
        address: '1 Sample Street, Sampletown',
        phone: 'after six on 01632 960001',
        email: 'person@sample.invalid',
      },
    ],
  ])('of the first version keep phone, email and address apart: %s', (contact, apart) => {
    const logged = {
      v: 1,
      event: { type: 'concernLogged', concern: { contact, words: 'x' } },
      meta: { ...meta, seq: 1 },
    };
    const changed = {
      v: 1,
      event: { type: 'recordCorrected', change: { contact } },
      meta: { ...meta, seq: 2 },
    };
    expect(lifted(logged, 'case').event).toEqual({
      type: 'concernLogged',
      concern: { words: 'x', ...apart },
    });
    expect(lifted(changed, 'case').event).toEqual({ type: 'recordCorrected', change: apart });
    expect(lifted(logged, 'restriction').event).toBe(logged.event);
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

it('allied health is counted with the scientific professions, once (KO41a)', () => {
  const coded = (professions: readonly string[]) =>
    lifted(
      { v: 2, event: { type: 'coded', codes: { version: 1, professions } }, meta: { ...meta, seq: 1 } },
      'case',
    ).event;
  expect(coded(['nursing', 'alliedHealth', 'scientific'])).toEqual({
    type: 'coded',
    codes: { version: 1, professions: ['nursing', 'scientific'] },
  });
  expect(coded(['nursing'])).toEqual({ type: 'coded', codes: { version: 1, professions: ['nursing'] } });
});
