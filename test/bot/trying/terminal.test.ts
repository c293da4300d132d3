import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../../bot/config';
import { openChatting } from '../../../bot/trying/talk/openChatting';
import { talkAtTerminal } from '../../../bot/trying/talk/terminal';
import { plainTurns } from '../../doors/jobs';

jest.setTimeout(30_000);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talk-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const theirWords = 'I waited two hours past my appointment and nobody told me why.';

/** What is printed after each line that is typed; the first is what is printed before any. */
async function typed(...lines: readonly string[]): Promise<readonly string[]> {
  const environment = readEnvironment({ DATA_FILE: join(folder, 'cases.sqlite') });
  const printed: string[][] = [[]];
  const waiting = [...lines];
  const chatting = await openChatting(environment, {
    log: () => undefined,
    now: () => '2026-01-05T10:00:00.000Z',
  });
  await talkAtTerminal(
    {
      async read() {
        const line = waiting.shift();
        if (line !== undefined) printed.push([]);
        return line;
      },
      print: (words) => void printed.at(-1)?.push(words),
    },
    chatting,
  );
  await chatting.close();
  return printed.map((words) => words.join('\n'));
}

const concern = [...plainTurns, 'save'];

describe('a chat at a terminal', () => {
  it('says at the start how it is used, and numbers buttons and questions', async () => {
    const [start, logging] = await typed('1');
    expect(start).toMatch(/A button is tapped by its number/);
    expect(start).toContain('[1] Log a concern');
    expect(logging).toMatch(/Question 1: What happened.*\n+\[1\] Next {3}\[2\] Cancel/);
  });

  it('asks the questions of a card one by one, each until its answer can be taken', async () => {
    const [first, again, name, next] = (
      await typed(...concern.slice(0, 3), 'next', 'the milkman', '1', '.')
    ).slice(-4);
    expect(first).toMatch(/^Question 1 of \d+: Which service is it about\?\n {3}1 Adult community/);
    expect(again).toMatch(/^That is none of these: 1 .*\nQuestion 1 of/);
    expect(name).toMatch(/^Question 2 of/);
    expect(next).not.toMatch(/^Question/);
  });

  it('says nothing to Enter alone', async () => {
    expect((await typed('')).slice(1)).toEqual(['']);
  });

  it('takes a number for the answer that has it, and numbers the buttons after the answers', async () => {
    const [asked, noted] = (await typed('log a concern', theirWords, 'the milkman', '1')).slice(-2);
    expect(asked).toMatch(/4\. They did not say[\s\S]*\[5\] Next/);
    expect(noted).toContain('Noted: raised by: The person who uses the service.');
  });

  it('leaves a question as it is for Enter, and all the rest for a full stop', async () => {
    const printed = await typed(...concern.slice(0, -1), 'save this concern', '');
    expect(printed.at(-1)).toContain('Saved as C26-');
    const cancelled = await typed('log a concern', theirWords, 'next', '', '.');
    expect(cancelled.at(-1)).toContain('say “they did not say”');
  });

  it('reads a day in words, and says why it cannot', async () => {
    const when = [...concern.slice(0, 3), 'next', '1'];
    const [again, next] = (await typed(...when, 'last week', 'yesterday')).slice(-2);
    expect(again).toMatch(/is not one day.*\nQuestion 2 of 4: When did it happen/);
    expect(next).toMatch(/^Question 3 of 4/);
  });

  it('acts as somebody else, lets days go by, and shows what they are sent', async () => {
    const printed = await typed(...concern, 'act as PALS officer', 'team queue', 'clock +5d');
    const [acting, queue, later] = printed.slice(-3);
    expect(printed.at(-4)).toMatch(/For PALS officer\n.* is waiting for triage/);
    expect(acting).toContain('You are now Sample PALS officer');
    expect(queue).toMatch(/\[1\] C26-\w{5} · Sample Person Waiting for triage/);
    expect(later).toMatch(/It is now Saturday 10 January 2026[\s\S]*Overdue/);
  });

  it('goes on where it was the next time', async () => {
    await typed('log a concern', theirWords);
    const [start] = await typed();
    expect(start).toContain('part-way through logging a concern');
  });

  it('writes a letter that is asked for beside the store', async () => {
    const saved = await typed(...concern, 'act as PALS officer');
    const reference = /Saved as (C26-\w{5})/.exec(saved.join())?.[1] ?? '';
    const printed = await typed(`letter acknowledgement ${reference}`);
    const [name = ''] = await readdir(join(folder, 'letters'));
    expect(printed.at(-1)).toContain(join(folder, 'letters', name));
  });
});
