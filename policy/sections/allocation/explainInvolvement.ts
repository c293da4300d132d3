import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { investigating } from '../shared/who';
import { how, when } from '../shared/fields';

export const explainInvolvement = caseCommand({
  name: 'explainInvolvement',
  button: 'Record why them, as told',
  about: 'The investigator had a part in it. The person has a right to know why it is them.',
  paragraph: '8.20',
  fields: { on: when, how, explanation: { kind: 'longText', label: 'What were they told?' } },
  who: investigating,
  stages: underway,
  offered: ({ allocation: { involvement } }) => involvement !== undefined && !involvement.explainedOn,
  done: () => 'Recorded: the person knows why it is this investigator.',
  decide: (state, details) =>
    state.allocation.involvement
      ? [{ type: 'involvementExplained', ...details }]
      : refuse(
          '8.20',
          'This investigator had no part in it, so there is nothing to explain.',
          'Carry on with the case.',
        ),
});
