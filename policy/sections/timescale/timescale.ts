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

/** Whoever has it, and whoever asked, each once and none of them of their own doing. */
function tellOwners(state: CaseState, say: string, by: string, askedBy?: string): readonly Notice[] {
  const owners = ownersOf(state);
  const isOwner = owners.some((to) => 'person' in to && to.person === askedBy);
  const all = askedBy && !isOwner ? [{ person: askedBy }, ...owners] : owners;
  return all
    .filter((to) => !('person' in to) || to.person !== by)
    .map((to) => ({ to, say: `${state.reference}: ${say}`, paragraph: '8.24' }));
}

const lastAsker = ({ timescale: { extensions } }: CaseState): string | undefined =>
  extensions.at(-1)?.askedBy;

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
    extensionAnswered: (_event, state, { by }) =>
      tellOwners(state, 'the person has answered about the new day.', by, lastAsker(state)),
    extensionDecided: ({ approved }, state, { by }) =>
      tellOwners(state, `more time was ${approved ? 'approved' : 'declined'}.`, by, lastAsker(state)),
    extensionRemoved: (_event, state, { by }) => tellOwners(state, 'the extension was removed.', by),
    // Where it is agreed to the clock stops, which is told.
    pauseDecided: ({ agreed }, state, { by }) =>
      agreed ? [] : tellOwners(state, 'the pause was not agreed to.', by, state.timescale.pauseAskedBy),
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
