import type { Activity } from 'botbuilder';
import type { Click } from '../../dialogs/state/click';
import { deliveryKeys } from './redelivery';

/** A click's data, split into what the button carried and what was typed into the card. */
export function clickOf(value: unknown, activity: Partial<Activity>): Click | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { bot, ...entries } = value as Record<string, unknown>;
  if (typeof bot !== 'object' || bot === null) return undefined;
  const data = bot as Record<string, unknown>;
  const verb = typeof data.verb === 'string' ? data.verb : '';
  return { verb, data, entries, keys: deliveryKeys(activity) };
}
