import { longDate, type LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock } from '../../machine/clock';
import { ownersOf } from '../../machine/owners';
import { defineSection, type Notice } from '../../machine/section';
import { answerOwed } from '../../stages';
import { timescales } from '../../timescales';
import { endHold } from './endHold';
import type { Hold, HoldEvent, Holds } from './facts';
import { putOnHold } from './putOnHold';
import { openHold, reviewDueOn } from './questions';
import { reviewHold } from './reviewHold';
import { tells } from './told';

const changeLast = (slice: Holds, change: Partial<Hold>): Holds => ({
  holds: slice.holds.map((hold, at) => (at === slice.holds.length - 1 ? { ...hold, ...change } : hold)),
});

const tellOwners = (state: CaseState, say: string): readonly Notice[] =>
  ownersOf(state).map((to) => ({ to, say, paragraph: '6.4' }));

function reviewClock(hold: Hold, today: LondonDate): Clock {
  const { from, reviewedOn = from } = hold;
  const due = reviewDueOn(hold);
  return {
    name: 'holdReview',
    label: 'Review the hold',
    paragraph: timescales.holdReview.paragraph,
    due,
    state: clockState(due, today),
    explain: () =>
      `It has been on hold since ${longDate(from)}. It is reviewed every month: the last time was ${longDate(reviewedOn)}.`,
  };
}

/** Another process that holds the answer up (6.4). */
export const hold = defineSection<'hold', HoldEvent>({
  name: 'hold',
  initial: { holds: [] },
  evolve: {
    holdPlaced: (slice, { hold: added }) => ({ holds: [...slice.holds, added] }),
    holdReviewed: (slice, { on }) => changeLast(slice, { reviewedOn: on }),
    holdEnded: (slice, { on }) => changeLast(slice, { to: on }),
  },
  tells,
  commands: [putOnHold, reviewHold, endHold],
  clocks(state, { today }) {
    const held = answerOwed.includes(state.stage) ? openHold(state) : undefined;
    return held ? [reviewClock(held, today)] : [];
  },
  *missing(state, { today }) {
    const held = answerOwed.includes(state.stage) ? openHold(state) : undefined;
    if (held && today >= reviewDueOn(held))
      yield {
        what: 'Review the hold, and tell the person how things stand',
        paragraph: '6.4',
        command: 'reviewHold',
      };
  },
  notices: {
    holdPlaced: (_event, state) =>
      tellOwners(state, `${state.reference} is on hold. Its clock has stopped; the six months by law go on.`),
    holdEnded: (_event, state) =>
      tellOwners(state, `${state.reference} is no longer on hold. Its clock runs again.`),
  },
});
