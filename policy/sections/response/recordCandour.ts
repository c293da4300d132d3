import { caseCommand } from '../../machine/section';
import { formalStages } from '../../stages';
import { investigating } from '../shared/who';
import { candourOwed } from './questions';

const ifApplies = { field: 'applies', is: [true] } as const;

export const recordCandour = caseCommand({
  name: 'recordCandour',
  button: 'Record candour advice',
  about:
    'What the patient safety lead advised, and when the person was told. The candour process itself is theirs.',
  paragraph: '2.3',
  fields: {
    applies: { kind: 'yesNo', label: 'Does the patient safety lead say that the duty of candour applies?' },
    toldOn: {
      kind: 'date',
      label: 'When was the person told in person, with an apology?',
      when: 'past',
      onlyIf: ifApplies,
      optional: true,
    },
    writtenOn: {
      kind: 'date',
      label: 'When did the written account go to them?',
      when: 'past',
      onlyIf: ifApplies,
      optional: true,
    },
    attempts: {
      kind: 'longText',
      label: 'What was tried to tell them?',
      onlyIf: ifApplies,
      optional: true,
    },
  },
  who: investigating,
  stages: formalStages,
  offered: (state) => candourOwed(state) !== undefined,
  keeps: ({ response: { before } }) => ({ ...before.candourAdvice }),
  done: () => 'Recorded: what the patient safety lead advised.',
  decide: (_state, advice) => [{ type: 'candourAdvised', advice }],
});
