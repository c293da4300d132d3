import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measure } from './result';
import { median, secondsSince } from './statistics';

const program = join(__dirname, '..', '..', 'bot', 'main.js');
const PATIENCE_MILLISECONDS = 30_000;

/** Seconds from starting the built program until it says where it can be reached. */
async function secondsToReady(playground: 'on' | 'off'): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
  const file = join(folder, 'cases.sqlite');
  const env = { ...process.env, PORT: '0', DATA_FILE: file, PLAYGROUND: playground, MICROSOFT_APP_ID: '' };
  const began = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', '--disable-warning=DEP0111', program], {
    env,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: PATIENCE_MILLISECONDS,
  });
  const exited = once(child, 'exit');
  const ready = new Promise<number>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      if (/^(Listening on|Open) /m.test(said)) resolve(secondsSince(began));
    });
    child.once('exit', () => reject(new Error('The program ended before it was ready.')));
  });
  try {
    return await ready;
  } finally {
    child.kill('SIGTERM');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function typically(playground: 'on' | 'off', times: number): Promise<number> {
  const seconds: number[] = [];
  for (let time = 0; time < times; time += 1) seconds.push(await secondsToReady(playground));
  return median(seconds);
}

/** How long the built program takes to be ready on a new file, with its Playground and without. */
export const start: Measure = {
  name: 'start',
  aim: 'less than 5 s',
  async run() {
    const withoutPlayground = await typically('off', 3);
    const withPlayground = await typically('on', 3);
    return { name: 'start', value: withPlayground, unit: 's', also: { withoutPlayground } };
  },
};
