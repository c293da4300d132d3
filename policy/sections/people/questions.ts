import type { CaseState } from '../../machine/caseState';
import { whySpokenFor, isRepresented } from '../representation/questions';
import { partsBeside, partsOnCase } from './choices';
import type { OnCase, PartOnCase, People, Ways } from './facts';

type WithPeople = Pick<CaseState, 'people'>;

/** Those who are part of it now. */
export const standing = ({ items }: People): readonly OnCase[] => items.filter(({ until }) => !until);

const theOne = (people: People, ...parts: readonly PartOnCase[]): OnCase | undefined =>
  standing(people).find(({ part }) => parts.includes(part));

/** Whoever complains: for themselves, or as the one who speaks for another. */
export const whoComplains = ({ people }: WithPeople): OnCase | undefined =>
  theOne(people, 'representative', 'complainant');

/** The person it is about: whoever complains for themselves, too. */
export const whomItIsAbout = ({ people }: WithPeople): OnCase | undefined =>
  theOne(people, 'affected', 'complainant');

/** Advocates, MPs’ offices, further complainants and family, as long as they are part of it. */
export const besideThem = ({ people }: WithPeople): readonly OnCase[] =>
  standing(people).filter(({ part }) => partsBeside.some((each) => each === part));

/** Does this one stand beside whoever complains? */
export const isBeside = ({ people: { items } }: WithPeople, person: string): boolean =>
  items.some(({ id, part }) => id === person && partsBeside.some((each) => each === part));

/** Is or was this the one who speaks for the person? */
export const isRepresentative = ({ people: { items } }: WithPeople, person: string): boolean =>
  items.some(({ id, part }) => id === person && part === 'representative');

/** Those who get a copy of what goes to whoever complains: somebody agreed to that (4.2). */
export const whoGetsCopies = (state: WithPeople): readonly OnCase[] =>
  besideThem(state).filter((each) => each.gets === 'all');

/** How somebody is reached now. */
export const waysNow = ({ ways }: Pick<OnCase, 'ways'>): Ways =>
  Object.fromEntries(ways.flatMap(({ way, words, until }) => (until ? [] : [[way, words]]))) as Ways;

/** Does anybody know how to reach them? */
export function isReached(each: Pick<OnCase, 'ways'>): boolean {
  const { phone, email, address } = waysNow(each);
  return [phone, email, address].some((way) => way !== undefined);
}

/** Somebody in a few words: “Mrs Ellen Marsh, speaks for them”. */
export const sayPerson = ({ name, part }: Pick<OnCase, 'name' | 'part'>): string =>
  `${name ?? 'Name not known'}, ${partsOnCase[part].charAt(0).toLowerCase()}${partsOnCase[part].slice(1)}`;

/** Has the person it is about died, as far as we know (4.3)? */
export const hasDied = (state: CaseState): boolean =>
  state.people.died !== undefined || whySpokenFor(state) === 'died';

/** Are they not able to decide this for themselves (4.3)? */
export const isUnable = (state: CaseState): boolean =>
  state.people.unable !== undefined || whySpokenFor(state) === 'capacity';

/** They complained for themselves and have died, or cannot decide any more, and nobody speaks for them: who may go on has to be asked (4.3). */
export const owesWhoActs = (state: CaseState): boolean =>
  (state.people.died !== undefined || state.people.unable !== undefined) && !isRepresented(state);

/** Did whoever complains now write or say what was logged? Not where somebody took over from them since. */
export const isFirstToComplain = (state: WithPeople): boolean => (whoComplains(state)?.id ?? FIRST) === FIRST;

/** Whoever raised it. */
export const FIRST = '1';
