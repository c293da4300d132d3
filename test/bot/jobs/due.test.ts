import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { answers, dueLine } from '../../../bot/jobs/due';

const ask = (question: object) => dueLine(JSON.stringify(question), 1);
const received = '2026-01-05T09:00:00Z';

async function answered(...chunks: string[]): Promise<unknown[]> {
  const written: string[] = [];
  for await (const text of answers(Readable.from(chunks))) written.push(text);
  const lines = written.join('').split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line) as unknown);
}

describe('one line of the date checker', () => {
  it.each([
    ['a weekend receipt is day 0 too', { received: '2026-01-10T12:00:00Z', workingDays: 3 }, '2026-01-14'],
    [
      'a summer evening in UTC is the next day in London',
      { received: '2026-06-01T23:30:00Z', workingDays: 0 },
      '2026-06-02',
    ],
    ['an offset is honoured', { received: '2026-06-02T00:30:00+01:00', workingDays: 3 }, '2026-06-05'],
    ['seconds may be left out', { received: '2026-01-05T09:00Z', workingDays: 3 }, '2026-01-08'],
    ['no pauses are no pauses', { received, workingDays: 35, pauses: [] }, '2026-02-23'],
    [
      'a pause moves it',
      { received, workingDays: 35, pauses: [{ from: '2026-01-19', to: '2026-02-02' }] },
      '2026-03-09',
    ],
    [
      'what it does not know is ignored',
      { received, workingDays: 3, note: 'x', pauses: [{ from: '2026-01-06', to: '2026-01-07', why: 'x' }] },
      '2026-01-09',
    ],
  ])('D3, D5: %s', (_, question, due) => {
    expect(ask(question)).toEqual({ due, explain: expect.stringContaining('Day 0 is') as string });
  });

  it.each([
    ['no offset', { received: '2026-01-05T09:00:00', workingDays: 3 }, 'received: '],
    ['a date alone', { received: '2026-01-05', workingDays: 3 }, 'received: '],
    ['a day that does not exist', { received: '2026-02-30T09:00:00Z', workingDays: 3 }, 'received: '],
    ['an hour that does not exist', { received: '2026-01-05T25:00:00Z', workingDays: 3 }, 'received: '],
    ['no receipt', { workingDays: 3 }, 'received: '],
    ['no number', { received }, 'workingDays: '],
    ['a number in quotes', { received, workingDays: '3' }, 'workingDays: '],
    ['half a day', { received, workingDays: 2.5 }, 'workingDays: '],
    ['less than none', { received, workingDays: -1 }, 'workingDays: '],
    ['far too many', { received, workingDays: 1_000_000 }, 'workingDays: '],
    ['pauses that are no list', { received, workingDays: 3, pauses: {} }, 'pauses: '],
    ['a pause with no end', { received, workingDays: 3, pauses: [{ from: '2026-01-06' }] }, 'pauses.0.to: '],
    [
      'a pause to a day that does not exist',
      { received, workingDays: 3, pauses: [{ from: '2026-02-06', to: '2026-02-30' }] },
      'pauses.0.to: ',
    ],
    [
      'a pause written backwards',
      { received, workingDays: 3, pauses: [{ from: '2026-01-07', to: '2026-01-06' }] },
      'pauses.0: ',
    ],
    [
      'a sum beyond the list',
      { received: '2028-12-22T09:00:00Z', workingDays: 30 },
      'The bank-holiday list covers',
    ],
    [
      'a receipt before the list',
      { received: '0001-01-01T09:00:00Z', workingDays: 3 },
      'The bank-holiday list covers',
    ],
    ['a list', [1], 'give one JSON object'],
  ])('answers %s with what is wrong and the line number', (_, question, error) => {
    expect(dueLine(JSON.stringify(question), 7)).toEqual({
      error: expect.stringContaining(error) as string,
      line: 7,
    });
  });

  it.each(['nope', '{"received":', 'null', '"x"', '{}{}'])(
    'answers what is not one JSON object: %s',
    (text) => {
      expect(dueLine(text, 2)).toMatchObject({ line: 2 });
    },
  );
});

describe('a stream of lines', () => {
  const good = JSON.stringify({ received, workingDays: 3 });
  const right = { due: '2026-01-08', explain: expect.any(String) as string };

  it('answers each line, and a malformed one does not stop the rest', async () => {
    expect(await answered(`${good}\nnope\n${good}\n`)).toEqual([
      right,
      { error: expect.any(String) as string, line: 2 },
      right,
    ]);
  });

  it('skips blank lines but counts them', async () => {
    expect(await answered(`\n  \n${good}\n\nnope\n`)).toEqual([
      right,
      { error: expect.any(String) as string, line: 5 },
    ]);
  });

  it('takes a byte-order mark, Windows line ends and a last line without an end', async () => {
    expect(await answered(`\uFEFF${good}\r\n\r\n${good}\r\nnope`)).toEqual([
      right,
      right,
      { error: expect.any(String) as string, line: 4 },
    ]);
  });

  it('answers a line however it is cut up on its way, as soon as it is whole', async () => {
    expect(await answered(good.slice(0, 10), good.slice(10), '\n', good, '\n')).toEqual([right, right]);
    const reading = answers(Readable.from([`${good}\n`, 'more to come']));
    expect(JSON.parse((await reading.next()).value as string)).toEqual(right);
  });

  it('answers nothing to nothing', async () => {
    expect(await answered()).toEqual([]);
  });

  it('answers 20,000 lines well within 10 seconds', async () => {
    const lines = Array.from({ length: 20_000 }, () => good).join('\n');
    expect(await answered(lines)).toHaveLength(20_000);
  }, 10_000);
});

describe('the command', () => {
  it('reads standard input, writes standard output and exits with 0 though a line was malformed', () => {
    const run = spawnSync(
      process.execPath,
      [join(__dirname, '../../../scripts/run.mjs'), 'bot/jobs/due.ts'],
      {
        input: `${JSON.stringify({ received, workingDays: 3 })}\nnope`,
        encoding: 'utf8',
      },
    );
    expect(
      run.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { due: '2026-01-08', explain: expect.any(String) as string },
      { error: expect.any(String) as string, line: 2 },
    ]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
  }, 60_000);
});
