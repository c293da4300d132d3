import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { sharingNotNeeded, us } from './choices';
import { pickBody } from './picks';
import { isJoint } from './questions';
import { jointStages, team } from './who';

export const agreeLead = caseCommand({
  name: 'agreeLead',
  button: 'Agree who leads',
  about: 'Six things are weighed. Usually the organisation that it is mainly about takes the lead.',
  paragraph: 'App.4 4.1',
  fields: {
    primaryFocus: { kind: 'pick', label: 'Who is it mainly about?', from: pickBody },
    firstReceived: { kind: 'pick', label: 'Who had it first?', from: pickBody },
    preference: { kind: 'pick', label: 'Does the person prefer one?', from: pickBody, optional: true },
    governance: {
      kind: 'pick',
      label: 'Does one have to look into it anyway?',
      hint: 'For example as a patient safety incident (governance)',
      from: pickBody,
      optional: true,
    },
    ongoingContact: {
      kind: 'pick',
      label: 'Who will stay in contact with the person?',
      from: pickBody,
      optional: true,
    },
    consent: { kind: 'text', label: 'What does the person’s consent allow?' },
    lead: {
      kind: 'pick',
      label: 'Who leads?',
      hint: 'Leave this empty to follow the main focus.',
      from: pickBody,
      optional: true,
    },
    reason: { kind: 'longText', label: 'Why not whoever it is mainly about?', optional: true },
    unshared: {
      kind: 'choice',
      label: 'Why may we share with them without the person’s agreement?',
      options: sharingNotNeeded,
      optional: true,
    },
    on: { kind: 'date', label: 'When was it agreed with them?', when: 'past' },
  },
  who: team,
  stages: jointStages,
  leadsTo: { ledElsewhere: ['toTriage'] },
  basis: ['joint'],
  offered: isJoint,
  keeps: ({ joint: { lead } }) => ({ ...lead?.factors, lead: lead?.body, unshared: lead?.unshared }),
  done({ joint: { proposed } }) {
    if (!proposed) return 'Recorded: who leads is agreed.';
    return proposed.byLeadManager
      ? 'The Head of Corporate Affairs has been asked to agree. Until then it stays with us.'
      : 'The Lead Manager has been asked to agree. Until then it stays with us.';
  },
  decide(state, { lead, reason, unshared, on, ...factors }, { actor }) {
    if (!isJoint(state))
      return refuse(
        'App.4 4.1',
        'No other organisation is on this case.',
        'Choose “Involve an organisation” first.',
      );
    const body = lead ?? factors.primaryFocus;
    if (body !== factors.primaryFocus && !reason)
      return refuseField(
        'App.4 4.2',
        'reason',
        'Usually the main focus leads. Say why it is another organisation this time.',
      );
    const agreed = {
      body,
      factors,
      reason: reason ?? 'It is mainly about them.',
      ...(unshared && body !== us ? { unshared } : {}),
      on,
    };
    const byLeadManager = actor.roles.includes('leadManager');
    return [
      body === us || (state.joint.handedOver && body === state.joint.lead?.body)
        ? { type: 'leadAgreed', lead: agreed }
        : { type: 'leadProposed', lead: agreed, byLeadManager },
    ];
  },
});
