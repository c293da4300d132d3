import { paragraph } from '../../policy/paragraphs/paragraphs';
import { rules } from '../../policy/rules/register';
import type { Rule } from '../../policy/rules/rule';
import {
  idsIn,
  lawIdsIn,
  printed,
  printedLaws,
  standingOf,
  summary,
  unknownIds,
  unnamedLaws,
} from './coverage';
import { namedByTestsUnder } from './namedBy';
import { titlesIn } from './titles';

describe('the register of rules', () => {
  it('holds every line of the policy: 143 core, 34 supporting and 11 for context', () => {
    const counts = { core: 0, supporting: 0, context: 0 };
    for (const { mark } of rules) counts[mark] += 1;
    expect(counts).toEqual({ core: 143, supporting: 34, context: 11 });
  });

  it('has each id once, written as tests write it', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.filter(({ id }) => idsIn(id)[0] !== id)).toEqual([]);
  });

  it('says each rule in one sentence', () => {
    expect(rules.filter(({ says }) => !/^[A-Z][^.]+(\.\d+[^.]*)*\.$/.test(says))).toEqual([]);
  });

  it('cites paragraphs that can be explained', () => {
    const unexplained = rules.flatMap(({ paragraphs }) => paragraphs).filter((number) => !paragraph(number));
    expect(unexplained).toEqual([]);
  });

  it('has every id that a test names', () => {
    expect(unknownIds(rules, namedByTestsUnder('test', idsIn))).toEqual([]);
  });

  it('says why not of supporting rules only', () => {
    expect(rules.filter(({ mark, whyNot }) => whyNot && mark !== 'supporting')).toEqual([]);
  });
});

describe('the laws', () => {
  const law = { ids: ['L7', 'L8'], paragraph: '8.40', says: 'A miss is kept.', adds: () => [] } as const;

  it('are read from titles', () => {
    expect(lawIdsIn('is accepted by nobody of their own (L7, L32), and XL9 or L123 are none')).toEqual([
      'L7',
      'L32',
    ]);
  });

  it('are printed with their tests, and one that no test names is said', () => {
    const named = new Map([['L7', ['a.test.ts']]]);
    expect(printedLaws([law], named)).toContain('L7        a.test.ts');
    expect(unnamedLaws([law], named)).toEqual(['L8']);
  });
});

describe('the ids in a title', () => {
  it.each([
    ['two ids', 'R8.9b, A1.3: closing needs consent', ['R8.9b', 'A1.3']],
    ['three numbers', 'part 10 (R8.29.10) keeps the person involved', ['R8.29.10']],
    ['the end of a sentence', 'as asked by J4.4a.', ['J4.4a']],
    ['a capital', 'R8.35A adds the CQC, R8.35B the partners', ['R8.35A', 'R8.35B']],
    ['a range, which names its ends only', 'R8.29.1 to R8.29.3', ['R8.29.1', 'R8.29.3']],
    ['decisions and versions, which are not rules', 'D3 and v1.R2.3 and AR2.3 and R8', []],
    ['an id that goes on', 'R8.29.1.4 and R8.9bc', []],
  ])('reads %s', (_, title, ids) => {
    expect(idsIn(title)).toEqual(ids);
  });
});

describe('the titles in a test file', () => {
  const idsOf = (source: string) => titlesIn(source).flatMap(idsIn);

  it.each([
    [
      'groups and tests',
      `describe('R1.1: a', () => { it("R1.2 b", () => {}); test(\`R1.3\`, () => {}); });`,
      ['R1.1', 'R1.2', 'R1.3'],
    ],
    ['titles in halves', `it('R1.1 and ' + 'R1.2', () => {});`, ['R1.1', 'R1.2']],
    ['titles with a blank', 'it(`R1.1: ${name} does`, () => {});', ['R1.1']],
    ['a table', `it.each([['R1.1', 1], ['R1.2', 2]])('%s: does', () => {});`, ['R1.1', 'R1.2']],
    [
      'a table elsewhere in the file',
      `const rows = [{ id: 'R1.1' }] as const; test.each(rows)('$id does', () => {});`,
      ['R1.1'],
    ],
    ['a table in a template', 'it.each`id | n\n${"R1.1"} | ${1}`("$id does", () => {});', ['R1.1']],
    ['a loop', "const rows = ['R1.1']; for (const id of rows) it(`${id} does`, () => {});", ['R1.1']],
    ['a table whose title names no row', `it.each([['R1.1']])('R1.2: does', () => {});`, ['R1.2']],
    [
      'what runs alone or together',
      `it.only('R1.1', f); describe.each(rows)('R1.2', f); it.concurrent.each(rows)('R1.3', f);`,
      ['R1.1', 'R1.2', 'R1.3'],
    ],
    [
      'nothing that is skipped',
      `it.skip('R1.1', f); it.todo('R1.2'); xit('R1.3', f); describe.skip('x', () => { it('R1.4', f); });`,
      [],
    ],
    [
      'nothing that is not a title',
      `// R1.1\nconst note = 'R1.2'; explain('R1.3'); it('x', () => { expect('R1.4'); });`,
      [],
    ],
  ])('are those of %s', (_, source, ids) => {
    expect(idsOf(source)).toEqual(ids);
  });
});

describe('where a rule stands', () => {
  const rule = (id: string, rest: Partial<Rule> = {}): Rule => ({
    id,
    paragraphs: ['3.8'],
    mark: 'core',
    says: 'It is so.',
    ...rest,
  });
  const named = new Map([
    ['R1.1', ['test/a.test.ts', 'test/b.test.ts']],
    ['R9.9', ['test/a.test.ts']],
  ]);
  const lines = [
    rule('R1.1', { later: 'cards' }),
    rule('R1.2', { later: 'reports' }),
    rule('R1.3'),
    rule('R1.4', { mark: 'supporting', whyNot: 'Nobody asks for it.' }),
    rule('R1.5', { mark: 'supporting' }),
    rule('R1.6', { mark: 'context' }),
  ].map((each) => standingOf(each, named));

  it('is shown in a table and counted', () => {
    expect(printed(lines).split('\n')).toEqual([
      'R1.1      core        covered      test/a.test.ts, test/b.test.ts',
      'R1.2      core        later        reports',
      'R1.3      core        NOT COVERED  It is so.',
      'R1.4      supporting  answered     Nobody asks for it.',
      'R1.5      supporting  NOT COVERED  It is so.',
      'R1.6      context     context',
    ]);
    expect(summary(lines).split('\n')).toEqual([
      'core 3: 1 covered, 1 later, 1 NOT COVERED',
      'supporting 2: 1 answered, 1 NOT COVERED',
      'context 1: 1 context',
    ]);
  });

  it('is not asked of ids that no rule has, which are listed', () => {
    expect(
      unknownIds(
        lines.map((line) => line.rule),
        named,
      ),
    ).toEqual(['R9.9']);
  });
});
