import type { CaseState } from '../machine/caseState';
import { refuseField, type Refusal } from '../machine/refusal';
import { us } from '../sections/joint/choices';
import type { Lead, Partner } from '../sections/joint/facts';
import { mayShareWith, nameOf, partnerOf } from '../sections/joint/questions';
import { whySpokenFor } from '../sections/representation/questions';
import { breach, eventOf, type Change, type RefusingLaw } from './law';

/** The lead that these events ask for or agree to, or that the case goes to with them. */
function handedTo(change: Change): { readonly lead?: Lead } | undefined {
  const named = (eventOf(change, 'leadProposed') ?? eventOf(change, 'leadAgreed'))?.lead;
  if (named) return named.body === us ? undefined : { lead: named };
  const { before, after } = change;
  const isHanded = after.stage === 'ledElsewhere' && before.stage !== 'ledElsewhere';
  return isHanded && !eventOf(change, 'endingPutRight') ? { lead: after.joint.lead } : undefined;
}

/** Does the reason hold why the person need not agree to us sharing with whoever leads? */
function needsNoConsent(state: CaseState, { unshared }: Lead, { kind }: Partner): boolean {
  if (unshared === 'choseCommissioner') return kind === 'commissioner';
  return unshared === 'died' ? whySpokenFor(state) === 'died' : unshared !== undefined;
}

function lacks({ before, after, events }: Change, lead: Lead, partner: Partner): Refusal | undefined {
  const name = nameOf(after, lead.body);
  const step = 'Choose “Record a partner step”.';
  if (!partner.steps.notified || !partner.steps.joined)
    return breach(
      '11.3',
      `It is not on record that ${name} was told and has joined, so it cannot lead.`,
      `${step} It has one entry for each.`,
    );
  if (!mayShareWith(partner) && !needsNoConsent(after, lead, partner))
    return {
      ...refuseField(
        '11.3',
        'unshared',
        `The person has not agreed to us sharing with ${name}, and no reason on record holds why they need not.`,
      ),
      next: `Ask the person. ${step} Or say why it is not needed. Your other answers are kept.`,
    };
  const isAsked = eventOf({ events }, 'leadProposed') !== undefined;
  const { proposed, lead: led } = before.joint;
  const isDecided = eventOf({ events }, 'leadDecided')?.agreed && proposed?.lead.body === lead.body;
  const isAgreed = after.joint.handedOver !== undefined && led?.body === lead.body;
  return isAsked || isDecided || isAgreed
    ? undefined
    : breach(
        '11.3',
        `The Lead Manager has not agreed that ${name} leads.`,
        'Choose “Agree who leads”: that asks them.',
      );
}

export const handedOver: RefusingLaw = {
  ids: ['L23'],
  paragraph: '11.3',
  says: 'Another organisation leads only when it was told and has joined, and the Lead Manager agreed. The person agreed to us sharing with it, or it says why they need not.',
  refuses(change) {
    const handed = handedTo(change);
    if (!handed) return undefined;
    const { lead } = handed;
    const partner = lead && partnerOf(change.after, lead.body);
    if (!partner)
      return breach(
        '11.3',
        'No other organisation that leads is on this case, so it stays with us.',
        'Choose “Involve an organisation”, record that it was told and has joined, then “Agree who leads”.',
      );
    return lacks(change, lead, partner);
  },
};
