import type { CaseState } from '../../policy/machine/caseState';
import { longDate } from '../../policy/calendar/dates';
import { inSentence } from '../../policy/machine/sentences';
import { mayWriteTo } from '../../policy/sections/consent/questions';
import { channels } from '../../policy/sections/intake/choices';
import { concernOf } from '../../policy/sections/intake/questions';
import { isFirstToComplain } from '../../policy/sections/people/questions';
import { isRepresented, whySpokenFor } from '../../policy/sections/representation/questions';
import { serviceOf, serviceWords } from '../../policy/trust/services';
import { whereToGetHelp, whoHelps } from '../../policy/wording';
import { part, say, type Block } from './letter';
import { condolence, isTheirWork, readerOf } from './reader';
import type { LetterSource } from './source';

/** May this letter say what is the person’s own? A representative without consent is told nothing of it (4.2). */
export const mayTell = (state: CaseState): boolean =>
  ['person', 'representative'].includes(mayWriteTo(state));

/** To somebody who came to it later: it is not they whom we heard from. */
function cameLater(state: CaseState): Block {
  const { receivedOn } = concernOf(state);
  if (!isRepresented(state))
    return say(
      `Somebody who spoke for you raised a concern with us on ${longDate(receivedOn)}. They no longer speak for you, so we write to you now.`,
    );
  const { about, relation } = readerOf(state);
  const whom = relation ?? about;
  return say(
    `Thank you for speaking for ${whom ?? 'somebody else'}. The concern reached us on ${longDate(receivedOn)}, before you did.`,
  );
}

/** Condolence where somebody has died, and thanks for the concern: whose care it is about, how it came and when. */
export function aboutIt({ state, context: { trust } }: LetterSource): readonly Block[] {
  const { receivedOn, channel, service } = concernOf(state);
  if (!isFirstToComplain(state)) return [...condolence(state), cameLater(state)];
  const known = mayTell(state) && serviceOf(trust, service)?.is !== 'notKnown';
  const about = mayTell(state) ? `telling us about ${readerOf(state).care}` : 'getting in touch with us';
  return [
    ...condolence(state),
    say(
      `Thank you for ${about}. We heard from you ${channel ? `${inSentence(channels[channel])} ` : ''}on ${longDate(receivedOn)}.${
        known ? ` You told us about this service: ${serviceWords(trust, service)}.` : ''
      }`,
    ),
  ];
}

/** What they said, in their own words. A note that somebody made of it is for staff: it is not sent to them (3.4). */
export function inTheirWords(state: CaseState): readonly Block[] {
  const { words, wordsAre } = concernOf(state);
  const whose = isFirstToComplain(state) ? 'In your own words' : 'This is what we were told';
  return wordsAre === 'theirs' ? [say(`${whose}: “${words.trim()}”`)] : [];
}

/** Over what was told to us. */
export const toldUs = (state: CaseState): Block =>
  part(isFirstToComplain(state) ? 'What you told us' : 'What we were told');

/** Independent help (2.3): for whoever reads it, or for the person whom it is their work to speak for. */
export const helpForThem = ({ state, context: { trust } }: LetterSource): readonly Block[] =>
  isTheirWork(state)
    ? [part('Help for the person you speak for'), say(whoHelps(trust))]
    : [part('Help for you'), say(whereToGetHelp(trust))];

/** Nobody’s care gets worse because something was raised (8.4). Of somebody who has died it is not said. */
export const careIsSafe = (state: CaseState): Block =>
  say(
    whySpokenFor(state) === 'died'
      ? 'Raising this will not affect anybody’s care.'
      : 'Raising this will not affect your care, or anybody’s.',
  );
