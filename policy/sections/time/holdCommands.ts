import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { currentRound } from './clockStops';
import { holdEndings, holdGrounds, openHold } from './holdFacts';
import { responseSum } from './responseDate';

const who = {
  roles: ['complaintsTeam', 'leadManager'],
  delegated: 'decideHold',
  not: ['staffConcerned'],
} as const;

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
  who,
  stages: answerOwed,
  basis: ['timescale', 'hold'],
  offered: (state) => !openHold(state),
  prefill: (_state, { today }) => ({ from: today }),
  done: () => 'It is on hold. It comes up for review every month, and the six months by law go on.',
  decide(state, input) {
    const { number: round, receivedOn } = currentRound(state);
    if (openHold(state)) return refuse('6.4', 'It is on hold already.', 'Review that hold, or end it first.');
    if (input.from < receivedOn)
      return refuseField('6.4', 'from', `That is before it reached us, on ${longDate(receivedOn)}.`);
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

export const reviewHold = caseCommand({
  name: 'reviewHold',
  button: 'Review the hold',
  about: 'Is the other process still going on? The person is told how things stand.',
  paragraph: '6.4',
  fields: {
    on: { kind: 'date', label: 'When was it reviewed?', when: 'past' },
    note: { kind: 'longText', label: 'How does the other process stand, and what was the person told?' },
  },
  who,
  stages: answerOwed,
  offered: (state) => openHold(state) !== undefined,
  prefill: (_state, { today }) => ({ on: today }),
  decide(state, { on, note }) {
    const hold = openHold(state);
    if (!hold) return refuse('6.4', 'It is not on hold.', 'The case card shows where it stands.');
    return on < (hold.reviewedOn ?? hold.from)
      ? refuseField('6.4', 'on', 'That is before the last time.')
      : [{ type: 'holdReviewed', on, note }];
  },
});

export const endHold = caseCommand({
  name: 'endHold',
  button: 'End the hold',
  about: 'The day on which it ends counts again.',
  paragraph: '6.4',
  fields: {
    why: { kind: 'choice', label: 'Why does it end?', options: holdEndings },
    on: { kind: 'date', label: 'When?', when: 'past' },
  },
  who,
  stages: answerOwed,
  basis: ['timescale', 'hold'],
  offered: (state) => openHold(state) !== undefined,
  prefill: (_state, { today }) => ({ on: today }),
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
