import type { Refusal } from '../policy/machine/refusal';
import { banner, button, card, text, type Action, type Card } from './card';
import { askAbout } from './paragraphCards';

/** A sentence with a way on: for what was not understood, and for refusals outside a case. */
export function buildSayCard(options: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly actions?: readonly Action[];
}): Card {
  return card(
    options.title,
    [
      text(options.title, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      ...options.lines.map((line) => text(line, { spacing: 'Small' })),
    ],
    options.actions ?? [button('What can I do?', 'help', {})],
  );
}

export function buildRefusalCard(
  refusal: Refusal,
  actions: readonly Action[] = [button('My cases', 'mine', {})],
): Card {
  return card(
    refusal.sentence,
    [banner(`${refusal.sentence} (${refusal.paragraph})`, 'attention'), text(refusal.next)],
    [...actions, ...askAbout(refusal.paragraph)],
  );
}
