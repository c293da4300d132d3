import type { CaseTellers } from '../../machine/telling';
import { considerStaffSteps } from './considerStaffSteps';
import { endStaffSteps } from './endStaffSteps';
import type { StaffMattersEvent } from './facts';
import { whichMatter } from './fields';
import { tellOfStaffSteps } from './tellOfStaffSteps';

const matter = { ...whichMatter(() => true), label: 'Which steps' } as const;

/** Restricted as the section is: nobody else reads of any of it (6.5). */
export const tells: CaseTellers<StaffMattersEvent> = {
  staffStepsConsidered: {
    title: 'Considered steps about a member of staff',
    part: 'restricted',
    said: considerStaffSteps.fields,
  },
  personToldOfSteps: {
    title: 'Told the person what can be shared of the steps',
    part: 'restricted',
    said: { ...tellOfStaffSteps.fields, matter },
  },
  staffStepsEnded: {
    title: 'Ended the steps',
    part: 'restricted',
    said: { ...endStaffSteps.fields, matter },
  },
};
