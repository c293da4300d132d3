import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { responseSum } from '../timescale/responseDate';
import { holdEndings } from './choices';
import { openHold } from './questions';
import { decidesOnHold } from './who';

export const endHold = caseCommand({
  name: 'endHold',
  button: 'End the hold',
  about: 'The day on which it ends counts again.',
  paragraph: '6.4',
  fields: {
    why: { kind: 'choice', label: 'Why does it end?', options: holdEndings },
    on: { kind: 'date', label: 'When did the hold end?', when: 'past' },
  },
  who: decidesOnHold,
  stages: answerOwed,
  basis: ['timescale', 'hold'],
  offered: (state) => openHold(state) !== undefined,
  done: (state, context) =>
    `The hold has ended. The answer is due on ${longDate(responseSum(state, context).due)}.`,
  decide(state, { why, on }) {
    const hold = openHold(state);
    if (!hold) return refuse('6.4', 'It is not on hold.', 'The case card shows where it stands.');
    if (on < hold.from) return refuseField('6.4', 'on', `It has been on hold since ${longDate(hold.from)}.`);
    if (hold.ground === 'authority' && why === 'personGoesOn')
      return refuseField(
        '6.4',
        'why',
        'The police, a coroner or a judge asked for this hold. It lasts until their process ends or they no longer ask.',
      );
    if (hold.ground === 'person' && why === 'requestLifted')
      return refuseField(
        '6.4',
        'why',
        'The person asked for this hold. It ends when they want to go on, or when the other process ends.',
      );
    return [{ type: 'holdEnded', on, why }];
  },
});
