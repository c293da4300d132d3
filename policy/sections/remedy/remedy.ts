import { defineSection } from '../../machine/section';
import { underway } from '../../stages';
import { agreeRemedy } from './agreeRemedy';
import type { RemedyEvent } from './facts';
import { withoutRemedy } from './questions';
import { tells } from './told';

export const remedy = defineSection<'remedy', RemedyEvent>({
  name: 'remedy',
  initial: { agreed: [] },
  evolve: {
    remedyAgreed: (slice, { agreed }) => ({ agreed: [...slice.agreed, agreed] }),
  },
  tells,
  commands: [agreeRemedy],
  *missing(state) {
    for (const { id } of underway.includes(state.stage) ? withoutRemedy(state) : [])
      yield {
        what: `Agree a remedy for issue ${id}: it was upheld`,
        paragraph: '8.27',
        command: 'agreeRemedy',
        blocks: 'draft',
      };
  },
});
