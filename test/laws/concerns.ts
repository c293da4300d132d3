import { addDays, type LondonDate } from '../../policy/calendar/dates';
import type { Entries } from '../../policy/machine/fields';
import { plainConcern } from '../doors/aCase';
import { oneOf, type Random } from '../doors/simulation/random';

const chance = (random: Random, percent: number): boolean => random(100) < percent;

const representing = (random: Random): Entries => ({
  raisedBy: 'representative',
  affectedName: 'Sample person affected',
  relationship: oneOf(['parent', 'family', 'advocate', 'mp', 'solicitor'], random),
  whyRepresented: oneOf(['asked', 'asked', 'died', 'under13', 'aged13to17', 'capacity', 'notAsked'], random),
  consent: oneOf(['received', 'refused', 'requested', 'notYet', 'notNeeded'], random),
});

const atOnce = (random: Random): Entries => ({
  sorted: true,
  actionTaken: 'Said sorry and found another time.',
  satisfied: chance(random, 85),
  learning: oneOf(
    ['Say why a clinic runs late.', 'none', 'busy', 'None, because it was a burst pipe.'],
    random,
  ),
});

/** When it happened: lately, more than a year ago, or nobody knows. */
function happened(receivedOn: LondonDate, random: Random): Entries {
  const ago = oneOf([2, 2, 10, 40, 300, 500, 0], random);
  return { happenedOn: ago === 0 ? undefined : addDays(receivedOn, -ago) };
}

/** A concern as somebody may bring it: mostly one that wants a reply. */
export function aConcern(today: LondonDate, random: Random): Entries {
  const receivedOn = addDays(today, -oneOf([0, 0, 0, 1, 3, 6], random));
  const { happenedOn: _plain, ...plain } = plainConcern;
  return {
    ...plain,
    receivedOn,
    ...happened(receivedOn, random),
    ...(chance(random, 35) ? representing(random) : {}),
    ...(chance(random, 6) ? { raisedBy: 'anonymous' } : {}),
    wantsResponse: chance(random, 85),
    ...(chance(random, 20) ? { ageBand: oneOf(['age0to5', 'age6to17', 'age26to55'], random) } : {}),
    ...(chance(random, 15) ? { flags: [oneOf(['safeguarding', 'patientSafety', 'legal'], random)] } : {}),
    ...(chance(random, 12) ? atOnce(random) : {}),
    channel: oneOf(['phone', 'letter', 'email', 'commissioner', 'mp'], random),
    ...(chance(random, 20) ? { format: 'email', email: 'sample@sample.invalid' } : {}),
  };
}
