import type { CaseState } from '../../machine/caseState';
import type { Subject } from '../../codes';
import type { LondonDate } from '../../calendar/dates';
import { learningField } from '../shared/fields';
import { refuseField } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { caseCommand, defineSection } from '../../machine/section';
import { openStages, type Ending } from '../../stages';
import { concernOf } from '../intake/questions';
import { codedMainly, subjectField } from '../monitoring/coding';

export interface ClosingEvent {
  readonly type: 'caseClosed';
  readonly ending: Ending;
  readonly learning: string;
  /** Whose word the ending rests on. */
  readonly confirmedBy: 'person' | 'logger' | 'staff';
}

export interface Closing {
  readonly ending?: Ending;
  readonly on?: LondonDate;
  readonly learning?: string;
}

const staff = { roles: complaintsStaff, relations: ['handler'] } as const;
const subject = { ...subjectField, optional: true } as const;
const codesOf = (state: CaseState, about?: Subject) => (about ? [codedMainly(state, about)] : []);

const closeFeedback = caseCommand({
  name: 'closeFeedback',
  button: 'Close feedback',
  about: 'No reply is owed. What we learn from it stays.',
  paragraph: '3.3',
  fields: { subject, learning: learningField },
  who: staff,
  stages: ['feedback'],
  leadsTo: ['closed'],
  needs: 'closing',
  prefill: (state) => ({ subject: concernOf(state).subject }),
  decide: (state, { subject: about, learning }) => [
    ...codesOf(state, about),
    { type: 'caseClosed', ending: 'feedbackKept', learning, confirmedBy: 'staff' },
  ],
});

const closeLearning = caseCommand({
  name: 'closeLearning',
  button: 'Looked into: close it',
  about: 'Look into it for what we can learn, unless there is a reason not to.',
  paragraph: '3.9',
  fields: {
    lookedInto: { kind: 'yesNo', label: 'Was it looked into?' },
    reason: {
      kind: 'longText',
      label: 'The reason it was not',
      onlyIf: { field: 'lookedInto', is: [false] },
    },
    learning: { ...learningField, onlyIf: { field: 'lookedInto', is: [true] } },
    subject,
  },
  who: staff,
  stages: ['learning'],
  leadsTo: ['closed'],
  needs: 'closing',
  prefill: (state) => ({ subject: concernOf(state).subject }),
  decide: (state, { lookedInto, reason = '', learning: learnt = '', subject: about }) => [
    ...codesOf(state, about),
    {
      type: 'caseClosed',
      ending: 'learningTaken',
      learning: lookedInto ? learnt : `Not looked into: ${reason}`,
      confirmedBy: 'staff',
    },
  ],
});

const closeLedElsewhere = caseCommand({
  name: 'closeLedElsewhere',
  button: 'They have responded',
  about: 'The organisation that leads has answered the person.',
  paragraph: '11.3',
  fields: { learning: learningField },
  who: staff,
  stages: ['ledElsewhere'],
  leadsTo: ['closed'],
  needs: 'closing',
  decide: (_state, input) => [
    { type: 'caseClosed', ending: 'ledElsewhereDone', learning: input.learning, confirmedBy: 'staff' },
  ],
});

const withdraw = caseCommand({
  name: 'withdraw',
  button: 'The person withdraws it',
  about: 'Only on the person’s own word. What we learnt stays.',
  paragraph: '3.4',
  fields: {
    own: { kind: 'yesNo', label: 'Did the person say so themselves?' },
    how: { kind: 'text', label: 'How and when did they say so?' },
    learning: learningField,
  },
  who: staff,
  stages: openStages.filter(
    (stage) => !['responded', 'copiedIn', 'learning', 'notCovered', 'outOfTime', 'stopped'].includes(stage),
  ),
  leadsTo: ['closed'],
  offered: (state) => concernOf(state).raisedBy !== 'anonymous',
  decide: (_state, { own, learning: learnt }) =>
    own
      ? [{ type: 'caseClosed', ending: 'withdrawn', learning: learnt, confirmedBy: 'person' }]
      : refuseField(
          '3.4',
          'own',
          'A complaint is withdrawn only on the person’s own word. Speak with them first.',
        ),
});

export const closing = defineSection<'closing', ClosingEvent>({
  name: 'closing',
  initial: {},
  evolve: {
    caseClosed: (slice, { ending, learning: learnt }, { on }) => ({ ...slice, ending, on, learning: learnt }),
  },
  commands: [closeFeedback, closeLearning, closeLedElsewhere, withdraw],
  *missing({ stage }) {
    if (stage === 'feedback')
      yield {
        what: 'Keep what can be learnt from it, and close',
        paragraph: '3.3',
        command: 'closeFeedback',
      };
    if (stage === 'learning')
      yield { what: 'Look into it for learning, or say why not', paragraph: '3.9', command: 'closeLearning' };
  },
});
