import {
  ActionTypes,
  CardFactory,
  MessageFactory,
  TextFormatTypes,
  type Activity,
  type SuggestedActions,
} from 'botbuilder';
import type { Card } from '../../cards/card';
import type { Reply } from '../../dialogs/port/reply';
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

/** Buttons under the message that type the answer: Teams has them in a chat of two, six at the most. */
const MOST_SUGGESTED = 6;

const suggest = (
  answers: readonly string[] = [],
  viewer?: string,
): { suggestedActions?: SuggestedActions } =>
  answers.length === 0
    ? {}
    : {
        suggestedActions: {
          to: viewer === undefined ? [] : [viewer],
          actions: answers
            .slice(0, MOST_SUGGESTED)
            .map((words) => ({ type: ActionTypes.ImBack, title: words, value: words })),
        },
      };

/**
 * A reply as Teams takes it. The summary stands on locked screens, so it names nobody. Words are never markdown.
 * With a `viewer`, a person's own view is sent as the safe base card that refreshes for them alone.
 */
export function activityOf(
  { card, base, text, file, suggested, summary = SUMMARY }: Reply,
  viewer?: string,
): Partial<Activity> {
  if (file) return { ...MessageFactory.attachment(consentCard(file)), summary };
  const shown = base && viewer ? refreshing(base, viewer) : card;
  const beside = { ...suggest(suggested, viewer), summary };
  if (shown) return { ...MessageFactory.attachment(CardFactory.adaptiveCard(shown)), ...beside };
  return { ...MessageFactory.text(text ?? ''), textFormat: TextFormatTypes.Plain, ...beside };
}
