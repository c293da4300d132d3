import type { CaseState } from '../../machine/caseState';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { whySpokenFor } from '../representation/questions';
import { inContact } from '../shared/who';
import { hasDied, isUnable, whoComplains } from './questions';

/** A child under 13 decides on it neither way, and the dead do not (4.3). */
const mayChange = (state: CaseState): boolean =>
  whoComplains(state) !== undefined && !hasDied(state) && whySpokenFor(state) !== 'under13';

export const recordCapacity = caseCommand({
  name: 'recordCapacity',
  button: 'Record if they can decide',
  about:
    'The person is not able to decide on this any more, or is able again. Who decides is asked for then.',
  paragraph: '4.3',
  fields: {
    now: {
      kind: 'choice',
      label: 'Can the person it is about decide on this now?',
      options: { no: 'No, not any more', yes: 'Yes, they can again' },
      isFor: (now, state) => (now === 'yes') === isUnable(state),
    },
    basis: { kind: 'text', label: 'What shows that?', hint: 'Such as a note of the assessment' },
    assessedBy: { kind: 'text', label: 'Who assessed that?' },
    assessedOn: { kind: 'date', label: 'When was it assessed?', when: 'past' },
    decision: {
      kind: 'text',
      label: 'For what decision?',
      hint: 'Such as: who speaks for them in this complaint',
    },
  },
  who: inContact,
  stages: openStages,
  basis: ['people', 'representation'],
  offered: mayChange,
  done: ({ people }) =>
    people.unable
      ? 'Recorded. Now say who speaks for them, and what shows that they may.'
      : 'Recorded. The person decides: ask them who may speak for them.',
  decide(state, { now, basis, ...assessed }) {
    if (!mayChange(state))
      return refuseField(
        '4.3',
        'now',
        'That is not asked here: nobody is known, or they have died or are a child.',
      );
    return (now === 'yes') === isUnable(state)
      ? [{ type: 'capacityRecorded', able: now === 'yes', basis, assessed }]
      : refuseField('4.3', 'now', 'That is on record already.');
  },
});
