import { addDays, type Instant, type LondonDate } from '../../../policy/calendar/dates';
import type { CaseState } from '../../../policy/machine/caseState';
import { responseSum } from '../../../policy/sections/timescale/responseDate';
import type { Answer } from '../../../storage/handle';
import type { StreamId } from '../../../storage/ports/caseStore';
import type { Deed } from '../aCase';
import { people } from '../people';
import { aTrustsYear, concernsOn } from './concerns';
import { oneOf, type Random } from './random';
import { endingAt } from './endings';
import { keptUp, putOff, worked, workingDay, type Step, type Underway } from './planning';
import { deed, onAnotherDay } from './script';
import { nameOf, type Trust } from './trust';
import { whimOf } from './whims';

/** What a Trust has to have for work to be done in it. */
export type WorkedIn = Pick<Trust, 'does' | 'context' | 'facts' | 'now'>;

/** Which field of a command is a day that somebody is promised. */
const promises: Readonly<Record<string, string>> = {
  agreeMoreTime: 'until',
  planJoint: 'respondBy',
  recordPlanDiscussion: 'respondBy',
};

/** What staff do: what their work asks of them, when they are not away, and now and then what they feel like. */
export function workOf(trust: WorkedIn, random: Random, intake = aTrustsYear) {
  const underway: Underway[] = [];
  /** What somebody does at night instead, of today’s. */
  const late = new Set<Underway>();
  const refused: string[] = [];
  const flags: { readonly reference: string; readonly at: Instant }[] = [];
  const whims = { snoozeReminder: 0, notMine: 0 };
  const begun = { enquiry: 0, complaint: 0, register: 0 };
  let deeds = 0;

  async function doing(stream: StreamId, what: Deed): Promise<Answer> {
    deeds += 1;
    return trust.does(stream, what);
  }

  const caseOf = (stream: StreamId): CaseState | undefined =>
    stream.kind === 'case' ? (trust.facts.get(nameOf(stream))?.state as CaseState | undefined) : undefined;

  /** The London date the answer on a case is due by. */
  const dueOf = async (state: CaseState): Promise<LondonDate> =>
    responseSum(state, await trust.context()).due;

  /** Nobody promises a day after the answer is due: the script's may lie beyond that, where holidays came between. */
  async function promising(stream: StreamId, deed: Deed): Promise<Deed> {
    const field = promises[deed.command];
    const state = caseOf(stream);
    if (field === undefined || !state) return deed;
    const [due, { entries }] = [await dueOf(state), deed];
    return String(entries[field]) <= due ? deed : { ...deed, entries: { ...entries, [field]: due } };
  }

  /** What was left half way is ended as where it stands allows; once there is a finding, by going on where it was left. */
  async function takenUp(
    stream: StreamId,
    rest: readonly Step[],
    today: LondonDate,
  ): Promise<readonly Step[]> {
    const state = caseOf(stream);
    const work = Object.values(state?.investigation.work ?? {});
    if (rest.length > 0 && work.some(({ finding }) => finding !== undefined)) return putOff(rest, today);
    const canGoOn =
      state?.acknowledgement.writtenOn !== undefined && (await dueOf(state)) > addDays(today, 7);
    return endingAt(state?.stage ?? '', canGoOn).map((last) => ({ deed: last, on: today }));
  }

  /** What was planned for today and before, as far as those who do it are there. True when anything was tried. */
  async function goOn({ stream, cast, left }: Underway, today: LondonDate): Promise<boolean> {
    let isTouched = false;
    for (let next = left[0]; next && next.on <= today; next = left[0]) {
      if (!next.deed) {
        left.splice(0, 1, ...(await takenUp(stream, next.rest ?? [], today)));
        continue;
      }
      const now = await promising(stream, onAnotherDay(next.deed, today, cast));
      if (intake.isAway(now.by, today)) break;
      left.shift();
      isTouched = true;
      const answer = await doing(stream, now);
      if (!('refusal' in answer)) continue;
      refused.push(`${now.command}: ${answer.refusal.sentence}`);
      // What came too late ends otherwise, a fortnight on.
      left.splice(0, left.length, { on: workingDay(addDays(today, 14)), rest: [...left] });
    }
    return isTouched;
  }

  async function whim({ stream }: Underway, today: LondonDate): Promise<boolean> {
    const state = trust.facts.get(nameOf(stream))?.state as CaseState | undefined;
    const wanted = state && stream.kind === 'case' && whimOf(state, await trust.context(), today, random);
    if (!wanted) return false;
    const answer = await doing(stream, wanted);
    if (!('refusal' in answer)) whims[wanted.command as keyof typeof whims] += 1;
    return !('refusal' in answer);
  }

  return {
    refused,
    flags,
    whims,
    begun,
    get deeds() {
      return deeds;
    },
    /** A working day: new concerns, and what is underway. Resolves with the names of the streams that were touched. */
    async day(today: LondonDate): Promise<ReadonlySet<string>> {
      for (const { stream, cast, script, kind } of concernsOn(intake, begun, today, random)) {
        begun[kind] += 1;
        const left = kind === 'register' ? keptUp(script, today) : worked(script, today, random);
        underway.push({ stream, cast, left });
      }
      const touched = new Set<string>();
      late.clear();
      const going: Promise<void>[] = [];
      for (const piece of underway) {
        if (random(15) === 0) {
          late.add(piece);
          continue;
        }
        const feels = random(40) === 0;
        const gone = goOn(piece, today).then((tried) => {
          if (tried) touched.add(nameOf(piece.stream));
        });
        going.push(gone);
        if (feels || !intake.sideBySide) await gone;
        if (feels && (await whim(piece, today))) touched.add(nameOf(piece.stream));
      }
      await Promise.all(going);
      for (let index = underway.length - 1; index >= 0; index -= 1)
        if (underway[index]?.left.length === 0) underway.splice(index, 1);
      return touched;
    },
    /** Some do their day’s work at night, and now and then somebody sees then that more is at stake. */
    async night(today: LondonDate): Promise<void> {
      for (const piece of late) await goOn(piece, today);
      late.clear();
      if (random(6) > 0 || underway.length === 0) return;
      const { stream } = oneOf(underway, random);
      if (stream.kind !== 'case' || !trust.facts.has(nameOf(stream))) return;
      const flag = deed(today, people.leadManager, 'raiseRedFlag', {
        flags: ['safeguarding'],
        danger: 'notKnown',
        note: 'Sample note',
      });
      if ('refusal' in (await doing(stream, flag))) return;
      flags.push({ reference: stream.id, at: trust.now });
      await doing(stream, deed(today, people.safeguardingLead, 'acceptRedFlags', {}));
    },
  };
}
