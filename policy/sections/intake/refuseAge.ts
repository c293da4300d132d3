import { refuseField } from '../../machine/refusal';
import type { relationships, whyRepresented } from './choices';
import type { Concern } from './facts';
import { children } from './questions';

/** The ages that fit what else was said; anything else goes with every age. */
const fitting: Readonly<Partial<Record<keyof typeof whyRepresented, readonly Concern['ageBand'][]>>> = {
  under13: children,
  aged13to17: ['age6to17'],
};

const notOfTheYoungest: readonly (keyof typeof relationships)[] = ['child', 'spouse'];

/** A refusal where the age contradicts why somebody speaks for the person, or what they are to them (4.1, 4.3). */
export function refuseAge({ ageBand, whyRepresented: why, relationship }: Partial<Concern>) {
  if (!ageBand) return undefined;
  const ages = why && fitting[why];
  if (ages && !ages.includes(ageBand))
    return refuseField(
      '4.3',
      'ageBand',
      'That age does not fit why somebody speaks for them. Change one of the two.',
    );
  return ageBand === 'age0to5' && relationship && notOfTheYoungest.includes(relationship)
    ? refuseField(
        '4.3',
        'ageBand',
        'That age does not fit what they are to that person. Change one of the two.',
      )
    : undefined;
}
