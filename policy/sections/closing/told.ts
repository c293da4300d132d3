import { endings } from '../../endings';
import { stages } from '../../stages';
import { inPart, unsaid, type CaseTellers } from '../../machine/telling';
import { learningField } from '../shared/fields';
import { askToEnd } from './askToEnd';
import { closeDuplicate, closeLoggedInError } from './closeDuplicate';
import { decideEnding } from './decideEnding';
import { endingField, putEndingRight } from './putEndingRight';
import { withdraw } from './withdraw';
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
  neverACase: {
    title: ({ of }) =>
      of ? 'Found that it is the same as another case' : 'Found that it was logged by mistake',
    part: 'narrative',
    said: { why: closeLoggedInError.fields.why, of: closeDuplicate.fields.of },
  },
  endingPutRight: {
    title: 'Put right how it had ended',
    part: 'narrative',
    said: {
      ending: endingField,
      why: putEndingRight.fields.why,
      to: { kind: 'choice', label: 'It is now', options: stages },
    },
  },
  complaintWithdrawn: {
    title: 'Heard that the person withdraws it',
    part: 'narrative',
    said: {
      withdrawal: {
        by: withdraw.fields.by,
        on: withdraw.fields.on,
        how: withdraw.fields.how,
        said: withdraw.fields.said,
        confirmedOn: withdraw.fields.confirmedOn,
        noMorePost: { kind: 'yesNo', label: 'They asked for no more post' },
      },
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
      agreed: unsaid('its title says it'),
      reasons: decideEnding.fields.reasons,
    },
  },
};
