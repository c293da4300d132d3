import type { Recorded, Stream } from '../policy/machine/stream';
import { isRemoved } from './removed';

/** Brings the events of one kind of stream from one version of their shape to the next. */
export type Lift = (event: unknown, kind: string) => unknown;

type Parts = Readonly<Record<string, unknown>>;

/** One way to reach somebody, by its shape: an @ is of an email, many digits are of a phone, the rest is an address. */
const wayOf = (piece: string): 'phone' | 'email' | 'address' =>
  piece.includes('@') ? 'email' : piece.replace(/\D/g, '').length >= 7 ? 'phone' : 'address';

/** How to reach somebody was one text: each piece of it goes where its shape belongs, and none is lost. */
function withWaysApart({ contact, ...rest }: Parts): Parts {
  if (typeof contact !== 'string') return rest;
  const pieces = contact.split(/[,;\n]/).filter((piece) => piece.trim() !== '');
  const only = new Set(pieces.map(wayOf)).size === 1;
  const ofWay = (way: string): string | undefined => {
    const own = pieces.filter((piece) => wayOf(piece) === way);
    return own.length === 0 ? undefined : only ? contact : own.map((piece) => piece.trim()).join(', ');
  };
  return { ...rest, phone: ofWay('phone'), email: ofWay('email'), address: ofWay('address') };
}

/** From 1 to 2: phone, email and address apart in a concern and its corrections. */
const splitContact: Lift = (event, kind) => {
  const { concern, change } = event as { readonly concern?: Parts; readonly change?: Parts };
  if (kind !== 'case') return event;
  if (concern && 'contact' in concern) return { ...(event as Parts), concern: withWaysApart(concern) };
  // A correction took the place of all of it, so the ways that it does not have are gone too.
  return change && 'contact' in change ? { ...(event as Parts), change: withWaysApart(change) } : event;
};

/** From 2 to 3: allied health is counted with the scientific, therapeutic and technical professions (KO41a). */
const foldAlliedHealth: Lift = (event, kind) => {
  const { codes } = event as { readonly codes?: { readonly professions?: readonly string[] } };
  if (kind !== 'case' || !codes?.professions?.includes('alliedHealth')) return event;
  const professions = new Set(
    codes.professions.map((each) => (each === 'alliedHealth' ? 'scientific' : each)),
  );
  return { ...(event as Parts), codes: { ...codes, professions: [...professions] } };
};

/** What brings an event from each version of its shape to the next, the first of them from 1 to 2. Only ever added to. */
const lifts: readonly Lift[] = [splitContact, foldAlliedHealth];

/** The version of the shape that events are written in, by this program or by one that knows these lifts. */
export const eventVersion = (by: readonly Lift[] = lifts): number => 1 + by.length;

/** An event in today's shape, whenever it was written. Throws when a newer program wrote it. */
export function lifted<E>({ v, event, meta }: Recorded, kind: string, by = lifts): Recorded<E> {
  if (v > eventVersion(by))
    throw new Error(
      `An event was written by a newer version of this program (its version is ${v}, this program knows ${eventVersion(by)}).`,
    );
  const today = by.slice(v - 1).reduce((before, lift) => lift(before, kind), event);
  return { v: eventVersion(by), event: today as E, meta };
}

/** The state that the events of a stream give, as they are kept: nothing comes of those whose content was removed. */
export const fold = <S, E>(
  stream: Pick<Stream<S, E>, 'kind' | 'initial' | 'evolve'>,
  id: string,
  events: readonly Recorded[],
  by = lifts,
): S =>
  events
    .filter((each) => !isRemoved(each))
    .reduce((before, each) => stream.evolve(before, lifted<E>(each, stream.kind, by)), stream.initial(id));
