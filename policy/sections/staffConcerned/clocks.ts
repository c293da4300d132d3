import { count, longDate } from '../../calendar/dates';
import { dueAfter } from '../../calendar/workingDays';
import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import type { StaffMember } from './facts';
import { listing } from './questions';

/** Told at the earliest opportunity (8.21): a number of working days from being named, which is a setting. */
function toldClock(member: StaffMember, ended: boolean, { calendar, today, settings }: ClockContext): Clock {
  const { id, namedOn, told, notToldBecause } = member;
  const within = settings.staffToldWithin;
  const { due, explain } = dueAfter(calendar, namedOn, within);
  return {
    name: 'staffTold',
    of: id,
    label: `Tell member of staff ${id}`,
    paragraph: '8.21',
    due,
    state: !told && (ended || notToldBecause) ? 'ended' : clockState(due, today, told?.on),
    explain: () =>
      `They were named on ${longDate(namedOn)}, and are told within ${count(within, 'working day')}. ${explain()}`,
    metOn: told?.on,
  };
}

function accountClock(
  { id, requests }: StaffMember,
  ended: boolean,
  { today }: ClockContext,
): readonly Clock[] {
  const last = requests.at(-1);
  if (!last) return [];
  const { dueOn: due, answer } = last;
  const metOn = answer?.kind === 'noReply' ? undefined : answer?.on;
  return [
    {
      name: 'statement',
      of: id,
      label: `Account of member of staff ${id}`,
      paragraph: '8.32',
      due,
      state: !metOn && (ended || answer) ? 'ended' : clockState(due, today, metOn),
      explain: () =>
        `Their account was asked for by ${longDate(due)}.${metOn ? ` They answered on ${longDate(metOn)}.` : ''}`,
      metOn,
    },
  ];
}

/** When each of them is to be told, and when their account was asked for by (8.21, 8.32). */
export function staffClocks(state: CaseState, context: ClockContext): readonly Clock[] {
  const ended = !listing.includes(state.stage);
  return state.staffConcerned.named.flatMap((member) => [
    toldClock(member, ended, context),
    ...accountClock(member, ended, context),
  ]);
}
