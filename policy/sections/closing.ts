import type { LondonDate } from '../dates';
import { refuseField } from '../refusal';
import { caseCommand, defineSection } from '../section';
import { openStages, type Ending } from '../stages';

export type ClosingEvent = {
  readonly type: 'caseClosed';
  readonly ending: Ending;
  readonly learning: string;
  /** Whose word the ending rests on. */
  readonly confirmedBy: 'person' | 'logger' | 'staff';
};

export interface Closing {
  readonly ending?: Ending;
  readonly on?: LondonDate;
  readonly learning?: string;
}

const staff = { roles: ['palsOfficer', 'complaintsTeam', 'leadManager'], relations: ['handler'] } as const;
const learning = { kind: 'longText', label: 'What can we learn?', hint: 'If nothing, say why' } as const;

const closeFeedback = caseCommand({
  name: 'closeFeedback',
  button: 'Close feedback',
  about: 'No reply is owed. What we learn from it stays.',
  paragraph: '3.3',
  fields: { learning },
  who: staff,
  stages: ['feedback'],
  leadsTo: ['closed'],
  needs: 'closing',
  decide: (_state, input) => [{ type: 'caseClosed', ending: 'feedbackKept', learning: input.learning, confirmedBy: 'staff' }],
});

const closeLearning = caseCommand({
  name: 'closeLearning',
  button: 'Close after looking into it',
  about: 'An anonymous or general concern is looked into for learning, unless there is a reason not to.',
  paragraph: '3.9',
  fields: {
    lookedInto: { kind: 'yesNo', label: 'Was it looked into?' },
    reason: { kind: 'longText', label: 'The reason it was not', onlyIf: { field: 'lookedInto', is: [false] } },
    learning: { ...learning, onlyIf: { field: 'lookedInto', is: [true] } },
  },
  who: staff,
  stages: ['learning'],
  leadsTo: ['closed'],
  needs: 'closing',
  decide: (_state, { lookedInto, reason = '', learning: learnt = '' }) => [
    { type: 'caseClosed', ending: 'learningTaken', learning: lookedInto ? learnt : `Not looked into: ${reason}`, confirmedBy: 'staff' },
  ],
});

const closeLedElsewhere = caseCommand({
  name: 'closeLedElsewhere',
  button: 'They have responded',
  about: 'The organisation that leads has answered the person.',
  paragraph: '11.3',
  fields: { learning },
  who: staff,
  stages: ['ledElsewhere'],
  leadsTo: ['closed'],
  needs: 'closing',
  decide: (_state, input) => [{ type: 'caseClosed', ending: 'ledElsewhereDone', learning: input.learning, confirmedBy: 'staff' }],
});

const withdraw = caseCommand({
  name: 'withdraw',
  button: 'The person withdraws it',
  about: 'Only on the person’s own word. What was learnt stays.',
  paragraph: '3.4',
  fields: {
    own: { kind: 'yesNo', label: 'Did the person say so themselves?' },
    how: { kind: 'text', label: 'How and when did they say so?' },
    learning,
  },
  who: staff,
  stages: openStages.filter((stage) => !['responded', 'copiedIn', 'learning', 'notCovered', 'outOfTime', 'stopped'].includes(stage)),
  leadsTo: ['closed'],
  decide: (_state, { own, learning: learnt }) =>
    own
      ? [{ type: 'caseClosed', ending: 'withdrawn', learning: learnt, confirmedBy: 'person' }]
      : refuseField('3.4', 'own', 'A complaint is withdrawn only on the person’s own word. Speak with them first.'),
});

export const closing = defineSection<'closing', ClosingEvent>({
  name: 'closing',
  initial: {},
  evolve: {
    caseClosed: (slice, { ending, learning: learnt }, { on }) => ({ ...slice, ending, on, learning: learnt }),
  },
  commands: [closeFeedback, closeLearning, closeLedElsewhere, withdraw],
});
