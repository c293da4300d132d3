import type { LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { ClockContext } from '../../machine/clock';
import { kindOf, roundsOf, type Round } from '../../machine/kind';
import { agreedSumOf } from './agreedDate';
import { responseSumOf } from './responseDate';
import { endedOn } from './stops';

/**
 * `metWithExtension`: after the first day, within the one the person agreed to instead.
 * `notAnswered`: not answered, and not late either.
 */
export type Timely = 'met' | 'metWithExtension' | 'missed' | 'notAnswered';

/** Whether one round was answered in time, worked out from the facts, by both measures (D8). */
export interface Timeliness {
  readonly round: Round;
  /** Against the 35 or 60 working days (8.40). */
  readonly target: Timely;
  /** Against the day agreed when it began (8.39); the 35 or 60 working days where none was. */
  readonly agreed: Timely;
}

/** One for each round of a complaint, the first one first. None for what never was a complaint. */
export function timelinessOf(state: CaseState, context: ClockContext): readonly Timeliness[] {
  if (kindOf(state) !== 'complaint') return [];
  return roundsOf(state).map((round) => {
    const { inTime, due } = responseSumOf(state, round, context);
    const agreed = agreedSumOf(state, round, context) ?? { first: inTime, due };
    const answered = round.respondedOn;
    const latest = answered ?? endedOn(state) ?? context.today;
    return {
      round,
      target: judge(answered, latest, inTime, due),
      agreed: judge(answered, latest, agreed.first, agreed.due),
    };
  });
}

function judge(
  answered: LondonDate | undefined,
  latest: LondonDate,
  first: LondonDate,
  due: LondonDate,
): Timely {
  if (latest > due) return 'missed';
  if (!answered) return 'notAnswered';
  return answered <= first ? 'met' : 'metWithExtension';
}
