import { letterSent } from '../shared/fields';
import { refuseField } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { caseCommand } from '../../machine/section';
import { leadManager } from './facts';
import { isStoppedForGrounds, stoppableStages } from './questions';

const recordStopLetter = caseCommand({
  name: 'recordStopLetter',
  button: 'Letter about stopping sent',
  about: 'The representative gets our reasons, and hears that they can go to the Ombudsman.',
  paragraph: '4.5',
  fields: {
    ...letterSent,
    complete: {
      kind: 'yesNo',
      label: 'Does it give the reasons, and say that they can go to the Ombudsman?',
    },
  },
  who: { roles: complaintsStaff },
  stages: ['stopped'],
  leadsTo: ['closed'],
  basis: ['stopping', 'representation'],
  prefill: (_state, { today }) => ({ on: today, how: 'letter' }),
  decide: (state, { on, how, complete }) =>
    complete
      ? [
          { type: 'stopLetterSent', on, how },
          {
            type: 'caseClosed',
            ending: isStoppedForGrounds(state) ? 'noGrounds' : 'stopped',
            learning: 'None: it was stopped before it was looked into fully.',
            confirmedBy: 'staff',
          },
        ]
      : refuseField(
          '4.5',
          'complete',
          'The letter has to give the reasons and say that they can go to the Ombudsman. Send it with both first.',
        ),
});

const carryOnAfterAll = caseCommand({
  name: 'carryOnAfterAll',
  button: 'Carry on after all',
  about: 'For a case stopped by mistake, before the letter goes. It goes back to where it stood.',
  paragraph: '4.5',
  fields: { reasons: { kind: 'longText', label: 'Why are we carrying on?' } },
  who: leadManager,
  stages: ['stopped'],
  leadsTo: stoppableStages,
  basis: ['stopping', 'representation'],
  decide(state, { reasons }) {
    const to =
      (isStoppedForGrounds(state) ? state.representation.grounds?.from : state.stopping.stoppedFrom) ??
      'toTriage';
    const carriedOn = { type: 'carriedOn', to, reasons } as const;
    return isStoppedForGrounds(state)
      ? [{ type: 'groundsDecided', satisfied: true, reasons, from: to }, carriedOn]
      : [carriedOn];
  },
});

export const stoppedCommands = [recordStopLetter, carryOnAfterAll];
