import type { GraphPlace } from '../../storage/graph/client';
import { graphCredential } from '../../storage/graph/credential';
import { graphAt } from '../../storage/graph/graph';
import { graphDirectory } from '../../storage/graph/graphDirectory';
import { graphFiles } from '../../storage/graph/graphFiles';
import { graphInstaller } from '../../storage/graph/graphInstaller';
import { graphLetterPost } from '../../storage/graph/graphLetterPost';
import { graphLibrary } from '../../storage/graph/graphLibrary';
import type { Environment } from '../config';
import type { ServiceWorld, TrustServices } from './services';

/** Milliseconds: nobody waits for what is done behind a turn. */
const BEHIND_A_TURN = 10_000;

const placeOf = (environment: Environment): GraphPlace => ({
  credential: graphCredential({
    appId: environment.MICROSOFT_APP_ID ?? '',
    tenantId: environment.MICROSOFT_APP_TENANT_ID ?? '',
    secret: environment.MICROSOFT_APP_PASSWORD,
  }),
});

/** The Trust's own directory, and what else of Graph a setting names, asked with the identity of the bot. */
export function fromGraph(environment: Environment, { log, now, graph }: ServiceWorld): TrustServices {
  const {
    GRAPH_ROLE_GROUPS: roleGroups = {},
    GRAPH_CATALOG_APP_ID: catalogAppId,
    GRAPH_DRIVE_ID: driveId,
    GRAPH_MAILBOX: mailbox,
  } = environment;
  const place = graph ?? placeOf(environment);
  const report = (kind: string, status: number): void => log('graphFault', { kind, status });
  // NB: each waits apart, so that one that is throttled does not keep the directory from being asked.
  const apart = () => graphAt(place, { within: BEHIND_A_TURN, now, report });
  return {
    directory: graphDirectory({ place, roleGroups, now, report }),
    ...(catalogAppId ? { installer: graphInstaller(apart(), catalogAppId) } : {}),
    ...(driveId
      ? { library: graphLibrary(apart(), driveId), libraryFiles: graphFiles(apart(), driveId) }
      : {}),
    ...(mailbox ? { post: graphLetterPost(apart(), mailbox) } : {}),
  };
}
