import { limits } from '../../storage/graph/graphDirectory';
import { graphPermissions } from '../../storage/graph/permissions';

const minutes = (milliseconds: number): string => `${milliseconds / 60_000} minutes`;

const rows = (): string =>
  Object.entries(graphPermissions)
    .map(([name, { of, why }]) => `| \`${name}\` | ${of} | ${why} |`)
    .join('\n');

/** What the bot may do with Microsoft Graph, and why: made from the one table that the tests hold to be the least. */
export const graphPermissionsPage = (): string => `# Permissions of Microsoft Graph

Made from the definitions by \`npm run docs\`.

All are application permissions of the bot’s own identity, consented to by an administrator. What is not used need not
be given: without the permissions of a part, that part alone does not work.

| permission | for | reason |
| --- | --- | --- |
${rows()}

## How long an answer is good for

- Somebody’s roles are asked again after ${minutes(limits.rolesFreshFor)}, their profile after ${minutes(limits.profileFreshFor)}.
- While Graph does not answer, a role is good for acting for ${minutes(limits.actingFor)}, and for reading for ${limits.readingFor / 3_600_000} hours.
- Taking somebody out of a group takes effect within ${minutes(limits.rolesFreshFor)}, or, while Graph does not answer, ${minutes(limits.actingFor)}.
`;
