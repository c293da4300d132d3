import type { Course } from '../../machine/registers';
import type { Role } from '../../roles';

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
