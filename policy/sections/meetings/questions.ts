import type { LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { withThePerson } from './choices';
import type { Meeting } from './facts';

type WithMeetings = Pick<CaseState, 'meetings'>;

export const isWithThePerson = ({ kind }: Meeting): boolean => withThePerson.includes(kind);

/** The meeting that is arranged, and of which it is not on record what came. */
export const meetingAhead = ({ meetings: { items } }: WithMeetings): Meeting | undefined =>
  items.find(({ held, notHeld }) => !held && !notHeld);

export type MeetingHeld = Meeting & { readonly held: NonNullable<Meeting['held']> };

const heldWithThem = ({ meetings: { items } }: WithMeetings): readonly MeetingHeld[] =>
  items.filter((meeting): meeting is MeetingHeld => meeting.held !== undefined && isWithThePerson(meeting));

/** The last meeting with the person whose notes have not gone to them. */
export const owesNotes = (state: WithMeetings): MeetingHeld | undefined =>
  heldWithThem(state)
    .filter(({ notesSentOn }) => notesSentOn === undefined)
    .at(-1);

/** The last meeting with the person that took place. */
export const lastHeld = (state: WithMeetings): MeetingHeld | undefined => heldWithThem(state).at(-1);

/** The days on which the person was met, and so heard from us (8.21). */
export const metOn = (state: WithMeetings): readonly LondonDate[] =>
  heldWithThem(state).map(({ held }) => held.on);
