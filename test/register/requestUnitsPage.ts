import { countedActions, type Counted } from './userActions';

/** Estimates, in request units: of an item of 6 KB, a small write, a decision with two events, a short query. */
const each = { read: 1.3, write: 10, batch: 28, query: 3 } as const;

type Charged = keyof typeof each;

const columns: readonly (readonly [Charged, string])[] = [
  ['read', 'Point reads'],
  ['write', 'Single writes'],
  ['batch', 'Batches'],
  ['query', 'Queries of a partition'],
];

function row({ action, asked }: Counted): string {
  const units = columns.reduce((sum, [doing]) => sum + (asked[doing] ?? 0) * each[doing], 0);
  const counts = columns.map(([doing]) => asked[doing] ?? 0);
  return `| ${[action, ...counts, Math.ceil(units)].join(' | ')} |`;
}

/** What each thing a person does asks of Cosmos DB, counted, and what that may be charged. */
export async function requestUnitsPage(): Promise<string> {
  const rows = (await countedActions()).map(row);
  return `# Request units

Made by \`npm run docs\`: each action is done once through the real client, against a service of our own with two
physical partitions, and what it is asked is counted. The units are those counts times an estimate (${each.read} a point
read of 6 KB, ${each.write} a single write, ${each.batch} a batch, ${each.query} a query of one partition): for planning, not a bill. What Azure
charges is in the log, as \`requestCharge\`, with every operation.

| What is done | ${columns.map(([, title]) => title).join(' | ')} | Units, about |
| --- | ${columns.map(() => '---:').join(' | ')} | ---: |
${rows.join('\n')}

A query over all partitions asks each physical partition once; a Trust's data stays in one until it passes 50 GB or
10,000 units a second. The client also asks for a query's plan, which reads nothing.
`;
}
