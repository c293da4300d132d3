import type { CaseState } from '../../machine/caseState';
import { openStages } from '../../stages';
import { steps } from './choices';
import type { Matter } from './facts';

/** The few who need it: nobody else sees that this exists, not even those who work on the case. */
export const theFew = ['leadManager', 'hrLead'] as const;

/** The question that picks one of these matters. */
export const whichMatter = (wanted: (matter: Matter) => boolean) =>
  ({
    kind: 'pick',
    label: 'Which one?',
    from: ({ staffMatters: { matters } }: CaseState) =>
      Object.fromEntries(matters.filter(wanted).map(({ id, steps: kind }) => [id, `${id}. ${steps[kind]}`])),
  }) as const;

/** What every command on it has in common. */
export const restricted = {
  who: { roles: theFew },
  stages: [...openStages, 'closed'],
  paragraph: '6.5',
} as const;
