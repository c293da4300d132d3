import { approvedBefore, managers, restrictionCommand } from './command';
import { notEnded, runs } from './questions';
import { ended, nothingApproved } from './standing';

export const endRestriction = restrictionCommand({
  name: 'endRestriction',
  button: 'End the limit',
  about: 'Contact is open again from today. A letter tells the person.',
  paragraph: '9.4',
  fields: { reasons: { kind: 'longText', label: 'Why does it end?' } },
  who: managers,
  stages: approvedBefore,
  leadsTo: ['ended'],
  offered: runs,
  done: () => 'The limit has ended. A letter has to tell the person.',
  decide: (state, { reasons }) => (notEnded(state) ? ended('decision', reasons) : nothingApproved('9.4')),
});
