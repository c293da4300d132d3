import { openCardPage, type CardPage } from '../doors/cardPage';
import { everyCard, type Shown } from '../doors/gallery';

let opened: CardPage | undefined;
let page: CardPage;
let cards: readonly Shown[];

const AT_ONCE = 30;

/** How many of a kind are drawn for each of its sorts, largest first: cards that differ only in their words are alike here. */
const sortOf: Readonly<Record<string, (name: string) => string>> = {
  form: (name) => name.replace(/ at \w+.*/, ''),
  register: (name) => name.replace(/,.*/, ''),
  case: (name) => name.replace(/ .*?(, all)?$/, '$1'),
  step: (name) => (/^(logConcern|triage),/.test(name) ? name.replace(/, \w+$/, '') : 'any'),
  talk: (name) => name.replace(/^.*, cancel/, 'cancel'),
  list: (name) => name,
};

const LARGEST_OF_A_SORT = { step: 2, case: 2, review: 6, notice: 6, why: 3 } as const;

/** Those worth drawing: of each sort the largest, which shows the most. */
function worthDrawing(all: readonly Shown[]): readonly Shown[] {
  const taken = new Map<string, number>();
  const size = ({ card }: Shown): number => JSON.stringify(card).length;
  return [...all]
    .sort((a, b) => size(b) - size(a))
    .filter(({ kind, name }) => {
      const sort = `${kind} ${sortOf[kind]?.(name) ?? ''}`;
      const already = taken.get(sort) ?? 0;
      taken.set(sort, already + 1);
      return already < ((LARGEST_OF_A_SORT as Readonly<Record<string, number>>)[kind] ?? 1);
    });
}

const pagesOf = (all: readonly Shown[]): readonly (readonly Shown[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );

beforeAll(async () => {
  cards = worthDrawing(everyCard());
  opened = await openCardPage();
  page = opened;
}, 400_000);
afterAll(() => opened?.close(), 60_000);

describe('every card, drawn by the real renderer', () => {
  it('lets the keyboard reach every input and button of a form, one after the other', async () => {
    const form = cards.find(({ kind, name }) => kind === 'step' && name.startsWith('logConcern, step when'));
    await page.draw(form ? [form] : [], { width: 320, theme: 'light' });
    const reached = await page.tabThrough();
    expect(reached.slice(-3)).toEqual(['Next', 'Back', 'Cancel']);
    expect(reached.length).toBeGreaterThanOrEqual(8);
  });

  it('fits a phone and a desktop, and is reached in the order it is read in', async () => {
    const found: string[] = [];
    for (const width of [320, 600])
      for (const some of pagesOf(cards)) {
        await page.draw(some, { width, theme: 'light' });
        found.push(...(await page.layoutProblems()).map((problem) => `${width}: ${problem}`));
      }
    expect(found).toEqual([]);
  }, 400_000);

  it('can be read by everybody: axe finds nothing, in light and in dark', async () => {
    const found: string[] = [];
    for (const [at, some] of pagesOf(cards).entries()) {
      await page.draw(some, { width: 320, theme: 'light' });
      await page.picture(`light-${String(at).padStart(2, '0')}`);
      found.push(...(await page.accessProblems()));
      // The colours are the same on every card: one in four shows them in the dark.
      await page.draw(
        some.filter((_, card) => card % 4 === 0),
        { width: 320, theme: 'dark' },
      );
      found.push(...(await page.accessProblems(['color-contrast'])));
    }
    expect(found).toEqual([]);
  }, 400_000);
});
