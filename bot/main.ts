import { dirname } from 'node:path';
import { collectDefaultMetrics } from 'prom-client';
import { isError } from '../policy/machine/fault';
import { isLocal, ownEnvironment, type Environment } from './config';
import { logToStandardError } from './log';
import { trustOf } from './chosen/trustFile';
import { directoryFileOf } from './chosen/trustServices';
import { startPlayground, type Playground } from './trying/playground';
import { endpointAt } from './frontDoor/endpoint';
import { keepLibrariesQuiet } from './frontDoor/quiet';

function openPlayground(environment: Environment, botEndpoint: string): Promise<Playground> {
  const { people, tenantId } = directoryFileOf(environment);
  return startPlayground({
    botEndpoint,
    port: environment.PLAYGROUND_PORT,
    people: Object.values(people).map(({ id, name, email = '' }) => ({ id, name, email })),
    tenantId,
    folder: dirname(environment.DATA_FILE),
  });
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const environment = ownEnvironment();
  // Before anything is started: a file with a mistake is the reason not to.
  trustOf(environment);
  const wanted = isLocal(environment) && environment.PLAYGROUND === 'on';
  // NB: the program takes seconds to load, so where its port is known the Playground starts beside it.
  const early =
    wanted && environment.PORT !== 0 ? openPlayground(environment, endpointAt(environment.PORT)) : undefined;
  early?.catch(() => undefined);
  const { startProgram } = await import('./program.js');
  keepLibrariesQuiet(logToStandardError);
  collectDefaultMetrics();
  const program = await startProgram(environment, {
    log: logToStandardError,
    now: () => new Date().toISOString(),
  });
  const running: { playground?: Playground } = {};
  const stop = async (): Promise<void> => {
    await running.playground?.stop();
    await program.stop();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
  if (program.warning) say(`\n!! ${program.warning}\n`);
  if (!wanted) {
    say(`Listening on ${program.endpoint}.`);
    return;
  }
  running.playground = await (early ?? openPlayground(environment, program.endpoint));
  say(`Open ${running.playground.address} and say “log a concern”.`);
  say('“act as PALS officer” changes who you are, “clock +5d” lets days go by, Ctrl-C stops everything.');
}

main().catch((fault: unknown) => {
  process.stderr.write(`${isError(fault) ? fault.message : String(fault)}\n`);
  process.exit(1);
});
