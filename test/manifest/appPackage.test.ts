import { unzipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadConfiguration } from '../../bot/config';
import { packageFacts } from '../../bot/jobs/package';
import { appPackage, filled, problemsIn } from '../../manifest/appPackage';
import ownPackage from '../../package.json';

const settings = {
  MICROSOFT_APP_ID: '00000000-0000-4000-8000-000000000001',
  BOT_DOMAIN: 'complaints.sample.nhs.uk',
  TRUST_NAME: 'Sample Trust "North"',
  TRUST_WEBSITE: 'https://www.sample.nhs.uk',
  TRUST_PRIVACY_PAGE: 'https://www.sample.nhs.uk/privacy',
  TRUST_TERMS_PAGE: 'https://www.sample.nhs.uk/terms',
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
  readonly developer: { readonly name: string };
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
      developer: { name: settings.TRUST_NAME },
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
    expect(problems({ TRUST_NAME: ' ' }).map((problem) => problem.split(':')[0])).toEqual(
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
    ['TRUST_NAME', 'A name that is longer than Teams shows'],
    ['TRUST_WEBSITE', 'http://www.sample.nhs.uk'],
    ['TRUST_PRIVACY_PAGE', 'www.sample.nhs.uk/privacy'],
  ])('%s cannot be %s', (name, value) => {
    expect(problems({ ...settings, [name]: value })).toEqual([expect.stringContaining(`${name}: `)]);
  });

  it('make the package from the command line, without the rest of the configuration', () => {
    const folder = mkdtempSync(join(tmpdir(), 'app-package-'));
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
    rmSync(folder, { recursive: true });
  });
});
