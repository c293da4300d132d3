import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as playground from '../../bot/trying/playground';
import { anEchoBot, type EchoBot } from '../doors/echoBot';
import { openPlayground } from '../doors/playgroundPage';
import { tenantId } from '../doors/teamsPerson';

// The built one: the Playground is another program, which loads a file of ours.
const { startPlayground } = createRequire(__filename)(
  '../../dist/bot/trying/playground.js',
) as typeof playground;

const people = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((name) => ({
  id: `00000000-0000-4000-8000-0000000000${name}`,
  name: `Sample person ${name}`,
  email: `${name}@sample.test`,
}));

describe('the Playground we start', () => {
  const closing: (() => Promise<unknown>)[] = [];
  let bot: EchoBot;
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'playground-'));
    closing.push(() => rm(folder, { recursive: true }));
    bot = await anEchoBot();
    closing.push(bot.stop);
  });

  afterEach(async () => {
    // The newest first: a bot ends once nobody is connected to it.
    for (const close of closing.splice(0).reverse()) await close();
  }, 60_000);

  const start = async (who = people) => {
    const started = await startPlayground({
      botEndpoint: bot.url,
      port: 56_250,
      people: who,
      tenantId,
      folder,
    });
    closing.push(started.stop);
    return started;
  };

  it('carries words to the bot and back, on this machine only, until it is stopped', async () => {
    const started = await start();
    const { port } = new URL(started.address);
    const page = await openPlayground(started.address);
    closing.push(page.close);

    await page.say('hello from the page');
    await page.waitForText('hello from the page');

    // NB: all of 127.* is this machine: a server on every interface would answer here too.
    await expect(fetch(`http://127.0.0.2:${port}/`)).rejects.toThrow();
    await page.close();
    await started.stop();
    await expect(fetch(started.address)).rejects.toThrow();
  });

  it('says in words why it would not start', async () => {
    const sameTwice = people.map((person) => ({ ...person, id: 'the-same' }));

    await expect(start(people.slice(0, 5))).rejects.toThrow('needs six people');
    await expect(start(sameTwice)).rejects.toThrow('User ID must be unique');
  });
});
