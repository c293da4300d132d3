import type { CaseState } from '../../machine/caseState';
import { mayWriteTo } from './questions';

const listeners = {
  person: 'The person it is about',
  inGeneral: 'Whoever speaks for them, with nothing personal in it',
  representative: 'Whoever speaks for them, in full',
} as const;

const label = 'Who heard it?';

/** Who was told, asked only while whoever speaks for the person may not have what is personal (4.2). */
export const toldTo = {
  kind: 'pick',
  label,
  hint: 'Nothing personal may go to whoever speaks for them yet',
  whereAny: true,
  optional: true,
  from: (state: CaseState) => (mayWriteTo(state) === 'representativeInGeneral' ? listeners : {}),
} as const;

/** How the answer is told afterwards. */
export const wasToldTo = { kind: 'choice', label, options: listeners } as const;
