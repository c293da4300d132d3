import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BadConfiguration } from '../../../bot/config';
import { readEnvironment } from '../../../bot/config';
import { directoryFileOf } from '../../../bot/chosen/trustServices';
import { argumentsOf, CannotBeDone } from '../../../bot/jobs/command';

const root = join(__dirname, '../../..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(entry: string, given: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/run.mjs'), `bot/jobs/${entry}.ts`, ...given],
    {
      cwd: folder,
      env: { ...process.env, DATA_FILE: join(folder, 'cases.sqlite'), ...settings },
      encoding: 'utf8',
      input: '',
    },
  );
  return { status, stderr };
}

const sentence = (stderr: string) => ({ status: 1, stderr: `${stderr}\n` });

describe('a command line that was given something wrong', () => {
  it('says so in a sentence, and exits with 1', () => {
    const elsewhere = join(folder, 'nowhere', 'export.json');
    const noStore = join(folder, 'notes.txt');
    writeFileSync(noStore, 'These are notes, and no store at all. '.repeat(100));
    expect(run('nothing', [])).toEqual(sentence('There is no bot/jobs/nothing.ts to run.'));
    expect(run('verify', ['--all'])).toEqual(
      sentence('“--all” means nothing here. Use: npm run -s verify [-- <a seal, as the log gives it>]'),
    );
    expect(run('talk', [], { MICROSOFT_APP_ID: 'any' })).toEqual(
      sentence(
        'MICROSOFT_APP_ID is set, so this bot is not for trying out. Talk to it in Teams, or take the setting out.',
      ),
    );
    for (const job of ['import', 'export'])
      expect(run(job, [elsewhere])).toEqual(
        sentence(`${elsewhere} cannot be used: there is no such file or folder.`),
      );
    expect(run('verify', [], { DATA_FILE: noStore })).toEqual(
      sentence('DATA_FILE cannot be used: it is not a store.'),
    );
  }, 240_000);

  it('is told how it is used when there is one word too many', () => {
    expect(argumentsOf(['here.json'], 1, 'npm run x')).toEqual(['here.json']);
    expect(() => argumentsOf(['here.json', 'there.json'], 1, 'npm run x')).toThrow(CannotBeDone);
  });
});

describe('a setting that is wrong', () => {
  const problems = (variables: Readonly<Record<string, string>>): readonly string[] => {
    try {
      directoryFileOf(readEnvironment(variables));
      return [];
    } catch (fault) {
      return (fault as BadConfiguration).problems;
    }
  };

  it('says what it has to be', () => {
    expect(problems({ STORE: 'mongo', PLAYGROUND: 'yes' })).toEqual([
      'STORE: it has to be sqlite or cosmos',
      'PLAYGROUND: it has to be on or off',
    ]);
  });

  it('says which places of a staff directory to look at', () => {
    const file = join(folder, 'people.json');
    expect(problems({ DIRECTORY_FILE: file })).toEqual([
      `DIRECTORY_FILE is ${file}, and there is no such file to be read.`,
    ]);
    writeFileSync(file, JSON.stringify({ tenantId: 'x', people: { nurse: { id: '1', roles: ['nurse'] } } }));
    expect(problems({ DIRECTORY_FILE: file })[0]).toMatch(
      /Look at: people\.nurse\.name, people\.nurse\.roles\.0\.$/,
    );
  });
});
