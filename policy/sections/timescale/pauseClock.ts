import { longDate } from '../../calendar/dates';
import { currentRound } from '../../machine/kind';
import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { timescales } from '../../timescales';
import { pauseReasons } from './choices';
import type { ClockPause } from './facts';
import { consentPauseRefused, daysRefused } from './pauseRefusals';
import { askedPause, openPause } from './questions';
import { responseSum } from './responseDate';
import { decidesOnTime, keepsTime } from './who';

export const pauseClock = caseCommand({
  name: 'pauseClock',
  button: 'Pause the clock',
  about: `It stops the ${timescales.response.workingDays} or ${timescales.reopenedResponse.workingDays} working days only. The acknowledgement and the six months go on.`,
  paragraph: '8.24',
  fields: {
    reason: { kind: 'choice', label: 'Why does the clock stop?', options: pauseReasons },
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
