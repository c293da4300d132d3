import { clockState, type Clock } from '../clock';
import { addDays, addMonths, longDate } from '../dates';
import { becameComplaintOn, kindOf, resolvedOnOf } from '../kind';
import { defineSection } from '../section';
import { timescales } from '../timescales';
import { dueAfter } from '../workingDays';
import { concernOf } from './intake';

export type TimescaleEvent = never;

export type Timescale = Record<string, never>;

export const timescale = defineSection<'timescale', TimescaleEvent>({
  name: 'timescale',
  initial: {},
  evolve: {},
  commands: [],
  clocks(state, { calendar, today, settings }): Clock[] {
    if (kindOf(state) !== 'complaint') return [];
    const { receivedOn } = concernOf(state);
    const converted = becameComplaintOn(state);
    const dayZero = converted && settings.responseRunsFrom === 'conversion' ? converted : receivedOn;
    const sum = dueAfter(calendar, dayZero, timescales.response.workingDays);
    const lastDay = addDays(addMonths(receivedOn, timescales.sixMonths.months), -1);
    const metOn = resolvedOnOf(state);
    const ended = state.stage === 'closed' && !metOn;
    return [
      {
        name: 'response',
        label: 'Response',
        paragraph: timescales.response.paragraph,
        due: sum.due,
        state: ended ? 'ended' : clockState(sum.due, today, metOn),
        explain: () => `It reached us on ${longDate(receivedOn)}. ${sum.explain()}`,
        ...(metOn ? { metOn } : {}),
      },
      {
        name: 'sixMonths',
        label: 'Six months by law',
        paragraph: timescales.sixMonths.paragraph,
        due: lastDay,
        state: ended ? 'ended' : clockState(lastDay, today, metOn),
        explain: () => `The six months begin on ${longDate(receivedOn)}, the day it reached us, and their last day is ${longDate(lastDay)}. Weekends, bank holidays and pauses do not move it.`,
        ...(metOn ? { metOn } : {}),
      },
    ];
  },
});
