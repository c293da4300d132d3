import { notKnown } from '../../../policy/machine/fields';
import { relationshipWords, theOtherWay } from '../../reading/relationshipWords';
import { hearChoice, type Options } from '../../reading/choices';
import { denies, doubts } from '../../reading/stance';
import { hearTwoPeople } from '../../reading/twoPeople';
import { hearWho } from '../../reading/who';
import type { Answer, Asking } from '../step';
import { options } from './fields';

/** Two people told apart, as the fields they are. */
export function readTwoPeople(
  words: string,
  asking: Asking,
): { readonly answer: Answer; readonly isFor: boolean } | undefined {
  const two = hearTwoPeople(words);
  if (!two || denies(words) || doubts(words.replace(/\bmay\b/gi, ''))) return undefined;
  const listed = options(asking, 'relationship');
  const own = relationIn(two.relation ?? '', listed);
  const back = theOtherWay[relationIn(two.relationBack ?? '', listed) ?? ''];
  const relationship = own !== undefined && back !== undefined && own !== back ? undefined : (own ?? back);
  const { phone, email } = hearWho(words);
  const entries = {
    ...(two.person ? { personName: two.person } : {}),
    ...(two.affected ? { affectedName: two.affected } : {}),
    ...(relationship && relationship !== 'other' ? { relationship } : {}),
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
  };
  return { answer: { entries, whys: [], left: [] }, isFor: two.isFor };
}

const IS_THE_ONE =
  /^(?:(?:it|he|she|they)(?:'s|’s|s| is| are|'re|’re)? |i am |i'm )?(?:(?:her|his|their|the|a|an) )?/i;

/** “mother”, “the legal guardian”, “hes the grandson”: what somebody is to somebody, and nothing else. */
export function relationIn(words: string, listed: Options): string | undefined {
  const heard = hearChoice(
    words.replace(IS_THE_ONE, '').replace(/ speaking$/i, ''),
    listed,
    relationshipWords,
  );
  return heard.is === 'taken' && heard.left.length === 0 && heard.value !== notKnown
    ? heard.value
    : undefined;
}
