/** An Adaptive Card as JSON. */
export type Card = Readonly<Record<string, unknown>>;

/** An action found on a card. */
export interface CardAction {
  readonly type: string;
  readonly id?: string;
  readonly title?: string;
  readonly verb?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly fallback?: CardAction;
}

/** Every action on the card, wherever it stands, in reading order; a fallback is not one of them. */
function actionsOf(card: unknown): readonly CardAction[] {
  if (Array.isArray(card)) return card.flatMap(actionsOf);
  if (!isRecord(card)) return [];
  const own = isAction(card) ? [card] : [];
  const inside = Object.entries(card).filter(([key]) => !['fallback', 'data', 'refresh'].includes(key));
  return [...own, ...inside.flatMap(([, part]) => actionsOf(part))];
}

/** The action with this verb or title. Says which there are when it is not on the card. */
export function actionOn(card: Card, verbOrTitle: string): CardAction {
  const actions = actionsOf(card);
  const found = actions.find(({ verb, title }) => verb === verbOrTitle || title === verbOrTitle);
  if (found) return found;
  const offered = actions.map(({ title, verb }) => `"${title ?? ''}" (${verb ?? 'no verb'})`).join(', ');
  throw new Error(`There is no action "${verbOrTitle}" on the card. It offers: ${offered || 'none'}.`);
}

function isAction(
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, unknown>> & CardAction {
  return typeof value.type === 'string' && value.type.startsWith('Action.');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
