import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { pickPartner } from './picks';
import { activePartners, hasApproved, partnerOf } from './questions';
import { gathering, team } from './who';

export const recordPartnerApproval = caseCommand({
  name: 'recordPartnerApproval',
  button: 'Record a partner’s answer',
  about: 'It counts for the draft they were sent. If the draft changes, they are asked again.',
  paragraph: 'App.4 4.4',
  fields: {
    partner: {
      kind: 'pick',
      label: 'Which organisation?',
      from: pickPartner((_state, { approvalAsked }) => approvalAsked !== undefined),
    },
    agreed: { kind: 'yesNo', label: 'Do they agree the draft?' },
    changes: {
      kind: 'longText',
      label: 'What do they want changed?',
      onlyIf: { field: 'agreed', is: [false] },
    },
    on: { kind: 'date', label: 'When did they say so?', when: 'past' },
  },
  who: team,
  stages: gathering,
  basis: ['joint', 'response'],
  offered: (state) =>
    activePartners(state).some((partner) => partner.approvalAsked && !hasApproved(state, partner)),
  done: () => 'The partner’s answer on the draft is recorded.',
  decide(state, { partner, agreed, changes, on }) {
    const asked = partnerOf(state, partner)?.approvalAsked;
    if (!asked)
      return refuse(
        'App.4 4.4',
        'They have not been asked about the draft.',
        'Choose “Ask partners, with a date” first.',
      );
    if (asked.draft !== state.response.draftNumber)
      return refuse(
        'App.4 4.4',
        'The draft has changed since they were asked, so their answer is about an older one.',
        'Ask them about the draft as it stands now.',
      );
    if (on < asked.on)
      return refuseField(
        'App.4 4.4',
        'on',
        `They were asked on ${longDate(asked.on)}, so they cannot have answered before that.`,
      );
    return [
      { type: 'approvalAnswered', partner, draft: asked.draft, agreed, on, ...(changes ? { changes } : {}) },
    ];
  },
});
