import type { CaseState } from '../../machine/caseState';
import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { gathering, jointStages, pickPartner, team } from './choosing';
import type { Matter } from './facts';
import { activePartners, hasApproved, isJoint, partnerOf, unanswered } from './questions';

const pickMatter = (matters: readonly Matter[]) =>
  Object.fromEntries(unanswered(matters).map(({ id, raisedOn }) => [id, `The one of ${longDate(raisedOn)}`]));

const recordPartnerApproval = caseCommand({
  name: 'recordPartnerApproval',
  button: 'Partner answered on draft',
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
  prefill: (state, { today }) => ({
    partner: activePartners(state).find((partner) => partner.approvalAsked && !hasApproved(state, partner))
      ?.id,
    on: today,
  }),
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

const flagConflict = caseCommand({
  name: 'flagConflict',
  button: 'Information conflicts',
  about: 'Two organisations say different things. The response waits until that is resolved.',
  paragraph: 'App.4 4.5B',
  fields: { what: { kind: 'longText', label: 'Who says what?' } },
  who: team,
  stages: gathering,
  offered: isJoint,
  decide: (_state, conflict) => [{ type: 'conflictFound', ...conflict }],
});

const resolveConflict = caseCommand({
  name: 'resolveConflict',
  button: 'The conflict is resolved',
  paragraph: 'App.4 4.5B',
  fields: {
    conflict: {
      kind: 'pick',
      label: 'Which one?',
      from: ({ joint }: CaseState) => pickMatter(joint.conflicts),
    },
    how: { kind: 'longText', label: 'What was agreed, and with whom?' },
  },
  who: team,
  stages: gathering,
  basis: ['joint'],
  offered: ({ joint }) => unanswered(joint.conflicts).length > 0,
  prefill: ({ joint }) => ({ conflict: unanswered(joint.conflicts)[0]?.id }),
  decide: (_state, resolution) => [{ type: 'conflictResolved', ...resolution }],
});

const escalateJoint = caseCommand({
  name: 'escalateJoint',
  button: 'Partners cannot agree',
  about: 'The Senior Managers of the organisations settle it, without delay.',
  paragraph: 'App.4 3.3',
  fields: {
    what: { kind: 'longText', label: 'What can the partners not agree on?' },
    to: { kind: 'person', label: 'Which of our Senior Managers is asked?', among: ['seniorManager'] },
    theirs: { kind: 'text', label: 'Who do the partners ask?' },
  },
  who: team,
  stages: jointStages,
  offered: isJoint,
  decide: (_state, matter) => [{ type: 'jointEscalated', ...matter }],
});

const recordEscalationAnswer = caseCommand({
  name: 'recordEscalationAnswer',
  button: 'Senior Managers decided',
  paragraph: 'App.4 3.3',
  fields: {
    matter: {
      kind: 'pick',
      label: 'Which matter?',
      from: ({ joint }: CaseState) => pickMatter(joint.escalations),
    },
    answer: { kind: 'longText', label: 'What was decided, and by whom?' },
  },
  who: { ...team, relations: [...team.relations, 'oversight'] },
  stages: jointStages,
  basis: ['joint'],
  offered: ({ joint }) => unanswered(joint.escalations).length > 0,
  prefill: ({ joint }) => ({ matter: unanswered(joint.escalations)[0]?.id }),
  decide: (_state, answer) => [{ type: 'escalationAnswered', ...answer }],
});

export const agreeingCommands = [
  recordPartnerApproval,
  flagConflict,
  resolveConflict,
  escalateJoint,
  recordEscalationAnswer,
];
