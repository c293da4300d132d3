/**
 * A case as its events tell it to somebody who never saw the program: nothing of `policy/reports` or of the clocks is used.
 * Dates are London dates.
 */

/** In England in 2026. */
const holidays = ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'].map(
  (day) => `2026-${day}`,
);

export const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const written = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);
const worksOn = (day: number): boolean =>
  ![0, 6].includes(new Date(day * 86_400_000).getUTCDay()) && !holidays.includes(written(day));

/** The day on which so many working days after this one are over, days in between on which the clock stood still left out. */
export function after(
  from: string,
  workingDays: number,
  still: readonly (readonly [string, string])[] = [],
): string {
  let day = number(from);
  for (let left = workingDays; left > 0;) {
    day += 1;
    const stands = still.some(([begin, end]) => number(begin) <= day && day < number(end));
    if (worksOn(day) && !stands) left -= 1;
  }
  return written(day);
}

export interface Entry {
  readonly type: string;
  readonly on: string;
  // Whatever stands in an event: this test reads it as a stranger would.
  readonly [field: string]: unknown;
}

export type Told = Readonly<Record<string, string | undefined>>;
export const told = (entry: Entry | undefined, field: string): Told => (entry?.[field] ?? {}) as Told;

/** One case, as its events tell it. */
export interface Story {
  readonly reference: string;
  readonly cameOn: string;
  readonly entries: readonly Entry[];
  all(type: string): readonly Entry[];
  first(type: string): Entry | undefined;
  last(type: string): Entry | undefined;
}

export function storyOf(reference: string, entries: readonly Entry[]): Story {
  const all = (type: string) => entries.filter((entry) => entry.type === type);
  return {
    reference,
    entries,
    cameOn: told(entries[0], 'concern').receivedOn ?? '',
    all,
    first: (type) => all(type)[0],
    last: (type) => all(type).at(-1),
  };
}

export const ofAll = (part: number, all: number): number | null =>
  all === 0 ? null : Math.round((1000 * part) / all) / 10;

/** The day it was a complaint: the day it came, or the day an enquiry was made one. */
export function complaintOn(story: Story): string | undefined {
  const route = told(story.first('triaged'), 'decision').route;
  if (route === 'closerLook' || route === 'earlyResolution') return story.cameOn;
  const longer = story.first('moreTimeAgreed');
  return longer?.fromEnquiry === true ? String(longer.agreedOn) : undefined;
}

/** The days on which it was answered, round by round. */
export const answersOf = (story: Story): readonly string[] => [
  ...story.all('responseSent').map((entry) => told(entry, 'sent').on ?? ''),
  ...story.all('resolved').map((entry) => told(entry, 'resolution').on ?? ''),
];
