import { complaintsStaff } from '../../roles';
import { underway } from '../../stages';

/** Whoever has the case may meet at any time while it is worked on, and after the answer (App.1, App.4 4.4). */
export const meeting = {
  paragraph: 'App.1',
  who: { roles: complaintsStaff, relations: ['handler', 'investigator'] },
  stages: ['enquiry', 'earlyResolution', 'closerLook', ...underway, 'responded', 'closed'],
  basis: ['meetings'],
} as const;

export const whenAndWhere = {
  on: { kind: 'date', label: 'On which day?', when: 'future' },
  at: { kind: 'text', label: 'At what time?', hint: 'Such as “14:00 to 15:00”.' },
  place: {
    kind: 'longText',
    label: 'Where is it?',
    hint: 'The room and how to get there, or the link to join by.',
  },
} as const;
