import { defineSection, type Notice } from '../../machine/section';
import { askToEnd } from './askToEnd';
import { closeDuplicate, closeLoggedInError } from './closeDuplicate';
import { closeFeedback } from './closeFeedback';
import { closeLearning } from './closeLearning';
import { closeLedElsewhere } from './closeLedElsewhere';
import { decideEnding } from './decideEnding';
import type { ClosingEvent } from './facts';
import { putEndingRight } from './putEndingRight';
import { decidersOn } from './questions';
import { withdraw } from './withdraw';
import { tells } from './told';

export const closing = defineSection<'closing', ClosingEvent>({
  name: 'closing',
  initial: {},
  evolve: {
    caseClosed: (slice, { ending, learning: learnt }, { on }) => ({ ...slice, ending, on, learning: learnt }),
    complaintWithdrawn: (slice, { withdrawal }) => ({ ...slice, withdrawal }),
    neverACase: (slice, { why: apart, of }) => ({ ...slice, apart, ...(of ? { of } : {}) }),
    endingPutRight: ({ putRight = [] }, { ending }, { on }) => ({ putRight: [...putRight, { ending, on }] }),
    endingAsked: (slice, { ending, why, byLeadManager }, { by }) => ({
      ...slice,
      asked: { ending, why, by, byLeadManager },
    }),
    endingDecided: ({ asked, agreed: before, ...slice }, { ending, agreed, reasons }, { by, on, seq }) => ({
      ...slice,
      ...(agreed
        ? { agreed: { ending, why: asked?.why ?? '', reasons, by, on, seq } }
        : before
          ? { agreed: before }
          : {}),
    }),
  },
  tells,
  commands: [
    closeFeedback,
    closeLearning,
    closeLedElsewhere,
    withdraw,
    closeDuplicate,
    closeLoggedInError,
    askToEnd,
    decideEnding,
    putEndingRight,
  ],
  brings: decidersOn,
  *missing({ stage, closing: { asked } }) {
    if (stage === 'closed') return;
    if (stage === 'feedback')
      yield {
        what: 'Keep what can be learnt from it, and close',
        paragraph: '3.3',
        command: 'closeFeedback',
      };
    if (stage === 'learning')
      yield { what: 'Look into it for learning, or say why not', paragraph: '3.9', command: 'closeLearning' };
    if (asked)
      yield { what: 'Decide whether it may end another way', paragraph: '8.29', command: 'decideEnding' };
  },
  notices: {
    endingPutRight: (_event, { reference, triage: { handler } }, { by }): readonly Notice[] => [
      {
        to: handler && handler !== by ? { person: handler } : { role: 'complaintsTeam' },
        say: `${reference} is open again: it should not have ended.`,
        paragraph: '8.39',
      },
    ],
    endingAsked: (_event, after): readonly Notice[] =>
      decidersOn(after).map((role) => ({
        to: { role },
        say: `You were asked to agree that ${after.reference} ends another way.`,
        paragraph: '8.29',
        command: 'decideEnding',
      })),
    endingDecided: ({ agreed }, { reference, triage: { handler } }, { by }): readonly Notice[] =>
      handler && handler !== by
        ? [
            {
              to: { person: handler },
              say: `${reference} ${agreed ? 'may end the way that was asked for' : 'may not end the way that was asked for'}.`,
              paragraph: '8.29',
            },
          ]
        : [],
  },
});
