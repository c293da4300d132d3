import type { CaseState } from '../../machine/caseState';
import type { ClockContext } from '../../machine/clock';
import { longDate } from '../../calendar/dates';
import { kindOf, roundsOf } from '../../machine/kind';
import { ownersOf } from '../../machine/owners';
import { defineSection, type Missing, type Notice } from '../../machine/section';
import { answerOwed } from '../../stages';
import { agreeDate, type AgreedDay } from './agreeDate';
import { agreementsOf } from './agreedDate';
import { currentRound, isStopped } from './clockStops';
import {
  askedExtension,
  extensionEvolve,
  unansweredExtension,
  type Extension,
  type ExtensionEvent,
} from './extension';
import { recordExtensionAnswer, withdrawExtension } from './extensionAnswer';
import { decideExtension, removeExtension } from './extensionDecision';
import { askForExtension } from './extensionRequest';
import {
  pauseClocks,
  pauseEvolve,
  pauseMissing,
  type AskedPause,
  type ClockPause,
  type PauseEvent,
} from './pause';
import { decidePause, pauseClock } from './pauseCommands';
import { answerClocks } from './responseClocks';
import { responseSum } from './responseDate';
import { recordChase, restartClock } from './restart';

export type TimescaleEvent =
  { readonly type: 'dateAgreed'; readonly day: AgreedDay } | ExtensionEvent | PauseEvent;

/** How long the answer may take: what was agreed, asked for and stopped, in the order it was recorded. */
export interface Timescale {
  readonly agreed: readonly AgreedDay[];
  readonly extensions: readonly Extension[];
  readonly pauses: readonly ClockPause[];
  readonly pauseAsked?: AskedPause;
}

/** What the extension that was asked for or approved still needs, from a manager or from the person. */
function* extensionMissing(state: CaseState): Iterable<Missing> {
  if (askedExtension(state))
    yield {
      what: 'Decide on the extra time that was asked for',
      paragraph: '8.24',
      command: 'decideExtension',
    };
  const unanswered = unansweredExtension(state);
  if (unanswered?.answer === 'waiting')
    yield {
      what: `Ask the person if they agree to ${longDate(unanswered.until)}`,
      paragraph: '8.24',
      command: 'recordExtensionAnswer',
    };
}

function* timeMissing(state: CaseState, context: ClockContext): Iterable<Missing> {
  const round = currentRound(state);
  if (state.stage === 'investigation' && agreementsOf(state, round).length === 0)
    yield { what: 'Agree with the person how long it will take', paragraph: '8.21', command: 'agreeDate' };
  yield* extensionMissing(state);
  const { due } = responseSum(state, context);
  if (context.today > due && !isStopped(state, round) && !askedExtension(state))
    yield {
      what: `The day of the answer, ${longDate(due)}, has passed: tell the person why and until when, and ask if they agree`,
      paragraph: '8.24',
      command: 'askForExtension',
    };
}

const tellOwners = (state: CaseState, say: string): readonly Notice[] =>
  ownersOf(state).map((to) => ({ to, say, paragraph: '8.24' }));

const toWhoeverDecides = ({ manager }: Pick<Extension, 'manager'>): Notice['to'] =>
  manager ? { person: manager } : { role: 'leadManager' };

export const timescale = defineSection<'timescale', TimescaleEvent>({
  name: 'timescale',
  initial: { agreed: [], extensions: [], pauses: [] },
  evolve: {
    dateAgreed: (slice, { day }) => ({ ...slice, agreed: [...slice.agreed, day] }),
    ...extensionEvolve,
    ...pauseEvolve,
  },
  commands: [
    agreeDate,
    askForExtension,
    recordExtensionAnswer,
    decideExtension,
    withdrawExtension,
    removeExtension,
    pauseClock,
    decidePause,
    restartClock,
    recordChase,
  ],
  clocks: (state, context) =>
    kindOf(state) === 'complaint'
      ? [
          ...roundsOf(state).flatMap((round) => answerClocks(state, round, context)),
          ...pauseClocks(state, context),
        ]
      : [],
  *missing(state, context) {
    if (kindOf(state) !== 'complaint' || !answerOwed.includes(state.stage)) return;
    yield* timeMissing(state, context);
    yield* pauseMissing(state);
  },
  holders(state) {
    const asked = askedExtension(state);
    if (!asked) return {};
    return { requester: [asked.askedBy], approver: asked.manager ? [asked.manager] : [] };
  },
  notices: {
    extensionAsked: ({ extension }, { reference }) => [
      {
        to: toWhoeverDecides(extension),
        say: `${reference}: more time was asked for. Please decide.`,
        paragraph: '8.24',
        command: 'decideExtension',
      },
    ],
    extensionDecided: ({ approved }, { reference, timescale: { extensions } }) =>
      [extensions.at(-1)?.askedBy].flatMap((person) =>
        person
          ? [
              {
                to: { person },
                say: `${reference}: more time was ${approved ? 'approved' : 'declined'}.`,
                paragraph: '8.24',
              },
            ]
          : [],
      ),
    extensionRemoved: (_event, state) => tellOwners(state, `${state.reference}: the extension was removed.`),
    pauseAsked: (_event, { reference }) => [
      {
        to: { role: 'leadManager' },
        say: `${reference}: a pause was asked for. Please decide.`,
        paragraph: '8.24',
        command: 'decidePause',
      },
    ],
  },
});
