import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

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
    stdio: ['ignore', 'pipe', settings.STORE === 'cosmos' ? 'ignore' : 'inherit'],
  });
  const ended = once(child, 'exit');
  process.once('exit', () => child.kill('SIGKILL'));
  for await (const line of createInterface(child.stdout)) {
    const endpoint = /^Listening on (\S+)\.$/.exec(line)?.[1];
    if (!endpoint) continue;
    return {
      endpoint,
      async kill() {
        child.kill('SIGKILL');
        await ended;
      },
    };
  }
  const [code, signal] = (await ended) as [number | null, string | null];
  throw new Error(`The program ended (${code ?? signal}) without saying where it listens.`);
}
