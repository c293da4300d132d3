import { courses } from '../../machine/registers';
import type { Tellers } from '../../machine/telling';
import { correctTraining } from './correctTraining';
import type { Training, TrainingEvent } from './facts';
import { recordTraining } from './recordTraining';

const course = { kind: 'choice', label: 'Which course', options: courses } as const;

export const tells: Tellers<TrainingEvent, Training> = {
  courseRecorded: { title: 'Recorded a course', said: { ...recordTraining.fields, course } },
  courseRemoved: { title: 'Took a course off the record', said: { ...correctTraining.fields, course } },
};
