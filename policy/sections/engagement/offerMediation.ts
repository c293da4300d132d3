import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { underway } from '../../stages';
import { how, when } from '../shared/fields';
import { meetings } from './choices';
import { openMediation } from './questions';

/** Both the offer and what came of it may be recorded at any time while the case is worked on, and just after. */
export const mediating = {
  paragraph: 'App.1',
  who: { roles: complaintsStaff, relations: ['handler', 'investigator'] },
  stages: ['enquiry', 'earlyResolution', 'closerLook', ...underway, 'responded'],
} as const;

export const offerMediation = caseCommand({
  ...mediating,
  name: 'offerMediation',
  button: 'Offer to meet or mediate',
  about: 'It can be offered at any time, and the complaint carries on beside it.',
  fields: { kind: { kind: 'choice', label: 'What was offered?', options: meetings }, on: when, how },
  done: () => 'Recorded: the offer was made. Say what came of it when you know.',
  decide: (state, offer) =>
    openMediation(state)
      ? refuse(
          'App.1',
          'An offer has been made already.',
          'Record what came of it. Then another can be made.',
        )
      : [{ type: 'mediationOffered', ...offer }],
});
