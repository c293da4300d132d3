import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import { longDate } from '../../calendar/dates';
import { kindOf } from '../../machine/kind';
import { timescales } from '../../timescales';
import { concernOf } from '../intake/questions';
import { askingStages, earlyDue, enquiryDue } from './questions';

/** By when each colleague was asked to answer, where a day was named (8.13). */
function colleagueClocks(state: CaseState, { today }: ClockContext): readonly Clock[] {
  const { colleagues, questions } = state.enquiry;
  return colleagues.flatMap((colleague, index): readonly Clock[] => {
    const { dueOn: due, answeredOn: metOn } = questions[colleague] ?? {};
    if (!due) return [];
    return [
      {
        name: 'colleagueAnswer',
        of: String(index + 1),
        label: 'Answer of a colleague',
        toDo: 'Answer what you were asked',
        paragraph: '8.13',
        due,
        state: !metOn && !askingStages.includes(state.stage) ? 'ended' : clockState(due, today, metOn),
        explain: () =>
          `A colleague was asked to answer by ${longDate(due)}.${metOn ? ` They answered on ${longDate(metOn)}.` : ''}`,
        metOn,
      },
    ];
  });
}

export function enquiryClocks(state: CaseState, context: ClockContext): readonly Clock[] {
  const clocks: Clock[] = [...colleagueClocks(state, context)];
  const { moreTime, resolved } = state.enquiry;
  const { route } = state.triage.decision ?? {};
  if (route === 'enquiry') {
    const { due, explain } = enquiryDue(state, context);
    const ended = kindOf(state) === 'complaint';
    clocks.push({
      name: 'palsEnquiry',
      label: 'PALS enquiry',
      toDo: 'Settle the enquiry',
      paragraph: '8.9',
      due,
      state:
        ended || (state.stage === 'closed' && !resolved)
          ? 'ended'
          : clockState(due, context.today, resolved?.on),
      explain: () =>
        `It reached us on ${longDate(concernOf(state).receivedOn)}. ${explain()} After that it can no longer be a PALS enquiry.${ended ? ' It has become a complaint, so this clock has ended.' : ''}`,
      metOn: resolved?.on,
    });
  }
  if (moreTime || route === 'earlyResolution') {
    const { due, explain } = earlyDue(state, context);
    clocks.push({
      name: 'earlyResolution',
      label: 'Early resolution',
      toDo: 'Settle it early',
      paragraph: timescales.earlyResolution.paragraph,
      due,
      state:
        state.stage === 'earlyResolution' || resolved
          ? clockState(due, context.today, resolved?.on)
          : 'ended',
      explain,
      metOn: resolved?.on,
    });
  }
  return clocks;
}
