import { count, longDate, type LondonDate } from '../../calendar/dates';
import { dueAfter } from '../../calendar/workingDays';
import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import { reopenedOn } from '../../machine/kind';
import { underway } from '../../stages';
import { metOn } from '../meetings/questions';
import { toldOnContact } from '../contacts/questions';
import { toldStaff } from '../staffConcerned/questions';

/** The latest of the days that are known. */
const latest = (days: readonly (LondonDate | undefined)[]): LondonDate | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

const updatesTo = ({ engagement: { updates } }: CaseState, audience: 'person' | 'staff') =>
  updates.filter(({ to }) => to === audience || to === 'both').map(({ on }) => on);

/** London date the person last heard from us about the investigation. */
const personHeardOn = (state: CaseState): LondonDate | undefined =>
  latest([
    state.allocation.acceptedOn,
    reopenedOn(state),
    state.engagement.agreed?.on,
    state.engagement.plan?.sharedOn,
    ...updatesTo(state, 'person'),
    ...toldOnContact(state),
    ...metOn(state),
  ]);

/** London date the member of staff who has waited longest last heard from us; undefined while none has been told. */
function staffHeardOn(state: CaseState): LondonDate | undefined {
  const reopened = reopenedOn(state);
  const updates = updatesTo(state, 'staff');
  return toldStaff(state)
    .map(({ toldOn }) => latest([toldOn, reopened, ...updates]) as LondonDate)
    .sort()
    .at(0);
}

const audience = {
  update: {
    label: 'Update to the person',
    toDo: 'Tell the person how it is going',
    paragraph: '8.21',
    whom: 'The person',
  },
  staffUpdate: {
    label: 'Update to staff',
    toDo: 'Tell staff how it is going',
    paragraph: '8.33',
    whom: 'Staff it is about',
  },
} as const;

function updateClock(
  name: keyof typeof audience,
  heardOn: LondonDate | undefined,
  context: ClockContext,
): readonly Clock[] {
  if (!heardOn) return [];
  const { whom, ...words } = audience[name];
  const every = context.settings.updateEvery;
  const { due, explain } = dueAfter(context.calendar, heardOn, every);
  return [
    {
      name,
      ...words,
      due,
      state: clockState(due, context.today),
      explain: () =>
        `${whom} last heard from us on ${longDate(heardOn)}: an update is owed within ${count(every, 'working day')} of that. ${explain()}`,
    },
  ];
}

/** When each side is next owed an update, while it is being looked into (8.21, 8.33). */
export const updateClocks = (state: CaseState, context: ClockContext): readonly Clock[] =>
  underway.includes(state.stage)
    ? [
        ...updateClock('update', personHeardOn(state), context),
        ...updateClock('staffUpdate', staffHeardOn(state), context),
      ]
    : [];
