import type { CaseTellers } from '../../machine/telling';
import { sayIssues } from '../scope/told';
import { agreeIssues } from './agreeIssues';
import type { EngagementEvent } from './facts';
import { offerAdvocacy } from './offerAdvocacy';
import { offerMediation } from './offerMediation';
import { recordAttempt } from './recordAttempt';
import { recordMediation } from './recordMediation';
import { recordUpdate } from './recordUpdate';
import { sharePlan } from './sharePlan';
import { wasToldTo } from '../consent/toldTo';

export const tells: CaseTellers<EngagementEvent> = {
  issuesAgreed: {
    title: 'Agreed the issues with the person',
    part: 'narrative',
    said: { agreed: { ...agreeIssues.fields, issues: sayIssues } },
  },
  contactTried: { title: 'Tried to reach the person', part: 'narrative', said: recordAttempt.fields },
  planShared: {
    title: 'Shared how it is looked into',
    on: ({ plan }) => plan.sharedOn,
    part: 'narrative',
    said: { plan: { ...sharePlan.fields, toldTo: wasToldTo } },
  },
  advocacyOffered: {
    title: 'Offered independent advocacy',
    part: 'narrative',
    said: {
      service: { kind: 'text', label: 'Which service' },
      on: offerAdvocacy.fields.on,
    },
  },
  updateGiven: {
    title: 'Gave an update',
    part: 'narrative',
    said: { ...recordUpdate.fields, toldTo: wasToldTo },
  },
  mediationOffered: { title: 'Offered to meet', part: 'narrative', said: offerMediation.fields },
  mediationEnded: {
    title: 'Recorded what came of the meeting',
    part: 'narrative',
    said: { ...recordMediation.fields, toldTo: wasToldTo },
  },
};
