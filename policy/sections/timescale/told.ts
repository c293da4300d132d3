import { longDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { unsaid, type Around, type CaseTellers, type ToldLine } from '../../machine/telling';
import { agreeDate } from './agreeDate';
import { askForExtension } from './askForExtension';
import { personSays } from './choices';
import { decideExtension } from './decideExtension';
import { decidePause } from './decidePause';
import type { TimescaleEvent } from './facts';
import { pauseClock } from './pauseClock';
import { recordChase } from './recordChase';
import { recordExtensionAnswer } from './recordExtensionAnswer';
import { removeExtension } from './removeExtension';
import { restartClock } from './restartClock';
import { withdrawExtension } from './withdrawExtension';
import { wasToldTo } from '../consent/toldTo';

/** It follows from the day it was recorded. */
const round = unsaid('the number of the round of answering');

const pause = {
  ...pauseClock.fields,
  chasedOn: { kind: 'date', label: 'Asked again on' },
  round,
} as const;

/** The new day, and what the person says to it: whether the extension was approved stands in its title. */
function sayDecided(approved: boolean, { after }: Around<CaseState>): readonly ToldLine[] {
  const { until, answer, agreedOn } = after.timescale.extensions.at(-1) ?? {};
  if (!until || !answer) return [];
  return [
    { label: approved ? 'The new day' : 'The day that was asked for', on: until },
    {
      label: 'The person',
      words: agreedOn ? `${personSays[answer]} on ${longDate(agreedOn)}` : personSays[answer],
    },
  ];
}

export const tells: CaseTellers<TimescaleEvent> = {
  dateAgreed: {
    title: 'Agreed the response date with the person',
    on: ({ day }) => day.agreedOn,
    part: 'narrative',
    said: { day: { ...agreeDate.fields, round } },
  },
  extensionAsked: {
    title: 'Asked for more time',
    on: ({ extension }) => extension.toldOn,
    part: 'narrative',
    said: { extension: { ...askForExtension.fields, toldTo: wasToldTo, round } },
  },
  extensionAnswered: {
    title: 'Recorded what the person says to the new day',
    part: 'narrative',
    said: recordExtensionAnswer.fields,
  },
  extensionDecided: {
    title: ({ approved }) => (approved ? 'Approved more time' : 'Declined more time'),
    part: 'narrative',
    said: { approved: sayDecided, reasons: decideExtension.fields.reasons },
  },
  extensionWithdrawn: {
    title: 'Took the request for more time back',
    part: 'narrative',
    said: withdrawExtension.fields,
  },
  extensionRemoved: {
    title: 'Gave the extra time back',
    on: ({ toldOn }) => toldOn,
    part: 'narrative',
    said: removeExtension.fields,
  },
  clockPaused: { title: 'Paused the clock', part: 'narrative', said: { pause } },
  pauseAsked: { title: 'Asked for a pause of the clock', part: 'narrative', said: { pause } },
  pauseDecided: {
    title: ({ agreed }) => (agreed ? 'Agreed to the pause' : 'Did not agree to the pause'),
    part: 'narrative',
    said: { agreed: unsaid('its title says it'), reasons: decidePause.fields.reasons },
  },
  clockRestarted: { title: 'Started the clock again', part: 'narrative', said: restartClock.fields },
  pauseChased: { title: 'Asked again for what is awaited', part: 'narrative', said: recordChase.fields },
};
