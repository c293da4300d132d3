import { z } from 'zod';
import { englandAndWales } from '../../policy/calendar/bankHolidays';
import { withinCalendar } from '../../policy/calendar/calendar';
import { isLondonDate, londonDateOf, type LondonDate } from '../../policy/calendar/dates';
import { isRefusal } from '../../policy/machine/refusal';
import { argumentsOf, fromInputToOutput, runCommand } from './command';
import { dueAfter } from '../../policy/calendar/workingDays';

const MOST_WORKING_DAYS = 10_000;

const londonDate = z.custom<LondonDate>(
  (value) => typeof value === 'string' && isLondonDate(value),
  'give a real date, such as 2026-01-19',
);

const pause = z
  .object({ from: londonDate, to: londonDate }, 'give a from and a to')
  .refine(({ from, to }) => from <= to, 'ends before it begins');

const question = z.object(
  {
    received: z.union(
      [z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })],
      'give an instant with its offset, such as 2026-01-05T09:00:00Z',
    ),
    workingDays: z
      .int('give a whole number')
      .min(0, 'cannot be less than 0')
      .max(MOST_WORKING_DAYS, `cannot be more than ${MOST_WORKING_DAYS}`),
    pauses: z.array(pause, 'give a list of pauses, or leave it out').optional(),
  },
  'give one JSON object on a line',
);

type Answer =
  { readonly due: LondonDate; readonly explain: string } | { readonly error: string; readonly line: number };

/** Answers one line of the date checker: working days by the bot's own sum, or what is wrong with the line. */
export function dueLine(text: string, line: number): Answer {
  const read = question.safeParse(parsed(text));
  if (!read.success) return { error: problemOf(read.error), line };
  const { received, workingDays, pauses } = read.data;
  const sum = withinCalendar(() => dueAfter(englandAndWales, londonDateOf(received), workingDays, pauses));
  return isRefusal(sum) ? { error: sum.sentence, line } : { due: sum.due, explain: sum.explain() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemOf({ issues: [issue] }: z.ZodError): string {
  const where = issue?.path.join('.') ?? '';
  return [where, issue?.message].filter(Boolean).join(': ');
}

/** Answers a stream of lines as it comes. A blank line gets no answer but has its number. */
export async function* answers(input: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let lineNumber = 0;
  const answer = (text: string): string => {
    lineNumber += 1;
    // NB: trimming also takes off a byte-order mark and the carriage return of a Windows line.
    const trimmed = text.trim();
    return trimmed === '' ? '' : `${JSON.stringify(dueLine(trimmed, lineNumber))}\n`;
  };
  for await (const chunk of input) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield lines.map(answer).join('');
  }
  yield answer(rest);
}

async function main(given: readonly string[]): Promise<void> {
  argumentsOf(given, 0, 'npm run -s due, with one JSON object on each line of its input');
  await fromInputToOutput(answers);
}

if (require.main === module) runCommand(main);
