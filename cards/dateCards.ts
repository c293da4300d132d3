import { longDate, type LondonDate } from '../policy/calendar/dates';
import type { Clock } from '../policy/machine/clock';
import type { Context } from '../policy/machine/command';
import { button, card, heading, text, type Action, type Card } from './card';
import { clockWords } from './clockWords';

/** Every clock of a case with its sum in words. */
export function buildWhyCard(
  reference: string,
  clocks: readonly Clock[],
  { calendar, today }: Context,
): Card {
  const explained = clocks.map((clock) => {
    const words = clockWords(clock, calendar, today);
    return {
      type: 'Container',
      separator: true,
      spacing: 'Medium',
      items: [
        text(`${words.label}: ${words.due.charAt(0).toLowerCase()}${words.due.slice(1)}`, {
          weight: 'Bolder',
        }),
        text(words.state, {
          spacing: 'None',
          ...(words.isLate ? { color: 'Attention' } : {}),
          ...(words.standsOut ? { weight: 'Bolder' } : {}),
        }),
        text(`${clock.explain()} (${clock.paragraph})`, { spacing: 'Small' }),
      ],
    };
  });
  return card(
    `${reference}: how each date was worked out`,
    [
      heading('How each date was worked out'),
      text(reference, { spacing: 'None', isSubtle: true }),
      ...(explained.length > 0 ? explained : [text('No clock runs on this case.')]),
    ],
    [button('Back to the case', 'open', { case: reference })],
  );
}

/** A date counted on from another, in words. */
export function buildDateCard(lines: readonly string[]): Card {
  return card(
    'Check a date',
    [heading('Check a date'), ...lines.map((line) => text(line, { spacing: 'Small' }))],
    [button('What can I do?', 'help', {})],
  );
}

/** One line of what was done on a case. */
export interface Deed {
  readonly on: LondonDate;
  readonly what: string;
  readonly by: string;
}

/** What was done, newest first, by whom and when. The words of a case are not in it. */
export function buildTimelineCard(options: {
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
