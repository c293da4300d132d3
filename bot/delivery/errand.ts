import { delegableFunctions } from '../../policy/machine/registers';
import { commandNamed } from '../../policy/machine/targets';
import { roles, type Role } from '../../policy/roles';
import type { Audience } from '../../policy/machine/section';
import { loadState } from '../../storage/loadState';
import type { Duty } from '../../storage/ports/caseStore';
import type { Directory, Listed } from '../../storage/ports/directory';
import type { LiveReminder } from './reminders';
import type { DeliveryWorld } from './world';

/** Somebody a message goes to, and the label it carries where it was for somebody else or one chat serves everybody. */
export interface Addressee {
  readonly person: Listed;
  readonly forWhom?: string;
}

/** A duty on its way to its people. */
export interface Errand {
  readonly duty: Duty;
  readonly to: readonly Addressee[];
  /** What a reminder is made of. */
  readonly live?: LiveReminder;
}

/** Who is meant by an audience now. `known`: whoever it is for did what it tells of, so nobody needs telling. */
export async function findAddressees(
  { directory, oneChat }: { readonly directory: Directory; readonly oneChat: boolean },
  to: Audience,
  by: string,
): Promise<{ readonly to: readonly Addressee[]; readonly known: boolean }> {
  const everybody = await peopleIn(directory, to);
  const people = everybody.filter(({ id }) => id !== by);
  const known = people.length === 0 && everybody.length > 0;
  if (!oneChat) return { to: people.map((person) => ({ person })), known };
  const label = (person: Listed): string => ('role' in to ? roles[to.role] : person.name);
  return { to: people.slice(0, 1).map((person) => ({ person, forWhom: label(person) })), known };
}

/**
 * Who stands in today for whom a message asks, and may do now what it asks (2.5): they hear what asks, too. In trying
 * out one chat has it already.
 */
export async function findStandIns(
  world: Pick<DeliveryWorld, 'store' | 'directory' | 'contextFor' | 'oneChat'>,
  { stream, message: { to, by, command: name = '' } }: Duty,
): Promise<readonly Addressee[]> {
  const known = commandNamed(name);
  const passedOn = known?.command.who.delegated;
  if (!passedOn || world.oneChat || known.target.kind !== stream.kind) return [];
  const { of } = delegableFunctions[passedOn];
  const asksThem = 'role' in to ? to.role === of : (await rolesOf(world.directory, to.person)).includes(of);
  if (!asksThem) return [];
  const { registers, today } = await world.contextFor('');
  const found = registers.standInsFor(passedOn, today).filter((id) => id !== by);
  const loaded = found.length > 0 ? await loadState(world.store, known.target.stream, stream.id) : undefined;
  if (!loaded) return [];
  const standIns = await Promise.all(
    found.map(async (id): Promise<readonly Addressee[]> => {
      const person = await world.directory.person(id);
      if (!person || person.outsider) return [];
      const may = known.target.available(loaded.state, await world.contextFor(id)).includes(known.command);
      return may ? [{ person, forWhom: `the ${roles[of]}` }] : [];
    }),
  );
  return standIns.flat();
}

const rolesOf = async (directory: Directory, id: string): Promise<readonly Role[]> =>
  (await directory.person(id))?.roles ?? [];

async function peopleIn(directory: Directory, to: Audience): Promise<readonly Listed[]> {
  if ('role' in to) return directory.inRole(to.role);
  const person = await directory.person(to.person);
  return person && !person.outsider ? [person] : [];
}
