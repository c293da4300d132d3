import type { CaseState } from '../../policy/machine/caseState';
import { longDate } from '../../policy/calendar/dates';
import { inSentence } from '../../policy/machine/sentences';
import { mayWriteTo } from '../../policy/sections/consent/questions';
import { channels } from '../../policy/sections/intake/choices';
import type { Concern } from '../../policy/sections/intake/facts';
import { concernOf } from '../../policy/sections/intake/questions';
import { serviceOf, serviceWords } from '../../policy/trust/services';
import { whereToGetHelp } from '../../policy/wording';
import { part, say, sayAll, type Block } from './letter';
import type { LetterSource } from './source';

/** May this letter say what is the person’s own? A representative without consent is told nothing of it (4.2). */
export const mayTell = (state: CaseState): boolean =>
  ['person', 'representative'].includes(mayWriteTo(state));

/** Thanks for the concern: what it is about, how it came and when. */
export function aboutIt({ state, context: { trust } }: LetterSource): Block {
  const { receivedOn, channel, service } = concernOf(state);
  const named = mayTell(state) && serviceOf(trust, service)?.is !== 'notKnown';
  const which = named ? ` about this service: ${serviceWords(trust, service)}` : '';
  return say(
    `Thank you for raising your concern${which}. It reached us ${inSentence(channels[channel])} on ${longDate(receivedOn)}.`,
  );
}

/** What is on record of what they said: quoted where those are their words, told where somebody wrote them down (3.4). */
export const whatTheyTold = ({ words, wordsAre }: Concern): readonly Block[] =>
  wordsAre === 'theirs'
    ? [say(`In your own words: “${words}”`)]
    : [say('You told us about this:'), ...sayAll(words)];

/** Independent help (2.3). */
export const helpForThem = ({ context: { trust } }: LetterSource): readonly Block[] => [
  part('Help for you'),
  say(whereToGetHelp(trust)),
];

export const careIsSafe = say('Raising this will not affect your care, or anybody’s.');
