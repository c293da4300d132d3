import { createHash, randomBytes } from 'node:crypto';
import type { Recorded } from '../../policy/machine/stream';
import type { AccessRecord, LeftContent, StreamId } from '../ports/caseStore';
import type { KeptStream } from '../ports/moving';
import type { Link, Views } from '../ports/proving';
import { isRemoved } from '../removed';

/** Where a chain begins. */
export const NOTHING_BEFORE = '';
export const noViews: Views = { count: 0, link: NOTHING_BEFORE };

const hashOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

export const hashOfRecord = (record: AccessRecord): string => hashOf(record);

function linked(
  { kind, id }: StreamId,
  before: string,
  { v, meta }: Recorded,
  { salt, content, did }: Omit<Link, 'link'>,
): Link {
  const link = hashOf(before, kind, id, v, meta, content, did ?? null);
  return { ...(salt === undefined ? {} : { salt }), content, ...(did === undefined ? {} : { did }), link };
}

const newSalt = (): string => randomBytes(16).toString('base64');

/** The links of events that come after the link `before`. `did` is the record of the decision they come of. */
export function linksAfter(
  stream: StreamId,
  before: string,
  events: readonly Recorded[],
  {
    did,
    saltOf = newSalt,
  }: { readonly did?: AccessRecord; readonly saltOf?: (event: Recorded) => string } = {},
): readonly Link[] {
  let last = before;
  return events.map((event, index) => {
    const salt = isRemoved(event) ? undefined : saltOf(event);
    const link = linked(stream, last, event, {
      ...(salt === undefined ? {} : { salt }),
      content: hashOf(salt ?? null, event.event),
      ...(did && index === 0 ? { did: hashOfRecord(did) } : {}),
    });
    last = link.link;
    return link;
  });
}

/** A link whose content is gone. */
export const withoutSalt = ({ salt: _gone, left: _neither, ...rest }: Link): Link => rest;

/** What proves what is left of an event. */
export function leftOf({ event }: Recorded): LeftContent {
  const salt = newSalt();
  return { salt, content: hashOf(salt, event) };
}

/** The link of an event once words of it are withheld: it proves what is left, and can no longer be tried for what was there. */
export const leaving = (link: Link, left: LeftContent): Link => ({ ...withoutSalt(link), left });

/** Does the content stand as it was written, or left? Of what was removed that can no longer be told. */
export function provesContent({ salt, content, left }: Link, event: Recorded): boolean {
  if (left) return left.content === hashOf(left.salt, event.event);
  return salt === undefined ? isRemoved(event) : content === hashOf(salt, event.event);
}

/** Does the header stand as it was written, after the link before it? */
export const provesHeader = (stream: StreamId, before: string, event: Recorded, link: Link): boolean =>
  linked(stream, before, event, link).link === link.link;

/** The views of a stream once this one is recorded too. */
export const viewsAfter = ({ kind, id }: StreamId, { count, link }: Views, record: AccessRecord): Views => ({
  count: count + 1,
  link: hashOf(link, kind, id, count + 1, record),
});

/** The hashes of the decisions that these links prove, each as often as it was made. */
export function decisionsIn(links: readonly (Link | undefined)[]): Map<string, number> {
  const decisions = new Map<string, number>();
  for (const link of links)
    if (link?.did !== undefined) decisions.set(link.did, (decisions.get(link.did) ?? 0) + 1);
  return decisions;
}

/** The links of a stream that was moved: those here already, those that came along, and new ones after them. */
export function linksOfMoved(
  { stream, events, links = [] }: Pick<KeptStream, 'stream' | 'events' | 'links'>,
  here: ReadonlyMap<number, Link>,
): readonly Link[] {
  let before = NOTHING_BEFORE;
  return events.flatMap((event, index) => {
    const own = links[index];
    // What words were withheld of since is as it came along.
    const known = own?.left ? own : (here.get(event.meta.seq) ?? own);
    const [link] = known ? [known] : linksAfter(stream, before, [event]);
    before = link?.link ?? before;
    return link ? [link] : [];
  });
}
