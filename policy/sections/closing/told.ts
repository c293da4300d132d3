import { endings } from '../../endings';
import { inPart, type CaseTellers } from '../../machine/telling';
import { learningField } from '../shared/fields';
import type { ClosingEvent } from './facts';

const whoseWord = { person: 'The person', logger: 'Whoever logged it', staff: 'Whoever closed it' } as const;

export const tells: CaseTellers<ClosingEvent> = {
  caseClosed: {
    title: 'Closed the case',
    part: 'summary',
    said: {
      ending: { kind: 'choice', label: 'How it ended', options: endings },
      learning: inPart('narrative', learningField),
      confirmedBy: { kind: 'choice', label: 'On whose word', options: whoseWord },
    },
  },
};
