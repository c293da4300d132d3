import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { conversationWays } from '../shared/choices';
import { unansweredExtension } from './questions';
import { sayTime } from './sayTime';
import { keepsTime } from './who';

export const recordExtensionAnswer = caseCommand({
  name: 'recordExtensionAnswer',
  button: 'Record answer on time',
  about: 'The new day counts only if the person agrees to it before the day it replaces has passed.',
  paragraph: '8.24',
  fields: {
    agreed: { kind: 'yesNo', label: 'Do they agree to the new day?' },
    on: { kind: 'date', label: 'When did they say so?', when: 'past' },
    how: { kind: 'choice', label: 'How did they answer?', options: conversationWays },
  },
  reads: {
    of(state) {
      const { until, reason, toldOn } = unansweredExtension(state) ?? {};
      return until && reason && toldOn
        ? [
            {
              title: 'What they were asked to agree to',
              part: 'narrative',
              said: [
                { label: 'The new day', on: until },
                { label: 'Why it takes longer', words: reason },
                { label: 'They were told on', on: toldOn },
              ],
            },
          ]
        : [];
    },
  },
  who: keepsTime,
  stages: answerOwed,
  basis: ['timescale'],
  offered: (state) => unansweredExtension(state) !== undefined,
  done: (state, context) => `Recorded. ${sayTime(state, context)}`,
  decide(state, { agreed, on, how }) {
    const extension = unansweredExtension(state);
    if (!extension)
      return refuse('8.24', 'No answer about more time is awaited.', 'The case card shows the day in force.');
    if (on < extension.toldOn)
      return refuseField(
        '8.24',
        'on',
        `They were told on ${longDate(extension.toldOn)}, so they cannot have answered before.`,
      );
    return [{ type: 'extensionAnswered', agreed, on, how }];
  },
});
