import type { LondonDate } from '../../policy/calendar/dates';
import { currentRound } from '../../policy/machine/kind';
import type { Extension } from '../../policy/sections/timescale/facts';
import { responseSum } from '../../policy/sections/timescale/responseDate';
import type { LetterSource } from './source';

interface Told {
  readonly on: LondonDate;
  readonly day: LondonDate;
}

/** The requests for more time in this round that stand. */
export const standingExtensions = ({ state }: LetterSource): readonly Extension[] => {
  const { number } = currentRound(state);
  return state.timescale.extensions.filter(
    ({ round, status }) => round === number && (status === 'asked' || status === 'approved'),
  );
};

/** Every day for the answer that the person was told in this round, and when. */
function everyDay({ state }: LetterSource, extensions: readonly Extension[]): readonly Told[] {
  const { number } = currentRound(state);
  const { plan } = state.acknowledgement;
  const inRound = <T extends { readonly round: number }>(list: readonly T[]) =>
    list.filter(({ round }) => round === number);
  return [
    ...(plan && number === 1 ? [{ on: plan.notifiedOn ?? plan.offeredOn, day: plan.respondBy }] : []),
    ...inRound(state.timescale.agreed).map(({ agreedOn, date }) => ({ on: agreedOn, day: date })),
    ...extensions.map(({ toldOn, until }) => ({ on: toldOn, day: until })),
    ...inRound(state.sixMonths.letters).map(({ sentOn, likelyOn }) => ({ on: sentOn, day: likelyOn })),
  ];
}

/** The day for the answer that the person was told last: no letter says another. Undefined while they were told none. */
export function dayTold(
  source: LetterSource,
  extensions: readonly Extension[] = standingExtensions(source),
): LondonDate | undefined {
  const [first, ...others] = everyDay(source, extensions);
  return first && others.reduce((last, told) => (told.on >= last.on ? told : last), first).day;
}

/** The day that a letter says: what the person was told, or else what the procedure gives. Throws `BeyondCalendar`. */
export const answerDay = (source: LetterSource, extensions?: readonly Extension[]): LondonDate =>
  dayTold(source, extensions) ?? responseSum(source.state, source.context).due;
