import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Instant } from '../../policy/calendar/dates';
import { expectNothingPersonal } from './logScan';

const root = join(__dirname, '../..');
const bringUpToDate = `import { build } from './scripts/build.mjs'; await build({ withTests: true });`;

/** Builds what the processes run. */
export function buildSweepingProcess(): void {
  spawnSync(process.execPath, ['--input-type=module', '--eval', bringUpToDate], {
    cwd: root,
    stdio: 'inherit',
  });
}

interface SweepingProcess {
  /** False when it was killed before it was through. */
  deliver(now: Instant): Promise<boolean>;
  /** Ends it at once, as a power cut would: it finishes nothing. */
  kill(): Promise<void>;
}

type Settings = Readonly<Record<string, string>>;

async function aSweepingProcess(
  settings: Settings,
  printed: (text: string) => void,
): Promise<SweepingProcess> {
  const child = fork(join(root, 'dist/test/doors/sweepingProcess.js'), {
    cwd: join(root, 'dist'),
    execArgv: ['--disable-warning=DEP0111'],
    env: { PATH: process.env.PATH, PORT: '0', ...settings },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const die = (): void => void child.kill('SIGKILL');
  process.once('exit', die);
  const ended = once(child, 'exit').then(() => void process.off('exit', die));
  child.stderr?.on('data', (chunk: Buffer) => printed(chunk.toString()));
  const told = (): Promise<boolean> =>
    Promise.race([once(child, 'message').then(() => true), ended.then(() => false)]);
  if (!(await told())) throw new Error('The process ended before it was ready.');
  return {
    deliver(now) {
      if (child.connected) child.send(now, () => undefined);
      return told();
    },
    async kill() {
      die();
      await ended;
    },
  };
}

export interface SweepingProcesses {
  /** What they wrote to their logs, the killed ones too. */
  readonly log: () => string;
  /** How many were killed so far. */
  readonly killed: () => number;
  /** Every one of them sweeps and delivers at once; whichever is killed meanwhile is started again, and goes on. */
  deliver(now: Instant): Promise<void>;
  kill(which: number): Promise<void>;
  /** Throws when anything personal is in their logs. */
  stop(): Promise<void>;
}

/** So many processes on one store. */
export async function sweepingProcesses(howMany: number, settings: Settings): Promise<SweepingProcesses> {
  let printed = '';
  let killed = 0;
  const start = (): Promise<SweepingProcess> =>
    aSweepingProcess(settings, (text) => {
      printed += text;
    });
  const all = await Promise.all(Array.from({ length: howMany }, start));
  async function deliverWith(which: number, now: Instant): Promise<void> {
    while (!(await all[which]?.deliver(now))) all[which] = await start();
  }
  return {
    log: () => printed,
    killed: () => killed,
    async deliver(now) {
      await Promise.all(all.map((_, which) => deliverWith(which, now)));
    },
    async kill(which) {
      killed += 1;
      await all[which]?.kill();
    },
    async stop() {
      await Promise.all(all.map((each) => each.kill()));
      expectNothingPersonal(printed);
    },
  };
}
