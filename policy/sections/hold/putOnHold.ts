import { longDate } from '../../calendar/dates';
import { currentRound } from '../../machine/kind';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { holdGrounds } from './choices';
import { openHold } from './questions';
import { decidesOnHold } from './who';

export const putOnHold = caseCommand({
  name: 'putOnHold',
  button: 'Put on hold',
  about:
    'Only when the person wants to wait, or the police, a coroner or a judge formally ask. The six months by law go on.',
  paragraph: '6.4',
  fields: {
    ground: { kind: 'choice', label: 'On what ground?', options: holdGrounds },
    process: { kind: 'text', label: 'Which other process are we waiting for?' },
    askedBy: { kind: 'text', label: 'Who asked, and how?' },
    evidence: { kind: 'text', label: 'Where is that request kept?' },
    from: { kind: 'date', label: 'On hold from', when: 'past' },
  },
  who: decidesOnHold,
  stages: answerOwed,
  basis: ['timescale', 'hold'],
  offered: (state) => !openHold(state),
  done: () => 'It is on hold. It comes up for review every month, and the six months by law go on.',
  decide(state, input) {
    const { number: round } = currentRound(state);
    if (openHold(state)) return refuse('6.4', 'It is on hold already.', 'Review that hold, or end it first.');
    const before = state.hold.holds.find((hold) => hold.round === round && hold.to && hold.to > input.from);
    if (before?.to)
      return refuseField(
        '6.4',
        'from',
        `It was on hold until ${longDate(before.to)}. Choose that day or a later one.`,
      );
    return [{ type: 'holdPlaced', hold: { ...input, round } }];
  },
});
