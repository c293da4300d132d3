import type { CaseState } from '../../machine/caseState';
import type { LondonDate } from '../../calendar/dates';
import type { Stage } from '../../stages';
import type { Exclusion } from './exclusions';

export interface Issue {
  readonly id: string;
  readonly words: string;
  readonly notCovered?: NotCovered;
}

export interface NotCovered {
  readonly reason: Exclusion;
  readonly explanation: string;
  readonly signpost: string;
  /** London date the person was told in writing. */
  readonly toldOn?: LondonDate;
}

export type ScopeEvent =
  | { readonly type: 'issuesListed'; readonly issues: readonly string[] }
  | {
      readonly type: 'partNotCovered';
      readonly issue: string;
      readonly reason: Exclusion;
      readonly explanation: string;
      readonly signpost: string;
    }
  | { readonly type: 'partCovered'; readonly issue: string }
  | { readonly type: 'notCoveredLetterSent'; readonly on: LondonDate; readonly how: string }
  | {
      readonly type: 'lateDecided';
      readonly goodReason: boolean;
      readonly stillPossible: boolean;
      readonly reasons: string;
    }
  | { readonly type: 'outOfTimeLetterSent'; readonly on: LondonDate; readonly how: string };

export interface Scope {
  readonly issues: readonly Issue[];
  /** The highest number an issue has had: numbers are never used again. */
  readonly numbered: number;
  readonly late?: {
    readonly accepted: boolean;
    readonly goodReason: boolean;
    readonly stillPossible: boolean;
    readonly reasons: string;
    readonly on: LondonDate;
  };
  readonly outOfTimeLetterOn?: LondonDate;
}

export const theWhole = 'The whole concern';

/** The parts of the complaint: the whole of it, until they are listed one by one. */
export function issuesOf(state: CaseState): readonly Issue[] {
  return state.scope.issues.length > 0 ? state.scope.issues : [{ id: '1', words: theWhole }];
}

/** The parts this procedure covers. */
export const coveredIssues = (state: CaseState): readonly Issue[] =>
  issuesOf(state).filter(({ notCovered }) => !notCovered);

/** Is a letter owed about a part that is not covered (3.6)? */
export const letterOwed = (state: CaseState): boolean =>
  state.scope.issues.some(({ notCovered }) => notCovered && !notCovered.toldOn);

/** Issues to choose from, each with its number and the start of its words. */
export const pickIssue = (issues: readonly Issue[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    issues.map(({ id, words }) => [id, `${id}. ${words.length > 80 ? `${words.slice(0, 79)}…` : words}`]),
  );

/** Stages in which the parts of a complaint are still decided on. */
export const workable: readonly Stage[] = [
  'toTriage',
  'enquiry',
  'earlyResolution',
  'closerLook',
  'investigation',
];
