import { isAbout } from '../../policy/access/access';
import { caseStream } from '../../policy/machine/case';
import { restrictionStream } from '../../policy/streams/restriction/restriction';
import { loadState } from '../../storage/loadState';
import type { Duty } from '../../storage/ports/caseStore';
import type { Listed } from '../../storage/ports/directory';
import type { Addressee } from './errand';
import type { DeliveryWorld } from './world';

type CoverWorld = Pick<DeliveryWorld, 'store' | 'directory' | 'contextFor' | 'oneChat'>;

type IsFree = (person: Listed) => Promise<boolean>;

/** Of messages about these, who stands in hears: a case, and the limit on contact beside one. */
const covered: readonly string[] = [caseStream.kind, restrictionStream.kind];

/**
 * Whom a message about a case, or the limit on contact beside it, goes to while those it is for are away: to who stands in,
 * and it says for whom (2.5). Where that one is away too, is named in the case, or may not read the limit, it goes to the
 * Lead Manager (7.1, 8.20).
 */
export async function throughCover(
  world: CoverWorld,
  { stream, message: { by } }: Pick<Duty, 'stream' | 'message'>,
  to: readonly Addressee[],
): Promise<readonly Addressee[]> {
  if (!covered.includes(stream.kind) || to.length === 0) return to;
  const { registers, today } = await world.contextFor('');
  const coverOf = ({ id }: Listed) => registers.coverBetween(id, today, today);
  if (to.every(({ person }) => coverOf(person) === undefined)) return to;
  const state = (await loadState(world.store, caseStream, stream.id))?.state;
  const limit =
    stream.kind === restrictionStream.kind
      ? (await loadState(world.store, restrictionStream, stream.id))?.state
      : undefined;
  const isFree: IsFree = async (person) =>
    !coverOf(person) &&
    !(state && isAbout(state, person.id)) &&
    !(limit && !restrictionStream.maySee(limit, await world.contextFor(person.id)));
  const found = await Promise.all(
    to.map(async (addressee) => {
      const cover = coverOf(addressee.person);
      return cover ? insteadOf(world, addressee, cover.standIn, isFree) : [addressee];
    }),
  );
  // Whoever did what it tells of knows it.
  return found.flat().filter(({ person }) => person.id !== by);
}

async function onlyFree(people: readonly Listed[], isFree: IsFree): Promise<readonly Listed[]> {
  const free = await Promise.all(people.map(isFree));
  return people.filter((_person, at) => free[at]);
}

async function insteadOf(
  { directory, oneChat }: CoverWorld,
  { person, forWhom = person.name }: Addressee,
  standIn: string,
  isFree: IsFree,
): Promise<readonly Addressee[]> {
  const found = await directory.person(standIn);
  const able =
    found && !found.outsider && (await isFree(found))
      ? [found]
      : await onlyFree(await directory.inRole('leadManager'), isFree);
  // Nobody can take it: whoever is away has it still.
  if (able.length === 0) return [{ person, forWhom }];
  return able.map((each) => ({
    person: each,
    forWhom: oneChat ? `${each.name}, for ${person.name}` : forWhom,
  }));
}
