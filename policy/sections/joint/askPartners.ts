import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { responseSum } from '../timescale/responseDate';
import { pickPartner } from './picks';
import { activePartners, mayShareWith, weLead } from './questions';
import { gathering, team } from './who';

export const askPartners = caseCommand({
  name: 'askPartners',
  button: 'Ask partners, with a date',
  about: 'For their part of the response, or to agree the draft. Each of them gets the date.',
  paragraph: 'App.4 4.4',
  fields: {
    partners: { kind: 'picks', label: 'Which organisations?', from: pickPartner() },
    asked: {
      kind: 'choice',
      label: 'What are they asked for?',
      options: { contribution: 'Their part of the response', approval: 'To agree the draft as it stands' },
    },
    due: { kind: 'date', label: 'By when?', when: 'future' },
  },
  who: team,
  stages: gathering,
  basis: ['joint', 'response'],
  offered: weLead,
  done: () => 'Recorded: they have been asked, with a date.',
  decide(state, { partners, asked, due }, context) {
    if (!weLead(state))
      return refuse('App.4 3.2', 'It is not agreed that we lead.', 'Agree who leads first.');
    if (partners.length === 0)
      return refuseField('App.4 4.4', 'partners', 'Choose at least one organisation.');
    const unshared = activePartners(state).filter(
      (partner) => partners.includes(partner.id) && !mayShareWith(partner),
    );
    if (unshared.length > 0)
      return refuseField(
        'App.4 4.4',
        'partners',
        `The person has not agreed to us sharing with ${unshared.map(({ name }) => name).join(' and ')}. Ask the person, and record the answer.`,
      );
    const limit = responseSum(state, context).due;
    if (due > limit)
      return refuseField(
        'App.4 4.4',
        'due',
        `The response is due on ${longDate(limit)}, so their date has to be before that.`,
      );
    const { draftNumber } = state.response;
    if (asked === 'contribution')
      return partners.map((partner) => ({ type: 'partnerAsked' as const, partner, due }));
    if (draftNumber === 0) return refuseField('App.4 4.4', 'asked', 'There is no draft yet. Write it first.');
    return partners.map((partner) => ({ type: 'approvalAsked' as const, partner, draft: draftNumber, due }));
  },
});
