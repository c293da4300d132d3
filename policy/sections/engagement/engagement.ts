import { defineSection } from '../../machine/section';
import { agreeIssues } from './agreeIssues';
import { updateClocks } from './clocks';
import type { EngagementEvent } from './facts';
import { gaps } from './gaps';
import { offerAdvocacy } from './offerAdvocacy';
import { offerMediation } from './offerMediation';
import { recordAttempt } from './recordAttempt';
import { recordMediation } from './recordMediation';
import { recordUpdate } from './recordUpdate';
import { sharePlan } from './sharePlan';
import { tells } from './told';

export const engagement = defineSection<'engagement', EngagementEvent>({
  name: 'engagement',
  initial: { tried: [], unreached: false, updates: [], mediations: [] },
  evolve: {
    issuesAgreed: (slice, { agreed }) => ({ ...slice, agreed }),
    contactTried: (slice, { on, goOn }) => ({
      ...slice,
      tried: [...slice.tried, on],
      unreached: slice.unreached || goOn,
    }),
    planShared: (slice, { plan }) => ({ ...slice, plan }),
    advocacyOffered: (slice, { on }) => ({ ...slice, advocacyOn: on }),
    updateGiven: (slice, { to, on, how }) => ({ ...slice, updates: [...slice.updates, { to, on, how }] }),
    mediationOffered: (slice, { kind, on }) => ({
      ...slice,
      mediations: [...slice.mediations, { kind, offeredOn: on }],
    }),
    mediationEnded: (slice, { result }) => ({
      ...slice,
      mediations: slice.mediations.map((offer) => (offer.result ? offer : { ...offer, result })),
    }),
  },
  tells,
  commands: [
    agreeIssues,
    recordAttempt,
    sharePlan,
    offerAdvocacy,
    recordUpdate,
    offerMediation,
    recordMediation,
  ],
  clocks: updateClocks,
  missing: gaps,
});
