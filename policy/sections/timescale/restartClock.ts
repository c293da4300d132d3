import { longDate, type LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { consentAnsweredOn } from './awaitedConsent';
import { restartRefused } from './pauseRefusals';
import { openPause } from './questions';
import { responseSum } from './responseDate';
import { keepsTime } from './who';

/** The day on which the consent that a pause waited for came, as it was recorded. */
function restartFrom(state: CaseState): LondonDate | undefined {
  const pause = openPause(state);
  const answeredOn = consentAnsweredOn(state);
  if (pause?.reason !== 'consent' || !answeredOn) return undefined;
  return answeredOn > pause.from ? answeredOn : pause.from;
}

export const restartClock = caseCommand({
  name: 'restartClock',
  button: 'Start the clock again',
  about: 'From the day on which what you waited for arrived: that day counts again.',
  paragraph: '8.24',
  fields: {
    on: { kind: 'date', label: 'When did it arrive, or the reason end?', when: 'past' },
    note: { kind: 'text', label: 'What arrived, or what has changed?' },
  },
  who: keepsTime,
  stages: answerOwed,
  basis: ['timescale'],
  offered: (state) => openPause(state) !== undefined,
  keeps: (state) => ({ on: restartFrom(state) }),
  done: (state, context) =>
    `The clock runs again. The answer is due on ${longDate(responseSum(state, context).due)}.`,
  decide(state, { on, note }) {
    const pause = openPause(state);
    if (!pause)
      return refuse(
        '8.24',
        'No pause is open.',
        'If the case is on hold, end the hold when its reason ends.',
      );
    if (on < pause.from)
      return refuseField(
        '8.24',
        'on',
        `It was stopped on ${longDate(pause.from)}, so it cannot run again before.`,
      );
    const refused =
      pause.reason === 'consent' ? restartRefused(state, { from: pause.from, on }, 'on') : undefined;
    return refused ?? [{ type: 'clockRestarted', on, note }];
  },
});
