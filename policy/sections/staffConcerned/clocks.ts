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
      toDo: 'Give your account',
      paragraph: '8.32',
      due,
      state: !metOn && (ended || answer) ? 'ended' : clockState(due, today, metOn),
      explain: () =>
        `Their account was asked for by ${longDate(due)}.${metOn ? ` They answered on ${longDate(metOn)}.` : ''}`,
      metOn,
    },
  ];
}

/** By when they may say whether they are used rightly: it ends with its day, and a comment is still weighed after it. */
function commentClock(
  { id, shown }: StaffMember,
  ended: boolean,
  { calendar, today, settings }: ClockContext,
): readonly Clock[] {
  if (!shown) return [];
  const within = settings.staffCommentWithin;
  const { due, explain } = dueAfter(calendar, shown.on, within);
  const { answeredOn: metOn } = shown;
  return [
    {
      name: 'staffComment',
      of: id,
      label: `Comment of member of staff ${id}`,
      toDo: 'Say if your account is used rightly',
      paragraph: '8.33',
      due,
      state: !metOn && (ended || today > due) ? 'ended' : clockState(due, today, metOn),
      explain: () =>
        `They saw on ${longDate(shown.on)} how their account is used, and have ${count(within, 'working day')} to comment. ${explain()}`,
      metOn,
    },
  ];
}

/** When each of them is to be told, when their account was asked for by, and by when they may comment (8.21, 8.32, 8.33). */
export function staffClocks(state: CaseState, context: ClockContext): readonly Clock[] {
  const ended = !listing.includes(state.stage);
  return state.staffConcerned.named.flatMap((member) => [
    toldClock(member, ended, context),
    ...accountClock(member, ended, context),
    ...commentClock(member, ended, context),
  ]);
}
