import type { Context, Line } from '../../machine/command';
import { longDate } from '../../calendar/dates';
import { tallyOn } from './contactLimit';
import { behaviourKinds, capacities, topics } from './choices';
import { inWords, notEnded } from './questions';
import type { Capacity, Restriction, Standing, Terms } from './facts';

const MOST_BEHAVIOURS = 5;

const termLines = (terms: Terms): readonly Line[] => [
  {
    label: 'From',
    words: `${longDate(terms.startOn)} to ${longDate(terms.endOn)}, reviewed by ${longDate(terms.reviewOn)}`,
  },
  { label: 'Named contact', person: terms.contact },
  { label: 'Their healthcare', words: terms.healthcare },
  { label: 'Smaller steps tried', words: terms.tried },
  { label: 'Needs and equality', words: terms.equality },
  {
    label: 'Warned',
    words: terms.warnedOn ? longDate(terms.warnedOn) : `No. ${terms.notWarnedBecause ?? ''}`.trim(),
  },
  { label: 'How to challenge it', words: terms.challenge },
];

function proposalLines({ proposal }: Restriction): readonly Line[] {
  if (!proposal) return [];
  const { terms, by, agreements, refusedBecause } = proposal;
  const agreed = (Object.keys(capacities) as Capacity[]).map((capacity): Line => {
    const person = agreements[capacity];
    const label = `${capacities[capacity]} agrees`;
    return person ? { label, person } : { label, words: 'Not yet' };
  });
  return [
    { label: 'Proposed', words: inWords(terms, terms) },
    { label: 'Proposed by', person: by },
    ...(refusedBecause ? [{ label: 'Not agreed, because', words: refusedBecause }] : []),
    ...termLines(terms),
    ...agreed,
  ];
}

function standingLines(standing: Standing, { contacts }: Restriction, { today }: Context): readonly Line[] {
  const { used, allowed, until } = tallyOn(standing, contacts, today);
  return [
    { label: 'Limit', words: inWords(standing.terms, standing.limit) },
    { label: 'Approved by', person: standing.approvedBy },
    ...termLines(standing.terms),
    {
      label: 'Contact',
      words: `${used} of ${allowed} in the ${standing.limit.period} that ends on ${longDate(until)}`,
    },
    ...contacts.slice(-3).map(({ on, about }): Line => ({
      label: 'Contact on',
      words: `${longDate(on)}: ${topics[about].toLowerCase()}`,
    })),
  ];
}

/** What the record says: the behaviours, what is proposed or in force, who agreed, how often they were in contact. */
export function describe(state: Restriction, context: Context): readonly Line[] {
  const standing = notEnded(state);
  const waiting = state.stage !== 'approved' || !standing;
  return [
    ...state.behaviours.slice(-MOST_BEHAVIOURS).map(({ kind, on, evidence }): Line => ({
      label: `${behaviourKinds[kind]}, ${longDate(on)}`,
      words: evidence,
    })),
    ...(waiting ? proposalLines(state) : []),
    ...(standing ? standingLines(standing, state, context) : []),
    ...(state.challenge ? [{ label: 'Challenged', words: state.challenge.words }] : []),
  ];
}
