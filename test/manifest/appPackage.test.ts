import { unzipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadConfiguration } from '../../bot/config';
import { packageFacts } from '../../bot/jobs/package';
import { appPackage, filled, problemsIn } from '../../manifest/appPackage';
import ownPackage from '../../package.json';
import { defaultTrust } from '../../policy/trust/defaultTrust';

const folder = mkdtempSync(join(tmpdir(), 'app-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The file of a Trust, with a quotation mark in the name that Teams shows. */
function trustFile(name: string, more: object = {}): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ ...defaultTrust, shortName: 'Sample Trust "North"', ...more }));
  return path;
}

const settings = {
  MICROSOFT_APP_ID: '00000000-0000-4000-8000-000000000001',
  BOT_DOMAIN: 'complaints.sample.nhs.uk',
  TRUST_FILE: trustFile('trust.json', { privacyPage: 'https://www.sample.nhs.uk/privacy' }),
};

function problems(variables: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    packageFacts(variables);
    return [];
  } catch (fault) {
    if (fault instanceof BadConfiguration) return fault.problems;
    throw fault;
  }
}

interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly validDomains: readonly string[];
  readonly developer: { readonly name: string; readonly privacyUrl: string };
  readonly bots: readonly { readonly botId: string; readonly supportsFiles: boolean }[];
  readonly composeExtensions: readonly {
    readonly botId: string;
    readonly commands: readonly {
      readonly id: string;
      readonly type: string;
      readonly context: readonly string[];
    }[];
  }[];
}

describe('the app package', () => {
  it('holds a manifest that the official schema takes, and the two icons', () => {
    const files = unzipSync(appPackage(packageFacts(settings)));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as Manifest;
    expect(problemsIn(manifest)).toEqual([]);
    expect(manifest).toMatchObject({
      id: settings.MICROSOFT_APP_ID,
      version: ownPackage.version,
      validDomains: [settings.BOT_DOMAIN],
      developer: { name: 'Sample Trust "North"', privacyUrl: 'https://www.sample.nhs.uk/privacy' },
      bots: [{ botId: settings.MICROSOFT_APP_ID, supportsFiles: true }],
      composeExtensions: [{ botId: settings.MICROSOFT_APP_ID }],
    });
    const icon = readFileSync(join(__dirname, '../../manifest/icons/color.png'));
    expect(Buffer.compare(icon, Buffer.from(files['color.png']!))).toBe(0);
  });

  it('logs a concern from a message, and finds a case by words', () => {
    const [extension] = (filled(packageFacts(settings)) as Manifest).composeExtensions;
    expect(extension?.commands).toMatchObject([
      { id: 'logConcern', type: 'action', context: ['message'], fetchTask: true },
      { id: 'addToCase', type: 'action', context: ['message'], fetchTask: true },
      { id: 'findCase', type: 'query', parameters: [{ name: 'words' }] },
    ]);
  });

  it('is refused by what the schema or a placeholder leaves wrong', () => {
    const manifest = filled(packageFacts(settings)) as Record<string, unknown>;
    expect(problemsIn({ ...manifest, accentColor: 'blue' }).join()).toContain('/accentColor');
    expect(problemsIn({ ...manifest, surprise: 1 }).join()).toContain('additional properties');
    expect(problemsIn({ ...manifest, validDomains: ['${BOT_DOMAIN}'] })).toEqual([
      '${BOT_DOMAIN} is not filled in',
    ]);
    expect(() => appPackage({ ...packageFacts(settings), APP_ID: 'none' })).toThrow('/id');
  });
});

describe('the settings of the app package', () => {
  it('are all named at once when they are missing', () => {
    expect(problems({ TRUST_FILE: ' ' }).map((problem) => problem.split(':')[0])).toEqual(
      Object.keys(settings),
    );
  });

  it.each([
    ['MICROSOFT_APP_ID', 'the-bot'],
    ['BOT_DOMAIN', 'https://complaints.sample.nhs.uk'],
    ['BOT_DOMAIN', 'complaints.sample.nhs.uk/api'],
    ['BOT_DOMAIN', 'localhost'],
    ['BOT_DOMAIN', '127.0.0.1'],
    ['BOT_DOMAIN', '*.nhs.uk'],
  ])('%s cannot be %s', (name, value) => {
    expect(problems({ ...settings, [name]: value })).toEqual([expect.stringContaining(`${name}: `)]);
  });

  it('are refused with what is wrong in the Trust’s own file: it is what Teams shows', () => {
    const TRUST_FILE = trustFile('wrong.json', {
      shortName: 'A name that is longer than Teams shows',
      website: 'http://www.sample.nhs.uk',
    });
    expect(problems({ ...settings, TRUST_FILE })).toEqual([
      expect.stringContaining('shortName has to be a short name (at most 32 characters)'),
      expect.stringContaining('website has to be a whole web address'),
    ]);
  });

  it('make the package from the command line, without the rest of the configuration', () => {
    const path = join(folder, 'out', 'app.zip');
    const run = (env: Readonly<Record<string, string>>) =>
      spawnSync(process.execPath, [join(__dirname, '../../dist/bot/jobs/package.js'), path], {
        cwd: folder,
        env: { PATH: process.env.PATH, ...env },
        encoding: 'utf8',
      });
    const refused = run({});
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringContaining('BOT_DOMAIN: give the host name'),
    ]);
    const made = run(settings);
    expect([made.status, made.stdout]).toEqual([0, expect.stringContaining('is ready')]);
    expect(Object.keys(unzipSync(readFileSync(path)))).toContain('manifest.json');
  });
});
