import { CardFactory, MessageFactory, TextFormatTypes, type Activity } from 'botbuilder';
import type { Reply } from '../dialogs/reply';

const SUMMARY = 'A message from the complaints bot';

/** A reply as Teams takes it. The summary stands on locked screens, so it names nobody. Words are never markdown. */
export function activityOf({ card, text, summary = SUMMARY }: Reply): Partial<Activity> {
  if (card) return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), summary };
  return { ...MessageFactory.text(text ?? ''), textFormat: TextFormatTypes.Plain, summary };
}
