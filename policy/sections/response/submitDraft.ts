import { caseCommand } from '../../machine/section';

export const submitDraft = caseCommand({
  name: 'submitDraft',
  button: 'Send to Complaints Team',
  about: 'They check it, add the cover letter, and take it to be signed.',
  paragraph: '8.29',
  fields: {},
  who: { relations: ['investigator'], not: ['staffConcerned'] },
  stages: ['investigation'],
  leadsTo: ['response'],
  needs: 'draft',
  done: () => 'The draft is with the Complaints Team for checking.',
  decide: () => [{ type: 'draftSubmitted' }],
});
