import { caseCommand } from '../../machine/section';
import { isJoint } from './questions';
import { gathering, team } from './who';

export const flagConflict = caseCommand({
  name: 'flagConflict',
  button: 'Report a conflict',
  about: 'Two organisations say different things. The response waits until that is resolved.',
  paragraph: 'App.4 4.5B',
  fields: { what: { kind: 'longText', label: 'Who says what?' } },
  who: team,
  stages: gathering,
  offered: isJoint,
  done: () => 'Recorded. The response waits until this is resolved.',
  decide: (_state, conflict) => [{ type: 'conflictFound', ...conflict }],
});
