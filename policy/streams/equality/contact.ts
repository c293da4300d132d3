import { refuse, type Refusal } from '../../machine/refusal';
import type { EqualityStanding } from '../../machine/registers';

/** Why they cannot write in it; undefined when they can. */
export function whyNotTheirs(standing: EqualityStanding = 'somebodyElses'): Refusal | undefined {
  switch (standing) {
    case 'theirs':
      return undefined;
    case 'closed':
      return refuse(
        '8.39',
        'This case is closed, so its equality form is, too.',
        'Any answers were counted when it closed, and are no longer kept with it.',
      );
    case 'somebodyElses':
      return {
        ...refuse(
          '8.39',
          'Only the person’s contact in PALS or the Complaints Team writes in this form.',
          'Give the answers to whoever handles the case.',
        ),
        refused: 'notYours',
      };
  }
}
