import { longDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { investigating } from '../shared/who';
import { how, when } from '../shared/fields';
import { hasAny, wereTold, whichStaff } from './fields';
import { memberNumbered } from './questions';

const ifShown = { field: 'shown', is: [true] } as const;

export const showUse = caseCommand({
  name: 'showUse',
  button: 'Show use of their account',
  about: 'Before the response goes, so that they can say if it is right.',
  paragraph: '8.33',
  fields: {
    staff: whichStaff(wereTold),
    shown: { kind: 'yesNo', label: 'Have they been shown it, or should they see it now?' },
    use: {
      kind: 'longText',
      label: 'The part of the response that uses it',
      hint: 'They can read this. Only what is about them.',
      onlyIf: ifShown,
    },
    on: { ...when, onlyIf: ifShown },
    how: { ...how, onlyIf: ifShown },
    reason: {
      kind: 'text',
      label: 'Why have they not been shown it?',
      onlyIf: { field: 'shown', is: [false] },
    },
  },
  who: investigating,
  stages: underway,
  offered: (state) => hasAny(wereTold(state)),
  done: () => 'Recorded: how it stands with showing them their account.',
  decide(state, { staff, shown, ...answers }, { today }) {
    const { use = '', on = today, how: way = 'writing', reason = '' } = answers;
    if (!shown) return [{ type: 'useNotShown', staff, reason }];
    const toldOn = memberNumbered(state, staff)?.told?.on;
    return toldOn && on < toldOn
      ? refuseField('8.33', 'on', `They were told about the complaint only on ${longDate(toldOn)}.`)
      : [{ type: 'useShown', staff, use, on, how: way }];
  },
});
