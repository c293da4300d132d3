import type { CaseState } from '../../machine/caseState';
import type { CaseTellers } from '../../machine/telling';
import { disposeOfCase } from './disposeOfCase';
import type { RetentionEvent } from './facts';
import { liftLegalHold } from './liftLegalHold';
import { placeLegalHold } from './placeLegalHold';

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
