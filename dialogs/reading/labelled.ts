import { looksLikeName } from './names';
import { relativeIn } from './standingWords';
import { tokensOf } from './plain';

/** What people call what they are about to say, and the field that it is: “ward is …”, “phone: …”. */
const labels: readonly (readonly [string, string])[] = [
  ['service', '(?:ward|service|team|unit|department|dept|clinic)'],
  [
    'phone',
    '(?:(?:contact |phone |mobile |mob |tel |telephone )?(?:number|num|no\\.?)|phone|mobile|mob|tel|telephone)',
  ],
  ['email', '(?:e-?mail)(?: address)?'],
  ['address', '(?:home |postal )?address'],
  ['affectedName', "(?:(?:the )?(?:patient|pt|service user)(?:'s|s)? name)"],
  ['personName', "(?:(?:caller|contact)(?:'s|s)? |full )?name"],
  ['language', '(?:first )?language'],
  ['channel', '(?:it )?(?:came|reached us)(?: in)?(?= by | through | via )'],
];

const IS = "(?:'s| is| was| should be| shd be| will be|s(?= ))?(?:\\s?[:=-])?";
const BEFORE = '(?:(?:and|also|plus|but|oh|so) )*(?:(?:the|her|his|their|my|our) )?';

/** “My number is …”: whoever types has one too. */
const OWN_REACH =
  /^(?:(?:and|also|plus|but|oh|so) )*my (?:\S+ ){0,2}?(?:number|num|no|phone|mobile|mob|tel|telephone|e-?mail|address)\b/i;

/** The field that a part names, and what is said of it. “Nobody on the ward is kind” names none. */
export function readLabelled(part: string): { readonly name: string; readonly said: string } | undefined {
  const straight = part.replace(/[\u2018\u2019]/g, "'").trim();
  if (OWN_REACH.test(straight)) return undefined;
  for (const [name, label] of labels) {
    const [, said] = new RegExp(`^${BEFORE}${label}${IS}\\s+(\\S.{0,120})$`, 'i').exec(straight) ?? [];
    if (said !== undefined)
      return {
        name,
        said: said.replace(/[.!]$/, '').replace(/,? (?:actually|sorry|soz|btw|please|pls|now)$/i, ''),
      };
  }
  return undefined;
}

const IT_IS =
  "(?:(?:and|so|ok|yes) )*(?:(?:it'?s|it is|this is|that'?s|caller is|caller's|caller was|it was|rang by|raised by|from) )?";
const WHOSE = "(?:his|her|their|the (?:patient|pt|service user)(?:'s|s)?)";
const BEHIND = new RegExp(
  `^${IT_IS}(\\S.{1,60}?),? (?:(?:who|she|he)(?:'s| is|s) )?(${WHOSE} \\p{L}+)$`,
  'iu',
);
const FRONT = new RegExp(`^${IT_IS}(${WHOSE} \\p{L}+),? (?:(?:called|named) )?(\\S.{1,60})$`, 'iu');

/** Who raises it, by name and by what they are to the person: “its joanne tully his sister”, “her son Tom Lee”. */
export function readNamedRelative(
  part: string,
): { readonly personName: string; readonly relation: string } | undefined {
  const straight = part.replace(/[\u2018\u2019]/g, "'").trim();
  const [, before = '', behind = ''] = BEHIND.exec(straight) ?? [];
  const [, front = '', after = ''] = FRONT.exec(straight) ?? [];
  const [personName, relation] = relativeIn.test(front) ? [after, front] : [before, behind];
  const many = tokensOf(personName).length;
  const isName =
    !NO_NAME.test(personName) && many > 0 && many <= MOST_WORDS_OF_A_NAME && looksLikeName(personName);
  return isName && relativeIn.test(relation) && !relativeIn.test(personName)
    ? { personName, relation }
    : undefined;
}

const NO_NAME = /^(?:er+m?|u[hm]+|h+m+|a+h|oh|eh|ok|okay|so|well|yes|no|tbh|sorry|and|just)$/i;
const MOST_WORDS_OF_A_NAME = 3;
