import type { CaseTellers } from '../../machine/telling';
import { wasToldTo } from '../consent/toldTo';
import { letterSent } from '../shared/fields';
import { arrangeMeeting } from './arrangeMeeting';
import type { MeetingEvent } from './facts';
import { moveMeeting } from './moveMeeting';
import { recordMeeting } from './recordMeeting';
import { recordNoMeeting } from './recordNoMeeting';

const { on, came, said, agreed, result } = recordMeeting.fields;

export const tells: CaseTellers<MeetingEvent> = {
  meetingArranged: {
    title: 'Arranged a meeting',
    part: 'narrative',
    said: arrangeMeeting.fields,
  },
  meetingMoved: { title: 'Changed the meeting', part: 'narrative', said: moveMeeting.fields },
  meetingInvited: { title: 'Invited them to the meeting', part: 'narrative', said: letterSent },
  meetingHeld: {
    title: 'Held a meeting',
    part: 'narrative',
    said: { on, came, said, agreed, result, toldTo: wasToldTo },
  },
  meetingNotHeld: { title: 'The meeting was not held', part: 'narrative', said: recordNoMeeting.fields },
  meetingNotesSent: { title: 'Sent the notes of the meeting', part: 'narrative', said: letterSent },
};
