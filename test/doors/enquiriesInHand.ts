import { chatsIn } from '../../bot/teams/chats';
import type { Stores } from '../../bot/chosen/chosenStores';
import { caseStream } from '../../policy/machine/case';
import type { Context } from '../../policy/machine/command';
import { londonDateOf, type Instant } from '../../policy/calendar/dates';
import type { Entries } from '../../policy/machine/fields';
import { caseReminders } from '../../policy/reminders/caseReminders';
import { sayReminder } from '../../policy/reminders/words';
import type { Person } from '../../policy/roles';
import { emptyRegisters } from '../../policy/machine/registers';
import { defaultSettings } from '../../policy/settings';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { contextFor, handle } from '../../storage/handle';
import { loadState } from '../../storage/loadState';
import { calendar, plainConcern, triageAs } from './aCase';
import { people } from './people';
import { botAccount, personalChatOf } from './teamsPerson';

const RECEIVED = '2026-01-05T10:00:00.000Z';
const DRAINED_AT_ONCE = 500;

/** A reminder that the facts ask for: who is to hear of which case, in which words. */
export interface Expected {
  readonly person: string;
  readonly reference: string;
  readonly say: string;
}

/** So many ward sisters who deal with enquiries. */
export const handlers = (howMany: number): readonly Person[] =>
  Array.from({ length: howMany }, (_, index) => ({
    ...people.wardSister,
    id: `00000000-0000-4000-8000-0000000${10_000 + index}`,
    name: `${people.wardSister.name} ${index}`,
  }));

/** Enquiries received on Monday 5 January 2026, whose handlers were told of them that day. */
export function enquiriesInHand({ store, documents }: Stores) {
  const references: string[] = [];
  let at = RECEIVED;
  const handling = {
    store,
    now: () => at,
    calendar,
    settings: defaultSettings,
    trust: defaultTrust,
    registers: async () => ({ ...emptyRegisters, trained: () => true }),
  };
  const places = chatsIn(documents, { time: Date.now });

  async function does(id: string, actor: Person, command: string, entries: Entries): Promise<void> {
    const answer = await handle(handling, caseStream, {
      id,
      actor,
      request: { command, entries },
      key: `${id} ${command}`,
    });
    if ('refusal' in answer) throw new Error(answer.refusal.sentence);
  }

  const contextAt = (now: Instant): Promise<Context> => {
    at = now;
    return contextFor(handling, people.wardSister);
  };

  return {
    /** They can be written to. */
    meet: (everybody: readonly Person[], serviceUrl: string): Promise<unknown> =>
      Promise.all(
        everybody.map(({ id }) =>
          places.keep(id, {
            channelId: 'msteams',
            serviceUrl,
            bot: botAccount,
            conversation: { id: personalChatOf(id), isGroup: false, conversationType: 'personal', name: '' },
          }),
        ),
      ),
    async begin(handler: Person): Promise<void> {
      const reference = `C26-${(10_000 + references.length).toString()}`;
      references.push(reference);
      await does(reference, people.wardSister, 'logConcern', plainConcern);
      await does(
        reference,
        people.palsOfficer,
        'triage',
        triageAs('enquiry', { team: 'service', handler: handler.id }),
      );
    },
    /** What was to be said on the day itself has been. */
    async told(): Promise<void> {
      const claim = { now: RECEIVED, owner: 'test', leaseUntil: RECEIVED, limit: DRAINED_AT_ONCE };
      for (;;) {
        const owed = await store.claimDuties(claim);
        await Promise.all(owed.map((duty) => store.settleDuty(duty, { delivered: true })));
        if (owed.length === 0) return;
      }
    },
    /** What the facts ask for on that morning, worked out apart from what is sent. */
    async expectedOn(morning: Instant): Promise<readonly Expected[]> {
      const context = await contextAt(morning);
      const found = await Promise.all(
        references.map(async (reference) => {
          const state = (await loadState(store, caseStream, reference))?.state;
          const plan = state ? caseReminders(state, context).filter((each) => each.at === morning) : [];
          return plan.flatMap((reminder) =>
            'person' in reminder.to
              ? [
                  {
                    person: reminder.to.person,
                    reference,
                    say: sayReminder(reminder, reference, calendar, londonDateOf(morning)),
                  },
                ]
              : [],
          );
        }),
      );
      return found.flat();
    },
    backlog: (now: Instant) => store.backlog(now),
  };
}
