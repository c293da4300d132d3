import { addDays, type Instant, type LondonDate } from '../../policy/calendar/dates';
import { people } from '../doors/people';
import { complaintScripts } from '../doors/simulation/complaintScripts';
import { earlyScripts, enquiryScripts } from '../doors/simulation/enquiryScripts';
import { onAnotherDay, type Script } from '../doors/simulation/script';
import { openReminding } from './openReminding';

const FROM: LondonDate = '2026-01-05';
const DAY_BEFORE: LondonDate = '2026-01-13';
/** The morning on which what is due is due: a Wednesday. */
export const MORNING: Instant = '2026-01-14T09:00:00.000Z';

/** Who logged and handles it: in each copy somebody else. */
export const HANDLER = people.wardSister.id;

/** Received the day before by the ward, and not acknowledged: one reminder is due this morning. */
const due: Script = enquiryScripts.resolved
  .filter(({ command }) => command === 'logConcern' || command === 'triage')
  .map((each) => onAnotherDay(each, DAY_BEFORE, () => undefined))
  .map((each) =>
    each.command === 'triage'
      ? { ...each, entries: { ...each.entries, team: 'service', handler: HANDLER } }
      : each,
  );

/** As far as they have come by then, with nothing due on them that morning. */
const notDue: readonly Script[] = [
  enquiryScripts.resolved,
  earlyScripts.early,
  enquiryScripts.asked,
  complaintScripts.answered,
].map((script) => script.filter(({ on }) => on <= DAY_BEFORE));

const scripts = [due, ...notDue];

const idOf = (number: number): string => `T26-${String(number).padStart(5, '0')}`;

export const templates = { due: idOf(0), notDue: notDue.map((_script, index) => idOf(index + 1)) } as const;

/** Decides and reminds as the bot does until the day before, so that every table holds of each what it would hold. */
export async function madeTemplates(file: string): Promise<void> {
  const reminding = openReminding(file);
  for (let day = FROM; day <= DAY_BEFORE; day = addDays(day, 1)) {
    for (const [index, script] of scripts.entries())
      for (const deed of script.filter(({ on }) => on === day)) {
        reminding.putClock(`${day}T11:00:00.000Z`);
        const answer = await reminding.does({ kind: 'case', id: idOf(index) }, deed);
        if ('refusal' in answer) throw new Error(`“${deed.command}” was refused: ${answer.refusal.sentence}`);
      }
    for (const time of ['09:00', '15:00']) {
      reminding.putClock(`${day}T${time}:00.000Z`);
      await reminding.remind();
    }
  }
  await reminding.close();
}
