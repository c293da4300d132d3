import { caseCommand } from '../../machine/section';
import { isJoint } from './questions';
import { gathering, team } from './who';

export const flagConflict = caseCommand({
  name: 'flagConflict',
  button: 'Information conflicts',
  about: 'Two organisations say different things. The response waits until that is resolved.',
  paragraph: 'App.4 4.5B',
  fields: { what: { kind: 'longText', label: 'Who says what?' } },
  who: team,
  stages: gathering,
  offered: isJoint,
  decide: (_state, conflict) => [{ type: 'conflictFound', ...conflict }],
});
