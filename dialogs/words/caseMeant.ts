import { button } from '../../cards/card';
import { type ListedCase, buildListCard } from '../../cards/designs/list';
import { caseTarget } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import type { Desk } from '../port/desk';
import { caseOnList } from '../cases/lists';
import { replyCard, type Reply } from '../port/reply';
import { commandOf } from '../script/script';

const MOST_SHOWN = 10;

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
async function findUsable(
  desk: Pick<Desk, 'read' | 'context'>,
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
export const chooseCommand = async (
  desk: Pick<Desk, 'read' | 'context'>,
  person: Person,
  commands: readonly string[],
  reference: string,
): Promise<string> =>
  (commands.length > 1 ? await findUsable(desk, person, commands, reference) : undefined) ??
  commands[0] ??
  '';

/** May this person use one of these commands on the case now? */
export const isUsable = async (...of: Parameters<typeof findUsable>): Promise<boolean> =>
  (await findUsable(...of)) !== undefined;

/** The cases on which this person may use one of these commands now. */
export async function findCasesMeant(
  desk: Desk,
  person: Person,
  commands: readonly string[],
): Promise<Meant> {
  const stages: readonly string[] = [...new Set(commands.flatMap((name) => commandOf(name).stages))];
  const { rows, more } = await desk.casesIn(person, stages);
  const looked = await Promise.all(
    rows.map(async (row) => {
      const command = await findUsable(desk, person, commands, row.id);
      return command === undefined ? [] : [{ case: caseOnList(desk, row), command }];
    }),
  );
  return { cases: looked.flat(), complete: !more };
}

/** Asks which case is meant. `said`: the words that asked for it are kept, and heard again on the one that is chosen. */
export async function askWhichCase(
  desk: Desk,
  person: Person,
  commands: readonly string[],
  { cases, complete }: Meant,
  said: boolean,
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
        cases: cases.slice(0, MOST_SHOWN).map((each) => each.case),
        today,
        choose: { verb: 'ask', data: { command: commands.join(','), ...(said ? { said } : {}) } },
        actions: [button('My day', 'day', {}), button('My cases', 'mine', {})],
      }),
    ),
  ];
}
