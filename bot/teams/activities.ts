import { CardFactory, MessageFactory, TextFormatTypes, type Activity } from 'botbuilder';
import type { Card } from '../../cards/card';
import type { Reply } from '../../dialogs/reply';
import { consentCard } from './fileConsent';

const SUMMARY = 'A message from the complaints bot';

/**
 * A card that refreshes into one person's own view. Everybody else, and every forwarded copy, keeps the base card.
 * `viewer` is the channel's own id of the person.
 */
function refreshing(base: Card, viewer: string): object {
  const [open] = base.actions ?? [];
  if (!open) return base;
  const { type, verb, title, data } = open;
  return { ...base, refresh: { action: { type, verb, title, data }, userIds: [viewer] } };
}

/**
 * A reply as Teams takes it. The summary stands on locked screens, so it names nobody. Words are never markdown.
 * With a `viewer`, a person's own view is sent as the safe base card that refreshes for them alone.
 */
export function activityOf(
  { card, base, text, file, summary = SUMMARY }: Reply,
  viewer?: string,
): Partial<Activity> {
  if (file) return { ...MessageFactory.attachment(consentCard(file)), summary };
  const shown = base && viewer ? refreshing(base, viewer) : card;
  if (shown) return { ...MessageFactory.attachment(CardFactory.adaptiveCard(shown)), summary };
  return { ...MessageFactory.text(text ?? ''), textFormat: TextFormatTypes.Plain, summary };
}
