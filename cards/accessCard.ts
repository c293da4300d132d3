import { londonDateOf, londonTimeOf, shortDate, type Instant } from '../policy/calendar/dates';
import { button, writeLine, type Card, type WrittenLine } from './card';
import type { Names } from './decision';
import { drawFile } from './designs/file';
import { plain } from './escape';

/** That somebody looked at a case, did something on it, saw it on a list, or was refused it. */
export interface Access {
  readonly at: Instant;
  readonly by: string;
  readonly what: 'did' | 'read' | 'refused' | 'listed' | 'exported';
}

/** What each is, in words. */
export const saidOfAccess = {
  refused: 'Was turned away',
  read: 'Read it',
  did: 'Did something on it',
  listed: 'Saw it on a list',
  exported: 'Took it out as a file',
} as const satisfies Readonly<Record<Access['what'], string>>;

const MOST_PEOPLE = 8;

const when = (at: Instant): string => `${shortDate(londonDateOf(at))}, ${londonTimeOf(at)}`;

/** How often somebody did one of these, and when last. */
function lineOf(what: Access['what'], own: readonly Access[]): readonly WrittenLine[] {
  const times = own
    .filter((each) => each.what === what)
    .map(({ at }) => at)
    .sort();
  const last = times.at(-1);
  if (last === undefined) return [];
  const often = times.length === 1 ? when(last) : `${times.length} times, last on ${when(last)}`;
  return [writeLine(saidOfAccess[what], often)];
}

const lastOf = (own: readonly Access[]): Instant =>
  own.reduce<Instant>((last, { at }) => (at > last ? at : last), '');

const wasRefused = (own: readonly Access[]): boolean => own.some(({ what }) => what === 'refused');

/** Whoever looked at a case or was refused it, those who were refused first, then the latest first. */
export function buildAccessCard(
  reference: string,
  records: readonly Access[],
  names: Names,
  from: number,
): Card {
  const people = [...new Set(records.map(({ by }) => by))]
    .map((by) => ({ by, own: records.filter((each) => each.by === by) }))
    .sort(
      (a, b) =>
        Number(wasRefused(b.own)) - Number(wasRefused(a.own)) || (lastOf(a.own) < lastOf(b.own) ? 1 : -1),
    );
  const shown = people.slice(from, from + MOST_PEOPLE);
  const next = from + MOST_PEOPLE;
  return drawFile({
    title: `${reference}: who has looked at it`,
    about: 'For you alone, as Lead Manager (7.1). Asking for this was written down too.',
    entries: shown.map(({ by, own }) => ({
      title: plain(names.get(by) ?? 'Somebody who has left'),
      lines: (Object.keys(saidOfAccess) as Access['what'][]).flatMap((what) => lineOf(what, own)),
      buttons: [],
    })),
    actions: [
      ...(next < people.length
        ? [button('More', 'access', { case: reference, from: next }, { withoutInputs: true })]
        : []),
      button('See the history', 'timeline', { case: reference }, { withoutInputs: true }),
      button('Back to the case', 'open', { case: reference }, { withoutInputs: true }),
    ],
  });
}
