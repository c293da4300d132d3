import { shortDate } from '../../calendar/dates';
import { currentRound, kindOf, roundsOf } from '../../machine/kind';
import { inWhosePart } from '../../machine/events';
import { defineSection } from '../../machine/section';
import { answerOwed } from '../../stages';
import { handedTo } from '../shared/handedTo';
import { oversightClock, sixMonthClock } from './clocks';
import type { SixMonthsEvent } from './facts';
import { nameOversight } from './nameOversight';
import { letterOwed, sixMonthsOf } from './questions';
import { recordOversight } from './recordOversight';
import { recordSixMonthLetter } from './recordSixMonthLetter';
import { tells } from './told';

/** The six months by law, the letter when they are not kept, and who keeps oversight from then on (8.25). */
export const sixMonths = defineSection<'sixMonths', SixMonthsEvent>({
  name: 'sixMonths',
  initial: { letters: [] },
  evolve: {
    oversightNamed: (slice, { person }) => ({ ...slice, oversight: person }),
    sixMonthLetterSent: (slice, { letter }, meta) => ({
      ...slice,
      oversight: inWhosePart(meta),
      letters: [...slice.letters, letter],
    }),
    oversightChecked: (slice, { on }) => ({ ...slice, checkedOn: on }),
  },
  hears: {
    caseHandedOver: (slice, handing) =>
      slice.oversight ? { ...slice, oversight: handedTo(handing, slice.oversight) } : slice,
  },
  tells,
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
