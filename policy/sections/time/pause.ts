import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import { addDays, addMonths, longDate, shortDate, type LondonDate } from '../../calendar/dates';
import type { Evolvers, Missing } from '../../machine/section';
import { answerOwed } from '../../stages';
import { timescales } from '../../timescales';
import { consentAnsweredOn, consentAwaited } from './awaitedConsent';
import { currentRound } from './clockStops';
import type { Timescale } from './timescale';

/** The only reasons for which the 35 or 60 working days stop (8.24, D5). */
export const pauseReasons = {
  consent: 'Consent has been asked for and is not here yet',
  information: 'Only the person, or another body, can give what we need',
  person: 'The person asks for it, or agrees to it',
  authority: 'The police, a coroner or a judge formally ask for it',
} as const;

export type PauseReason = keyof typeof pauseReasons;

export interface ClockPause {
  readonly round: number;
  readonly reason: PauseReason;
  readonly from: LondonDate;
  /** London date it ran again; absent while it is stopped. */
  readonly to?: LondonDate;
  readonly waitingFor: string;
  readonly evidence?: string;
  readonly chasedOn?: LondonDate;
}

/** Asked of the Lead Manager, and not decided yet. The clock runs until they agree. */
export interface AskedPause extends ClockPause {
  readonly askedBy: string;
}

export type PauseEvent =
  | { readonly type: 'clockPaused'; readonly pause: ClockPause }
  | { readonly type: 'pauseAsked'; readonly pause: ClockPause }
  | { readonly type: 'pauseDecided'; readonly agreed: boolean; readonly reasons?: string }
  | { readonly type: 'clockRestarted'; readonly on: LondonDate; readonly note: string }
  | { readonly type: 'pauseChased'; readonly on: LondonDate; readonly note: string };

/** The pause of this round that has not ended. */
export const openPause = (state: CaseState): ClockPause | undefined =>
  state.timescale.pauses.find(({ to, round }) => to === undefined && round === currentRound(state).number);

/** The pause of this round on which the Lead Manager has still to decide. */
export const askedPause = (state: CaseState): AskedPause | undefined => {
  const { pauseAsked } = state.timescale;
  return pauseAsked?.round === currentRound(state).number ? pauseAsked : undefined;
};

const changeOpen = (slice: Timescale, change: Partial<ClockPause>): Timescale => {
  const open = slice.pauses.filter(({ to }) => to === undefined).at(-1);
  return {
    ...slice,
    pauses: slice.pauses.map((pause) => (pause === open ? { ...pause, ...change } : pause)),
  };
};

export const pauseEvolve: Evolvers<Timescale, PauseEvent> = {
  clockPaused: (slice, { pause }) => ({ ...slice, pauses: [...slice.pauses, pause] }),
  pauseAsked: (slice, { pause }, { by }) => ({ ...slice, pauseAsked: { ...pause, askedBy: by } }),
  pauseDecided: ({ pauseAsked: _decided, ...slice }) => slice,
  clockRestarted: (slice, { on }) => changeOpen(slice, { to: on }),
  pauseChased: (slice, { on }) => changeOpen(slice, { chasedOn: on }),
};

/** Consent is chased by the clock of the request for it (4.2). */
const checks = {
  information: {
    name: 'consentChase',
    label: 'Chase what the clock waits for',
    again: 'Chase it every week',
  },
  person: { name: 'holdReview', label: 'Look at the pause again', again: 'Look at it again every month' },
  authority: { name: 'holdReview', label: 'Look at the pause again', again: 'Look at it again every month' },
} as const;

/** What keeps a pause short: a chase each week when somebody owes us something, a look each month otherwise. */
export function pauseClocks(state: CaseState, { today }: ClockContext): readonly Clock[] {
  const pause = answerOwed.includes(state.stage) ? openPause(state) : undefined;
  if (!pause || pause.reason === 'consent') return [];
  const { name, label, again } = checks[pause.reason];
  const last = pause.chasedOn ?? pause.from;
  const due =
    name === 'consentChase'
      ? addDays(last, timescales.pauseChase.days)
      : addMonths(last, timescales.holdReview.months);
  return [
    {
      name,
      of: 'pause',
      label,
      paragraph: timescales.pauseChase.paragraph,
      due,
      state: clockState(due, today),
      explain: () =>
        `The clock has been stopped since ${longDate(pause.from)}. ${again}: the last time was ${longDate(last)}.`,
    },
  ];
}

/** What a pause waits for, while the answer is owed. */
export function* pauseMissing(state: CaseState): Iterable<Missing> {
  if (askedPause(state))
    yield { what: 'Decide whether the clock may stop', paragraph: '8.24', command: 'decidePause' };
  if (openPause(state)?.reason !== 'consent' || consentAwaited(state)) return;
  const answeredOn = consentAnsweredOn(state);
  const since = answeredOn ? `was answered on ${shortDate(answeredOn)}` : 'is not awaited any more';
  yield { what: `Consent ${since}: start the clock again`, paragraph: '8.24', command: 'restartClock' };
}
