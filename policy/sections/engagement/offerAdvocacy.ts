import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { underway } from '../../stages';
import { refuseBeforeReceipt } from '../shared/refuseBeforeReceipt';
import { when } from '../shared/fields';

export const offerAdvocacy = caseCommand({
  name: 'offerAdvocacy',
  button: 'Told them about advocacy',
  about: 'Early on, so that they need not do this alone.',
  paragraph: '8.21',
  fields: { service: { kind: 'text', label: 'Which service?' }, on: when },
  who: { roles: complaintsStaff, relations: ['handler', 'investigator'] },
  stages: ['enquiry', 'earlyResolution', 'closerLook', ...underway],
  offered: ({ engagement: { advocacyOn } }) => advocacyOn === undefined,
  prefill: (_state, { trust, today }) => ({ service: trust.advocacy.name, on: today }),
  done: () => 'Recorded: they know where to find advocacy.',
  decide: (state, offered) =>
    refuseBeforeReceipt(state, '8.21', 'on', offered.on) ?? [{ type: 'advocacyOffered', ...offered }],
});
