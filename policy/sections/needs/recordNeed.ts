import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { hearing } from '../shared/who';
import { arrangements } from './choices';

export const recordNeed = caseCommand({
  name: 'recordNeed',
  button: 'Add something to arrange',
  about: 'An interpreter, a format, an advocate. It stays on the case until it is done.',
  paragraph: '8.3',
  fields: {
    kind: { kind: 'choice', label: 'What do they need?', options: arrangements },
    details: { kind: 'text', label: 'Which, and for what?' },
  },
  who: hearing,
  stages: openStages,
  done: () => 'Recorded. It stays on the case until it is arranged.',
  decide: (_state, { kind, details }) => [
    { type: 'needRecorded', kind, words: `${arrangements[kind]}: ${details}` },
  ],
});
