import { courses, type Course } from '../../machine/registers';
import { keepers, trainingCommand } from './command';
import { recorded } from './questions';

export const correctTraining = trainingCommand({
  name: 'correctTraining',
  button: 'Take a course off',
  about: 'For a course that was recorded by mistake.',
  paragraph: 'App.2',
  fields: {
    course: {
      kind: 'pick',
      label: 'Which course?',
      from: ({ done }) => Object.fromEntries(recorded(done).map((course) => [course, courses[course]])),
    },
    reason: { kind: 'text', label: 'What was wrong?' },
  },
  who: keepers,
  stages: ['kept'],
  offered: ({ done }) => recorded(done).length > 0,
  done: () => 'The course is off the record.',
  decide: (_state, { course, reason }) => [{ type: 'courseRemoved', course: course as Course, reason }],
});
