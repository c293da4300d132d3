import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { underway } from '../../stages';
import type { Trust } from '../../trust/trust';
import { when } from '../shared/fields';

const another = 'another';

export const offerAdvocacy = caseCommand({
  name: 'offerAdvocacy',
  button: 'Record advocacy as told',
  about: 'Early on, so that they need not do this alone.',
  paragraph: '8.21',
  fields: {
    service: {
      kind: 'choice',
      label: 'Which service?',
      options: ({ advocacy }: Trust) => ({ [advocacy.name]: advocacy.name, [another]: 'Another one' }),
    },
    name: { kind: 'text', label: 'What is it called?', onlyIf: { field: 'service', is: [another] } },
    on: when,
  },
  who: { roles: complaintsStaff, relations: ['handler', 'investigator'] },
  stages: ['enquiry', 'earlyResolution', 'closerLook', ...underway],
  offered: ({ engagement: { advocacyOn } }) => advocacyOn === undefined,
  done: () => 'Recorded: they know where to find advocacy.',
  decide: (_state, { service, name, on }) => [{ type: 'advocacyOffered', service: name ?? service, on }],
});
