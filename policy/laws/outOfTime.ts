import { refuse } from '../machine/refusal';
import type { Ending } from '../endings';
import { concernOf } from '../sections/intake/questions';
import { isLateWithoutDecision, timeLimitOf } from '../sections/scope/questions';
import type { Stage } from '../stages';
import { endingOf } from './endingOf';
import { eventOf, isByTheTeam, type Change, type RefusingLaw } from './law';

const complaintStages: readonly Stage[] = [
  'enquiry',
  'earlyResolution',
  'closerLook',
  'investigation',
  'response',
];

const answered: readonly Ending[] = ['enquiryResolved', 'earlyResolved', 'responded'];

/** Does it go on, does somebody take on looking into it, is it written or sent, or does it end as answered? */
function goesOn(change: Change): boolean {
  const { before, after } = change;
  const moved = after.stage !== before.stage && complaintStages.includes(after.stage);
  const ending = endingOf(change);
  return (
    (moved && !eventOf(change, 'responseReturned')) ||
    (ending !== undefined && answered.includes(ending)) ||
    eventOf(change, 'allocationAccepted') !== undefined ||
    eventOf(change, 'draftWritten') !== undefined ||
    eventOf(change, 'coverWritten') !== undefined ||
    eventOf(change, 'responseSent') !== undefined
  );
}

export const lateDecisionFirst: RefusingLaw = {
  ids: ['L6'],
  paragraph: '5.2',
  says: 'A complaint made too late is not looked into, written, sent or closed as answered before we decide to take it on.',
  refuses: (change) =>
    goesOn(change) && isLateWithoutDecision(change.after)
      ? refuse(
          '5.2',
          'This was made more than 12 months on. First decide whether to take it on.',
          'Choose “Decide on lateness”.',
        )
      : undefined,
};

export const datesThatDecide: RefusingLaw = {
  ids: ['L6'],
  restsOnRoles: true,
  paragraph: '5.1',
  says: 'Only the Complaints Team changes the day it reached us, or a date that decides if a complaint was made in time.',
  refuses(change) {
    const { before, after } = change;
    if (!eventOf(change, 'recordCorrected')) return undefined;
    const wasLate = timeLimitOf(before)?.inTime === false;
    const isLate = timeLimitOf(after)?.inTime === false;
    const isMoved = concernOf(before).receivedOn !== concernOf(after).receivedOn;
    if ((wasLate === isLate && !isMoved) || isByTheTeam(change)) return undefined;
    const [paragraph, what] = isMoved
      ? ['3.8', 'Every time we have runs from that date']
      : ['5.1', 'That date decides if this was made in time'];
    return refuse(
      paragraph,
      `${what}, so only the Complaints Team may change it.`,
      'Tell them what the right date is, and how you know.',
    );
  },
};
