import type { CaseTellers } from '../../machine/telling';
import { agreeMoreTime } from './agreeMoreTime';
import { answerColleague } from './answerColleague';
import { askColleague } from './askColleague';
import type { EnquiryEvent } from './facts';
import { resolutionFields } from './fields';
import { makeFormal } from './makeFormal';
import { recordAction } from './recordAction';
import { wasToldTo } from '../consent/toldTo';

const fromEnquiry = { kind: 'yesNo', label: 'It was a PALS enquiry until then' } as const;

export const tells: CaseTellers<EnquiryEvent> = {
  actionTaken: {
    title: 'Recorded what was done for the person',
    part: 'narrative',
    said: { ...recordAction.fields, toldTo: wasToldTo },
  },
  colleagueAsked: { title: 'Asked a colleague for help', part: 'narrative', said: askColleague.fields },
  colleagueAnswered: { title: 'Answered as a colleague', part: 'narrative', said: answerColleague.fields },
  moreTimeAgreed: {
    title: 'Agreed more time with the person',
    on: ({ agreedOn }) => agreedOn,
    part: 'narrative',
    said: { ...agreeMoreTime.fields, fromEnquiry },
  },
  madeFormal: {
    title: 'Made it formal',
    part: 'narrative',
    said: { ...makeFormal.fields, fromEnquiry },
  },
  resolved: {
    title: 'Resolved it, and the person is satisfied',
    part: 'narrative',
    said: { resolution: { ...resolutionFields, on: resolutionFields.resolvedOn, toldTo: wasToldTo } },
  },
  resolutionTakenBack: { title: 'Found that it was not resolved', part: 'summary', said: {} },
};
