import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { investigating } from '../shared/who';
import { how, when } from '../shared/fields';
import { toldStaff } from '../staffConcerned/questions';
import { audiences } from './choices';
import { toldTo } from '../consent/toldTo';

export const recordUpdate = caseCommand({
  name: 'recordUpdate',
  button: 'Record an update',
  about: 'Say where it stands and what comes next. Both sides are kept informed.',
  paragraph: '8.21',
  fields: {
    to: { kind: 'choice', label: 'Who was told?', options: audiences },
    on: when,
    how,
    note: { kind: 'longText', label: 'What were they told?' },
    toldTo,
  },
  who: investigating,
  stages: underway,
  done: () => 'The update is recorded.',
  decide(state, update) {
    if (update.to !== 'person' && toldStaff(state).length === 0)
      return refuseField('8.33', 'to', 'No member of staff has been told about it yet. Tell them first.');
    return [{ type: 'updateGiven', ...update }];
  },
});
