import { caseCommand } from '../../machine/section';
import { requestKinds } from './choices';
import { othersLead } from './questions';
import { askedOfUs, team } from './who';

export const logLeadRequest = caseCommand({
  name: 'logLeadRequest',
  button: 'Record what the lead asks',
  about: 'Another organisation leads. What it asks of us has a date, and we keep it.',
  paragraph: 'App.4 4.5A',
  fields: {
    kind: { kind: 'choice', label: 'What do they ask for?', options: requestKinds },
    what: { kind: 'longText', label: 'What exactly?' },
    due: { kind: 'date', label: 'By when?' },
  },
  who: team,
  stages: askedOfUs,
  offered: othersLead,
  done: () => 'Recorded, with the day it is due.',
  decide: (_state, request) => [{ type: 'leadAsked', ...request }],
});
