import type { CaseTellers } from '../../machine/telling';
import { stages } from '../../stages';
import { decideCompetence } from './decideCompetence';
import { decideGrounds } from './decideGrounds';
import { explainLimits } from './explainLimits';
import type { RepresentationEvent } from './facts';
import { recordRepresentation } from './recordRepresentation';

const { why, basis, under18, assessedBy, assessedOn, decision } = recordRepresentation.fields;

export const tells: CaseTellers<RepresentationEvent> = {
  representationRecorded: {
    title: 'Recorded why somebody speaks for the person',
    part: 'personalDetails',
    said: { why, basis, under18, assessed: { assessedBy, assessedOn, decision } },
  },
  competenceDecided: {
    title: 'Decided whether the young person can decide',
    part: 'personalDetails',
    said: decideCompetence.fields,
  },
  groundsDecided: {
    title: 'Decided whether somebody may speak for the person',
    part: 'personalDetails',
    said: {
      ...decideGrounds.fields,
      from: { kind: 'choice', label: 'Where it stood', options: stages },
    },
  },
  limitsExplained: {
    title: 'Explained the limits of what can be shared',
    part: 'personalDetails',
    said: explainLimits.fields,
  },
};
