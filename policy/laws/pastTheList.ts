import { withinCalendar } from '../calendar/calendar';
import { addDays } from '../calendar/dates';
import { deadlines } from '../machine/clocks';
import { isRefusal } from '../machine/refusal';
import { eventOf, type AddingLaw } from './law';

export const pastTheList: AddingLaw = {
  ids: ['L11'],
  paragraph: '3.8',
  says: 'A concern is always logged. Where the list of bank holidays is too short for its dates, the case says so and the Lead Manager hears.',
  adds(change) {
    if (!eventOf(change, 'concernLogged')) return [];
    const { after, context } = change;
    const known = withinCalendar(() => deadlines(after, context));
    const { calendar, today } = context;
    return isRefusal(known)
      ? [{ type: 'clocksUntold', listEnds: addDays(today, calendar.daysLeft(today)) }]
      : [];
  },
};
