import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { playgroundConfig, type PlaygroundPeople } from './playgroundConfig';

export interface PlaygroundOptions extends PlaygroundPeople {
  /** The whole address of the bot's messages endpoint. */
  readonly botEndpoint: string;
  /** The port wished for. When it is taken the Playground chooses another. */
  readonly port: number;
  /** Where its configuration and its log are kept. */
  readonly folder: string;
}

export interface Playground {
  /** What to open in a browser. */
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Starts the Microsoft 365 Agents Playground on loopback, offline and without telemetry.
 * Resolves when its page answers; throws when it is not installed or would not start. It ends with this process.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const cli = installedCli();
  // NB: the Playground runs in this folder, so a path that is not absolute would be looked for inside it once more.
  const folder = resolve(options.folder);
  await mkdir(folder, { recursive: true });
  const config = join(folder, 'playground.json');
  const log = join(folder, 'playground.log');
  await writeFile(config, JSON.stringify(playgroundConfig(options), undefined, 2));

  const child = launch(cli, config, log, { ...options, folder });
  const exited = once(child, 'exit');
  const failed = exited.then(async () => {
    throw new Error(`The Playground did not start. ${await reasonIn(log)}`);
  });
  const address = await Promise.race([failed, pageOf(child, failed)]);
  failed.catch(() => undefined);
  return {
    address,
    async stop() {
      child.kill();
      await exited;
    },
  };
}

function installedCli(): string {
  try {
    return join(dirname(require.resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js');
  } catch {
    throw new Error(
      'The Microsoft 365 Agents Playground is not installed here: it comes with the development dependencies (npm ci).',
    );
  }
}

function launch(cli: string, config: string, log: string, options: PlaygroundOptions): ChildProcess {
  const endpoint = ['--app-endpoint', options.botEndpoint, '--channel-id', 'msteams'];
  const child = fork(cli, ['start', ...endpoint, '--port', String(options.port), '--disable-telemetry'], {
    cwd: options.folder,
    execArgv: ['--require', join(__dirname, 'loopbackOnly.js')],
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    env: {
      ...process.env,
      TZ: 'Europe/London',
      LC_ALL: 'en_GB.UTF-8',
      TEAMSAPPTESTER_BROWSER: 'none',
      // NB: the flag alone still reports that it is in use.
      APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: log,
    },
  });
  process.once('exit', () => child.kill());
  return child;
}

/** The address of its page, once that answers. */
async function pageOf(child: ChildProcess, failed: Promise<never>): Promise<string> {
  if (!child.stdout) return failed;
  for await (const line of createInterface(child.stdout)) {
    const port = /^Listening on (\d+)/.exec(line)?.[1];
    if (!port) continue;
    const address = `http://127.0.0.1:${port}`;
    const page = await fetch(address).catch(() => failed);
    if (page.ok) return address;
  }
  return failed;
}

async function reasonIn(log: string): Promise<string> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).split('\n');
  const errors = lines.filter((line) => line.startsWith('error ')).map((line) => line.slice('error '.length));
  return errors.join(' ') || 'It gave no reason.';
}
