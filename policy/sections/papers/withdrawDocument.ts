import { longDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { standingHolds } from '../retention/questions';
import { standingPapers } from './questions';

export const withdrawDocument = caseCommand({
  name: 'withdrawDocument',
  button: 'Withdraw a document',
  about: 'What is in it goes for good. That it was here, who added it and why it went stay on record.',
  paragraph: '7.1',
  fields: {
    document: {
      kind: 'pick',
      label: 'Which document?',
      from: (state: CaseState) =>
        Object.fromEntries(
          standingPapers(state).map(({ sha256, title, on }) => [sha256, `${title} (${longDate(on)})`]),
        ),
    },
    reason: {
      kind: 'longText',
      label: 'Why may it not be kept?',
      notBare: 'Say why: it is on the wrong case, or we should never have had it.',
    },
  },
  who: { roles: ['leadManager'] },
  stages: [...openStages, 'closed'],
  basis: ['papers'],
  files: 'drops',
  offered: (state) => standingPapers(state).length > 0,
  done: () =>
    'It is withdrawn. What was in it is gone from here; copies that people fetched are not mine to remove.',
  decide(state, withdrawn) {
    if (standingHolds(state).length > 0)
      return refuse(
        '7.1',
        'The case is on legal hold, so nothing of it may go.',
        'Ask the legal services lead. Once the hold is lifted it can be withdrawn.',
      );
    return [{ type: 'documentWithdrawn', ...withdrawn }];
  },
});
