import { z } from 'zod';
import type { Installer } from '../ports/installer';
import type { Graph } from './graph';
import { isGraphFault } from './graphFault';

/** `catalogAppId` is the app’s id in the Trust’s own catalogue, not the one in its manifest. */
export function graphInstaller(graph: Graph, catalogAppId: string): Installer {
  return {
    async install(personId) {
      const body = {
        'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${catalogAppId}`,
      };
      const path = `/users/${encodeURIComponent(personId)}/teamwork/installedApps`;
      try {
        await graph.ask({ method: 'post', path, body, answer: z.unknown() });
        return 'installed';
      } catch (fault) {
        if (isGraphFault(fault, 'exists')) return 'hadIt';
        if (isGraphFault(fault, 'forbidden') || isGraphFault(fault, 'notThere')) return 'refused';
        throw fault;
      }
    },
  };
}
