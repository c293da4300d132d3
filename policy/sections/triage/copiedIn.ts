import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import { complaintsStaff } from '../../roles';
import { caseCommand } from '../../machine/section';
import { timescales } from '../../timescales';
import { dueAfter } from '../../calendar/workingDays';
import { concernOf } from '../intake/questions';

export const confirmLeadHasIt = caseCommand({
  name: 'confirmLeadHasIt',
  button: 'Lead organisation has it',
  about: 'We were only copied in. This closes our copy once the lead has said that it has the complaint.',
  paragraph: 'App.4 4.4',
  fields: {
    on: { kind: 'date', label: 'When did they say so?', when: 'past' },
    how: { kind: 'text', label: 'Who said so, and how?' },
  },
  who: { roles: complaintsStaff },
  stages: ['copiedIn'],
  leadsTo: ['closed'],
  decide: (_state, { on, how }) => [
    { type: 'leadConfirmed', on, how },
    {
      type: 'caseClosed',
      ending: 'copiedInDone',
      learning: 'None: the lead organisation answers.',
      confirmedBy: 'staff',
    },
  ],
});

export function copiedInClock(state: CaseState, { calendar, today }: ClockContext): readonly Clock[] {
  const { decision, leadConfirmedOn } = state.triage;
  if (decision?.route !== 'copiedIn') return [];
  const { workingDays, paragraph } = timescales.copiedInCheck;
  const { due, explain } = dueAfter(calendar, concernOf(state).receivedOn, workingDays);
  const met = leadConfirmedOn ? { metOn: leadConfirmedOn } : {};
  return [
    {
      name: 'copiedInCheck',
      label: 'Check the lead organisation has it',
      paragraph,
      due,
      state: clockState(due, today, leadConfirmedOn),
      explain,
      ...met,
    },
  ];
}
