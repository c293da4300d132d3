import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { concernOf } from '../intake/questions';
import { how, learningField } from '../shared/fields';
import { codeIfGiven, staff, subject } from './fields';

export const withdraw = caseCommand({
  name: 'withdraw',
  button: 'Withdraw it for them',
  decided: 'The person withdrew it',
  about: 'Only on the person’s own word, which you confirm to them in writing. What we learnt stays.',
  paragraph: '3.4',
  fields: {
    by: {
      kind: 'choice',
      label: 'Who said so?',
      options: {
        person: 'The person themselves',
        representative: 'Whoever speaks for them',
        somebodyElse: 'Somebody else',
      },
    },
    on: { kind: 'date', label: 'When did they say so?', when: 'past' },
    how,
    said: {
      kind: 'longText',
      label: 'What did they say, in their own words?',
      notBare: 'Write what they said in their own words.',
    },
    confirmed: {
      kind: 'choice',
      label: 'Was it confirmed to them in writing?',
      options: { sent: 'Yes', noMorePost: 'No: they asked for no more post' },
    },
    confirmedOn: {
      kind: 'date',
      label: 'When did that letter go?',
      when: 'past',
      onlyIf: { field: 'confirmed', is: ['sent'] },
    },
    subject,
    learning: learningField,
  },
  who: staff,
  stages: openStages.filter(
    (stage) => !['responded', 'copiedIn', 'learning', 'notCovered', 'outOfTime', 'stopped'].includes(stage),
  ),
  leadsTo: ['closed'],
  offered: (state) => concernOf(state).raisedBy !== 'anonymous',
  keeps: (state) => ({ subject: state.monitoring.codes?.subjects[0] ?? concernOf(state).subject }),
  done: () => 'The case is closed: the person has withdrawn it.',
  decide(state, { by, on, how: way, said, confirmed, confirmedOn, subject: about, learning }) {
    if (by === 'somebodyElse')
      return refuseField(
        '3.4',
        'by',
        'A complaint is withdrawn only on the person’s own word. Speak with them first.',
      );
    const theirs = { by, on, how: way, said };
    return [
      ...codeIfGiven(state, about),
      {
        type: 'complaintWithdrawn',
        withdrawal: confirmed === 'sent' ? { ...theirs, confirmedOn } : { ...theirs, noMorePost: true },
      },
      { type: 'caseClosed', ending: 'withdrawn', learning, confirmedBy: 'person' },
    ];
  },
});
