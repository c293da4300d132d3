import { afterTheList } from '../../../policy/reminders/due';
import { defineCommand } from '../../../policy/machine/command';
import { registerStream } from '../../../policy/machine/registerStream';
import type { RegisterState } from '../../../policy/machine/registers';
import { RecordUnderTest } from '../../doors/aRecord';
import { people } from '../../doors/people';

type Stage = 'open' | 'closed';
type Shelf = RegisterState<Stage> & { readonly books: readonly string[] };
type ShelfEvent = { readonly type: 'bookAdded'; readonly title: string } | { readonly type: 'shelfClosed' };

const add = defineCommand<Shelf, Stage, ShelfEvent, { title: { kind: 'text'; label: string } }>({
  name: 'add',
  button: 'Add a book',
  paragraph: '1.1',
  fields: { title: { kind: 'text', label: 'Title' } },
  who: { roles: 'everyone' },
  stages: ['open'],
  done: () => 'The book is added.',
  decide: (_state, { title }) => [{ type: 'bookAdded', title }],
});

const close = defineCommand<Shelf, Stage, ShelfEvent, Record<string, never>>({
  name: 'close',
  button: 'Close',
  paragraph: '1.2',
  fields: {},
  who: { roles: ['leadManager'], relations: ['handler'] },
  stages: ['open'],
  leadsTo: ['closed'],
  basis: ['books'],
  offered: ({ books }) => books.length > 0,
  done: ({ books }) => `Closed with ${books.length}.`,
  decide: () => [{ type: 'shelfClosed' }],
});

const clockOf = (label: string, due: `${number}-${number}-${number}`, state: 'running' | 'met') =>
  ({ name: 'action', label, paragraph: '1.1', due, state, explain: () => label }) as const;

const shelves = registerStream<Stage, Shelf, ShelfEvent>({
  kind: 'shelf',
  thing: 'shelf',
  stages: { open: 'Open', closed: 'Closed' },
  initial: (id) => ({ id, stage: 'open', version: 0, books: [] }),
  evolve: {
    bookAdded: (state, { title }) => ({ ...state, books: [...state.books, title] }),
    shelfClosed: (state) => ({ ...state, stage: 'closed' }),
  },
  tells: {
    bookAdded: { title: 'Added a book', said: add.fields },
    shelfClosed: { title: 'Closed the shelf', said: {} },
  },
  commands: [add, close],
  addsOnly: ['add'],
  over: ['closed'],
  maySee: (_state, { actor }) => actor.id !== people.stranger.id,
  holders: () => ({ handler: [people.wardSister.id], logger: [people.wardSister.id, people.namedNurse.id] }),
  clocks: () => [
    clockOf('later', '2026-03-02', 'running'),
    clockOf('met', '2026-01-12', 'met'),
    clockOf('sooner', '2026-02-02', 'running'),
  ],
  *missing({ books }) {
    if (books.length === 0) yield { what: 'A book', paragraph: '1.1' };
  },
  notices: {
    bookAdded: (_event, { id }) => [
      { to: { role: 'leadManager' }, say: `A book on ${id}.`, paragraph: '1.1' },
    ],
  },
});

const shelf = () => new RecordUnderTest(shelves, 'S1');
const withBook = () => shelf().does('add', { title: 'Sample' });

describe('a register decided like a case', () => {
  it('folds its events, and its version is their number', () => {
    expect(withBook().does('add', { title: 'Another' }).state).toEqual({
      id: 'S1',
      stage: 'open',
      version: 2,
      books: ['Sample', 'Another'],
    });
  });

  it('throws a fault on an event or a command it does not have', () => {
    const meta = { seq: 1, at: '2026-01-05T10:00:00.000Z', on: '2026-01-05', by: 'x' } as const;

    expect(() =>
      shelves.evolve(shelf().state, { v: 1, meta, event: { type: 'burnt' } as unknown as ShelfEvent }),
    ).toThrow(/no event burnt/);
    expect(() => shelf().decide('burn')).toThrow(/no command burn/);
  });

  it('refuses in order: not there, not yours, wrong stage, changed since, entries', () => {
    expect(withBook().as(people.stranger).tries('close')).toMatchObject({
      refused: 'notFound',
      sentence: 'I cannot find a shelf of that name that you may see.',
    });
    expect(withBook().as(people.palsOfficer).tries('close')).toMatchObject({
      refused: 'notYours',
      sentence: '“Close” is not for your role on this shelf.',
    });
    expect(withBook().does('close').tries('close', {}, 'stale')).toMatchObject({
      refused: 'wrongStage',
      sentence: '“Close” does not fit where this shelf stands: closed.',
      next: 'It is for a shelf that is: open.',
    });
    expect(withBook().tries('close', {}, 'stale')).toMatchObject({
      refused: 'changedSince',
      paragraph: '1.2',
    });
    expect(shelf().tries('add', { title: '' })).toMatchObject({ refused: 'invalid' });
  });

  it('lets a relation of its own do what the role may not', () => {
    expect(withBook().as(people.wardSister).does('close').state.stage).toBe('closed');
    expect(withBook().as(people.namedNurse).tries('close').refused).toBe('notYours');
  });

  it('lets a person begin a record, and add to one they may not read', () => {
    expect(shelf().as(people.stranger).maySee).toBe(true);
    expect(withBook().as(people.stranger).maySee).toBe(false);
    expect(withBook().as(people.stranger).does('add', { title: 'Another' }).state.books).toHaveLength(2);
    expect(withBook().as(people.stranger).available).toEqual(['add']);
  });

  it('a card is stale once the record has changed, where it rests on facts at all', () => {
    const record = withBook();
    const basis = record.basisOf('close');
    expect(record.basisOf('add')).toBe('');
    expect(record.decide('close', {}, basis)).toEqual([{ type: 'shelfClosed' }]);

    record.does('add', { title: 'Another' }, '');
    expect(record.tries('close', {}, basis).refused).toBe('changedSince');
  });

  it('offers only what may be done now, and says what stands in the way', () => {
    const stands = (record: ReturnType<typeof shelf>, name: string) =>
      shelves.standsInTheWay(record.state, name, record.context);

    expect(shelf().available).toEqual(['add']);
    expect(withBook().available).toEqual(['add', 'close']);
    expect(withBook().does('close').available).toEqual([]);
    expect(withBook().as(people.palsOfficer).available).toEqual(['add']);
    expect(stands(withBook(), 'close')).toBeUndefined();
    expect(stands(shelf(), 'close')).toMatchObject({
      refused: 'notMet',
      sentence: 'There is nothing for “Close” to do on this shelf now.',
    });
    expect(stands(withBook().as(people.palsOfficer), 'close')?.refused).toBe('notYours');
    expect(stands(shelf(), 'burn')?.refused).toBe('notFound');
  });

  it('confirms in its own words, or with the button’s', () => {
    const record = withBook().does('close');

    expect(record.confirmed('close')).toBe('Closed with 1.');
    expect(record.confirmed('add')).toBe('The book is added.');
  });

  it('tells people of the events that have a message, and only of those', () => {
    expect(withBook().notices).toEqual([
      { to: { role: 'leadManager' }, say: 'A book on S1.', paragraph: '1.1' },
    ]);
    expect(withBook().does('close').notices).toEqual([]);
  });

  it('gives lists its stage, the soonest date that runs, and everyone it involves, once', () => {
    const { state, context } = withBook();

    expect(shelves.promoted(state, context)).toEqual({
      stage: 'open',
      open: true,
      nextDue: '2026-02-02',
      // None of these clocks is reminded of: a longer list of bank holidays may change that.
      wakeAt: afterTheList(context.calendar),
      involved: [people.wardSister.id, people.namedNurse.id],
    });
    expect(shelves.promoted({ ...state, stage: 'closed' }, context).open).toBe(false);
    expect(shelves.deadlines(state, context).map(({ label }) => label)).toEqual(['met', 'sooner', 'later']);
  });

  it('says what is missing', () => {
    expect(shelf().missing).toHaveLength(1);
    expect(withBook().missing).toEqual([]);
  });
});
