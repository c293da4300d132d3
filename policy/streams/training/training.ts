import { longDate } from '../../calendar/dates';
import { registerStream } from '../../machine/registerStream';
import { courses, type Course } from '../../machine/registers';
import { overseeing, rolesToRead, type Role } from '../../roles';
import { correctTraining } from './correctTraining';
import { courseFacts } from './courses';
import type { Training, TrainingEvent } from './facts';
import { recordTraining } from './recordTraining';
import { tells } from './told';

const readers: readonly Role[] = [...overseeing, 'seniorManager', 'managingDirector'];

/** The training register: one record for each member of staff (8.19, App.2). */
export const trainingStream = registerStream<'kept', Training, TrainingEvent>({
  kind: 'training',
  thing: 'training record',
  stages: { kept: 'On the register' },
  initial: (id) => ({ id, stage: 'kept', version: 0, done: {} }),
  evolve: {
    courseRecorded: (state, { course, on }) => ({ ...state, done: { ...state.done, [course]: on } }),
    courseRemoved: (state, { course }) => ({ ...state, done: { ...state.done, [course]: undefined } }),
  },
  tells,
  commands: [recordTraining, correctTraining],
  describe: ({ done }) =>
    (Object.keys(courses) as Course[]).map((course) => ({
      label: courses[course],
      words: done[course]
        ? `Done on ${longDate(done[course])}`
        : `Not on the record. For: ${courseFacts[course].for.toLowerCase()}`,
    })),
  maySee: ({ id }, { actor }) => actor.id === id || readers.some((role) => rolesToRead(actor).includes(role)),
});
