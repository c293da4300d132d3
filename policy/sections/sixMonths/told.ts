import { unsaid, type CaseTellers } from '../../machine/telling';
import type { SixMonthsEvent } from './facts';
import { nameOversight } from './nameOversight';
import { recordOversight } from './recordOversight';
import { recordSixMonthLetter } from './recordSixMonthLetter';
import { wasToldTo } from '../consent/toldTo';

export const tells: CaseTellers<SixMonthsEvent> = {
  oversightNamed: { title: 'Named who keeps oversight', part: 'summary', said: nameOversight.fields },
  sixMonthLetterSent: {
    title: 'Sent the six-month letter',
    on: ({ letter }) => letter.sentOn,
    part: 'narrative',
    said: {
      letter: {
        ...recordSixMonthLetter.fields,
        toldTo: wasToldTo,
        round: unsaid('the number of the round of answering'),
      },
    },
  },
  oversightChecked: { title: 'Looked at where it stands', part: 'narrative', said: recordOversight.fields },
};
