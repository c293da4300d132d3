import type { CaseTellers } from '../../machine/telling';
import { stages } from '../../stages';
import { decideCompetence } from './decideCompetence';
import { decideGrounds } from './decideGrounds';
import { explainLimits } from './explainLimits';
import type { RepresentationEvent } from './facts';
import { recordRepresentation } from './recordRepresentation';

export const tells: CaseTellers<RepresentationEvent> = {
  representationRecorded: {
    title: 'Recorded why somebody speaks for the person',
    part: 'personalDetails',
    said: recordRepresentation.fields,
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
