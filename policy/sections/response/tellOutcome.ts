import { caseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { investigating } from '../shared/who';
import { commentsGiven, waysToTell } from './choices';
import { toldTo } from '../consent/toldTo';

const ifTold = { field: 'way', is: ['phone', 'meeting', 'writing'] } as const;

/** A soft gate: it is done, or a reason says why not (D25). */
export const tellOutcome = caseCommand({
  name: 'tellOutcome',
  button: 'Record outcome as told',
  about: 'Before the letter goes, try to tell the person what we found and will do. Their comments count.',
  paragraph: '8.26',
  fields: {
    way: {
      kind: 'choice',
      label: 'How did you tell the person what we found and will do?',
      options: waysToTell,
    },
    on: { kind: 'date', label: 'When were they told?', when: 'past', onlyIf: ifTold },
    comments: {
      kind: 'choice',
      label: 'What did they think of it?',
      options: commentsGiven,
      onlyIf: ifTold,
    },
    toldTo: { ...toldTo, onlyIf: ifTold },
    whyNot: { kind: 'longText', label: 'Why was it not done?', onlyIf: { field: 'way', is: ['notDone'] } },
  },
  who: investigating,
  stages: underway,
  done: () => 'Recorded: they know the outcome.',
  decide: (_state, contact) => [{ type: 'outcomeTold', contact }],
});
