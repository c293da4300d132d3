import type { CaseTellers } from '../../machine/telling';
import { stages } from '../../stages';
import { assign } from './assign';
import { confirmLeadHasIt } from './confirmLeadHasIt';
import type { TriageEvent } from './facts';
import { conversationFields, triageFields } from './fields';

export const tells: CaseTellers<TriageEvent> = {
  triaged: {
    title: 'Decided how it is handled (triage)',
    part: 'narrative',
    said: { decision: triageFields, stage: { kind: 'choice', label: 'It is now', options: stages } },
  },
  assigned: { title: 'Assigned the case', part: 'summary', said: assign.fields },
  personSpokenTo: {
    title: 'Spoke with the person about how it is handled',
    part: 'narrative',
    said: { conversation: conversationFields },
  },
  leadConfirmed: {
    title: 'Heard from the lead organisation that it has the case',
    part: 'narrative',
    said: confirmLeadHasIt.fields,
  },
};
