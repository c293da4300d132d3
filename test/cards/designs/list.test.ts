import { button } from '../../../cards/card';
import { buildListCard, buildRecordListCard, type ListCardOptions } from '../../../cards/designs/list';
import type { LondonDate } from '../../../policy/calendar/dates';
import { textOf } from '../../doors/jobs';

const today = '2026-01-05';
const reference = 'C26-7K4MQ';
const shownOf = (more: Partial<ListCardOptions>): string =>
  textOf(buildListCard({ title: 'My cases', none: 'You have no open cases.', cases: [], today, ...more }));
const aCase = { reference, stage: 'toTriage' } as const;

describe('a list of cases', () => {
  it.each<[LondonDate | undefined, string, boolean]>([
    ['2026-01-02', 'Overdue since Fri 2 Jan 2026', true],
    ['2026-01-05', 'Due today', false],
    ['2026-01-06', 'Next due Tue 6 Jan 2026', false],
    [undefined, 'Nothing due', false],
  ])('says of one due on %s: %s', (nextDue, words, isLate) => {
    const shown = shownOf({ cases: [{ ...aCase, ...(nextDue ? { nextDue } : {}) }] });
    expect(shown).toContain(words);
    expect(shown.toLowerCase().includes('attention')).toBe(isLate);
    // And a screen reader hears the row by its button.
    expect(shown).toMatch(new RegExp(`"title":"${reference} [^"]+ ${words}"`));
  });

  it('says that there is none only where there is none', () => {
    expect(shownOf({})).toContain('You have no open cases.');
    expect(shownOf({ cases: [aCase] })).not.toContain('You have no open cases.');
  });

  it('names the service where it is known', () => {
    expect(shownOf({ cases: [{ ...aCase, service: 'Ward 1' }] })).toContain(' · Ward 1');
    expect(shownOf({ cases: [aCase] })).not.toContain(' · ');
  });

  it('opens what is chosen, or does with it what the list is for', () => {
    expect(shownOf({ cases: [aCase] })).toContain(`{"case":"${reference}","verb":"open"}`);
    const choose = { verb: 'form', data: { command: 'triage' } };
    const chosen = shownOf({ cases: [aCase], choose });
    expect(chosen).toContain(`{"command":"triage","case":"${reference}","verb":"form"}`);
    expect(chosen).not.toContain('"verb":"open"');
  });

  it('goes on to the next page first; a concern can be logged, unless something else is to be done', () => {
    const titles = (more: Partial<ListCardOptions>) =>
      buildListCard({ title: 'x', none: 'y', cases: [aCase], today, ...more }).actions?.map(
        ({ title }) => title,
      );
    const next = button('More', 'mine', {});
    expect(titles({})).toEqual(['Log a concern']);
    expect(titles({ more: next })).toEqual(['More', 'Log a concern']);
    expect(titles({ more: next, actions: [button('Back', 'help', {})] })).toEqual(['More', 'Back']);
  });

  it('has records below the cases, opened by their kind', () => {
    const record = { kind: 'restriction', id: 'R26-1', title: 'A *limit*', line: 'Proposed' };
    const shown = shownOf({ cases: [aCase], records: [record] });
    expect(shown.indexOf(reference)).toBeLessThan(shown.indexOf('Proposed'));
    expect(shown).toContain('{"kind":"restriction","case":"R26-1","verb":"open"}');
  });
});

describe('a list of records', () => {
  it('shows each with its line, opens it by its kind, and takes no name for markdown', () => {
    const rows = [{ id: 'R26-1', title: 'A *limit*', line: 'Proposed' }];
    const view = { title: 'Limits', none: 'There are none.', actions: [] };
    const shown = textOf(buildRecordListCard({ ...view, kind: 'restriction', rows }));
    expect(shown).toContain('Proposed');
    expect(shown).toContain('{"kind":"restriction","case":"R26-1","verb":"open"}');
    expect(shown).toContain('{"type":"TextRun","text":"A *limit*"');
    expect(shown).not.toContain('There are none.');
    expect(textOf(buildRecordListCard({ ...view, kind: 'restriction', rows: [] }))).toContain(
      'There are none.',
    );
  });
});
