import { readFileSync, readdirSync } from 'node:fs';
import { environmentSchema, readEnvironment } from '../../bot/config';
import ownPackage from '../../package.json';
import { roles } from '../../policy/roles';

const read = (name: string): string => readFileSync(`infra/${name}`, 'utf8');
const templates = readdirSync('infra').filter((name) => name.endsWith('.bicep'));

/** The settings that the deployment gives the program, with what stands for each in the template. */
function settingsGiven(): Record<string, string> {
  const main = read('main.bicep');
  const block = main.slice(main.indexOf('settings: union('), main.indexOf('moreSettings\n    )'));
  return Object.fromEntries(
    [...block.matchAll(/^\s+([A-Z][A-Z_]+): (.+)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}

describe('the deployment to Azure', () => {
  it('gives only settings that there are', () => {
    const given = Object.keys(settingsGiven());
    expect(given.length).toBeGreaterThan(10);
    expect(given.filter((name) => !(name in environmentSchema.shape))).toEqual([]);
  });

  it('gives all that the program needs to start for real', () => {
    const id = '00000000-0000-4000-8000-000000000001';
    const held = Object.keys(roles).filter((role) => role !== 'frontline');
    const groups = Object.fromEntries(held.map((role) => [role, id]));
    const values: Record<string, string> = {
      'store.outputs.endpoint': 'https://sample-cases.documents.azure.com:443/',
      database: 'complaints',
      'string(roleGroups)': JSON.stringify(groups),
      fileHosts: 'sample.sharepoint.com',
      'identity.properties.clientId': id,
      'identity.properties.tenantId': id,
    };
    const variables = Object.fromEntries(
      Object.entries(settingsGiven()).map(([name, value]) => [
        name,
        values[value] ?? value.replaceAll("'", ''),
      ]),
    );
    expect(readEnvironment(variables)).toMatchObject({
      STORE: 'cosmos',
      MICROSOFT_APP_TYPE: 'UserAssignedMSI',
      AZURE_CLIENT_ID: id,
    });
  });

  it('runs a version of Node that the program is for', () => {
    const [, major = ''] = /linuxFxVersion: 'NODE\|(\d+)-lts'/.exec(read('program.bicep')) ?? [];
    const [, least = ''] = />=(\d+)/.exec(ownPackage.engines.node) ?? [];
    expect(Number(major)).toBeGreaterThanOrEqual(Number(least));
  });

  it('watches for events that the program logs', () => {
    const [, list = ''] = /var worrying = \[(.+)\]/.exec(read('watching.bicep')) ?? [];
    const events = [...list.matchAll(/'(\w+)'/g)].map(([, event]) => event);
    expect(events).toContain('sealingFailed');
    const code = ['bot', 'storage'].flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => readFileSync(`${room}/${path}`, 'utf8')),
    );
    for (const event of events)
      expect({ event, logged: code.some((text) => text.includes(`log('${event}'`)) }).toEqual({
        event,
        logged: true,
      });
  });

  it.each([
    ['store.bicep', 'disableLocalAuth: true'],
    ['store.bicep', "publicNetworkAccess: 'Disabled'"],
    ['store.bicep', "type: 'Continuous'"],
    ['program.bicep', "ipSecurityRestrictionsDefaultAction: 'Deny'"],
    ['program.bicep', 'httpsOnly: true'],
    ['program.bicep', "ftpsState: 'Disabled'"],
  ])('%s keeps “%s”, which docs/hardening.md counts on', (file, line) => {
    expect(read(file)).toContain(line);
  });

  it('has no password, key or secret in it', () => {
    for (const name of templates) expect(read(name)).not.toMatch(/password:|listKeys|@secure|secret/i);
  });
});
