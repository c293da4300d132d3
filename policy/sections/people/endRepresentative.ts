import { caseCommand } from '../../machine/section';
import { refuse } from '../../machine/refusal';
import { openStages } from '../../stages';
import { isRepresented } from '../representation/questions';
import { inContact } from '../shared/who';
import { whyEnded } from './choices';
import { since, toldBy } from './fields';

export const endRepresentative = caseCommand({
  name: 'endRepresentative',
  button: 'End speaking for them',
  about: 'Nobody speaks for the person from now on: what we write goes to them.',
  paragraph: '4.2',
  fields: {
    ended: { kind: 'choice', label: 'Why do they no longer speak for the person?', options: whyEnded },
    since,
    toldBy,
  },
  who: inContact,
  stages: openStages.filter((stage) => stage !== 'stopped'),
  basis: ['people', 'representation'],
  offered: isRepresented,
  done: () => 'Recorded. Nothing more goes to whoever spoke for them.',
  decide: (state, { since: from, ...entered }) =>
    isRepresented(state)
      ? [{ type: 'representativeEnded', ...entered, ...(from ? { since: from } : {}) }]
      : refuse('4.2', 'Nobody speaks for another person here.', 'Open the case again to see who is in it.'),
});
