import { addDays, addMonths, longDate, type LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock, type ClockContext, type ClockState } from '../../machine/clock';
import { kindOf, roundsOf, type Round } from '../../machine/kind';
import { answerOwed } from '../../stages';
import { timescales } from '../../timescales';
import { agreedSumOf } from './agreedDate';
import { openPause } from './questions';
import { responseSumOf, targetOf } from './responseDate';
import { endedOn, isStopped } from './stops';

/** Clocks of a later round are told apart by its number. */
const ofRound = ({ number }: Round): string | undefined => (number > 1 ? String(number) : undefined);

/** Where a clock that runs until the answer goes stands. One that passed stays missed, stopped or not. */
function stateOf(state: CaseState, round: Round, due: LondonDate, today: LondonDate): ClockState {
  const { respondedOn: metOn } = round;
  if (metOn) return clockState(due, today, metOn);
  const ended = endedOn(state);
  if (ended) return ended <= due ? 'ended' : 'missed';
  return today <= due && isStopped(state, round) ? 'paused' : clockState(due, today);
}

function responseClock(state: CaseState, round: Round, context: ClockContext): Clock {
  const { due, explain } = responseSumOf(state, round, context);
  const target = round.respondedOn ? undefined : targetOf(state, round, context);
  const aim = target
    ? ` We are working towards ${longDate(target.due)}, but the person has not agreed to that in time: an answer after ${longDate(due)} counts as missed.`
    : '';
  const isFirst = round.number === 1;
  return {
    name: isFirst ? 'response' : 'reopened',
    of: ofRound(round),
    label: isFirst ? 'Response' : 'Response after reopening',
    toDo: isFirst ? 'Answer the complaint' : 'Answer it again',
    paragraph: timescales.response.paragraph,
    due,
    state: stateOf(state, round, due, context.today),
    metOn: round.respondedOn,
    explain: () => `${explain()}${aim}`,
  };
}

function agreedClock(state: CaseState, round: Round, context: ClockContext): readonly Clock[] {
  const sum = agreedSumOf(state, round, context);
  if (!sum) return [];
  const { due, explain } = sum;
  return [
    {
      name: 'agreed',
      of: ofRound(round),
      label: 'Day agreed with the person',
      toDo: 'Answer by the day agreed',
      paragraph: '8.21',
      due,
      state: stateOf(state, round, due, context.today),
      metOn: round.respondedOn,
      explain,
    },
  ];
}

function targetClock(state: CaseState, round: Round, context: ClockContext): readonly Clock[] {
  const target = round.respondedOn ? undefined : targetOf(state, round, context);
  if (!target) return [];
  const { due } = target;
  return [
    {
      name: 'target',
      of: ofRound(round),
      label: 'Target, not agreed',
      toDo: 'Answer by the target day',
      paragraph: '8.24',
      due,
      state: stateOf(state, round, due, context.today),
      metOn: round.respondedOn,
      explain: () =>
        `A manager approved ${longDate(target.date)}. The person has not agreed to it in time, so it is a target and nothing more.`,
    },
  ];
}

/** The clocks of one round that end when its answer goes: the working days, the day agreed beside them, and a target. */
const answerClocks = (state: CaseState, round: Round, context: ClockContext): readonly Clock[] => [
  responseClock(state, round, context),
  ...agreedClock(state, round, context),
  ...targetClock(state, round, context),
];

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
function pauseClocks(state: CaseState, { today }: ClockContext): readonly Clock[] {
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

/** Every clock of the answer to a complaint: of each of its rounds, and of the pause it may be in. */
export const timescaleClocks = (state: CaseState, context: ClockContext): readonly Clock[] =>
  kindOf(state) === 'complaint'
    ? [
        ...roundsOf(state).flatMap((round) => answerClocks(state, round, context)),
        ...pauseClocks(state, context),
      ]
    : [];
