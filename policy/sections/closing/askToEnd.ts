import { endings } from '../../endings';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { staff } from './fields';

export const askToEnd = caseCommand({
  name: 'askToEnd',
  button: 'Ask to end it another way',
  about: 'For a case that ends without the reply the person is waiting for. The Lead Manager decides.',
  paragraph: '8.29',
  fields: {
    ending: { kind: 'choice', label: 'How should it end?', options: endings },
    why: {
      kind: 'longText',
      label: 'Why this way, and what has the person been told?',
      notBare: 'Say why in your own words.',
    },
  },
  who: { ...staff, not: ['staffConcerned'] },
  stages: openStages,
  basis: ['closing'],
  done: ({ closing }) =>
    closing.asked?.byLeadManager
      ? 'The Head of Corporate Affairs has been asked.'
      : 'The Lead Manager has been asked.',
  decide: (_state, asked, { actor }) => [
    { type: 'endingAsked', ...asked, byLeadManager: actor.roles.includes('leadManager') },
  ],
});
