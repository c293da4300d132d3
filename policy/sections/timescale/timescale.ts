import type { CaseState } from '../../machine/caseState';
import { ownersOf } from '../../machine/owners';
import { defineSection, type Notice } from '../../machine/section';
import { agreeDate } from './agreeDate';
import { askForExtension } from './askForExtension';
import { timescaleClocks } from './clocks';
import { decideExtension } from './decideExtension';
import { decidePause } from './decidePause';
import { evolveTimescale, nothingAgreed } from './evolve';
import type { Extension, TimescaleEvent } from './facts';
import { timescaleMissing } from './gaps';
import { pauseClock } from './pauseClock';
import { askedExtension } from './questions';
import { recordChase } from './recordChase';
import { recordExtensionAnswer } from './recordExtensionAnswer';
import { removeExtension } from './removeExtension';
import { restartClock } from './restartClock';
import { withdrawExtension } from './withdrawExtension';
import { tells } from './told';

const tellOwners = (state: CaseState, say: string): readonly Notice[] =>
  ownersOf(state).map((to) => ({ to, say, paragraph: '8.24' }));

const toWhoeverDecides = ({ manager }: Pick<Extension, 'manager'>): Notice['to'] =>
  manager ? { person: manager } : { role: 'leadManager' };

/** How long the answer may take: the day agreed, more time, and what stops the clock (8.21, 8.24). */
export const timescale = defineSection<'timescale', TimescaleEvent>({
  name: 'timescale',
  initial: nothingAgreed,
  evolve: evolveTimescale,
  tells,
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
  clocks: timescaleClocks,
  missing: timescaleMissing,
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
