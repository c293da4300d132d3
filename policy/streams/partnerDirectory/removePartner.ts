import { keepers, partnerCommand } from './command';

export const removePartner = partnerCommand({
  name: 'removePartner',
  button: 'Take a partner off',
  about: 'It leaves the directory. Updating the entry brings it back.',
  paragraph: 'App.4 3.1',
  fields: { reason: { kind: 'text', label: 'Why are they taken off?' } },
  who: keepers,
  stages: ['listed'],
  leadsTo: ['left'],
  done: () => 'The organisation is no longer in the directory.',
  decide: ({ name, kind }, { reason }) => [{ type: 'partnerLeft', reason, was: { name, kind } }],
});
