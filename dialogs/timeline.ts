import { button } from '../cards/card';
import { buildTimelineCard } from '../cards/dateCards';
import { londonDateOf } from '../policy/calendar/dates';
import { commandNamed } from '../policy/machine/targets';
import type { Person } from '../policy/roles';
import { tellUnseen } from './cases';
import type { Desk } from './desk';
import { findNames } from './people';
import { replyCard, type Reply } from './reply';

const MOST_IN_TIMELINE = 40;

/** What was done on a case, by whom and when, the newest first. */
export async function showTimeline(desk: Desk, person: Person, reference: string): Promise<readonly Reply[]> {
  const done = await desk.deeds(person, reference);
  if (!done) return tellUnseen(undefined);
  const names = await findNames(
    desk,
    done.map(({ by }) => by),
  );
  const deeds = [...done]
    .reverse()
    .slice(0, MOST_IN_TIMELINE)
    .map(({ at, by, command }) => ({
      on: londonDateOf(at),
      what: commandNamed(command)?.command.button ?? 'Something was done',
      by: names.get(by) ?? 'Somebody who has left',
    }));
  return [
    replyCard(
      buildTimelineCard({
        title: `${reference}: what was done`,
        deeds,
        actions: [button('Back to the case', 'open', { case: reference })],
      }),
    ),
  ];
}
