import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { whyRepresented } from '../intake/choices';
import { inContact } from '../shared/who';
import { refuseUnrepresented } from './refuseUnrepresented';
import { isChecked } from '../response/questions';
import { isRepresented, whySpokenFor } from './questions';

const notAble = { field: 'why', is: ['capacity'] } as const;

export const recordRepresentation = caseCommand({
  name: 'recordRepresentation',
  button: 'Record why they may speak',
  about: 'Why somebody speaks for the person, and what shows it. It decides whose consent we need.',
  paragraph: '4.3',
  fields: {
    why: {
      kind: 'choice',
      label: 'Why are they speaking for the person?',
      options: whyRepresented,
      isFor: (why, state, actor) =>
        !isChecked(state) || actor.roles.includes('leadManager') || why === whySpokenFor(state),
    },
    basis: {
      kind: 'text',
      label: 'What shows that?',
      hint: 'A death certificate, a date of birth, or a note on capacity',
    },
    assessedBy: { kind: 'text', label: 'Who assessed that?', onlyIf: notAble },
    assessedOn: { kind: 'date', label: 'When was it assessed?', when: 'past', onlyIf: notAble },
    decision: {
      kind: 'text',
      label: 'For what decision?',
      hint: 'Such as: who speaks for them in this complaint',
      onlyIf: notAble,
    },
    under18: { kind: 'yesNo', label: 'Is the person under 18?', onlyIf: notAble },
  },
  who: inContact,
  stages: openStages,
  basis: ['intake', 'representation'],
  offered: isRepresented,
  keeps: (state) => ({
    why: whySpokenFor(state),
    basis: state.representation.basis,
    ...state.representation.assessed,
  }),
  done: () => 'Recorded: why they speak for the person.',
  decide: (state, { assessedBy, assessedOn, decision, ...recorded }) =>
    refuseUnrepresented(state, '4.2', 'why') ?? [
      {
        type: 'representationRecorded',
        ...recorded,
        ...(assessedBy && assessedOn && decision ? { assessed: { assessedBy, assessedOn, decision } } : {}),
      },
    ],
});
