import { longDate, shortDate } from '../../calendar/dates';
import { clockState, type Clock } from '../../machine/clock';
import { defineSection } from '../../machine/section';
import { arrangeMeeting } from './arrangeMeeting';
import type { Meeting, MeetingEvent, Meetings } from './facts';
import { moveMeeting } from './moveMeeting';
import { isWithThePerson, meetingAhead, owesNotes } from './questions';
import { recordInvitation } from './recordInvitation';
import { recordMeeting } from './recordMeeting';
import { recordNoMeeting } from './recordNoMeeting';
import { recordNotesSent } from './recordNotesSent';
import { tells } from './told';

/** The meeting that is arranged, or the last one, with what came of it. */
const withLast = ({ items }: Meetings, change: (meeting: Meeting) => Meeting): Meetings => ({
  items: items.map((meeting, index) => (index === items.length - 1 ? change(meeting) : meeting)),
});

/** A meeting with the person or with other organisations: arranged, invited to, held or not, and its notes. */
export const meetings = defineSection<'meetings', MeetingEvent>({
  name: 'meetings',
  initial: { items: [] },
  evolve: {
    meetingArranged: ({ items }, { type: _type, ...arranged }, { on }) => ({
      items: [...items, { ...arranged, id: String(items.length + 1), arrangedOn: on }],
    }),
    meetingMoved: (slice, { on, at, place }) =>
      withLast(slice, ({ invitedOn: _invitedOn, ...meeting }) => ({ ...meeting, on, at, place })),
    meetingInvited: (slice, { on }) => withLast(slice, (meeting) => ({ ...meeting, invitedOn: on })),
    meetingHeld: (slice, { on, came, said, agreed }) =>
      withLast(slice, (meeting) => ({ ...meeting, held: { on, came, said, agreed } })),
    meetingNotHeld: (slice) => withLast(slice, (meeting) => ({ ...meeting, notHeld: true })),
    meetingNotesSent: ({ items }, { on }) => {
      const owed = owesNotes({ meetings: { items } });
      return {
        items: items.map((meeting) => (meeting.id === owed?.id ? { ...meeting, notesSentOn: on } : meeting)),
      };
    },
  },
  tells,
  commands: [arrangeMeeting, moveMeeting, recordInvitation, recordMeeting, recordNoMeeting, recordNotesSent],
  clocks(state, { today }): readonly Clock[] {
    const ahead = meetingAhead(state);
    if (!ahead) return [];
    const { id, on, at, arrangedOn } = ahead;
    return [
      {
        name: 'meeting',
        of: id,
        label: 'Meeting',
        toDo: 'Hold the meeting',
        paragraph: 'App.1',
        due: on,
        state: clockState(on, today),
        explain: () => `Arranged on ${longDate(arrangedOn)}, for ${longDate(on)}, ${at}.`,
      },
    ];
  },
  *missing(state, { today }) {
    const ahead = meetingAhead(state);
    const rest = { paragraph: 'App.1' } as const;
    if (ahead && ahead.on < today)
      yield {
        ...rest,
        what: `Say how the meeting on ${shortDate(ahead.on)} went`,
        command: 'recordMeeting',
        or: 'recordNoMeeting',
      };
    else if (ahead && isWithThePerson(ahead) && !ahead.invitedOn)
      yield { ...rest, what: 'Send the invitation to the meeting', command: 'recordInvitation' };
    if (owesNotes(state))
      yield { ...rest, what: 'Send the person the notes of the meeting', command: 'recordNotesSent' };
  },
});
