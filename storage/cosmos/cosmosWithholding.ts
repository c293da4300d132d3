import type { OperationInput } from '@azure/cosmos';
import { inTexts } from '../../policy/machine/freeText';
import { leaving } from '../integrity/chain';
import type { StreamId, Withheld } from '../ports/caseStore';
import type { Link } from '../ports/proving';
import { create, query } from './access';
import { bodyOf, readBody } from './body';
import type { CosmosConnection } from './connection';
import { partition } from './ids';
import { eventItem, type DutyItem, type EventItem, type OperationItem } from './items';

/** Takes the place of an item as it was read: where somebody wrote it since, nothing of the batch is done. */
const inPlaceOf = ({ id, _etag }: { id: string; _etag?: string }, item: object): OperationInput =>
  ({ ...create(item), operationType: 'Replace', id, ifMatch: _etag }) as OperationInput;

/** What takes words out of what stands of a stream, in the batch of the decision. */
export async function withholdingIn(
  { streams }: CosmosConnection,
  stream: StreamId,
  { events, rid }: Withheld,
): Promise<readonly OperationInput[]> {
  const text = "SELECT * FROM c WHERE c.type = 'event' OR c.type = 'operation' OR c.type = 'duty'";
  const items = await query<EventItem | OperationItem | DutyItem>(streams, text, {}, partition(stream));
  const left = new Map(events.map((each) => [each.recorded.meta.seq, each] as const));
  return items.flatMap((item): readonly OperationInput[] => {
    switch (item.type) {
      case 'event': {
        const own = left.get(item.seq);
        if (!own || item.link === undefined) return [];
        const link = leaving(readBody(item.link) as Link, own.left);
        return [inPlaceOf(item, eventItem(stream, own.recorded, link))];
      }
      case 'operation': {
        const sentence = JSON.stringify(rid(JSON.parse(item.sentence) as string));
        return sentence === item.sentence ? [] : [inPlaceOf(item, { ...item, sentence })];
      }
      case 'duty': {
        const before = readBody(item.body);
        const body = bodyOf(inTexts(before, rid));
        return body === bodyOf(before) ? [] : [inPlaceOf(item, { ...item, body })];
      }
    }
  });
}
