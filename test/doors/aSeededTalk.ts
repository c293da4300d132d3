import { readEnvironment } from '../../bot/config';
import type { Log } from '../../bot/log';
import { Chat } from '../../bot/trying/talk/chat';
import { openDesk } from '../../bot/trying/talk/openDesk';
import type { Stage } from '../../policy/stages';
import { seedYear } from '../seed/seeding';
import { people } from './people';

const UNTIL = '2026-11-30T11:00:00.000Z';

/** Chats with a bot that has a made-up year behind it, on Monday 30 November 2026: one for each person who speaks. */
export async function aSeededTalk(cases: number) {
  const inMemory = { ...readEnvironment({}), STORE: 'sqlite', DATA_FILE: ':memory:' } as const;
  const faults: string[] = [];
  const log: Log = (event) => {
    if (event === 'fault') faults.push(event);
  };
  const { desk, store, directory, close } = await openDesk(inMemory, {
    log,
    now: () => UNTIL,
    local: true,
  });
  await seedYear(store, { cases, year: 2026, seed: 1, until: UNTIL }, () => undefined);

  async function self(who: keyof typeof people) {
    const person = await directory.person(people[who].id);
    if (!person) throw new Error(`Nobody is ${who}.`);
    return person;
  }

  return {
    faults,
    close,
    /** A new chat of this person. */
    async chat(who: keyof typeof people): Promise<Chat> {
      const person = await self(who);
      return new Chat({ desk, person: async () => person, log });
    },
    /** A case in this stage that this person may see. */
    async caseIn(who: keyof typeof people, stage: Stage): Promise<string> {
      const { rows } = await desk.openCases(await self(who), { stages: [stage] });
      const [row] = rows;
      if (!row) throw new Error(`${who} has no case in ${stage}.`);
      return row.id;
    },
  };
}
