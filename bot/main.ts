import { dirname } from 'node:path';
import { isLocal, ownEnvironment, type Environment } from './config';
import { logToStandardError } from './log';
import { startPlayground, type Playground } from './playground';
import { startProgram, type Program } from './program';

async function openPlayground(environment: Environment, program: Program): Promise<Playground | undefined> {
  if (!isLocal(environment) || environment.PLAYGROUND === 'off') return undefined;
  const people = Object.values(program.people.people).map(({ id, name, email = '' }) => ({
    id,
    name,
    email,
  }));
  return startPlayground({
    botEndpoint: program.endpoint,
    port: environment.PLAYGROUND_PORT,
    people,
    tenantId: program.people.tenantId,
    folder: dirname(environment.DATA_FILE),
  });
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const environment = ownEnvironment();
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
  const playground = await openPlayground(environment, program);
  if (playground) {
    running.playground = playground;
    say(`Open ${playground.address} and say “log a concern”.`);
    say('“act as PALS officer” changes who you are, “clock +5d” lets days go by, Ctrl-C stops everything.');
  } else say(`Listening on ${program.endpoint}.`);
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(1);
});
