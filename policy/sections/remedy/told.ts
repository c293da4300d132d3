import type { CaseTellers } from '../../machine/telling';
import { ofIssue } from '../scope/told';
import { agreeRemedy } from './agreeRemedy';
import type { RemedyEvent } from './facts';

export const tells: CaseTellers<RemedyEvent> = {
  remedyAgreed: {
    title: 'Agreed how it is put right',
    part: 'investigation',
    to: ({ agreed }) => [agreed.owner],
    said: { agreed: { ...agreeRemedy.fields, issue: ofIssue } },
  },
};
