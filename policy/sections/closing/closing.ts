import { defineSection } from '../../machine/section';
import { closeFeedback } from './closeFeedback';
import { closeLearning } from './closeLearning';
import { closeLedElsewhere } from './closeLedElsewhere';
import type { ClosingEvent } from './facts';
import { withdraw } from './withdraw';
import { tells } from './told';

export const closing = defineSection<'closing', ClosingEvent>({
  name: 'closing',
  initial: {},
  evolve: {
    caseClosed: (slice, { ending, learning: learnt }, { on }) => ({ ...slice, ending, on, learning: learnt }),
  },
  tells,
  commands: [closeFeedback, closeLearning, closeLedElsewhere, withdraw],
  *missing({ stage }) {
    if (stage === 'feedback')
      yield {
        what: 'Keep what can be learnt from it, and close',
        paragraph: '3.3',
        command: 'closeFeedback',
      };
    if (stage === 'learning')
      yield { what: 'Look into it for learning, or say why not', paragraph: '3.9', command: 'closeLearning' };
  },
});
