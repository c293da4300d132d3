import { defineSection } from '../../machine/section';
import { decideCompetence } from './decideCompetence';
import { decideGrounds } from './decideGrounds';
import { explainLimits } from './explainLimits';
import { recordRepresentation } from './recordRepresentation';
import type { Representation, RepresentationEvent } from './facts';
import { isBeside, isRepresentative } from '../people/questions';
import { isRepresented, owesLimits, owesGrounds, owesBasis, owesCompetence } from './questions';
import { tells } from './told';

/** What of it stays as it is. */
const only = (slice: Representation, ...names: readonly (keyof Representation)[]): Representation =>
  Object.fromEntries(names.flatMap((name) => (slice[name] === undefined ? [] : [[name, slice[name]]])));

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
  hears: {
    // What is known of the person stays. What shows that the new one may speak, the grounds and the limits are asked anew.
    representativeNamed: (slice, { why }, { people: { unable } }) => ({
      ...only(slice, 'under18'),
      ...(why === 'capacity' ? only({ assessed: slice.assessed, ...unable }, 'assessed') : {}),
      ...(why === 'aged13to17' ? only(slice, 'competence') : {}),
      why,
    }),
    representativeEnded: () => ({}),
    deathRecorded(slice, { person }, after) {
      if (isRepresentative(after, person)) return {};
      if (!isRepresented(after) || isBeside(after, person)) return slice;
      return { ...only(slice, 'under18', 'grounds', 'limits'), why: 'died' };
    },
    capacityRecorded(slice, { able, basis, assessed }, after) {
      if (!isRepresented(after)) return slice;
      return able
        ? only(slice, 'under18', 'grounds')
        : { ...only(slice, 'under18', 'grounds', 'limits'), why: 'capacity', basis, assessed };
    },
  },
  tells,
  commands: [recordRepresentation, decideCompetence, decideGrounds, explainLimits],
  *missing(state) {
    if (state.stage === 'closed' || state.stage === 'unlogged') return;
    if (owesBasis(state))
      yield {
        what: state.people.died
          ? 'The person has died: ask whoever speaks for them what shows it, and that they may go on'
          : 'Record what shows that the person cannot consent, and that this one may speak for them',
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
