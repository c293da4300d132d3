import type { LondonDate } from '../../policy/calendar/dates';
import type { Entries } from '../../policy/machine/fields';
import { timelinessOf } from '../../policy/sections/timescale/timeliness';
import { aTriagedCase, type CaseUnderTest } from './aCase';
import { answeredOn, happened } from './happened';
import { people } from './people';

const { investigator, leadManager, seniorManager } = people;

/** Received on Monday 5 January 2026, so due on Monday 23 February. */
export const underInvestigation = (): CaseUnderTest =>
  happened(aTriagedCase('closerLook'), { type: 'allocationAccepted', investigator: investigator.id })
    .on('2026-02-09')
    .as(investigator);

/** What is asked of whoever needs more time; the person has agreed. */
export const request = (more: Entries = {}): Entries => ({
  until: '2026-03-09',
  reason: 'A witness is away until March.',
  cause: 'us',
  told: true,
  toldOn: '2026-02-09',
  answer: 'agreed',
  agreedOn: '2026-02-09',
  how: 'phone',
  manager: seniorManager.id,
  ...more,
});

/** Asked for, and not decided yet. */
export const asked = (more: Entries = {}): CaseUnderTest =>
  underInvestigation().does('askForExtension', request(more));

/** The senior manager says yes. */
export const approve = (theCase: CaseUnderTest): CaseUnderTest =>
  theCase.as(seniorManager).does('decideExtension', { decision: 'approve' }).as(investigator);

/** Asked for and given. */
export const extended = (more: Entries = {}): CaseUnderTest => approve(asked(more));

/** The Lead Manager for Complaints says yes. */
export const lead = (theCase: CaseUnderTest): CaseUnderTest =>
  theCase.as(leadManager).does('decideExtension', { decision: 'approve' }).as(investigator);

/** Whether an answer sent that day met its target. */
export const timely = (theCase: CaseUnderTest, sentOn: LondonDate) => {
  const answered = answeredOn(theCase, sentOn);
  return timelinessOf(answered.state, answered.context)[0]?.target;
};
