import {
  codesVersion,
  professions,
  subjects,
  type Outcome,
  type Profession,
  type Subject,
} from '../../codes';
import { refuseField } from '../../machine/refusal';
import type { Service } from '../../services';
import type { CaseState } from '../../machine/caseState';
import type { LondonDate } from '../../calendar/dates';
import { concernOf } from '../intake/questions';
import { workOn } from '../investigation/issueWork';
import { coveredIssues } from '../scope/questions';

/** What a case is counted under. Codes are kept by key, with the version of the list they were chosen from. */
export interface Codes {
  readonly version: number;
  readonly subjects: readonly Subject[];
  readonly professions: readonly Profession[];
  readonly service: Service;
  readonly outcome?: Outcome;
}

export type MonitoringEvent =
  | { readonly type: 'coded'; readonly codes: Codes }
  | { readonly type: 'equalityOffered'; readonly on: LondonDate; readonly how: keyof typeof offers };

export interface Monitoring {
  readonly codes?: Codes;
  /** Only that the questions were offered: answers, and whether there are any, are kept apart (8.39). */
  readonly equalityOffered?: LondonDate;
}

/** How the equality questions can be offered. */
export const offers = {
  letter: 'With a letter',
  email: 'By email',
  phone: 'By phone',
  inPerson: 'In person',
} as const;

export const subjectField = {
  kind: 'choice',
  label: 'What was it mostly about?',
  options: subjects,
} as const;

export const subjectsField = {
  kind: 'choices',
  label: 'What was it about?',
  hint: 'Every subject that applies',
  options: subjects,
} as const;

export const professionsField = {
  kind: 'choices',
  label: 'Whose work was it about?',
  options: professions,
} as const;

/** What the findings come to; undefined until every issue covered has one (8.29, 8.39). */
export function outcomeFromFindings(state: CaseState): Outcome | undefined {
  const found = coveredIssues(state).map(({ id }) => workOn(state, id).outcome);
  if (found.length === 0 || found.includes(undefined)) return undefined;
  if (found.every((outcome) => outcome === 'upheld')) return 'upheld';
  return found.every((outcome) => outcome === 'notUpheld') ? 'notUpheld' : 'partlyUpheld';
}

/** How the case came out: by its findings where there are any, else as coded. */
export const outcomeOf = (state: CaseState): Outcome | undefined =>
  outcomeFromFindings(state) ?? state.monitoring.codes?.outcome;

/** The event that keeps these codes over those the case has; the service is the concern’s unless another is given. */
export const codedAs = (state: CaseState, codes: Partial<Omit<Codes, 'version'>>): MonitoringEvent => ({
  type: 'coded',
  codes: {
    subjects: [],
    professions: [],
    service: concernOf(state).service,
    ...state.monitoring.codes,
    ...codes,
    version: codesVersion,
  },
});

/** The one subject given when a case is closed in few taps; the others it was coded with stand beside it. */
export function codedMainly(state: CaseState, subject: Subject): MonitoringEvent {
  const coded = state.monitoring.codes?.subjects ?? [];
  return codedAs(state, { subjects: coded.includes(subject) ? coded : [subject] });
}

/** Refuses codes of a complaint that leave out what it was about or whose work (8.39). */
export function refuseCodes({
  subjects: about,
  professions: whose,
}: Pick<Codes, 'subjects' | 'professions'>) {
  if (about.length === 0) return refuseField('8.39', 'subjects', 'Choose at least one subject.');
  return whose.length === 0
    ? refuseField('8.39', 'professions', 'Choose at least one. “Nobody in particular” is an answer.')
    : undefined;
}
