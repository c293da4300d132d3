import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import {
  allowedTenants,
  BadConfiguration,
  environmentSchema,
  isLocal,
  readEnvironment,
} from '../../bot/config';
import { groupsOfRoles } from '../doors/tenant';

const root = join(__dirname, '../..');
const example = readFileSync(join(root, '.env.example'), 'utf8');

const real = {
  MICROSOFT_APP_ID: '00000000-0000-4000-8000-000000000001',
  MICROSOFT_APP_TENANT_ID: '00000000-0000-4000-8000-000000000002',
  MICROSOFT_APP_PASSWORD: 'sample secret',
  DIRECTORY_FILE: 'people.json',
  TRUST_FILE: 'trust.json',
  HOST: '0.0.0.0',
};

/** What is wrong with these settings. */
function problems(variables: Readonly<Record<string, string>>): readonly string[] {
  try {
    readEnvironment(variables);
    return [];
  } catch (fault) {
    if (fault instanceof BadConfiguration) return fault.problems;
    throw fault;
  }
}

describe('.env.example', () => {
  it('has every setting the program reads, and no other', () => {
    expect(Object.keys(parseEnv(example)).sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  });

  it('explains each of them above it', () => {
    const lines = example.split('\n');
    const unexplained = lines.filter(
      (line, index) => /^[A-Z_]+=/.test(line) && !lines[index - 1]?.startsWith('# '),
    );
    expect(unexplained).toEqual([]);
  });

  it('copied as it is changes nothing', () => {
    expect(readEnvironment(parseEnv(example))).toEqual(readEnvironment({}));
  });
});

describe('a configuration', () => {
  it('with nothing in it is for trying out on this machine', () => {
    const nothing = readEnvironment({});
    expect(isLocal(nothing)).toBe(true);
    expect(nothing).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3978,
      PLAYGROUND: 'on',
      DATA_FILE: 'data/complaints.sqlite',
      UPDATE_EVERY: 10,
    });
  });

  it('that is empty or blank counts as not set', () => {
    expect(readEnvironment({ HOST: '', PORT: ' ', MICROSOFT_APP_ID: '  ', DIRECTORY_FILE: '\t' })).toEqual(
      readEnvironment({}),
    );
  });

  it('takes no notice of what is not its own', () => {
    expect(readEnvironment({ PATH: '/usr/bin', HOME: '/' })).toEqual(readEnvironment({}));
  });

  it.each(['127.0.0.1', '::1', 'localhost'])('without an app id may listen on %s', (HOST) => {
    expect(problems({ HOST })).toEqual([]);
  });

  it.each(['0.0.0.0', '::', '192.0.2.1', 'complaints.example.test', '127.0.0.1.example.test', '*'])(
    'without an app id may not listen on %s, where nobody would be authenticated',
    (HOST) => {
      expect(problems({ HOST })).toEqual([expect.stringContaining(HOST)]);
    },
  );

  it('with an app id is never for trying out, wherever it listens', () => {
    expect(isLocal(readEnvironment(real))).toBe(false);
    expect(isLocal(readEnvironment({ ...real, HOST: '127.0.0.1', PLAYGROUND: 'on' }))).toBe(false);
  });

  it.each(['MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_PASSWORD', 'DIRECTORY_FILE', 'TRUST_FILE'])(
    'with an app id does not start without %s',
    (name) => {
      expect(problems({ ...real, [name]: '' })).toEqual([expect.stringContaining(name)]);
    },
  );

  const groups = JSON.stringify(groupsOfRoles);
  const fromGraph = { ...real, DIRECTORY_FILE: '', DIRECTORY: 'graph', GRAPH_ROLE_GROUPS: groups };

  const withFile = { DIRECTORY: 'file', DIRECTORY_FILE: 'x', GRAPH_ROLE_GROUPS: '' };
  const appAlone = { ...withFile, GRAPH_CATALOG_APP_ID: real.MICROSOFT_APP_ID };
  const mailboxAlone = { ...withFile, GRAPH_MAILBOX: 'complaints@sample.invalid' };
  const libraryAlone = { ...withFile, GRAPH_DRIVE_ID: 'b!drive' };

  it('with the Trust’s own directory needs no file', () => {
    expect(problems(fromGraph)).toEqual([]);
    expect(readEnvironment(fromGraph).GRAPH_ROLE_GROUPS).toEqual(groupsOfRoles);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['a file beside the directory', { DIRECTORY_FILE: 'people.json' }, 'DIRECTORY_FILE is set'],
    ['no groups', { GRAPH_ROLE_GROUPS: '' }, 'GRAPH_ROLE_GROUPS is missing'],
    ['groups that nothing reads', { DIRECTORY: 'file', DIRECTORY_FILE: 'x' }, 'GRAPH_ROLE_GROUPS is set'],
    ['the app without the directory', appAlone, 'GRAPH_CATALOG_APP_ID is set'],
    ['a library without the directory', libraryAlone, 'GRAPH_DRIVE_ID is set'],
    ['a mailbox without the directory', mailboxAlone, 'GRAPH_MAILBOX is set'],
    ['a mailbox that is none', { GRAPH_MAILBOX: 'complaints' }, 'GRAPH_MAILBOX: '],
    ['an app that is none', { GRAPH_CATALOG_APP_ID: 'app' }, 'GRAPH_CATALOG_APP_ID: it is not the id'],
    ['groups that are no JSON', { GRAPH_ROLE_GROUPS: 'palsOfficer' }, 'write one JSON object'],
    ['groups that are no map', { GRAPH_ROLE_GROUPS: '[1]' }, 'write one JSON object'],
  ])('does not start with %s', (_, more, problem) => {
    expect(problems({ ...fromGraph, ...more })).toEqual([expect.stringContaining(problem)]);
  });

  it('names every role that is unknown, has no id for its group, or has no group but needs one', () => {
    const { palsOfficer, investigator, ...rest } = groupsOfRoles;
    const wrong = { ...rest, palsOfficer: 'PALS', porter: investigator, frontline: palsOfficer };
    expect(problems({ ...fromGraph, GRAPH_ROLE_GROUPS: JSON.stringify(wrong) })).toEqual([
      'GRAPH_ROLE_GROUPS: “porter” is not a role',
      'GRAPH_ROLE_GROUPS: frontline needs no group, because everybody is',
      'GRAPH_ROLE_GROUPS: the group of “palsOfficer” is not an object id',
      'GRAPH_ROLE_GROUPS: no group is given for investigator',
    ]);
  });

  it('without an app id does not ask the Trust’s directory', () => {
    expect(problems({ DIRECTORY: 'graph', GRAPH_ROLE_GROUPS: groups })).toEqual([
      expect.stringContaining('MICROSOFT_APP_ID'),
    ]);
  });

  it('with a managed identity needs no password, and takes none', () => {
    const managed = { ...real, MICROSOFT_APP_TYPE: 'UserAssignedMSI' };
    expect(problems({ ...managed, MICROSOFT_APP_PASSWORD: '' })).toEqual([]);
    expect(problems(managed)).toEqual([expect.stringContaining('MICROSOFT_APP_PASSWORD')]);
  });

  it('answers the people of the app’s own tenant, or of those on its list', () => {
    const other = '00000000-0000-4000-8000-00000000000A';
    expect(allowedTenants(readEnvironment(real))).toEqual([real.MICROSOFT_APP_TENANT_ID]);
    expect(allowedTenants(readEnvironment({ ...real, TEAMS_TENANT_IDS: ` ${other} ` }))).toEqual([
      other.toLowerCase(),
    ]);
    const both = `${other},${real.MICROSOFT_APP_TENANT_ID}`;
    expect(allowedTenants(readEnvironment({ ...real, TEAMS_TENANT_IDS: both }))).toHaveLength(2);
  });

  it.each([
    ['MICROSOFT_APP_ID', 'the-bot'],
    ['MICROSOFT_APP_TENANT_ID', 'trust.example.test'],
    ['MICROSOFT_APP_TENANT_ID', 'common'],
    ['TEAMS_SERVICE_URL', 'http://smba.trafficmanager.net/teams/'],
    ['TEAMS_SERVICE_URL', 'https://smba.trafficmanager.net.example/teams/'],
    ['TEAMS_TENANT_IDS', '*'],
    ['TEAMS_TENANT_IDS', `${real.MICROSOFT_APP_TENANT_ID},`],
    ['TEAMS_TENANT_IDS', `${real.MICROSOFT_APP_TENANT_ID};${real.MICROSOFT_APP_TENANT_ID}`],
  ])('with an app id does not take %s=%s, which names nothing', (name, value) => {
    expect(problems({ ...real, [name]: value })).toEqual([expect.stringContaining(name)]);
  });

  it.each([
    ['TEAMS_TENANT_IDS', real.MICROSOFT_APP_TENANT_ID],
    ['MICROSOFT_APP_TYPE', 'UserAssignedMSI'],
  ])('that lost its app id does not fall back to trying out when %s is set', (name, value) => {
    expect(problems({ [name]: value })).toEqual([expect.stringContaining(name)]);
  });

  it.each(['MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_PASSWORD'] as const)(
    'that was meant for real but lost its app id does not fall back to trying out: %s is set',
    (name) => {
      expect(problems({ [name]: real[name] })).toEqual([expect.stringContaining(name)]);
    },
  );

  it.each([
    ['PORT', 'many'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PLAYGROUND', 'yes'],
    ['PLAYGROUND_PORT', 'x'],
    ['MICROSOFT_APP_TYPE', 'MultiTenant'],
    ['RESPONSE_RUNS_FROM', 'today'],
    ['UPDATE_EVERY', '0'],
    ['UPDATE_EVERY', '36'],
    ['RESTRICTION_REVIEW_MONTHS', '13'],
  ])('does not take %s=%s', (name, value) => {
    expect(problems({ [name]: value })).toEqual([expect.stringMatching(`^${name}: `)]);
  });

  describe('of the store', () => {
    const account = { STORE: 'cosmos', COSMOS_ENDPOINT: 'https://complaints.documents.azure.example.test' };
    const emulator = {
      STORE: 'cosmos',
      COSMOS_ENDPOINT: 'http://127.0.0.1:8081',
      COSMOS_KEY: 'sample secret',
    };

    it('may be a file, an account or an emulator', () => {
      expect(readEnvironment({}).STORE).toBe('sqlite');
      expect(problems(account)).toEqual([]);
      expect(problems({ ...account, AZURE_CLIENT_ID: 'an identity' })).toEqual([]);
      expect(problems(emulator)).toEqual([]);
    });

    it.each<[string, Readonly<Record<string, string>>, string]>([
      ['an account without its address', { STORE: 'cosmos' }, 'COSMOS_ENDPOINT'],
      ['an address that is none', { STORE: 'cosmos', COSMOS_ENDPOINT: 'somewhere' }, 'COSMOS_ENDPOINT'],
      ['an address for the file', { COSMOS_ENDPOINT: account.COSMOS_ENDPOINT }, 'COSMOS_ENDPOINT'],
      ['a key for the file', { COSMOS_KEY: 'sample secret' }, 'COSMOS_KEY'],
      ['a key for an account', { ...account, COSMOS_KEY: 'sample secret' }, 'COSMOS_KEY'],
      ['an emulator without its key', { ...emulator, COSMOS_KEY: '' }, 'COSMOS_KEY'],
      ['an identity beside a key', { ...emulator, AZURE_CLIENT_ID: 'an identity' }, 'AZURE_CLIENT_ID'],
      [
        'an account that is not encrypted',
        { ...account, COSMOS_ENDPOINT: 'http://192.0.2.1' },
        'COSMOS_ENDPOINT',
      ],
      ['another store', { STORE: 'paper' }, 'STORE'],
      ['a database with an odd name', { ...emulator, COSMOS_DATABASE: 'a/b' }, 'COSMOS_DATABASE'],
    ])('may not be %s', (_, settings, name) => {
      expect(problems(settings)).toContainEqual(expect.stringContaining(name));
      expect(problems(settings).every((problem) => problem.startsWith(name))).toBe(true);
      expect(problems(settings).join()).not.toContain('sample secret');
    });

    it('names everything that is wrong with it at once', () => {
      const wrong = {
        STORE: 'cosmos',
        COSMOS_ENDPOINT: 'http://192.0.2.1',
        COSMOS_KEY: 'x',
        AZURE_CLIENT_ID: 'y',
      };
      expect(problems(wrong)).toHaveLength(3);
    });
  });

  it('names everything that is wrong with it at once', () => {
    const wrong = problems({
      HOST: '0.0.0.0',
      PORT: 'many',
      PLAYGROUND: 'yes',
      MICROSOFT_APP_PASSWORD: 'x',
      MICROSOFT_APP_TENANT_ID: 'y',
    });
    expect(wrong.map((problem) => /^[A-Z_]+/.exec(problem)?.[0])).toEqual([
      'PORT',
      'PLAYGROUND',
      'HOST',
      'MICROSOFT_APP_PASSWORD',
      'MICROSOFT_APP_TENANT_ID',
    ]);
    expect(
      problems({ ...real, MICROSOFT_APP_TENANT_ID: '', MICROSOFT_APP_PASSWORD: '', DIRECTORY_FILE: '' }),
    ).toHaveLength(3);
  });

  it('says of each value that cannot be read what it has to be', () => {
    expect(
      problems({ PORT: '99999', UPDATE_EVERY: '2.5', COSMOS_ENDPOINT: 'here', GRAPH_MAILBOX: 'post room' }),
    ).toEqual(
      expect.arrayContaining([
        'PORT: it has to be a whole number from 0 to 65535',
        'UPDATE_EVERY: it has to be a whole number from 1 to 35',
        'COSMOS_ENDPOINT: it has to be a whole address, such as https://example.org/',
        'GRAPH_MAILBOX: it is not an email address',
      ]),
    );
  });

  it('never shows a secret in what it says', () => {
    expect(problems({ ...real, MICROSOFT_APP_ID: '', PORT: 'many' }).join()).not.toContain(
      real.MICROSOFT_APP_PASSWORD,
    );
  });
});

describe('the program', () => {
  it('reads `.env`, and does not start half-configured: it says all that is wrong, and exits with 1', () => {
    const folder = mkdtempSync(join(tmpdir(), 'config-'));
    writeFileSync(join(folder, '.env'), 'HOST=0.0.0.0\nMICROSOFT_APP_PASSWORD=sample secret\n');
    const build = join(root, 'scripts/run.mjs');
    const run = spawnSync(process.execPath, [build, 'bot/main.ts'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toMatch(/cannot be used:\n- HOST is 0\.0\.0\.0.*\n- MICROSOFT_APP_PASSWORD is set/);
    expect(run.stderr).not.toContain('sample secret');
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('meant for real names everything that is missing or contradictory at once, and listens nowhere', () => {
    const folder = mkdtempSync(join(tmpdir(), 'config-'));
    const run = spawnSync(process.execPath, [join(root, 'scripts/run.mjs'), 'bot/main.ts'], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        PORT: 'many',
        MICROSOFT_APP_ID: 'the-bot',
        MICROSOFT_APP_TYPE: 'UserAssignedMSI',
        MICROSOFT_APP_PASSWORD: 'sample secret',
        TEAMS_TENANT_IDS: 'everybody',
      },
    });
    expect(run).toMatchObject({ status: 1, stdout: '' });
    const named = [...run.stderr.matchAll(/^- ([A-Z_]+)/gm)].map(([, name]) => name);
    expect(named).toEqual([
      'PORT',
      'DIRECTORY_FILE',
      'TRUST_FILE',
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_TENANT_ID',
      'TEAMS_TENANT_IDS',
      'MICROSOFT_APP_PASSWORD',
    ]);
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
});
