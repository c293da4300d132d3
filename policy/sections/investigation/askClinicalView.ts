import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { investigating } from '../shared/who';
import { isNamedInIt } from '../staffConcerned/questions';
import { whichIssue } from './fields';

export const askClinicalView = caseCommand({
  name: 'askClinicalView',
  button: 'Ask for a clinical view',
  about: 'From somebody qualified, and if possible not involved in the care. They will see this case.',
  paragraph: '8.23',
  fields: {
    issue: whichIssue,
    adviser: {
      kind: 'person',
      label: 'Who is to give the view?',
      among: ['clinicalAdviser', 'clinicalTeam'],
    },
    question: { kind: 'longText', label: 'What do you need their view on?' },
    dueOn: { kind: 'date', label: 'By when?', when: 'future' },
  },
  who: investigating,
  stages: ['investigation'],
  done: () => 'They have been asked for their view.',
  decide(state, request) {
    if (request.adviser === state.allocation.investigator)
      return refuseField(
        '8.23',
        'adviser',
        'The view has to come from somebody who does not investigate this.',
      );
    return isNamedInIt(state, request.adviser)
      ? refuseField(
          '8.23',
          'adviser',
          'They are named in this complaint, so somebody else has to give the view.',
        )
      : [{ type: 'clinicalViewAsked', ...request }];
  },
});
