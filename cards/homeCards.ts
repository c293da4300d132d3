import { longDate, shortDate, type LondonDate } from '../policy/calendar/dates';
import { services, type Service } from '../policy/services';
import { stages } from '../policy/stages';
import { whereToGetHelp, whereToTurn } from '../policy/wording';
import { button, card, text, type Action, type Card, type Element } from './card';
import type { ListedCase } from './simpleCards';

const heading = (words: string): Element =>
  text(words, { size: 'Large', weight: 'Bolder', style: 'heading' });

/** One case on a home card, with the step that comes next. */
export interface DayCase extends ListedCase {
  /** The words of the next step, when it is this person’s to take. */
  readonly step?: string;
}

export interface Day {
  readonly today: LondonDate;
  readonly overdue: readonly DayCase[];
  readonly dueSoon: readonly DayCase[];
  readonly forMe: readonly DayCase[];
  readonly forOthers: readonly DayCase[];
  /** More cases than were looked at. */
  readonly more: boolean;
}

const MOST_IN_GROUP = 5;

function dayRow({ reference, stage, service, nextDue, step }: DayCase): Element {
  const facts = [
    stages[stage],
    service ? services[service as Service] : undefined,
    nextDue ? `due ${shortDate(nextDue)}` : undefined,
  ].filter((part) => part !== undefined);
  return {
    type: 'Container',
    spacing: 'Small',
    selectAction: { ...button(reference, 'open', { case: reference }), title: `Open ${reference}` },
    items: [
      text(`${reference}${step ? `: ${step}` : ''}`, { weight: 'Bolder', color: 'Accent' }),
      text(facts.join(' · '), { spacing: 'None', size: 'Small' }),
    ],
  };
}

function group(title: string, cases: readonly DayCase[], color: string): readonly Element[] {
  if (cases.length === 0) return [];
  const left = cases.length - MOST_IN_GROUP;
  return [
    text(`${title} (${cases.length})`, { weight: 'Bolder', color, separator: true, spacing: 'Medium' }),
    ...cases.slice(0, MOST_IN_GROUP).map(dayRow),
    ...(left > 0 ? [text(`and ${left} more under “my cases”`, { isSubtle: true, size: 'Small' })] : []),
  ];
}

/** What a person has to do today, most pressing first. References, stages and dates only. */
export function myDayCard(day: Day, actions: readonly Action[]): Card {
  const groups = [
    ...group('Overdue', day.overdue, 'Attention'),
    ...group('Due in two working days', day.dueSoon, 'Warning'),
    ...group('Waiting for you', day.forMe, 'Default'),
    ...group('Waiting for others', day.forOthers, 'Default'),
  ];
  return card(
    'Your day',
    [
      heading('Your day'),
      text(longDate(day.today), { isSubtle: true, spacing: 'None' }),
      ...(groups.length > 0 ? groups : [text('Nothing waits for you. Thank you for keeping on top of it.')]),
      ...(day.more ? [text('These are the most pressing. “my cases” has them all.', { size: 'Small' })] : []),
    ],
    actions,
  );
}

/** What a person can be told when they ask how to complain, to read out as it stands (3.2, 2.3). */
export function howToComplainCard(): Card {
  const say = [
    'Thank you for telling me. Raising this will not affect your care, or anybody’s.',
    'You can tell me now, and I will write it down in your words. Or you can talk to PALS, who can often sort things out quickly.',
    'If you want us to look into it formally, the Complaints Team will write to you within three working days.',
    whereToGetHelp,
    whereToTurn(['phso']),
    'We can do this in easy read, in large print, in another language or with an interpreter. Tell me what helps.',
  ];
  return card(
    'How to complain',
    [
      heading('How to complain: read this out'),
      ...say.flatMap((words) => words.split('\n\n')).map((words) => text(words, { spacing: 'Small' })),
    ],
    [button('Log it now', 'log', {}, { style: 'positive' })],
  );
}

/** One line of what was done on a case. */
export interface Deed {
  readonly on: LondonDate;
  readonly what: string;
  readonly by: string;
}

/** What was done, newest first, by whom and when. The words of a case are not in it. */
export function timelineCard(options: {
  readonly title: string;
  readonly deeds: readonly Deed[];
  readonly actions: readonly Action[];
}): Card {
  const { deeds } = options;
  const days = [...new Set(deeds.map(({ on }) => on))];
  return card(
    options.title,
    [
      heading(options.title),
      ...(deeds.length === 0 ? [text('Nothing has been done yet.')] : []),
      ...days.flatMap((day) => [
        text(longDate(day), { weight: 'Bolder', separator: true, spacing: 'Medium' }),
        ...deeds
          .filter(({ on }) => on === day)
          .map(({ what, by }) => text(`${what}. ${by}`, { spacing: 'Small' })),
      ]),
    ],
    options.actions,
  );
}

/** A date counted on from another, in words. */
export function dateCard(lines: readonly string[]): Card {
  return card(
    'Check a date',
    [heading('Check a date'), ...lines.map((line) => text(line, { spacing: 'Small' }))],
    [button('What can I do?', 'help', {})],
  );
}
