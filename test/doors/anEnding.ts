import type { Ending } from '../../policy/endings';
import type { CaseUnderTest } from './aCase';
import { people } from './people';

/** The Complaints Team asked that it ends another way, and the Lead Manager agreed; the Complaints Team acts. */
export const agreedToEnd = (theCase: CaseUnderTest, ending: Ending): CaseUnderTest =>
  theCase
    .as(people.complaintsOfficer)
    .does('askToEnd', { ending, why: 'The person asked for that, and knows what was found.' })
    .as(people.leadManager)
    .does('decideEnding', { decision: 'agree', reasons: 'Nothing is left undone for them.' })
    .as(people.complaintsOfficer);

/** The person’s own word that they do not want to go on, confirmed to them. */
export const ownWord = {
  by: 'person',
  on: '2026-01-05',
  how: 'phone',
  said: 'I do not want to go on with this.',
  confirmed: 'sent',
  confirmedOn: '2026-01-05',
  subject: 'waitingTimes',
} as const;

export const aWithdrawal = { ...ownWord, learning: 'Tell people about delays.' } as const;
