import { longDate, shortDate, type LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { Sources } from '../../machine/fields';
import { refuseField } from '../../machine/refusal';
import type { Person } from '../../roles';
import { openStages } from '../../stages';
import type { Action } from './facts';
import { openActions } from './questions';

export const team = {
  roles: ['complaintsTeam', 'leadManager', 'seniorManager'],
  relations: ['handler', 'investigator'],
} as const;

/** Actions outlive the case: they are worked on after it has closed as well (8.39). */
export const whileKept = [...openStages, 'closed'] as const;

const oneLine = (words: string): string => (words.length > 80 ? `${words.slice(0, 79)}…` : words);

/** The actions still open that are for this person, to choose from. */
export const pickOpenOf =
  (isTheirs: (action: Action, actor: Person) => boolean) =>
  (state: CaseState, { actor }: Sources) =>
    Object.fromEntries(
      openActions(state)
        .filter((action) => !actor || isTheirs(action, actor))
        .map(({ id, what, due }) => [id, `${id}. ${oneLine(what)} (${shortDate(due)})`]),
    );

export const pickOpen = pickOpenOf(() => true);

export const isAnyOpen = (state: CaseState): boolean => openActions(state).length > 0;

/** Refuses a day that nobody can keep any more. */
export const refusePastDay = (due: LondonDate, today: LondonDate) =>
  due < today
    ? refuseField(
        '8.39',
        'due',
        `That day has passed: today is ${longDate(today)}. Choose a day that the owner can keep.`,
      )
    : undefined;
