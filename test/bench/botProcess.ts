import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A bot in a process of its own, so that what is measured is its work and nobody else's. */
export interface BotProcess {
  readonly url: string;
  /** Its resident memory in bytes, after its rubbish is collected. */
  memory(): Promise<number>;
  /** Seconds of processor time it has used so far. */
  processor(): Promise<number>;
  stop(): Promise<void>;
}

/** Ours is started as `npm start` starts it. */
const flags = {
  our: ['--expose-gc', '--disable-warning=DEP0111', '--max-semi-space-size=4'],
  echo: ['--expose-gc', '--disable-warning=DEP0111'],
};

export async function startBot(
  which: 'our' | 'echo',
  environment: Readonly<Record<string, string>> = {},
): Promise<BotProcess> {
  const child = fork(join(__dirname, `${which}BotProcess.js`), {
    execArgv: flags[which],
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  process.once('exit', () => child.kill());
  const exited = once(child, 'exit');
  const ended = exited.then(([code]) =>
    Promise.reject(new Error(`The bot ended (${String(code)}) too soon.`)),
  );
  ended.catch(() => undefined);
  const told = async (): Promise<unknown> => (await Promise.race([once(child, 'message'), ended]))[0];
  const { url } = (await told()) as { url: string };
  const asked = async (what: 'memory' | 'processor'): Promise<number> => {
    child.send(what);
    return ((await told()) as { answer: number }).answer;
  };
  return {
    url,
    memory: () => asked('memory'),
    processor: () => asked('processor'),
    async stop() {
      child.send('stop');
      await exited;
    },
  };
}

function residentBytes(): number {
  for (let times = 0; times < 3; times += 1) globalThis.gc?.();
  return process.memoryUsage.rss();
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The other side of it: says where the bot listens, then answers until it is told to stop. */
export function answerParent(url: string, stop: () => Promise<void>): void {
  process.on('message', (asked) => {
    if (asked === 'stop') void stop().then(() => process.exit());
    else process.send?.({ answer: asked === 'memory' ? residentBytes() : processorSeconds() });
  });
  process.once('disconnect', () => process.exit());
  process.send?.({ url });
}
