import { addDays, addMonths, count, dayNumber, type LondonDate } from '../../calendar/dates';
import type { Values } from '../../machine/fields';
import { listed } from '../../machine/listed';

/** The four behaviours of 9.2. The first two are about conduct, and need no full response first (9.1). */
export const behaviourKinds = {
  abuse: 'Abuse or aggression, spoken, written or physical',
  excessive: 'Far too many or too long calls, emails or letters',
  persisting: 'Carries on after the procedure has been used in full',
  arguing: 'Will not accept the answer, and brings nothing new',
} as const;

export type BehaviourKind = keyof typeof behaviourKinds;

export const conduct: readonly BehaviourKind[] = ['abuse', 'excessive'];

export const ways = {
  phone: 'By phone',
  email: 'By email',
  letter: 'By letter',
  inPerson: 'In person',
} as const;

export type Way = keyof typeof ways;

const periods = { day: 'A day', week: 'A week, Monday to Sunday', month: 'A calendar month' } as const;

export type Period = keyof typeof periods;

/** So many contacts in each period. */
export interface Limit {
  readonly number: number;
  readonly period: Period;
}

export const limitFields = {
  number: { kind: 'number', label: 'How many contacts?', least: 1, most: 50 },
  period: { kind: 'choice', label: 'In each', options: periods },
} as const;

/** What a proposal has to say (9.1, 9.3, 9.4, 13.3, D18). */
export const proposalFields = {
  ways: { kind: 'choices', label: 'How may they contact us about this?', options: ways },
  ...limitFields,
  contact: { kind: 'person', label: 'Who is their named contact?' },
  startOn: { kind: 'date', label: 'First day', hint: 'It never starts before it is approved' },
  endOn: { kind: 'date', label: 'Last day', when: 'future' },
  reviewOn: {
    kind: 'date',
    label: 'When will it be reviewed?',
    when: 'future',
    hint: 'Left empty: the usual time',
    optional: true,
  },
  healthcare: {
    kind: 'longText',
    label: 'How does their healthcare stay open to them?',
    notBare: 'Say how they reach their care, and who to ring when it is urgent.',
  },
  least: { kind: 'yesNo', label: 'Is this the least that is needed?' },
  tried: { kind: 'longText', label: 'What smaller step was tried or thought of, and why is it not enough?' },
  equality: {
    kind: 'longText',
    label: 'How were their needs and equality considered?',
    notBare: 'Say what was looked at: health, disability, language, how they communicate.',
  },
  warned: { kind: 'yesNo', label: 'Have they been warned?' },
  warnedOn: { kind: 'date', label: 'When?', when: 'past', onlyIf: { field: 'warned', is: [true] } },
  notWarnedBecause: { kind: 'longText', label: 'Why not?', onlyIf: { field: 'warned', is: [false] } },
  newSubjects: { kind: 'yesNo', label: 'Will a new subject still be taken?' },
  challenge: {
    kind: 'longText',
    label: 'How can they challenge it?',
    hint: 'Who they write to, and who will look at it',
  },
  managingDirector: {
    kind: 'person',
    label: 'Managing Director of the service',
    among: ['managingDirector'],
  },
  clinician: { kind: 'person', label: 'Who agrees for the clinical team?', among: ['clinicalTeam'] },
} as const;

/** A proposal as it stands: the review day is always set. */
export type Terms = Values<typeof proposalFields> & { readonly reviewOn: LondonDate };

/** The days of the period that this London date falls in, both included. A week runs from Monday to Sunday. */
export function daysOfPeriod(
  period: Period,
  on: LondonDate,
): { readonly from: LondonDate; readonly until: LondonDate } {
  switch (period) {
    case 'day':
      return { from: on, until: on };
    case 'week': {
      const monday = addDays(on, -((dayNumber(on) + 3) % 7));
      return { from: monday, until: addDays(monday, 6) };
    }
    case 'month': {
      const first: LondonDate = `${on.slice(0, 8)}01` as LondonDate;
      return { from: first, until: addDays(addMonths(first, 1), -1) };
    }
    default:
      return period satisfies never;
  }
}

const periodsInAYear: Readonly<Record<Period, number>> = { day: 365, week: 52, month: 12 };

/** Does the new limit allow more contact than the old one? */
export function allowsMore(limit: Limit, than: Limit): boolean {
  return limit.number * periodsInAYear[limit.period] > than.number * periodsInAYear[than.period];
}

/** The limit in one sentence that names nobody. */
export function inWords(terms: Pick<Terms, 'ways'>, { number, period }: Limit): string {
  const by = listed(
    terms.ways.map((way) => ways[way].toLowerCase()),
    'or',
  );
  return `Up to ${count(number, 'contact')} a ${period} about this matter, ${by}, with one named contact. New subjects and their healthcare stay open.`;
}
