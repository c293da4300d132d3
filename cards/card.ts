import { excerpt, plain } from './escape';

/** An Adaptive Card as sent: version 1.5, plain JSON. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
}

/** An element or action: its shape is checked by the card tests against the real renderer. */
export type Element = Readonly<Record<string, unknown>> & { readonly type: string };
export type Action = Element;

export function card(fallbackText: string, body: readonly Element[], actions: readonly Action[] = []): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText,
    body,
    ...(actions.length > 0 ? { actions } : {}),
  };
}

export interface ActionOptions {
  readonly style?: 'positive' | 'destructive';
  /** What is sent as if it had been typed into the card. */
  readonly entries?: Readonly<Record<string, string>>;
  /** Leaves the inputs out of what is sent, so that going back never fails on a blank one. */
  readonly withoutInputs?: true;
}

/**
 * A button: `Action.Execute`, with an `Action.Submit` fallback for phones that cannot. Both carry the same data under
 * `bot`, apart from what is typed into the card, and the server trusts none of it.
 */
export function button(
  title: string,
  verb: string,
  data: Readonly<Record<string, unknown>>,
  options: ActionOptions = {},
): Action {
  const common = {
    title,
    data: { ...options.entries, bot: { ...data, verb } },
    ...(options.style ? { style: options.style } : {}),
    ...(options.withoutInputs ? { associatedInputs: 'none' } : {}),
  };
  return { type: 'Action.Execute', verb, ...common, fallback: { type: 'Action.Submit', ...common } };
}

export function text(words: string, more: Readonly<Record<string, unknown>> = {}): Element {
  return { type: 'TextBlock', text: words, wrap: true, ...more };
}

const withColon = (label: string): string => (/[?…:]$/.test(label) ? label : `${label}:`);

export const heading = (words: string): Element =>
  text(words, { size: 'Large', weight: 'Bolder', style: 'heading' });

/** What a person typed, beside its label, as it stands in a view. */
export interface WrittenLine {
  readonly label: string;
  readonly words: string;
}

export const writeLine = (label: string, words: string, most = 300): WrittenLine => ({
  label: withColon(plain(label)),
  words: plain(excerpt(words, most)),
});

/** The same as a part of a card. Text runs show no markdown, so it stands exactly as typed. */
export function said(...line: Parameters<typeof writeLine>): Element {
  const { label, words } = writeLine(...line);
  return {
    type: 'RichTextBlock',
    inlines: [
      { type: 'TextRun', text: `${label}  `, weight: 'Bolder' },
      { type: 'TextRun', text: words },
    ],
  };
}

/** What was done, or why nothing was: the line above a card. */
export function banner(words: string, tone: 'good' | 'attention' | 'accent'): Element {
  return {
    type: 'Container',
    style: tone,
    bleed: true,
    items: [text(words, { weight: 'Bolder' })],
  };
}
