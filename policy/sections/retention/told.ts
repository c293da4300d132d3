import type { CaseState } from '../../machine/caseState';
import type { CaseTellers } from '../../machine/telling';
import { disposeOfCase } from './disposeOfCase';
import type { RetentionEvent } from './facts';
import { liftLegalHold } from './liftLegalHold';
import { placeLegalHold } from './placeLegalHold';
import { withholdWords } from './withholdWords';

const hold = {
  kind: 'pick',
  label: 'Which hold',
  from: ({ retention: { holds } }: CaseState) =>
    Object.fromEntries(holds.map(({ id, reason }) => [id, `${id}. ${reason}`])),
} as const;

export const tells: CaseTellers<RetentionEvent> = {
  legalHoldPlaced: { title: 'Placed a legal hold', part: 'narrative', said: placeLegalHold.fields },
  legalHoldLifted: {
    title: 'Lifted a legal hold',
    part: 'narrative',
    said: { ...liftLegalHold.fields, hold },
  },
  wordsWithheld: {
    title: 'Withheld words',
    part: 'narrative',
    said: {
      reason: withholdWords.fields.reason,
      why: withholdWords.fields.why,
      entries: (entries) => [
        { label: 'Stood in', words: entries.length === 1 ? 'One entry' : `${entries.length} entries` },
      ],
    },
  },
  disposed: {
    title: 'Disposed of the case',
    part: 'summary',
    said: {
      tombstone: {
        receivedOn: { kind: 'date', label: 'It had reached us on' },
        closedOn: { kind: 'date', label: 'It had been closed on' },
        keptUntil: { kind: 'date', label: 'It had to be kept until' },
        reason: disposeOfCase.fields.reason,
      },
    },
  },
};
