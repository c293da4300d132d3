import type { Clock } from '../policy/machine/clock';
import type { Context } from '../policy/machine/command';
import { datesAhead } from './calendarFile';
import { button, card, heading, text, type Card } from './card';
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
    [
      ...(datesAhead(clocks).length > 0
        ? [button('Put into my calendar', 'dates.file', { case: reference })]
        : []),
      button('Back to the case', 'open', { case: reference }),
    ],
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
