import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { formalStages } from '../../stages';
import { conversationWays } from '../shared/choices';
import { toldTo } from '../consent/toldTo';

export const keepInvolved = caseCommand({
  name: 'keepInvolved',
  button: 'Record news as told',
  about: 'The letter promised that they would hear until everything is done.',
  paragraph: '8.29',
  fields: {
    on: { kind: 'date', label: 'When did you tell them?', when: 'past' },
    how: { kind: 'choice', label: 'How were they told?', options: conversationWays },
    note: { kind: 'longText', label: 'What did you tell them?' },
    toldTo,
    finished: { kind: 'yesNo', label: 'Is everything done, or do they want to hear no more?' },
    next: {
      kind: 'date',
      label: 'When will they hear next?',
      when: 'future',
      onlyIf: { field: 'finished', is: [false] },
    },
  },
  who: {
    roles: ['complaintsTeam', 'leadManager'],
    relations: ['handler', 'investigator'],
    not: ['staffConcerned'],
  },
  stages: [...formalStages, 'closed'],
  offered: ({ response: { involvement } }) => involvement.next !== undefined && !involvement.finishedOn,
  done: () => 'Recorded: the person knows how it is going.',
  decide(state, { finished, ...told }) {
    const sentOn = state.response.earlier.at(0)?.sentOn ?? state.response.sentOn;
    if (!sentOn || told.on < sentOn)
      return refuseField(
        '8.29',
        'on',
        'This is about what happens after the response, and it had not gone by then.',
      );
    return [{ type: 'personKeptInvolved', ...told }];
  },
});
