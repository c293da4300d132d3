import { longDate } from '../../calendar/dates';
import { dueAfter } from '../../calendar/workingDays';
import type { CaseState } from '../../machine/caseState';
import type { Told } from '../../machine/telling';
import { underway, type Stage } from '../../stages';
import type { ClockContext } from '../../machine/clock';
import { timescales } from '../../timescales';
import { concernOf } from '../intake/questions';

/** The last day on which this may still be called a PALS enquiry (8.9, D1): 10 working days, whatever happens. */
export const enquiryDue = (state: CaseState, { calendar }: ClockContext) =>
  dueAfter(calendar, concernOf(state).receivedOn, timescales.palsEnquiry.workingDays);

/** When early resolution is to be done: the day agreed with the person, or about 10 working days on (8.14). */
export function earlyDue(state: CaseState, { calendar }: ClockContext) {
  const { moreTime } = state.enquiry;
  if (moreTime)
    return {
      due: moreTime.until,
      explain: () =>
        `The person agreed on ${longDate(moreTime.agreedOn)} to wait until ${longDate(moreTime.until)} (8.14).`,
    };
  const { receivedOn } = concernOf(state);
  const { due, explain } = dueAfter(calendar, receivedOn, timescales.earlyResolution.workingDays);
  return {
    due,
    explain: () =>
      `It reached us on ${longDate(receivedOn)}. ${explain()} It may take longer if the person agrees that a good answer is then more likely.`,
  };
}

export const earlyStages = ['enquiry', 'earlyResolution'] as const;

/** Stages in which somebody may be asked what they know, and answers: to settle it early, or for its investigation (8.13, 8.23). */
export const askingStages: readonly Stage[] = [...earlyStages, 'closerLook', ...underway];

/** What colleagues have answered, each with what they were asked. */
export function answersOfColleagues({ enquiry: { questions } }: CaseState): readonly Told[] {
  const said = Object.values(questions).flatMap(({ question, answer }) =>
    answer
      ? [
          { label: 'A colleague was asked', words: question },
          { label: 'They answered', words: answer },
        ]
      : [],
  );
  return said.length > 0 ? [{ title: 'What colleagues answered', part: 'narrative', said }] : [];
}
