import { isAbout } from '../../policy/access/access';
import { caseStream } from '../../policy/machine/case';
import { loadState } from '../../storage/loadState';
import type { Duty } from '../../storage/ports/caseStore';
import type { Listed } from '../../storage/ports/directory';
import type { Addressee } from './errand';
import type { DeliveryWorld } from './world';

type CoverWorld = Pick<DeliveryWorld, 'store' | 'directory' | 'contextFor' | 'oneChat'>;

/**
 * Whom a message about a case goes to while those it is for are away: to who stands in, and it says for whom (2.5). Where
 * that one is away too, or is named in the case, it goes to the Lead Manager (8.20).
 */
export async function throughCover(
  world: CoverWorld,
  { stream, message: { by } }: Pick<Duty, 'stream' | 'message'>,
  to: readonly Addressee[],
): Promise<readonly Addressee[]> {
  if (stream.kind !== caseStream.kind || to.length === 0) return to;
  const { registers, today } = await world.contextFor('');
  const coverOf = ({ id }: Listed) => registers.coverBetween(id, today, today);
  if (to.every(({ person }) => coverOf(person) === undefined)) return to;
  const state = (await loadState(world.store, caseStream, stream.id))?.state;
  const isFree = (person: Listed): boolean => !coverOf(person) && !(state && isAbout(state, person.id));
  const found = await Promise.all(
    to.map(async (addressee) => {
      const cover = coverOf(addressee.person);
      return cover ? insteadOf(world, addressee, cover.standIn, isFree) : [addressee];
    }),
  );
  // Whoever did what it tells of knows it.
  return found.flat().filter(({ person }) => person.id !== by);
}

async function insteadOf(
  { directory, oneChat }: CoverWorld,
  { person, forWhom = person.name }: Addressee,
  standIn: string,
  isFree: (person: Listed) => boolean,
): Promise<readonly Addressee[]> {
  const found = await directory.person(standIn);
  const able =
    found && !found.outsider && isFree(found)
      ? [found]
      : (await directory.inRole('leadManager')).filter(isFree);
  // Nobody can take it: whoever is away has it still.
  if (able.length === 0) return [{ person, forWhom }];
  return able.map((each) => ({
    person: each,
    forWhom: oneChat ? `${each.name}, for ${person.name}` : forWhom,
  }));
}
