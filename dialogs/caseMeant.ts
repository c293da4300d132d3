import { button } from '../cards/card';
import { buildListCard, type ListedCase } from '../cards/designs/list';
import type { Person } from '../policy/roles';
import { caseTarget } from '../policy/machine/targets';
import { inTeam, listed } from './cases';
import type { Desk } from './desk';
import { replyCard, type Reply } from './reply';
import { commandOf } from './script';

const PAGE = 10;
const MOST_LOOKED_AT = 2 * PAGE;

interface MeantCase {
  readonly case: ListedCase;
  readonly command: string;
}

/** `complete`: there is no other that could be meant. */
interface Meant {
  readonly cases: readonly MeantCase[];
  readonly complete: boolean;
}

/** Which of these commands this person may use on the case now. */
async function usableOn(
  desk: Desk,
  person: Person,
  commands: readonly string[],
  reference: string,
): Promise<string | undefined> {
  const state = await desk.read(person, reference);
  if (!state) return undefined;
  const usable = caseTarget.available(state, await desk.context(person)).map(({ name }) => name);
  return commands.find((name) => usable.includes(name));
}

/** Which of these commands is meant on this case: the one that can be used on it, if any. */
export const commandMeant = async (
  desk: Desk,
  person: Person,
  commands: readonly string[],
  reference: string,
): Promise<string> =>
  (commands.length > 1 ? await usableOn(desk, person, commands, reference) : undefined) ?? commands[0] ?? '';

/** The cases on which this person may use one of these commands now: those involving them, then those they oversee. */
export async function casesMeant(desk: Desk, person: Person, commands: readonly string[]): Promise<Meant> {
  const stages: readonly string[] = [...new Set(commands.flatMap((name) => commandOf(name).stages))];
  const overseen = inTeam(person) ? stages : [];
  const pages = await Promise.all([
    desk.list(person, { involving: person.id, openOnly: true, pageSize: PAGE }),
    ...overseen.map((stage) => desk.list(person, { stage, pageSize: PAGE })),
  ]);
  const candidates = new Map(
    pages
      .flatMap(listed)
      .filter(({ stage }) => stages.includes(stage))
      .map((row) => [row.reference, row] as const),
  );
  const looked = await Promise.all(
    [...candidates.values()].slice(0, MOST_LOOKED_AT).map(async (row) => {
      const command = await usableOn(desk, person, commands, row.reference);
      return command === undefined ? [] : [{ case: row, command }];
    }),
  );
  const complete =
    candidates.size <= MOST_LOOKED_AT && pages.every(({ continuation }) => continuation === undefined);
  return { cases: looked.flat(), complete };
}

/** Asks which case is meant. */
export async function whichCase(
  desk: Desk,
  person: Person,
  commands: readonly string[],
  { cases, complete }: Meant,
): Promise<readonly Reply[]> {
  const { today } = await desk.context(person);
  const [only] = commands.length === 1 ? commands : [];
  return [
    replyCard(
      buildListCard({
        title: only === undefined ? 'Which case?' : `${commandOf(only).button}: which case?`,
        none: complete
          ? 'There is no case of yours that this fits.'
          : 'I looked through the first of your cases, and it fits none of them. Say it with a reference.',
        cases: cases.slice(0, PAGE).map((each) => each.case),
        today,
        choose: { verb: 'ask', data: { command: commands.join(',') } },
        actions: [button('My cases', 'mine', {})],
      }),
    ),
  ];
}
