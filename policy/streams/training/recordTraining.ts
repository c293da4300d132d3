import { longDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import { courses } from '../../machine/registers';
import { keepers, trainingCommand } from './command';

export const recordTraining = trainingCommand({
  name: 'recordTraining',
  button: 'Record training',
  about: 'A course this person has done. None of them needs renewal.',
  paragraph: 'App.2',
  fields: {
    course: { kind: 'choice', label: 'Which course?', options: courses },
    on: { kind: 'date', label: 'When was it done?', when: 'past' },
    evidence: {
      kind: 'text',
      label: 'How do we know?',
      hint: 'A certificate, or a line of the training record',
      optional: true,
    },
  },
  who: keepers,
  stages: ['kept'],
  done: () => 'The course is recorded.',
  decide({ done }, { course, on, evidence }) {
    const before = done[course];
    if (before)
      return refuseField(
        'App.2',
        'course',
        `This course is on their record already, done on ${longDate(before)}. If that is wrong, take it off first.`,
      );
    return [{ type: 'courseRecorded', course, on, ...(evidence ? { evidence } : {}) }];
  },
});
