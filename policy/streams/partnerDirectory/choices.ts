import { partnerKinds } from '../../machine/registers';

export const stages = {
  unlisted: 'Not in the directory',
  listed: 'In the directory',
  left: 'No longer a partner',
} as const;

export const entryFields = {
  name: { kind: 'text', label: 'Organisation' },
  kind: { kind: 'choice', label: 'What kind?', options: partnerKinds },
  manager: { kind: 'text', label: 'Complaints manager' },
  deputy: { kind: 'text', label: 'Who deputises?', optional: true },
  phone: { kind: 'text', label: 'Phone', optional: true },
  email: { kind: 'text', label: 'Email', optional: true },
  checkedOn: { kind: 'date', label: 'When was this checked with them?', when: 'past' },
} as const;
