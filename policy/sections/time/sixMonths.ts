import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock } from '../../machine/clock';
import { addDays, longDate, shortDate, type LondonDate } from '../../calendar/dates';
import { kindOf, roundsOf } from '../../machine/kind';
import { defineSection } from '../../machine/section';
import { answerOwed } from '../../stages';
import { timescales } from '../../timescales';
import { currentRound } from './clockStops';
import { nameOversight, recordOversight, recordSixMonthLetter } from './sixMonthCommands';
import { lastLookedOn, letterOwed, sixMonthClock, sixMonthsOf } from './sixMonthWatch';

/** The letter that says why there is no answer after six months, and when there will be one (8.25). */
export interface DelayLetter {
  readonly round: number;
  readonly sentOn: LondonDate;
  readonly reasons: string;
  readonly likelyOn: LondonDate;
}

export type SixMonthsEvent =
  | { readonly type: 'oversightNamed'; readonly person: string }
  | { readonly type: 'sixMonthLetterSent'; readonly letter: DelayLetter }
  | { readonly type: 'oversightChecked'; readonly on: LondonDate; readonly note: string };

export interface SixMonths {
  /** Who writes that letter and keeps oversight until the answer goes, by directory id. */
  readonly oversight?: string;
  readonly letters: readonly DelayLetter[];
  readonly checkedOn?: LondonDate;
}

function oversightClock(state: CaseState, today: LondonDate): readonly Clock[] {
  const last = answerOwed.includes(state.stage) ? lastLookedOn(state) : undefined;
  if (!last) return [];
  const due = addDays(last, timescales.oversight.days);
  return [
    {
      name: 'oversight',
      label: 'Look at where it stands',
      paragraph: timescales.oversight.paragraph,
      due,
      state: clockState(due, today),
      explain: () =>
        `Whoever wrote the six-month letter looks at it every two weeks until the answer goes. The last time was ${longDate(last)}.`,
    },
  ];
}

export const sixMonths = defineSection<'sixMonths', SixMonthsEvent>({
  name: 'sixMonths',
  initial: { letters: [] },
  evolve: {
    oversightNamed: (slice, { person }) => ({ ...slice, oversight: person }),
    sixMonthLetterSent: (slice, { letter }, { by }) => ({
      ...slice,
      oversight: by,
      letters: [...slice.letters, letter],
    }),
    oversightChecked: (slice, { on }) => ({ ...slice, checkedOn: on }),
  },
  commands: [recordSixMonthLetter, nameOversight, recordOversight],
  clocks: (state, { today }) =>
    kindOf(state) === 'complaint'
      ? [
          ...roundsOf(state).map((round) => sixMonthClock(state, round, today)),
          ...oversightClock(state, today),
        ]
      : [],
  *missing(state, { today }) {
    if (kindOf(state) !== 'complaint' || !answerOwed.includes(state.stage) || !letterOwed(state, today))
      return;
    const { due } = sixMonthsOf(state, currentRound(state));
    if (!state.sixMonths.oversight)
      yield {
        what: 'Name who keeps oversight after six months',
        paragraph: '8.25',
        command: 'nameOversight',
      };
    yield {
      what: `The time of ${shortDate(due)} will not be kept, or has passed: write to the person with the reasons and a likely day`,
      paragraph: '8.25',
      command: 'recordSixMonthLetter',
    };
  },
  holders: ({ sixMonths: { oversight } }) => (oversight ? { oversight: [oversight] } : {}),
  notices: {
    oversightNamed: ({ person }, { reference }) => [
      {
        to: { person },
        say: `${reference} may pass six months without an answer. Please write to the person and keep oversight.`,
        paragraph: '8.25',
        command: 'recordSixMonthLetter',
      },
    ],
    sixMonthLetterSent: (_event, { reference }) => [
      { to: { role: 'leadManager' }, say: `${reference}: the six-month letter has gone.`, paragraph: '8.25' },
    ],
  },
});
