import { besideCases } from '../../policy/machine/targets';
import { streams } from '../../policy/machine/streams';
import type { LeftOfEvent } from '../../policy/machine/events';
import type { Recorded } from '../../policy/machine/stream';
import {
  decisionsIn,
  hashOfRecord,
  noViews,
  NOTHING_BEFORE,
  provesContent,
  provesHeader,
  viewsAfter,
} from '../../storage/integrity/chain';
import { linkOfSeal } from '../../storage/integrity/seal';
import { everyRow, type StreamId } from '../../storage/ports/caseStore';
import type { Link, Proof, Provable, SealedHead, Views } from '../../storage/ports/proving';
import { isRemoved } from '../../storage/removed';

const PAGE = 50;

/** What was sealed last of each stream, and which seals are not as they were made. */
export interface Sealed {
  readonly heads: Map<string, SealedHead>;
  readonly faults: readonly string[];
  /** The link of each, the first one first. */
  readonly links: readonly string[];
}

export const nameOf = ({ kind, id }: StreamId): string => JSON.stringify([kind, id]);

/** Reads all seals, each of which has to follow from the one before. */
export async function readSeals(proving: Provable): Promise<Sealed> {
  const heads = new Map<string, SealedHead>();
  const faults: string[] = [];
  const links: string[] = [];
  for await (const seal of everyRow((continuation) => proving.seals({ pageSize: PAGE, continuation }))) {
    const follows = seal.number === links.length + 1;
    if (!follows || linkOfSeal(links.at(-1) ?? NOTHING_BEFORE, seal) !== seal.link)
      faults.push(`Seal ${seal.number} is not what was made, or one before it is gone`);
    for (const head of seal.heads) heads.set(nameOf(head), head);
    links.push(seal.link);
  }
  return { heads, faults, links };
}

/** What of a stream is not as it was written, in words that hold nothing of what is in it; empty when all of it is. */
export function faultsOf(stream: StreamId, proof: Proof, sealed: SealedHead | undefined): readonly string[] {
  return [
    ...faultsOfEvents(stream, proof),
    ...faultsOfDecisions(proof),
    ...faultsOfViews(stream, proof),
    ...(sealed ? faultsAgainstSeal(stream, proof, sealed) : []),
  ];
}

function faultsOfEvents(stream: StreamId, { events, links, last }: Proof): readonly string[] {
  const faults: string[] = [];
  let before: string | undefined = NOTHING_BEFORE;
  for (const [index, event] of events.entries()) {
    const link: Link | undefined = links[index];
    const fault = faultOfEvent(stream, { events, index }, before, link);
    if (fault) faults.push(`event ${event.meta.seq} ${fault}`);
    before = link?.link;
  }
  const gone = last !== undefined && last !== (links.at(-1)?.link ?? NOTHING_BEFORE);
  return gone && faults.length === 0 ? ['the events after the last one are gone, or were changed'] : faults;
}

function faultOfEvent(
  stream: StreamId,
  { events, index }: { readonly events: readonly Recorded[]; readonly index: number },
  before: string | undefined,
  link: Link | undefined,
): string | undefined {
  const event = events[index];
  if (!event) return undefined;
  if (!link) return 'has lost its proof';
  if (isRemoved(event) && !wasErased(stream, events.slice(index + 1))) return 'was emptied by nobody';
  const withheld = faultOfWithheld(events.slice(index + 1), event, link);
  if (withheld) return withheld;
  if (!provesContent(link, event)) return 'was changed';
  // What follows one without a proof cannot be told.
  if (before !== undefined && !provesHeader(stream, before, event, link))
    return 'was changed, or one before it is gone';
  return undefined;
}

/** Words go from an event only where a later one names it, with the hash of what was left the last time; and never come back. */
function faultOfWithheld(after: readonly Recorded[], event: Recorded, { left }: Link): string | undefined {
  if (isRemoved(event)) return undefined;
  const named = after.flatMap((each) => leftIn(each)).filter((each) => each.event === event.meta.seq);
  if (named.at(-1)?.left === left?.content) return undefined;
  return left ? 'was rewritten by nobody' : 'holds again what was withheld';
}

const leftIn = ({ event }: Recorded): readonly LeftOfEvent[] => {
  const { type, entries } = event as { readonly type?: unknown; readonly entries?: readonly LeftOfEvent[] };
  return type === 'wordsWithheld' ? (entries ?? []) : [];
};

const wasErased = ({ kind }: StreamId, after: readonly Recorded[]): boolean => {
  const erasing = streams.get(kind)?.erases ?? [];
  return after.some(({ event }) => erasing.includes((event as { readonly type: string }).type));
};

/** A record of a decision stands for the events that came of it, and they for it. */
function faultsOfDecisions({ links, access }: Proof): readonly string[] {
  const decisions = decisionsIn(links);
  let unknown = 0;
  for (const { record, link } of access) {
    if (link !== undefined) continue;
    const hash = hashOfRecord(record);
    const left = decisions.get(hash) ?? 0;
    if (left === 0) unknown += 1;
    else decisions.set(hash, left - 1);
  }
  const missing = [...decisions.values()].reduce((sum, left) => sum + left, 0);
  return [
    ...(missing > 0 ? [`records of who decided that are gone or were changed: ${missing}`] : []),
    ...(unknown > 0 ? [`records of who decided that nothing came of: ${unknown}`] : []),
  ];
}

const viewsIn = ({ access }: Proof) =>
  access.flatMap(({ record, link }) => (link === undefined ? [] : [{ record, link }]));

function faultsOfViews(stream: StreamId, proof: Proof): readonly string[] {
  let views: Views = noViews;
  for (const { record, link } of viewsIn(proof)) {
    views = viewsAfter(stream, views, record);
    if (views.link !== link) return [`view ${views.count} was changed, or one before it is gone`];
  }
  const { count, link } = proof.views;
  return count === views.count && link === views.link ? [] : ['the views after the last one are gone'];
}

/** What was sealed is there still, whatever came after it. */
function faultsAgainstSeal(stream: StreamId, proof: Proof, sealed: SealedHead): readonly string[] {
  const event = sealed.events === 0 ? NOTHING_BEFORE : proof.links[sealed.events - 1]?.link;
  const view = sealed.views.count === 0 ? NOTHING_BEFORE : viewsIn(proof)[sealed.views.count - 1]?.link;
  const mayBeGone = besideCases.includes(stream.kind) && proof.events.length === 0;
  return [
    ...(event === sealed.last || mayBeGone ? [] : [`its first ${sealed.events} events are not those sealed`]),
    ...(view === sealed.views.link ? [] : [`its first ${sealed.views.count} views are not those sealed`]),
  ];
}
