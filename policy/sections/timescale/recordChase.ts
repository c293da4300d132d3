import type { CaseState } from '../../machine/caseState';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { openPause } from './questions';
import { keepsTime } from './who';

/** Consent is chased by asking for it again (4.2). */
const isChasedHere = (state: CaseState): boolean => {
  const pause = openPause(state);
  return pause !== undefined && pause.reason !== 'consent';
};

export const recordChase = caseCommand({
  name: 'recordChase',
  button: 'Record that you chased it',
  about: 'A pause is to be as short as it can be.',
  paragraph: '8.24',
  fields: {
    on: { kind: 'date', label: 'When was it chased, or looked at?', when: 'past' },
    note: { kind: 'text', label: 'Whom did you ask, and what did they say?' },
  },
  who: keepsTime,
  stages: answerOwed,
  offered: isChasedHere,
  done: () => 'Recorded: you asked after it, or looked at the pause again.',
  decide(state, { on, note }) {
    const pause = openPause(state);
    if (!pause || !isChasedHere(state))
      return refuse('8.24', 'Nothing is chased this way now.', 'Consent is chased with “Record consent”.');
    return on < (pause.chasedOn ?? pause.from)
      ? refuseField('8.24', 'on', 'That is before the last time.')
      : [{ type: 'pauseChased', on, note }];
  },
});
