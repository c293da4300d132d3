import { longDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { standingHolds } from './questions';

export const liftLegalHold = caseCommand({
  name: 'liftLegalHold',
  button: 'Lift a legal hold',
  paragraph: '7.1',
  fields: {
    hold: {
      kind: 'pick',
      label: 'Which hold?',
      from: (state: CaseState) =>
        Object.fromEntries(
          standingHolds(state).map(({ id, placedOn }) => [id, `The one of ${longDate(placedOn)}`]),
        ),
    },
    reason: { kind: 'longText', label: 'Why is it no longer needed, and who says so?' },
  },
  who: { roles: ['leadManager', 'legalLead'] },
  stages: [...openStages, 'closed'],
  basis: ['retention'],
  offered: (state) => standingHolds(state).length > 0,
  done: () => 'The legal hold is lifted.',
  decide: (_state, lift) => [{ type: 'legalHoldLifted', ...lift }],
});
