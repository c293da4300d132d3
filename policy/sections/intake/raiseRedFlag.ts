import { redFlags, sayWhatMustHappen } from './redFlags';
import { refuseField } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';

export const raiseRedFlag = caseCommand({
  name: 'raiseRedFlag',
  button: 'Raise a red flag',
  about: 'The named lead is told at once. The complaint carries on beside it.',
  paragraph: '2.3',
  fields: {
    flags: { kind: 'choices', label: 'What does it raise?', options: redFlags },
    note: { kind: 'text', label: 'What made you think so?' },
  },
  who: { roles: complaintsStaff, relations: ['logger', 'handler', 'colleague', 'investigator', 'adviser'] },
  stages: openStages,
  done: (state) => `The lead has been told.${sayWhatMustHappen(state.intake.flags)}`,
  decide(state, { flags, note }) {
    const added = flags.filter((flag) => !state.intake.flags.includes(flag));
    if (added.length === 0)
      return refuseField('2.3', 'flags', 'Choose at least one flag that is not on the case already.');
    return [{ type: 'redFlagsRaised', flags: added, note }];
  },
});
