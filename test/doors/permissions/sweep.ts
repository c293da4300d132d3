import type { AccessRecord } from '../../../storage/ports/caseStore';
import { storedIn } from '../stored';
import { furnished, type Try } from './asked';
import { expected, type Outcome } from './expected';
import { sendForged } from './forged';
import { aBotAmong } from './server';

export interface Swept {
  readonly wrong: readonly string[];
  /** Sentences of a refusal in which somebody is named. */
  readonly naming: readonly string[];
  readonly tables: { readonly before: object; readonly after: object };
  /** What was refused, as the audit has it and as it should: one line each, in order. */
  readonly audited: readonly string[];
  readonly refused: readonly string[];
}

const IN_FLIGHT = 8;

/** Where what is done, said or owed leaves its trace. */
function traces(dataFile: string): object {
  const { streams, events, operations, duties, wakes } = storedIn(dataFile);
  return { streams, events, operations, duties, wakes };
}

function auditOf(dataFile: string): readonly string[] {
  const rows = storedIn(dataFile).access as readonly { kind: string; id: string; body: string }[];
  return rows
    .map(({ kind, id, body }) => ({ kind, id, ...(JSON.parse(body) as AccessRecord) }))
    .filter(({ what, command, why }) => what === 'refused' && command !== undefined && isOurs(why))
    .map(({ kind, id, by, command, why }) => [kind, id, by, command, why].join(' '))
    .sort();
}

/** What the page says, as far as the bot asks it: a record beside a case is reached through the case, and a new concern by anybody (L29). */
function wantedOf({ told, place, member }: Try): Outcome {
  if (told.command === 'logConcern') return 'allowed';
  return place.beside && !place.beside.reaches(member) ? 'notFound' : expected(told, place, member);
}

const isOurs = (why?: string): boolean => ['notFound', 'notYours', 'wrongStage'].includes(why ?? '');

/** Has the running bot asked each of these with a forged card, and tells what was not as the table of permissions says. */
export async function swept(tries: readonly Try[]): Promise<Swept> {
  const bot = await aBotAmong(new Set([...furnished, ...tries.map(({ place }) => place)]));
  const before = traces(bot.dataFile);
  const [wrong, naming, refused]: [string[], string[], string[]] = [[], [], []];

  async function ask(tried: Try, number: number): Promise<void> {
    const { told, place, member } = tried;
    const wanted = wantedOf(tried);
    const { status, outcome, sentence } = await sendForged(bot, tried, number);
    const what = `${told.command} by ${member.person.name} (${place.ties.get(member.person.id) ?? 'untied'}) on ${place.kind} ${place.id} in ${place.stage}`;
    if (status !== 200 || outcome !== wanted)
      wrong.push(`${what}: ${status} ${outcome ?? sentence}, not ${wanted}`);
    if (wanted === 'allowed') return;
    if (sentence.includes('Sample')) naming.push(`${what}: ${sentence}`);
    refused.push([place.kind, place.id, member.person.id, told.command, wanted].join(' '));
  }

  const waiting = tries.entries();
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      for (const [number, tried] of waiting) await ask(tried, number);
    }),
  );
  const tables = { before, after: traces(bot.dataFile) };
  const audited = auditOf(bot.dataFile);
  await bot.stop();
  return { wrong, naming, tables, audited, refused: refused.sort() };
}
