import { endings } from '../../endings';
import { inPart, unsaid, type CaseTellers } from '../../machine/telling';
import { learningField } from '../shared/fields';
import { askToEnd } from './askToEnd';
import { decideEnding } from './decideEnding';
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
  endingAsked: {
    title: 'Asked to end it another way',
    part: 'narrative',
    said: { ...askToEnd.fields, byLeadManager: unsaid('who decides on it, from who asked') },
  },
  endingDecided: {
    title: ({ agreed }) => (agreed ? 'Agreed that it ends another way' : 'Declined that it ends another way'),
    part: 'narrative',
    said: {
      ending: { kind: 'choice', label: 'How it was to end', options: endings },
      agreed: { kind: 'yesNo', label: 'Agreed' },
      reasons: decideEnding.fields.reasons,
    },
  },
};
