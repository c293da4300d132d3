import { readFileSync } from 'node:fs';
import { caseCommands } from '../../policy/machine/caseSections';
import { stages } from '../../policy/stages';
import { pages } from './docs';

/** A page that has fallen behind is told in one line, not as a thousand lines of difference. */
const standing = (path: string, page: string): string => {
  const kept = readFileSync(path, 'utf8');
  return kept === page
    ? 'current'
    : `${path} is behind the definitions. Run “npm run docs” and commit what it changes.`;
};

describe('the pages made from the definitions', () => {
  it.each(Object.entries(pages))(
    '%s is current',
    async (path, page) => expect(standing(path, await page())).toBe('current'),
    120_000,
  );

  it('name every command and every stage', () => {
    const permissions = pages['docs/permissions.md']();
    const diagram = pages['docs/stages.md']();
    expect(
      caseCommands.filter(({ name }) => !permissions.includes(`(\`${name}\`)`)).map(({ name }) => name),
    ).toEqual([]);
    expect(Object.keys(stages).filter((stage) => !diagram.includes(`\n  ${stage}: `))).toEqual([]);
  });
});
