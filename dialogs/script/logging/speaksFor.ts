import { notKnown, wordsOf } from '../../../policy/machine/fields';
import { saysAgreed, saysNobodyAsked } from '../../reading/agreeing';
import { relativeIn } from '../../reading/standingWords';
import { theOtherWay } from '../../reading/relationshipWords';
import type { Options } from '../../reading/choices';
import { clausesOf } from '../../reading/clauses';
import { looksLikeName, withoutLead } from '../../reading/names';
import { beginsNotKnown, saysNotKnown } from '../../reading/notKnown';
import { plain, tokensOf } from '../../reading/plain';
import { withholdsName } from '../../reading/refusals';
import { denies, doubts, isHedged } from '../../reading/stance';
import { noNames } from '../../reading/steeringWords';
import { hearTwoPeople } from '../../reading/twoPeople';
import type { Answer, Asking } from '../step';
import { nothingRead, readField, options, askedAlone, withEntry } from './fields';
import { relationIn } from './relations';
import { isNameAskedFor } from './who';

/** Whom they speak for, and what they are to them. */
export function readSpeaksFor(words: string, asking: Asking): Answer {
  const only = askedAlone(asking);
  const late = ofTheLate(words, options(asking, 'relationship'));
  if (late) return late;
  const said = plain(words);
  // “Yes she agrees” answers what is asked in a moment: it is asked by itself there (4.2).
  if (saysAgreed(said) || saysNobodyAsked(said))
    return { entries: {}, whys: ['Whether they agree I ask in a moment.'], left: [], isAhead: true };
  if (only === 'relationship') return readRelationship(words, asking);
  if (saysNotKnown(words) && (only !== undefined || /\p{L}/u.test(words))) {
    const names = only === undefined ? asking.waiting : [only];
    return { entries: Object.fromEntries(names.map((name) => [name, notKnown])), whys: [], left: [] };
  }
  if (asking.waiting.includes('affectedName') && withholdsName(words))
    return { entries: { affectedName: notKnown }, whys: [], left: [] };
  const named = nameBesideKnown(words, asking) ?? namedByRelation(words, asking);
  if (named) return named;
  if (only === 'affectedName' && isNameAskedFor(words) && !noNames.has(plain(words)))
    return { entries: { affectedName: withoutLead(words) }, whys: [], left: [] };
  const listed = options(asking, 'relationship');
  const parts = clausesOf(words).map(({ text }) => text);
  if (isHedged(parts.filter((part) => !/\bname\b/i.test(part)).map((part) => part.replace(/\bmay\b/gi, ''))))
    return { entries: {}, whys: ['I cannot tell how sure that is.'], left: [words] };
  let answer: Answer = nothingRead;
  for (const { text } of clausesOf(words.replace(/\(\d{1,2}\)/g, ' ')))
    answer = withPart(answer, text, listed);
  return answer;
}

/** “Mary Okafor her mum”: another name than that of whoever raises it, so it is whom they speak for. */
function nameBesideKnown(words: string, { entries }: Asking): Answer | undefined {
  const two = hearTwoPeople(words);
  const known = wordsOf(entries.personName);
  if (!two?.person || two.affected || ['', notKnown].includes(known) || denies(words) || doubts(words))
    return undefined;
  const [first] = tokensOf(known);
  return tokensOf(two.person)[0] === first
    ? undefined
    : { entries: { affectedName: two.person }, whys: [], left: [] };
}

const OWN = /^(?:her|his|their) /i;

const LEADS_TO_NAME =
  /^(?:speaking |here |calling )?(?:for|4|on behalf of) (?:(?:his|her|their|my|our|the late) )*/i;

const OF_SOMEBODY =
  /^(.{2,40}?) (?:of|to|for|speaking for|speaking 4|on behalf of) (?:our |the late |pt |patient )?(\p{Lu}.{0,60}?)(?: (?:s?he is|they are))?$/u;

/** “Her late husband, Ali”: it is about whoever died, so what they were to whoever speaks is turned round. */
function ofTheLate(words: string, listed: Options): Answer | undefined {
  const [, relation = '', name = ''] =
    /^(?:for |about |on behalf of )?(?:her|his|their|the|my) late (\p{L}+)(?:[\s,]+(\p{Lu}.{0,60}))?$/iu.exec(
      words.trim(),
    ) ?? [];
  const relationship = theOtherWay[relationIn(relation, listed) ?? ''];
  if (relationship === undefined || (name !== '' && !looksLikeName(name))) return undefined;
  return { entries: { relationship, ...(name === '' ? {} : { affectedName: name }) }, whys: [], left: [] };
}

function readRelationship(words: string, asking: Asking): Answer {
  const relation =
    denies(words) || doubts(words) ? undefined : relationIn(words, options(asking, 'relationship'));
  return relation === undefined
    ? readField(words, 'relationship', asking)
    : { entries: { relationship: relation }, whys: [], left: [] };
}

function withPart(answer: Answer, part: string, listed: Options): Answer {
  const left = { ...answer, left: [...answer.left, part] };
  if (/\bname\b/i.test(part) && beginsNotKnown(part)) return withEntry(answer, { affectedName: notKnown });
  if (denies(part) || doubts(part.replace(/\bmay\b/gi, ''))) return left;
  const [, ofWhom = '', whose = ''] = OF_SOMEBODY.exec(part) ?? [];
  const theirs = whose === '' ? undefined : relationIn(ofWhom, listed);
  if (theirs && looksLikeName(whose)) return withEntry(answer, { relationship: theirs, affectedName: whose });
  const relation = relationIn(part, listed);
  if (relation) {
    // “John Smith, her son”: who is whose is not said, so neither is taken.
    const { affectedName, ...others } = answer.entries;
    const [small, ...more] = answer.left;
    const isSmall =
      small !== undefined && more.length === 0 && affectedName === undefined && isSmallName(small);
    const name = isSmall ? small : affectedName;
    if (OWN.test(part) && name !== undefined && name !== notKnown)
      return {
        ...answer,
        entries: others,
        left: [...(isSmall ? [] : answer.left), `${wordsOf(name)}, ${part}`],
        whys: [...answer.whys, 'Who raised it, and who is it about?'],
      };
    return withEntry(isSmall ? { ...withEntry(answer, { affectedName: small }), left: [] } : answer, {
      relationship: relation,
    });
  }
  const name = nameIn(part);
  return name === undefined || answer.entries.affectedName !== undefined
    ? left
    : withEntry(answer, { affectedName: name });
}

/** A first and a last name without their capitals, beside what somebody is to somebody. */
const isSmallName = (words: string): boolean => {
  const said = withoutLead(words);
  const many = said.split(/\s+/).length;
  return (
    many > 1 &&
    many <= MOST_WORDS_OF_A_SMALL_NAME &&
    looksLikeName(said) &&
    !relativeIn.test(said) &&
    !tokensOf(said).some((token) => noNames.has(token))
  );
};

const MOST_WORDS_OF_A_SMALL_NAME = 4;

/** “His daughter Persephone”; “kacper zieliński - his son” where another is known to raise it: the name is whom they speak for. */
function namedByRelation(words: string, asking: Asking): Answer | undefined {
  const known = wordsOf(asking.entries.personName);
  if (denies(words) || doubts(words.replace(/\bmay\b/gi, ''))) return undefined;
  const listed = options(asking, 'relationship');
  const [, before = '', behind = ''] =
    /^(?:(?:her|his|their) )?(\S+),? (?!(?:of|for|to|is|on) )(\S.{1,60})$/iu.exec(words.trim()) ?? [];
  const [, named = '', own = ''] =
    /^(\S.{1,60}?)(?:,| [-–—])? (?:her|his|their) (\S+)$/iu.exec(words.trim()) ?? [];
  const [name, relation] = relationIn(before, listed) === undefined ? [named, own] : [behind, before];
  const is = relationIn(relation, listed);
  if (is === undefined || !(isSmallName(name) || /^\p{Lu}/u.test(name)) || !looksLikeName(name))
    return undefined;
  // Nobody’s name is known, and “Tom, his mum” may be either of them.
  if (['', notKnown].includes(known) && name === named) return undefined;
  if (tokensOf(name)[0] === tokensOf(known)[0]) return undefined;
  const otherWay = theOtherWay[is];
  const stands = wordsOf(asking.entries.relationship);
  // A brother’s brother, and the dad of a daughter: who is whose changes nothing, or is known.
  if (otherWay !== undefined && (otherWay === is || otherWay === stands))
    return {
      entries: { affectedName: name, ...(stands === otherWay ? {} : { relationship: otherWay }) },
      whys: [],
      left: [],
    };
  return {
    entries: { affectedName: name },
    whys: [`Is ${name} their ${relation}, or are they the ${relation} of ${name}?`],
    left: [],
    ...(stands === '' || asking.waiting.includes('relationship') ? {} : { reopens: ['relationship'] }),
  };
}

/** The name in “for his nan Ivy Death”, “patient is Jayden aged 9”. */
function nameIn(part: string): string | undefined {
  const bare = withoutLead(part)
    .replace(LEADS_TO_NAME, '')
    .replace(/,? ?(?:aged|age) \d{1,2}$/i, '')
    .trim();
  // “for his nan Ivy”: what she is to him is no part of her name.
  const chosen = LEADS_TO_NAME.test(part) ? bare.replace(/^\p{Ll}+ (?=\p{Lu})/u, '') : bare;
  return looksLikeName(chosen) &&
    !noNames.has(plain(chosen)) &&
    !(/^\p{Ll}/u.test(chosen) && chosen.includes(' '))
    ? chosen
    : undefined;
}
