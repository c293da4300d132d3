import type { CaseState } from '../../machine/caseState';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { concernOf } from '../intake/questions';
import { upheldIssues } from '../investigation/questions';
import { pickIssue } from '../scope/questions';
import { investigating } from '../shared/who';
import { discussedWith, remedies } from './choices';

export const agreeRemedy = caseCommand({
  name: 'agreeRemedy',
  button: 'Agree a remedy',
  about:
    'For an issue that was upheld: what it did to the person, and how it is put right. It becomes an action.',
  paragraph: '8.27',
  fields: {
    issue: {
      kind: 'pick',
      label: 'Which issue does it put right?',
      from: (state: CaseState) => pickIssue(upheldIssues(state)),
    },
    impact: { kind: 'longText', label: 'What did it do to the person?' },
    remedy: { kind: 'choice', label: 'What kind of remedy?', options: remedies },
    what: { kind: 'longText', label: 'What exactly will be done?' },
    putsRight: { kind: 'yesNo', label: 'Does that put the matter right?' },
    discussedWith: {
      kind: 'choices',
      label: 'Who was it discussed with?',
      hint: 'Where the matter itself cannot be put right, it is decided with the person and with staff.',
      options: discussedWith,
    },
    owner: { kind: 'person', label: 'Who will do it?' },
    due: { kind: 'date', label: 'By when?', when: 'future' },
  },
  who: investigating,
  stages: underway,
  offered: (state) => upheldIssues(state).length > 0,
  keeps: (state) => ({ impact: state.engagement.agreed?.effect ?? concernOf(state).effect }),
  done: () => 'Recorded. It is an action now, and its owner has been told.',
  decide(_state, agreed) {
    const { issue, what, owner, due, putsRight, discussedWith: heard } = agreed;
    if (!putsRight && !(heard.includes('person') && heard.includes('staff')))
      return refuseField(
        '8.27',
        'discussedWith',
        'It cannot put the matter right, so what else would help is decided with the person and with the staff it concerns. Speak with both first.',
      );
    return [
      { type: 'remedyAgreed', agreed },
      { type: 'actionAdded', what, owner, due, because: 'remedy', issue },
    ];
  },
});
