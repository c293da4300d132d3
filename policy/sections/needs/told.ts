import type { CaseState } from '../../machine/caseState';
import type { CaseTellers } from '../../machine/telling';
import { askWhatWasHard } from './askWhatWasHard';
import { materials } from './choices';
import type { NeedsEvent } from './facts';
import { offerMaterial } from './offerMaterial';
import { recordEmailAgreement } from './recordEmailAgreement';
import { recordNeed } from './recordNeed';
import { recordNeedMet } from './recordNeedMet';

const need = {
  kind: 'pick',
  label: 'What they need',
  from: ({ needs: { recorded } }: CaseState) =>
    Object.fromEntries(recorded.map(({ id, words }) => [id, words])),
} as const;

export const tells: CaseTellers<NeedsEvent> = {
  hardToRaiseAsked: {
    title: 'Asked what was hard about raising it',
    part: 'personalDetails',
    said: askWhatWasHard.fields,
  },
  needRecorded: {
    title: 'Recorded what the person needs',
    part: 'personalDetails',
    said: { kind: recordNeed.fields.kind, words: { kind: 'text', label: 'In words' } },
  },
  needMet: { title: 'Met a need', part: 'personalDetails', said: { ...recordNeedMet.fields, need } },
  emailAnswered: {
    title: ({ agreed }) =>
      agreed ? 'Agreed to formal letters by email' : 'Did not agree to formal letters by email',
    part: 'personalDetails',
    said: recordEmailAgreement.fields,
  },
  materialOffered: {
    title: 'Offered leaflets',
    part: 'personalDetails',
    said: {
      materials: { kind: 'choices', label: 'What was offered', options: materials },
      on: offerMaterial.fields.on,
    },
  },
};
