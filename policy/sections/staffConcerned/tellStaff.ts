import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { investigating } from '../shared/who';
import { how, when } from '../shared/fields';
import { staffSupport } from './choices';
import { hasAny, notTold, whichStaff } from './fields';
import { listing } from './questions';

const ifTold = { field: 'told', is: [true] } as const;

export const tellStaff = caseCommand({
  name: 'tellStaff',
  button: 'Record who was told of it',
  about: 'Speak with them first, with care. Then record it: they get a note of where to find support.',
  paragraph: '8.31',
  fields: {
    staff: whichStaff(notTold),
    told: { kind: 'yesNo', label: 'Have they been told?' },
    on: { ...when, onlyIf: ifTold },
    how: { ...how, onlyIf: ifTold },
    words: {
      kind: 'longText',
      label: 'What were they told about it?',
      hint: 'They can read this. Only what is about them.',
      onlyIf: ifTold,
    },
    support: {
      kind: 'yesNo',
      label: 'Were they told where to find support here?',
      hint: staffSupport.inside,
      onlyIf: ifTold,
    },
    representation: {
      kind: 'yesNo',
      label: 'Were they told who can represent them?',
      hint: staffSupport.outside,
      onlyIf: ifTold,
    },
    reason: {
      kind: 'text',
      label: 'Why can they not be told now?',
      hint: 'For example, the police have asked us not to.',
      onlyIf: { field: 'told', is: [false] },
    },
  },
  who: investigating,
  stages: listing,
  offered: (state) => hasAny(notTold(state)),
  done: () => 'Recorded: how it stands with telling them.',
  decide(state, { staff, told, support, representation, ...answers }, { today }) {
    const { on = today, how: way = 'inPerson', words = '', reason = '' } = answers;
    if (!told) return [{ type: 'staffNotTold', staff, reason }];
    if (!support)
      return refuseField('8.31', 'support', 'Tell them where to find support here. Then record it.');
    if (!representation)
      return refuseField('8.31', 'representation', 'Tell them who can represent them. Then record it.');
    return [{ type: 'staffTold', staff, on, how: way, words }];
  },
});
