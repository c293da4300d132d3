import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import { count, longDate, type LondonDate } from '../../calendar/dates';
import { reopenedOn } from '../../machine/kind';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { dueAfter } from '../../calendar/workingDays';
import { audiences } from './facts';
import { investigating } from '../shared/investigating';
import { refuseBeforeReceipt } from '../shared/refuseBeforeReceipt';
import { how, when } from '../shared/fields';
import { toldStaff } from '../staffConcerned/questions';

export const recordUpdate = caseCommand({
  name: 'recordUpdate',
  button: 'Record an update',
  about: 'Say where it stands and what comes next. Both sides are kept informed.',
  paragraph: '8.21',
  fields: {
    to: { kind: 'choice', label: 'Who was told?', options: audiences },
    on: when,
    how,
    note: { kind: 'longText', label: 'What were they told?' },
  },
  who: investigating,
  stages: underway,
  prefill: (_state, { today }) => ({ to: 'person', on: today, how: 'phone' }),
  done: () => 'The update is recorded.',
  decide(state, update) {
    if (update.to !== 'person' && toldStaff(state).length === 0)
      return refuseField('8.33', 'to', 'No member of staff has been told about it yet. Tell them first.');
    return refuseBeforeReceipt(state, '8.21', 'on', update.on) ?? [{ type: 'updateGiven', ...update }];
  },
});

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
  update: { label: 'Update to the person', paragraph: '8.21', whom: 'The person' },
  staffUpdate: { label: 'Update to staff', paragraph: '8.33', whom: 'Staff it is about' },
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
        `${whom} last heard from us on ${longDate(heardOn)}, and hear again within ${count(every, 'working day')}. ${explain()}`,
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
