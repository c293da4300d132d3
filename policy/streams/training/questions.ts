import { courses, type Course } from '../../machine/registers';
import type { Role } from '../../roles';
import { courseFacts } from './courses';
import type { Training } from './facts';

/** Courses the procedure expects of somebody with these roles that are not on their record (App.2). */
export function trainingGaps({ done }: Pick<Training, 'done'>, roles: readonly Role[]): readonly Course[] {
  return (Object.keys(courses) as Course[]).filter((course) => {
    const { expectedOf } = courseFacts[course];
    return !done[course] && (expectedOf === 'everyone' || expectedOf.some((role) => roles.includes(role)));
  });
}

export const recorded = (done: Training['done']): readonly Course[] =>
  (Object.keys(courses) as Course[]).filter((course) => done[course]);
