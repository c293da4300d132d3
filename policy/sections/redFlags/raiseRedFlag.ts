import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { openStages } from '../../stages';
import { redFlags, sayWhatMustHappen } from './choices';
import { flagsUp } from './questions';

export const raiseRedFlag = caseCommand({
  name: 'raiseRedFlag',
  button: 'Raise a red flag',
  about: 'The named lead is told at once. The complaint carries on beside it.',
  paragraph: '2.3',
  fields: {
    flags: { kind: 'choices', label: 'What does it raise?', options: redFlags },
    danger: { kind: 'yesNo', label: 'Is anybody in danger now?', mayBeUnknown: true },
    note: { kind: 'text', label: 'What made you think so?' },
  },
  who: { roles: complaintsStaff, relations: ['logger', 'handler', 'colleague', 'investigator', 'adviser'] },
  stages: openStages,
  done: (state) => `The lead has been told.${sayWhatMustHappen(flagsUp(state).map(({ flag }) => flag))}`,
  decide(state, { flags, note, danger }) {
    const up = flagsUp(state).map(({ flag }) => flag);
    const added = flags.filter((flag) => !up.includes(flag));
    if (added.length === 0)
      return refuseField('2.3', 'flags', 'Choose at least one flag that is not on the case already.');
    return [{ type: 'redFlagsRaised', flags: added, note, ...(danger === undefined ? {} : { danger }) }];
  },
});
