import { defineCommand, type CommandSpec } from '../machine/command';
import { longDate, type LondonDate } from '../calendar/dates';
import type { Fields } from '../machine/fields';
import { refuseField } from '../machine/refusal';
import { courses, type Course } from '../machine/registers';
import { overseeing, rolesToRead, type Role } from '../roles';
import { registerStream, type RegisterState } from './registerStream';

interface CourseFacts {
  readonly for: string;
  /** Roles that have to do it; an empty list where it is a person's own choice. */
  readonly expectedOf: readonly Role[] | 'everyone';
  readonly delivered: 'online' | 'face to face';
}

/** Who each course is for, and how it is given (App.2). None needs renewal, so a course once done stays done. */
export const courseFacts: Readonly<Record<Course, CourseFacts>> = {
  complaints: { for: 'All staff', expectedOf: 'everyone', delivered: 'online' },
  investigating: {
    for: 'Anybody asked to investigate',
    expectedOf: ['investigator'],
    delivered: 'face to face',
  },
  seniorLeads: { for: 'Anybody who wants to know more', expectedOf: [], delivered: 'online' },
  feedback: {
    for: 'Managers who gather feedback and improve by it',
    expectedOf: ['seniorManager', 'managingDirector'],
    delivered: 'face to face',
  },
};

/** The courses one person has done, with the London date of each. `id` is the person's. */
export interface Training extends RegisterState<'kept'> {
  readonly done: Readonly<Partial<Record<Course, LondonDate>>>;
}

export type TrainingEvent =
  | {
      readonly type: 'courseRecorded';
      readonly course: Course;
      readonly on: LondonDate;
      readonly evidence?: string;
    }
  | { readonly type: 'courseRemoved'; readonly course: Course; readonly reason: string };

/** Courses the procedure expects of somebody with these roles that are not on their record (App.2). */
export function trainingGaps({ done }: Pick<Training, 'done'>, roles: readonly Role[]): readonly Course[] {
  return (Object.keys(courses) as Course[]).filter((course) => {
    const { expectedOf } = courseFacts[course];
    return !done[course] && (expectedOf === 'everyone' || expectedOf.some((role) => roles.includes(role)));
  });
}

const trainingCommand = <const F extends Fields<Training>>(
  spec: CommandSpec<Training, 'kept', TrainingEvent, F>,
) => defineCommand<Training, 'kept', TrainingEvent, F>(spec);

const keepers = { roles: ['leadManager', 'complaintsTeam'] } as const;

const recordTraining = trainingCommand({
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
  prefill: () => ({ course: 'investigating' }),
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

const correctTraining = trainingCommand({
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
  decide: (_state, { course, reason }) => [{ type: 'courseRemoved', course: course as Course, reason }],
});

const recorded = (done: Training['done']): readonly Course[] =>
  (Object.keys(courses) as Course[]).filter((course) => done[course]);

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
