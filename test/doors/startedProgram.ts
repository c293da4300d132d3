import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expectNothingPersonal } from './logScan';
import { openPlayground, type PlaygroundPage } from './playgroundPage';

interface StartedProgram {
  /** The Playground's page. */
  readonly address: string;
  stop(): Promise<void>;
}

export interface ProgramInBrowser {
  readonly page: PlaygroundPage;
  /** Closes the page and ends the program, whatever became of either. */
  stop(): Promise<void>;
}

const TO_START = 90_000;
const TO_STOP = 20_000;

/** The built program with its page open, as somebody meets it who starts it on their own machine. */
export async function aProgramInBrowser(): Promise<ProgramInBrowser> {
  const program = await aStartedProgram();
  try {
    const page = await openPlayground(program.address, { width: 900, height: 1100 });
    return {
      page,
      async stop() {
        try {
          await page.close();
        } finally {
          await program.stop();
        }
      },
    };
  } catch (fault) {
    await program.stop();
    throw fault;
  }
}

/** The built program as `npm start` runs it, with nothing configured but free ports and a folder of its own. */
async function aStartedProgram(): Promise<StartedProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'started-'));
  const child = spawn(process.execPath, [join(process.cwd(), 'dist/bot/main.js')], {
    // The file is named as it is by default, from the folder the program is started in.
    cwd: folder,
    env: { ...process.env, PORT: '0', PLAYGROUND_PORT: '56350', DATA_FILE: 'data/cases.sqlite' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  process.once('exit', () => child.kill('SIGKILL'));
  const printed: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => {
    printed.push(chunk.toString());
    process.stderr.write(chunk);
  });
  const late = setTimeout(() => child.kill('SIGKILL'), TO_START);
  const address = await addressPrinted(child);
  clearTimeout(late);
  if (!address) throw new Error('The program ended without printing its address, or was too slow to.');
  return {
    address,
    async stop() {
      // NB: one that does not stop by itself would hold the tests open for ever.
      const never = setTimeout(() => child.kill('SIGKILL'), TO_STOP);
      child.kill('SIGINT');
      const [, signal] = (await ended) as [number | null, string | null];
      clearTimeout(never);
      await rm(folder, { recursive: true, force: true });
      if (signal) throw new Error(`The program did not stop by itself: ${signal}.`);
      expectNothingPersonal(printed.join(''));
    },
  };
}

async function addressPrinted({ stdout }: ChildProcess): Promise<string | undefined> {
  for await (const line of stdout ? createInterface(stdout) : []) {
    const found = /Open (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
    if (found) return found;
  }
  return undefined;
}
