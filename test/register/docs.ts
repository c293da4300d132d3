import { writeFileSync } from 'node:fs';
import { containers } from '../../storage/cosmos/containers';
import { graphPermissionsPage } from './graphPermissionsPage';
import { permissionsPage } from './permissionsPage';
import { requestUnitsPage } from './requestUnitsPage';
import { stagesPage } from './stagesPage';
import { tapsPage } from './tapsPage';
import { wordsPage } from './wordsPage';

/** The pages made from the definitions, by their path in the project, and what the deployment reads of them. */
export const pages = {
  'docs/graphPermissions.md': graphPermissionsPage,
  'docs/permissions.md': permissionsPage,
  'docs/requestUnits.md': requestUnitsPage,
  'docs/stages.md': stagesPage,
  'docs/taps.md': tapsPage,
  'docs/words.md': wordsPage,
  'infra/containers.json': () => `${JSON.stringify(containers, null, 2)}\n`,
} satisfies Readonly<Record<string, () => string | Promise<string>>>;

async function main(): Promise<void> {
  for (const [path, page] of Object.entries(pages)) writeFileSync(path, await page());
}

if (require.main === module) void main();
