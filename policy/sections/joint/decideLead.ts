import { outcomes } from '../../codes';
import { longDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { outcomeOf } from '../monitoring/questions';
import { leadManagerOrAbove } from '../shared/whoDecides';
import { sharingNotNeeded } from './choices';
import type { ProposedLead } from './facts';
import { canBeHandedOver, leadDecidersOn, mayShareWith, nameOf, partnerOf } from './questions';
import { jointStages } from './who';

/** What waits for this person: never what they asked for themselves (L32). */
const toDecide = (state: CaseState, { actor }: Pick<Context, 'actor'>): ProposedLead | undefined => {
  const { proposed } = state.joint;
  const isTheirs = leadDecidersOn(state).some((role) => actor.roles.includes(role));
  return isTheirs && proposed?.by !== actor.id ? proposed : undefined;
};

function sharing(state: CaseState, { lead: { body, unshared } }: ProposedLead): string {
  const partner = partnerOf(state, body);
  if (partner && mayShareWith(partner)) return 'The person agreed to it.';
  return unshared ? sharingNotNeeded[unshared] : 'Not agreed.';
}

export const decideLead = caseCommand({
  name: 'decideLead',
  button: 'Decide who leads',
  about: 'Another organisation would answer the person instead of us. What we missed stays ours.',
  paragraph: '11.3',
  fields: {
    decision: { kind: 'choice', label: 'Your decision', options: { agree: 'Agree', decline: 'Decline' } },
    reasons: { kind: 'longText', label: 'Your reasons', notBare: 'Give your reasons in your own words.' },
  },
  who: leadManagerOrAbove,
  stages: jointStages,
  leadsTo: Object.fromEntries(canBeHandedOver.map((stage) => [stage, ['ledElsewhere']])),
  basis: ['joint', 'investigation', 'redFlags'],
  offered: (state, context) => toDecide(state, context) !== undefined,
  sought: 'To let another organisation lead',
  decides(state, context) {
    const asked = toDecide(state, context);
    if (!asked) return [];
    const found = outcomeOf(state);
    return [
      { label: 'Would lead', words: nameOf(state, asked.lead.body) },
      { label: 'Agreed with them on', words: longDate(asked.lead.on) },
      { label: 'Asked by', person: asked.by },
      { label: 'Why', words: asked.lead.reason },
      { label: 'Sharing with them', words: sharing(state, asked) },
      ...(found ? [{ label: 'Found so far', words: outcomes[found] }] : []),
    ];
  },
  done: ({ joint }) =>
    joint.handedOver ? 'Agreed. The other organisation leads.' : 'Declined. We go on leading it.',
  decide(state, { decision, reasons }, context) {
    const asked = toDecide(state, context);
    if (!asked)
      return refuse(
        '11.3',
        'Nothing about who leads waits for you to decide on.',
        'It is for the Lead Manager; what they asked for, for the Head of Corporate Affairs, or the Chief Executive.',
      );
    const agreed = decision === 'agree';
    return [
      { type: 'leadDecided', agreed, reasons },
      ...(agreed ? [{ type: 'leadAgreed', lead: asked.lead } as const] : []),
    ];
  },
});
