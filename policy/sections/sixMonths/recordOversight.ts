import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { lastLookedOn } from './questions';

export const recordOversight = caseCommand({
  name: 'recordOversight',
  button: 'Mark it as looked at',
  about: 'Every two weeks until the answer goes.',
  paragraph: '8.25',
  fields: {
    on: { kind: 'date', label: 'When did you look at it?', when: 'past' },
    note: { kind: 'longText', label: 'Where does it stand, and what did you ask for?' },
  },
  who: { relations: ['oversight'] },
  stages: answerOwed,
  offered: (state) => lastLookedOn(state) !== undefined,
  done: () => 'Recorded: you have looked at it.',
  decide(state, { on, note }) {
    const last = lastLookedOn(state);
    if (!last) return refuse('8.25', 'The six-month letter has not gone.', 'Send it and record it first.');
    return on < last
      ? refuseField('8.25', 'on', `That is before the last time, ${longDate(last)}.`)
      : [{ type: 'oversightChecked', on, note }];
  },
});
