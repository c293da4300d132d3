import type { HistoryEntry, Reading } from '../../dialogs/port/desk';
import { relationsOf } from '../../policy/access/access';
import { mayRead } from '../../policy/access/parts';
import { readTold } from '../../policy/access/readTold';
import type { Context } from '../../policy/machine/command';
import { maySeeCase } from './alike';
import { caseFile } from '../../policy/caseFile/caseFile';
import { strikeOut } from '../../policy/caseFile/struckOut';
import { caseStream } from '../../policy/machine/case';
import type { CaseEvent, CaseState } from '../../policy/machine/caseState';
import { delegableFunctions } from '../../policy/machine/registers';
import { tellAll, type ToldEvent } from '../../policy/machine/tellAll';
import type { Person, Role } from '../../policy/roles';
import { delegationsStream } from '../../policy/streams/delegations/delegations';
import type { Handling } from '../../storage/handle';
import { loadState, readEvents } from '../../storage/loadState';
import type { Thing } from './things';

type Find = (person: Person, reference: string) => Promise<Thing | undefined>;

/**
 * Tells what is recorded on a case, to those who may read the case: `find` authorises, and writes it down as a reading.
 * `findOwn` finds it for those it names as well, whose file is what is about them.
 */
export const tellingDesk = (
  handling: Handling,
  find: Find,
  findOwn: Find,
): Pick<Reading, 'history' | 'file'> => ({
  async history(person, reference) {
    const thing = await find(person, reference);
    if (!thing) return undefined;
    const state = thing.state as CaseState;
    const parts = mayRead(state, person, thing.context);
    const all = await seenOf(handling, await tell(handling, state), thing.context);
    const entries = all.flatMap((told) => readTold(told, parts, person.id) ?? []);
    const open = all.filter(({ part }) => part !== 'restricted' || parts.has('restricted'));
    return { entries, hidden: open.length - entries.length };
  },
  async file(person, reference) {
    const thing = await findOwn(person, reference);
    if (!thing) return undefined;
    const state = thing.state as CaseState;
    const parts = mayRead(state, person, thing.context);
    const told = await seenOf(handling, await tell(handling, state), thing.context);
    return caseFile(state, told, { id: person.id, parts }, thing.context);
  },
});

/** Without what names another case that whoever reads may not see: not even that there is one is for them (D47). */
async function seenOf(
  { store }: Telling,
  told: readonly HistoryEntry[],
  context: Context,
): Promise<readonly HistoryEntry[]> {
  const others = [...new Set(told.flatMap(({ names }) => names ?? []))];
  const hidden = await Promise.all(
    others.map(async (other) => {
      const kept = await loadState(store, caseStream, other);
      return kept && maySeeCase(kept.state, context) ? [] : [other];
    }),
  );
  return told.filter(({ names }) => names === undefined || !hidden.flat().includes(names));
}

type Telling = Pick<Handling, 'store' | 'trust'>;

async function tell(handling: Telling, state: CaseState): Promise<readonly HistoryEntry[]> {
  const [all, commands] = await Promise.all([
    tellEvents(handling, state.reference),
    commandsOf(handling, state.reference),
  ]);
  return Promise.all(
    all.map(async (told): Promise<HistoryEntry> => {
      const command = commands.get(`${told.meta.at} ${told.meta.by}`);
      const standingInFor = await roleStoodInFor(handling, told.meta);
      return {
        ...strikeOut(told, state),
        ...(command ? { command } : {}),
        ...(standingInFor ? { standingInFor } : {}),
      };
    }),
  );
}

/** Every event of the case; of one that is disposed of only that it was (7.1, D36). */
async function tellEvents({ store, trust }: Telling, reference: string): Promise<readonly ToldEvent[]> {
  const recorded = await readEvents<CaseEvent>(store, caseStream, reference);
  const disposed = recorded.findIndex(({ event }) => event.type === 'disposed');
  return tellAll(caseStream, reference, recorded, trust, relationsOf).slice(Math.max(0, disposed));
}

/** What was done with each entry, by when it was done and by whom. */
async function commandsOf({ store }: Telling, reference: string): Promise<ReadonlyMap<string, string>> {
  const records = await store.accessRecords({ kind: caseStream.kind, id: reference });
  return new Map(
    records.flatMap(({ at, by, what, command }) =>
      what === 'did' && command ? [[`${at} ${by}`, command] as const] : [],
    ),
  );
}

async function roleStoodInFor(
  { store }: Telling,
  { by, delegation }: ToldEvent['meta'],
): Promise<Role | undefined> {
  if (!delegation) return undefined;
  const kept = await loadState(store, delegationsStream, by);
  const given = kept?.state.given.find(({ id }) => id === delegation);
  return given && delegableFunctions[given.does].of;
}
