import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expectNothingPersonal } from './logScan';

export interface StartedProgram {
  /** The Playground's page. */
  readonly address: string;
  stop(): Promise<void>;
}

/** The built program as `npm start` runs it, with nothing configured but free ports and a folder of its own. */
export async function aStartedProgram(): Promise<StartedProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'started-'));
  const child = spawn(process.execPath, [join(process.cwd(), 'dist/bot/main.js')], {
    // The file is named as it is by default, from the folder the program is started in.
    cwd: folder,
    env: { ...process.env, PORT: '0', PLAYGROUND_PORT: '56350', DATA_FILE: 'data/cases.sqlite' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => {
    printed.push(chunk.toString());
    process.stderr.write(chunk);
  });
  const address = await addressPrinted(child);
  return {
    address,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
      expectNothingPersonal(printed.join(''));
    },
  };
}

async function addressPrinted(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The program has no output.');
  for await (const line of createInterface(child.stdout)) {
    const found = /Open (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
    if (found) return found;
  }
  throw new Error('The program ended without printing its address.');
}
