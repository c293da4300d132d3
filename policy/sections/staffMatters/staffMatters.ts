import { defineSection } from '../../machine/section';
import { considerStaffSteps } from './considerStaffSteps';
import { endStaffSteps } from './endStaffSteps';
import type { Matter, StaffMatters, StaffMattersEvent } from './facts';
import { theFew } from './fields';
import { notTold, open } from './questions';
import { tellOfStaffSteps } from './tellOfStaffSteps';
import { tells } from './told';

const onMatter = (slice: StaffMatters, id: string, change: Partial<Matter>): StaffMatters => ({
  matters: slice.matters.map((matter) => (matter.id === id ? { ...matter, ...change } : matter)),
});

export const staffMatters = defineSection<'staffMatters', StaffMattersEvent>({
  name: 'staffMatters',
  restrictedTo: theFew,
  initial: { matters: [] },
  evolve: {
    staffStepsConsidered: ({ matters }, { person, steps: kind }) => ({
      matters: [...matters, { id: String(matters.length + 1), person, steps: kind }],
    }),
    personToldOfSteps: (slice, { matter, on }) => onMatter(slice, matter, { toldOn: on }),
    staffStepsEnded: (slice, { matter }) => onMatter(slice, matter, { ended: true }),
  },
  tells,
  commands: [considerStaffSteps, tellOfStaffSteps, endStaffSteps],
  *missing({ staffMatters: { matters } }) {
    for (const { id } of matters.filter(notTold))
      yield {
        what: `Tell the person that steps about a member of staff are considered, and what can be shared (${id})`,
        paragraph: '6.5',
        command: 'tellOfStaffSteps',
      };
  },
  brings: ({ staffMatters: { matters } }) => (matters.some(open) ? ['hrLead'] : []),
  notices: {
    staffStepsConsidered: (_event, { reference }) =>
      theFew.map((role) => ({
        to: { role },
        say: `${reference}: something restricted was added for you. Tell the person what can be shared.`,
        paragraph: '6.5',
        command: 'tellOfStaffSteps',
      })),
  },
});
