import { defineSection } from '../../machine/section';
import { decideCompetence } from './decideCompetence';
import { decideGrounds } from './decideGrounds';
import { explainLimits } from './explainLimits';
import { recordRepresentation } from './recordRepresentation';
import type { RepresentationEvent } from './facts';
import { owesLimits, owesGrounds, owesBasis, owesCompetence } from './questions';
import { tells } from './told';

export const representation = defineSection<'representation', RepresentationEvent>({
  name: 'representation',
  initial: {},
  evolve: {
    representationRecorded: ({ limits, assessed: _before, ...slice }, { why, basis, under18, assessed }) => ({
      ...(slice.why === why ? slice : {}),
      ...(assessed ? { assessed } : {}),
      ...(limits ? { limits } : {}),
      why,
      basis,
      ...(under18 === undefined ? {} : { under18 }),
    }),
    competenceDecided: (slice, { competent, basis }) => ({ ...slice, competence: { competent, basis } }),
    groundsDecided: (slice, { satisfied, reasons, from, decidedOn }) => ({
      ...slice,
      grounds: { satisfied, reasons, from, ...(decidedOn ? { decidedOn } : {}) },
    }),
    limitsExplained: (slice, { note, on }) => ({ ...slice, limits: { note, on } }),
  },
  tells,
  commands: [recordRepresentation, decideCompetence, decideGrounds, explainLimits],
  *missing(state) {
    if (state.stage === 'closed' || state.stage === 'unlogged') return;
    if (owesBasis(state))
      yield {
        what: 'Record what shows that the person cannot consent',
        paragraph: '4.3',
        command: 'recordRepresentation',
        blocks: 'sending',
      };
    if (owesCompetence(state))
      yield {
        what: 'Decide whether the young person can decide for themselves',
        paragraph: '4.3',
        command: 'decideCompetence',
        blocks: 'sending',
      };
    if (owesGrounds(state) && state.stage !== 'stopped')
      yield {
        what: 'Decide if there are reasonable grounds to speak for the child',
        paragraph: '4.4',
        command: 'decideGrounds',
        blocks: state.stage === 'toTriage' ? 'triage' : 'sending',
      };
    if (owesLimits(state))
      yield {
        what: 'Tell the representative what we may not be able to share',
        paragraph: '4.3',
        command: 'explainLimits',
        blocks: 'closing',
      };
  },
});
