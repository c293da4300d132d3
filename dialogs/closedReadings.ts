import { none, optionsOf } from '../policy/machine/fields';
import { quoted } from '../policy/machine/sentences';
import { readField } from './logReadings';
import { flagWords } from './reading/answerWords';
import { mendSlips } from './reading/nearWords';
import { saysNotKnown } from './reading/notKnown';
import { hasWords, plain, tokensOf } from './reading/plain';
import {
  mayBeUnasked,
  saysFormSent,
  saysNoneOfThese,
  saysNotDone,
  saysRang,
  saysRefused,
  saysUnasked,
} from './reading/refusals';
import { denies } from './reading/stance';
import { hearYesNo } from './reading/yesNo';
import type { Answer, Asking } from './step';

const say = (name: string, value: unknown): Answer => ({ entries: { [name]: value }, whys: [], left: [] });

/** Asks which of these answers is meant. */
function askWhich(
  why: string,
  name: string,
  keys: readonly string[],
  { fields, state, sources }: Asking,
): Answer {
  const field = fields[name];
  const options = (field && optionsOf(field, state, sources)) ?? {};
  return { entries: {}, whys: [why], left: [], offers: keys.flatMap((key) => options[key] ?? []) };
}

const isNo = (words: string): boolean => {
  const heard = hearYesNo(words);
  return heard.is === 'taken' && !heard.value;
};

/** Whether the person agrees to be spoken for (4.2). A bare “no” is no refusal yet: they may not have been asked. */
export function readConsent(words: string, asking: Asking): Answer {
  if (saysRefused(words)) return say('consent', 'refused');
  if (saysFormSent(words)) return say('consent', 'requested');
  if (isNo(words) || /^(?:no|without) (?:consent|permission)$/.test(plain(words)) || mayBeUnasked(words))
    return askWhich(
      'Did they say no, or has nobody asked them yet?',
      'consent',
      ['refused', 'notYet'],
      asking,
    );
  return saysUnasked(words) ? say('consent', 'notYet') : readField(words, 'consent', asking);
}

/** Whether somebody has spoken with the person (3.4). “No” does not say that anybody tried. */
export function readSpokenTo(words: string, asking: Asking): Answer {
  if (saysRang(words))
    return askWhich('Did somebody speak with them then?', 'spokenTo', ['spoke', 'couldNotReach'], asking);
  return isNo(words) || saysNotDone(words)
    ? askWhich(
        'Did somebody try to reach them, or do they not want to talk? If nobody has tried yet, do that first: what you have answered is kept.',
        'spokenTo',
        ['couldNotReach', 'declined'],
        asking,
      )
    : readField(words, 'spokenTo', asking);
}

const NONE_PERHAPS =
  /^(?:no|nope|nah|none|nothing)(?: of these| really)? (?:(?:i|we) )?(?:think|dont think so|don't think so|guess|reckon|hope|maybe|probably)$/;

const MOST_WORDS_OF_FLAGS = 8;

/** The red flags that a short answer names, though with a slip of one letter or in doubt: they are asked, never set. */
function flagsIn(words: string): readonly string[] {
  const said = tokensOf(words);
  if (said.length > MOST_WORDS_OF_FLAGS) return [];
  const known = new Set(Object.values(flagWords).flat().flatMap(tokensOf));
  const ways = [said.join(' '), ...mendSlips(said.join(' '), known)].map(tokensOf);
  return Object.entries(flagWords)
    .filter(([, phrases]) => ways.some((way) => phrases.some((each) => hasWords(way, tokensOf(each)))))
    .map(([key]) => key);
}

/** Whether they were told that their care is not affected (8.7). Not to know is a way out the second time: not told. */
export function readReassured(words: string, asking: Asking): Answer {
  const own = readField(words, 'reassured', asking);
  return own.entries.reassured !== undefined || !asking.wasAsked
    ? own
    : {
        entries: {},
        whys: ['If you have not told them, or do not know, choose “Nobody has told them yet”.'],
        left: [],
        offers: ['Yes', 'Nobody has told them yet'],
      };
}

/** The red flags. A stray “no” is none of them only where nothing dangerous was told and nothing was unclear (2.3). */
export function readFlags(words: string, asking: Asking): Answer {
  if (saysNoneOfThese(words)) return say('flags', [none]);
  const own = readField(words, 'flags', asking);
  if (own.entries.flags === undefined) {
    const named = denies(words) ? [] : flagsIn(words);
    if (named.length > 0) {
      const { fields, state, sources } = asking;
      const listed = (fields.flags && optionsOf(fields.flags, state, sources)) ?? {};
      const said = named.flatMap((key) => listed[key] ?? []).join(' + ');
      return { entries: {}, whys: [`Shall I flag this: ${said}? Say yes or no.`], left: [], offers: [said] };
    }
    if (saysNotKnown(words) || NONE_PERHAPS.test(plain(words)))
      return { entries: {}, whys: ['I cannot save without this.'], left: [], asksNone: true };
    const agreed = hearYesNo(words);
    return agreed.is === 'taken' && agreed.value
      ? { entries: {}, whys: ['Which of these is it?'], left: [] }
      : own;
  }
  const isNone = [own.entries.flags].flat().every((flag) => flag === none);
  if (!isNone || asking.noIsEnough) return own;
  const why =
    asking.danger.length > 0
      ? `You wrote ${quoted(asking.danger)}, so I ask once more.`
      : 'I was not sure of your answer before, so I ask once more.';
  return { entries: {}, whys: [why], left: [], asksNone: true };
}
