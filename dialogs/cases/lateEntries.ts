import { buildLateEntriesCard, type LateEntriesCardOptions, type LateRow } from '../../cards/lateEntriesCard';
import { wordsOf, type Entries } from '../../policy/machine/fields';
import { caseTarget, commandNamed } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import { lateForThem, sayLateEntry } from '../../policy/sections/lateEntries/questions';
import { wordIn, type Click } from '../state/click';
import type { Desk } from '../port/desk';
import { showOpenCases } from './openCases';
import { findNames } from './people';
import { hearReference } from '../reading/references';
import { replyCard, type Reply } from '../port/reply';

const MOST_SHOWN = 12;
const ACCEPT = 'acceptLateEntries';
const LEAVE = 'leaveLateEntries';

type Said = Pick<LateEntriesCardOptions, 'done' | 'again'>;

/** The late entries of one case that this person may decide on, and what it shows now. */
async function lateOn(desk: Desk, person: Person, reference: string) {
  const state = await desk.read(person, reference);
  if (!state) return [];
  const context = await desk.context(person);
  const command = caseTarget.available(state, context).find(({ name }) => name === ACCEPT);
  if (!command) return [];
  const basis = caseTarget.basisOf(state, command);
  return lateForThem(state, context).map((entry) => ({ reference, entry, basis }));
}

/**
 * What was recorded late and waits for this person, to decide on many at once (L7). For whom it is not, the cases it is
 * on, as far as they may see them.
 */
export async function showLateEntries(
  desk: Desk,
  person: Person,
  said: Said = {},
): Promise<readonly Reply[]> {
  const waiting = await desk.lateEntries(person);
  if (!waiting)
    return (await showOpenCases(desk, person, { noted: ['recordedLate'] }, 'recorded late')) ?? [];
  const { rows, cases } = waiting;
  const found = (await Promise.all(rows.map(({ id }) => lateOn(desk, person, id)))).flat();
  const shown = found.slice(0, MOST_SHOWN);
  const names = await findNames(
    desk,
    shown.map(({ entry }) => entry.by),
  );
  return [
    replyCard(
      buildLateEntriesCard({
        ...said,
        rows: shown.map(({ reference, entry }): LateRow => ({
          reference,
          entry: entry.id,
          words: sayLateEntry(entry),
          by: names.get(entry.by) ?? 'somebody who has left',
        })),
        basis: Object.fromEntries(shown.map(({ reference, basis }) => [reference, basis])),
        more: { entries: found.length - shown.length, cases: cases - rows.length },
        card: desk.newId(),
      }),
    ),
  ];
}

/** The entries that were ticked, by case: whatever a card sends, no more than one holds. */
function chosenIn(entries: Entries): ReadonlyMap<string, readonly string[]> {
  const chosen = new Map<string, readonly string[]>();
  for (const each of wordsOf(entries.entries).split(',').slice(0, MOST_SHOWN)) {
    const [said = '', entry = ''] = each.trim().split(' ');
    const reference = hearReference(said);
    if (reference && entry) chosen.set(reference, [...(chosen.get(reference) ?? []), entry]);
  }
  return chosen;
}

/** What a case showed on the card, so that one that has changed since is left alone. */
const shownOf = ({ data: { basis } }: Click, reference: string): string =>
  typeof basis === 'object' && basis !== null ? wordIn((basis as Record<string, unknown>)[reference]) : '';

/** Decides on what was ticked, each case by itself: one that has changed meanwhile is skipped, and said. */
export async function decideOnLate(desk: Desk, person: Person, click: Click): Promise<readonly Reply[]> {
  const { data, entries } = click;
  const command = wordIn(data.command) === LEAVE ? LEAVE : ACCEPT;
  const chosen = chosenIn(entries);
  const reason = wordsOf(entries.reason).trim();
  if (chosen.size === 0 || reason === '') {
    const problem =
      chosen.size === 0 ? 'Tick at least one entry.' : 'Write the reason: it is kept with each of them.';
    return showLateEntries(desk, person, { again: { problem, chosen: wordsOf(entries.entries), reason } });
  }
  const done: string[] = [];
  const skipped: string[] = [];
  for (const [reference, ids] of chosen) {
    const request = { command, entries: { entries: ids, reason }, basis: shownOf(click, reference) };
    const acted = await desk.act(
      person,
      reference,
      request,
      `card:${wordIn(data.card)}:${command}:${person.id}`,
    );
    if ('refusal' in acted) skipped.push(`${reference} was left as it is. ${acted.refusal.sentence}`);
    else done.push(ids.length > 1 ? `${reference} (${ids.length})` : reference);
  }
  const what = commandNamed(command)?.command.decided ?? '';
  const words = done.length > 0 ? `${what}: ${done.join(', ')}.` : 'Nothing was changed.';
  return showLateEntries(desk, person, { done: { words, skipped } });
}
