import type { CaseState } from '../../machine/caseState';
import type { Line } from '../../machine/command';
import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { currentRound } from './clockStops';
import { decidesOnTime, keepsTime } from './extension';
import { askedPause, openPause, pauseReasons, type ClockPause } from './pause';
import { consentPauseRefused, daysRefused } from './pauseRules';
import { responseSum } from './responseDate';

export const pauseClock = caseCommand({
  name: 'pauseClock',
  button: 'Pause the clock',
  about: 'It stops the 35 or 60 working days only. The acknowledgement and the six months go on.',
  paragraph: '8.24',
  fields: {
    reason: { kind: 'choice', label: 'Why?', options: pauseReasons },
    waitingFor: { kind: 'longText', label: 'What are we waiting for, and from whom?' },
    from: {
      kind: 'date',
      label: 'Stopped from',
      hint: 'The first day that does not count. It may lie in the past.',
      when: 'past',
    },
    to: {
      kind: 'date',
      label: 'Running again on',
      hint: 'Only if it has started again already',
      when: 'past',
      optional: true,
    },
    evidence: {
      kind: 'text',
      label: 'Who asked or agreed, how, and where is that kept?',
      onlyIf: { field: 'reason', is: ['person', 'authority'] },
    },
  },
  who: keepsTime,
  stages: answerOwed,
  basis: ['timescale', 'hold'],
  offered: (state) => !openPause(state) && !askedPause(state),
  prefill: (_state, { today }) => ({ from: today }),
  done(state, context) {
    if (askedPause(state))
      return 'The Lead Manager for Complaints has been asked to agree. The clock runs until they do.';
    return openPause(state)
      ? 'The clock is stopped. Start it again as soon as what you are waiting for is here.'
      : `Recorded. The answer is due on ${longDate(responseSum(state, context).due)}.`;
  },
  decide(state, input, context) {
    const pause: ClockPause = { ...input, round: currentRound(state).number };
    const refused = daysRefused(state, pause) ?? consentPauseRefused(state, pause);
    if (refused) return refused;
    if (pause.reason !== 'information' || decidesOnTime(context)) return [{ type: 'clockPaused', pause }];
    return askedPause(state)
      ? refuse('8.24', 'A pause has been asked for already.', 'Wait for the Lead Manager for Complaints.')
      : [{ type: 'pauseAsked', pause }];
  },
});

function pauseFacts(state: CaseState): readonly Line[] {
  const asked = askedPause(state);
  if (!asked) return [];
  return [
    { label: 'Asked for', words: `The clock stopped from ${longDate(asked.from)}` },
    { label: 'Asked by', person: asked.askedBy },
    { label: 'Why', words: pauseReasons[asked.reason] },
    { label: 'Waiting for', words: asked.waitingFor },
  ];
}

export const decidePause = caseCommand({
  name: 'decidePause',
  button: 'Decide on the pause',
  about: 'Agree only if nobody else than the person or the other body can give what we need.',
  paragraph: '8.24',
  fields: {
    decision: { kind: 'choice', label: 'Your decision', options: { agree: 'Agree', decline: 'Decline' } },
    reasons: { kind: 'longText', label: 'Your reasons', hint: 'Needed to decline', optional: true },
  },
  who: { roles: ['leadManager'], delegated: 'decideTime', not: ['staffConcerned'] },
  stages: answerOwed,
  basis: ['timescale', 'hold'],
  offered: (state, { actor }) => {
    const asked = askedPause(state);
    return asked !== undefined && asked.askedBy !== actor.id;
  },
  sought: 'A pause',
  decides: pauseFacts,
  quick: [{ button: 'Agree', entries: { decision: 'agree' } }],
  done: (state, context) =>
    openPause(state)
      ? 'Decided. The clock is stopped.'
      : `Decided. The answer is due on ${longDate(responseSum(state, context).due)}.`,
  decide(state, { decision, reasons }, { actor }) {
    const asked = askedPause(state);
    if (!asked)
      return refuse('8.24', 'No pause waits for a decision.', 'The case card shows whether the clock runs.');
    const { askedBy, ...pause } = asked;
    if (askedBy === actor.id)
      return {
        ...refuse('8.24', 'Nobody decides on their own request.', 'Ask whoever stands in for you.'),
        refused: 'notYours',
      };
    const decided = { type: 'pauseDecided', agreed: decision === 'agree', reasons } as const;
    if (decision === 'decline')
      return reasons
        ? [decided]
        : refuseField('8.24', 'reasons', 'Say why, so that whoever asked can go on without it.');
    const refused = daysRefused(state, pause);
    return refused
      ? refuse(
          '8.24',
          'Those days have been stopped for another reason meanwhile.',
          'Decline this one: a new request can name other days.',
        )
      : [decided, { type: 'clockPaused', pause }];
  },
});
