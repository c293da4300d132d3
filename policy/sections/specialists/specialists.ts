import { defineSection } from '../../machine/section';
import { recordSpecialistAnswer } from './recordSpecialistAnswer';
import { tellSpecialist } from './tellSpecialist';
import type { Matter, SpecialistEvent } from './facts';
import { unansweredMatters } from './questions';
import { matters } from './choices';
import { tells } from './told';

export const specialists = defineSection<'specialists', SpecialistEvent>({
  name: 'specialists',
  initial: { told: {} },
  evolve: {
    specialistTold: ({ told }, { matter }, { on }) => ({ told: { ...told, [matter]: { on } } }),
    specialistAnswered: ({ told }, { matter }, { on }) => ({
      told: { ...told, [matter]: { ...told[matter], answeredOn: on } },
    }),
  },
  tells,
  commands: [tellSpecialist, recordSpecialistAnswer],
  *missing(state) {
    for (const matter of unansweredMatters(state)) {
      const { label, paragraph } = matters[matter];
      // Discrimination has to be addressed and recorded before the case can end (12.3); the others are advice.
      const blocks = matter === 'discrimination' ? 'closing' : undefined;
      yield {
        what: `Record what was done: ${label.toLowerCase()}`,
        paragraph,
        command: 'recordSpecialistAnswer',
        blocks,
      };
    }
  },
  brings: ({ specialists: { told } }) =>
    (Object.keys(told) as Matter[]).map((matter) => matters[matter].lead),
  notices: {
    specialistTold: ({ matter }, { reference }) => [
      {
        to: { role: matters[matter].lead },
        say: `${reference} raises a matter for you. Please look at it.`,
        paragraph: matters[matter].paragraph,
        command: 'recordSpecialistAnswer',
      },
    ],
  },
});
