import type { GraphPlace } from '../storage/graph/client';
import { graphCredential } from '../storage/graph/credential';
import { graphDirectory } from '../storage/graph/graphDirectory';
import type { Directory } from '../storage/ports/directory';
import type { Environment } from './config';
import type { Log } from './log';

export interface GraphWorld {
  readonly log: Log;
  /** Milliseconds since the epoch, by the real clock. */
  readonly now: () => number;
  /** Where a test's Graph stands. */
  readonly graph?: GraphPlace;
}

const placeOf = (environment: Environment): GraphPlace => ({
  credential: graphCredential({
    appId: environment.MICROSOFT_APP_ID ?? '',
    tenantId: environment.MICROSOFT_APP_TENANT_ID ?? '',
    secret: environment.MICROSOFT_APP_PASSWORD,
  }),
});

/** The Trust's own directory, asked with the identity of the bot. */
export function fromGraph(environment: Environment, { log, now, graph }: GraphWorld): Directory {
  return graphDirectory({
    place: graph ?? placeOf(environment),
    roleGroups: environment.GRAPH_ROLE_GROUPS ?? {},
    now,
    report: (kind, status) => log('graphFault', { kind, status }),
  });
}
