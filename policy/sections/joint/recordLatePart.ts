import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { pickPartner } from './picks';
import { activePartners, latePartOwed } from './questions';
import { team } from './who';
import { toldTo } from '../consent/toldTo';

export const recordLatePart = caseCommand({
  name: 'recordLatePart',
  button: 'Record late part as sent',
  about: 'The part that was left out, with the apology of the organisation that was late.',
  paragraph: 'App.4 5.4',
  fields: {
    partner: { kind: 'pick', label: 'Whose part?', from: pickPartner(latePartOwed) },
    on: { kind: 'date', label: 'When did the person get it?', when: 'past' },
    toldTo,
    apology: { kind: 'yesNo', label: 'Does the organisation apologise in it for being late?' },
  },
  who: team,
  stages: ['responded'],
  basis: ['joint'],
  offered: (state) => activePartners(state).some((partner) => latePartOwed(state, partner)),
  done: () => 'Recorded: the late part has gone to the person.',
  decide: (_state, { partner, on, toldTo: heardBy, apology }) =>
    apology
      ? [{ type: 'latePartSent', partner, on, ...(heardBy ? { toldTo: heardBy } : {}) }]
      : refuseField(
          'App.4 5.4',
          'apology',
          'Whoever was late says sorry in this response. Ask them for it before it goes.',
        ),
});
