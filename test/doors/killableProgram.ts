import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expectNothingPersonal } from './logScan';

export interface KillableProgram {
  /** Where it takes messages. */
  readonly endpoint: string;
  /** Ends it at once, as a power cut would: it finishes nothing. */
  kill(): Promise<void>;
}

const root = join(__dirname, '../..');

/** Brings the built program up to date. */
export function buildProgram(): void {
  spawnSync(process.execPath, [join(root, 'scripts/run.mjs')], { stdio: 'inherit' });
}

/** The built bot as a program of its own on a free port, without a Playground, with these settings. */
export async function aKillableProgram(settings: Readonly<Record<string, string>>): Promise<KillableProgram> {
  const child = spawn(process.execPath, ['--disable-warning=DEP0111', 'main.js'], {
    // No `.env` of the project's is read from here.
    cwd: join(root, 'dist/bot'),
    env: { PATH: process.env.PATH, PORT: '0', PLAYGROUND: 'off', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const printed: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => {
    printed.push(chunk.toString());
    if (settings.STORE !== 'cosmos') process.stderr.write(chunk);
  });
  process.once('exit', () => child.kill('SIGKILL'));
  for await (const line of createInterface(child.stdout)) {
    const endpoint = /^Listening on (\S+)\.$/.exec(line)?.[1];
    if (!endpoint) continue;
    return {
      endpoint,
      async kill() {
        child.kill('SIGKILL');
        await ended;
        expectNothingPersonal(printed.join(''));
      },
    };
  }
  const [code, signal] = (await ended) as [number | null, string | null];
  throw new Error(`The program ended (${code ?? signal}) without saying where it listens.`);
}
