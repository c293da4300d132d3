import type { Log } from '../log';

/**
 * Lets nothing that a library prints reach the log as it stands: the SDK prints the channel's keys, and faults with the
 * words of whoever sent a request, when it cannot make sense of a token. That it printed, and how often, is logged.
 */
export function keepLibrariesQuiet(log: Log): void {
  for (const how of ['log', 'info', 'warn', 'error', 'debug'] as const)
    console[how] = () => log('libraryPrinted', { how });
}
