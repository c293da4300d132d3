import { courses } from '../machine/registers';
import type { ReportDefinition } from './counting';
import { byRole, byService } from './trainingGaps';

/** Who has a part in complaints and is not on record as trained for it: counted by role and service, without a name (App.2). */
export const training: ReportDefinition = {
  name: 'training',
  title: 'Training gaps',
  about: 'Who investigates, signs or manages and is not on record as trained, by role and service.',
  paragraph: 'App.2',
  count: ({ registers, trust, staff = [] }) => ({
    add: () => undefined,
    parts: () => [byRole(staff, registers, courses), byService(staff, registers, trust)],
  }),
};
