import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { drawApproval } from '../../cards/designs/approval';
import approval from '../../cards/designs/approval.sample.json';
import { drawCase } from '../../cards/designs/case';
import theCase from '../../cards/designs/case.sample.json';
import { drawDay } from '../../cards/designs/day';
import day from '../../cards/designs/day.sample.json';
import { drawDecided } from '../../cards/designs/decided';
import decided from '../../cards/designs/decided.sample.json';
import { drawFile } from '../../cards/designs/file';
import file from '../../cards/designs/file.sample.json';
import { drawList } from '../../cards/designs/list';
import list from '../../cards/designs/list.sample.json';
import { drawReminder } from '../../cards/designs/reminder';
import reminder from '../../cards/designs/reminder.sample.json';
import { problemsOf } from '../doors/validCard';

/** Each design with its sample. NB: the compiler holds each sample against its view here. */
const drawn = {
  approval: drawApproval(approval),
  case: drawCase(theCase),
  day: drawDay(day),
  decided: drawDecided(decided),
  file: drawFile(file),
  list: drawList(list),
  reminder: drawReminder(reminder),
};

const FOLDER = join(__dirname, '../../cards/designs');

const wordsIn = (part: unknown): readonly string[] =>
  typeof part === 'string'
    ? [part]
    : typeof part === 'object' && part !== null
      ? Object.values(part).flatMap(wordsIn)
      : [];

describe('the designs', () => {
  it('are all here, each with a sample to open it with', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    const expected = Object.keys(drawn).flatMap((name) => [`${name}.json`, `${name}.sample.json`]);
    expect(files.sort()).toEqual(expected.sort());
  });

  it('are cards that Teams can read when they show their samples', () => {
    const wrong = Object.entries(drawn).flatMap(([name, card]) =>
      problemsOf(card).map((problem) => `${name}: ${problem}`),
    );
    expect(wrong).toEqual([]);
  });

  it('show all that a sample says', () => {
    const samples = { approval, case: theCase, day, decided, file, list: { ...list, none: '' }, reminder };
    for (const [name, sample] of Object.entries(samples)) {
      const shown = wordsIn(drawn[name as keyof typeof drawn]).join('\n');
      expect({ name, missing: wordsIn(sample).filter((words) => !shown.includes(words)) }).toEqual({
        name,
        missing: [],
      });
    }
  });

  it('leave out what a view does not have', () => {
    const bare = { title: 'x', actions: [] };
    const cards = [
      drawCase({
        ...bare,
        fallbackText: 'x',
        flags: [],
        clocks: [],
        why: [],
        owed: [],
        isFolded: false,
        said: [],
        sections: [],
        groups: [],
      }),
      drawDay({ ...bare, groups: [{ rows: [{ line: 'y' }] }] }),
      drawFile({ ...bare, entries: [{ title: 'y', lines: [], buttons: [] }] }),
      drawList({ ...bare, none: 'y', rows: [] }),
      drawDecided({ ...bare, lines: [] }),
      drawReminder({ say: 'x', why: 'y', actions: [] }),
    ];
    expect(cards.flatMap(problemsOf)).toEqual([]);
    expect(cards.map(({ body }) => body.length)).toEqual([1, 2, 2, 2, 1, 2]);
  });

  it('expand once: what a person typed is never taken for an expression', () => {
    const typed = '${title} {{DATE(2026-01-05T00:00:00Z)}} "quoted" \\back';
    const card = drawDecided({ ...decided, lines: [{ label: 'Asked for:', words: typed }] });
    expect(wordsIn(card)).toContain(typed);
  });
});
