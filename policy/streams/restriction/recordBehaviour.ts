import { behaviourKinds, restrictionStages } from './choices';
import { restrictionCommand } from './command';
import type { RestrictionStage } from './facts';

export const recordBehaviour = restrictionCommand({
  name: 'recordBehaviour',
  button: 'Record a behaviour',
  about: 'What happened and when, with where the evidence is. Recording it limits nothing.',
  paragraph: '9.2',
  fields: {
    kind: { kind: 'choice', label: 'Which behaviour?', options: behaviourKinds },
    happenedOn: { kind: 'date', label: 'When did it happen?', when: 'past' },
    evidence: {
      kind: 'longText',
      label: 'What happened, and where is the evidence?',
      notBare: 'Say what was said or done, and where it can be read.',
    },
  },
  who: { roles: 'everyone' },
  stages: Object.keys(restrictionStages) as RestrictionStage[],
  done: ({ behaviours }) =>
    behaviours.at(-1)?.kind === 'abuse'
      ? 'Recorded. Please report it under the violence and aggression policy too, and tell your manager if you need support.'
      : 'Recorded. The Lead Manager for Complaints has been told.',
  decide: (_state, behaviour) => [{ type: 'behaviourRecorded', ...behaviour }],
});
