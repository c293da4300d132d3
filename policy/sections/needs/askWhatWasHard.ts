import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { concernOf } from '../intake/questions';
import { hearing } from '../shared/who';
import { barriers } from './choices';

const hard = { field: 'hard', is: [true] } as const;

export const askWhatWasHard = caseCommand({
  name: 'askWhatWasHard',
  button: 'Ask what was hard',
  about:
    'Ask it if it feels right. Whatever stood in the way becomes an action, so that the next person does not meet it.',
  paragraph: '2.3',
  fields: {
    hard: { kind: 'yesNo', label: 'Was anything hard about raising this?' },
    barriers: { kind: 'choices', label: 'What was it?', options: barriers, onlyIf: hard },
    note: { kind: 'text', label: 'In their words', optional: true, onlyIf: hard },
    fix: { kind: 'longText', label: 'What will be done about it?', onlyIf: hard },
    owner: { kind: 'person', label: 'Who will do it?', onlyIf: hard },
    due: { kind: 'date', label: 'By when?', when: 'future', onlyIf: hard },
  },
  who: hearing,
  stages: openStages,
  offered: (state) => !state.needs.barriers && concernOf(state).raisedBy !== 'anonymous',
  done: () => 'Thank you. Their answer is recorded.',
  decide(_state, { hard: wasHard, barriers: found = [], note, fix, owner, due }) {
    if (!wasHard) return [{ type: 'hardToRaiseAsked', barriers: [] }];
    if (found.length === 0)
      return refuseField('2.3', 'barriers', 'Choose what was hard. “Something else” is an answer.');
    const asked = { type: 'hardToRaiseAsked', barriers: found, ...(note ? { note } : {}) } as const;
    return fix && owner && due
      ? [asked, { type: 'actionAdded', what: fix, owner, due, because: 'barrier' }]
      : [asked];
  },
});
