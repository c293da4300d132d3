import { writeFileSync } from 'node:fs';
import { permissionsPage } from './permissionsPage';
import { stagesPage } from './stagesPage';

/** The pages made from the definitions, by their path in the project. */
export const pages: Readonly<Record<string, () => string>> = {
  'docs/permissions.md': permissionsPage,
  'docs/stages.md': stagesPage,
};

if (require.main === module) for (const [path, page] of Object.entries(pages)) writeFileSync(path, page());
