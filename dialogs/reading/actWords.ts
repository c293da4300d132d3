import type { Entries } from '../../policy/machine/fields';
import { returnTo } from '../../policy/sections/response/choices';
import { routes, type whyHandedOver } from '../../policy/sections/triage/choices';
import { hearChoice, type Options, type Synonyms } from './choices';
import { dayOfContact } from './contactWords';
import type { DateWorld } from './dateSums';
import { findDates } from './dates';
import { withoutEnd, withoutLink } from './plain';
import { courtesiesBehind } from './askingWords';
import { compare, withoutCourtesies } from './sentence';
import { triageWords } from './triageWords';

/** What a request says beside what is to be done: the fields it answers in so many words, and what it leaves over. */
export interface SaidBeside {
  readonly entries: Entries;
  readonly left: string;
}

/** `words` stand as they were typed, without the reference and without the request itself. */
export type Fill = (words: string, world: DateWorld) => SaidBeside;

const BECAUSE = /(?:^|[\s,;:–-])(?:because|cos|coz|as|since|reason(?: is|:)?|why:)\s+(\S[\s\S]*)$/i;

/** What stands before “because”, and the reason behind it. */
export function reasonIn(words: string): { readonly before: string; readonly reason: string | undefined } {
  const found = BECAUSE.exec(words);
  return found
    ? { before: withoutLink(words.slice(0, found.index)).trim(), reason: found[1]?.trim() }
    : { before: words.trim(), reason: undefined };
}

/** The one answer that these words are, all of them. */
function onlyChoice(words: string, options: Options, synonyms: Synonyms = {}): string | undefined {
  const heard = hearChoice(words.replace(/^(?:an?|the) /i, ''), options, synonyms);
  return heard.is === 'taken' && heard.left.length === 0 ? heard.value : undefined;
}

/** “as feedback because she only wanted us to know”: how it is handled, and why. */
export const fillTriage: Fill = (words) => {
  const { before, reason } = reasonIn(
    words.replace(/^(?:as|to be|to|is)\s+(?:(?:just|only|really)\s+)?/i, ''),
  );
  const said = withoutCourtesies(before, [courtesiesBehind]);
  const route = onlyChoice(said, routes, triageWords.route?.synonyms);
  return {
    entries: { ...(route ? { route } : {}), ...(reason ? { reason } : {}) },
    left: route === undefined ? before : '',
  };
};

const waysSaid: readonly (readonly [RegExp, string])[] = [
  [/\b(?:by |on the |over the )?(?:phone|telephone)\b|\b(?:rang|phoned|called)\b/i, 'phone'],
  [/\b(?:by |in an? )?e-?mail(?:ed)?\b/i, 'email'],
  [/\b(?:by |in a |with a )?(?:letter|post)\b|\bwrote\b/i, 'letter'],
  [/\b(?:in person|face to face)\b/i, 'inPerson'],
  [/\b(?:by |on )?(?:video(?: call)?|teams)\b/i, 'video'],
];
const BESIDE_A_DAY = /\b(?:just now|right now|now|today|on|at|it was|was|this (?:morning|afternoon))\b/gi;

/** “by phone just now”: how it was, and on which day. What it said is asked. */
export const fillAcknowledged: Fill = (typed, world) => {
  // “Just now” has lost its “now”, as courtesies are.
  const words = typed.replace(/\bjust$/i, 'just now');
  const ways = waysSaid.filter(([pattern]) => pattern.test(words));
  const [way, ...others] = ways;
  const how = others.length === 0 ? way : undefined;
  const on = dayOfContact(words, world);
  const [day] = on ? findDates(words, { ...world, when: 'past' }) : [];
  const rest = [day?.words, how?.[0]].reduce<string>(
    (left, found) => (found === undefined ? left : left.replace(found, ' ')),
    words,
  );
  return {
    entries: { ...(how ? { how: how[1] } : {}), ...(on ? { on } : {}) },
    left: rest.replace(on ? BESIDE_A_DAY : /$^/, ' ').trim(),
  };
};

const TO_WHOM = /^to (?:the )?(complaints(?: team)?|investigator)\b[\s,;:.–-]*/i;

/** “to the investigator, the dates are wrong”: who looks at it again, and why, as it was typed. */
export const fillReturn: Fill = (words) => {
  const [found = '', whom] = TO_WHOM.exec(words) ?? [];
  const to = whom === undefined ? undefined : onlyChoice(`the ${whom}`, returnTo);
  const rest = words
    .slice(found.length)
    .replace(/^(?:because|as|since|cos|with(?: the)? reasons?|please)\b[\s,;:.–-]*/i, '')
    .replace(/^[\s,;:.–-]+/, '');
  return { entries: { ...(to ? { to } : {}), ...(rest === '' ? {} : { reasons: rest }) }, left: '' };
};

const WHY_AWAY: readonly (readonly [keyof typeof whyHandedOver, RegExp])[] = [
  ['sickness', /\b(?:ill|sick|poorly|unwell|in hospital|operation|surgery)\b/i],
  [
    'leaving',
    /\b(?:leaving|leaves (?:us|the trust)|(?:has|have|having) left|left (?:us|the trust)|retir\w+|new job|resign\w*|last day)\b/i,
  ],
  ['leave', /\b(?:leave|holidays?|away|off|annual|maternity|paternity|vacation|back on)\b/i],
  ['load', /\b(?:too (?:much|many|busy)|swamped|overloaded|snowed under|no time|capacity)\b/i],
];

/** Why somebody’s work goes to somebody else, where it is said: “while I’m off”, “because she has left”. */
export const hearWhyAway = (words: string): keyof typeof whyHandedOver | undefined =>
  WHY_AWAY.find(([, pattern]) => pattern.test(words))?.[0];

/** “while I’m on leave”: why it is handed over. What the new person needs to know is asked. */
export const fillHandOver: Fill = (words) => {
  const why = hearWhyAway(words);
  return { entries: why ? { why } : {}, left: why ? '' : words };
};

/** What is said of a decision that is asked for in so many words. */
export const fillDecision =
  (decision: 'approve' | 'decline'): Fill =>
  (words) => {
    const { before, reason } = reasonIn(words);
    return { entries: { decision, ...(reason ? { reasons: reason } : {}) }, left: before };
  };

/** Words in quotation marks are words as they stand. What only says where they are is left over. */
export const fillQuoted: Fill = (words) => {
  const [found, said] = /[“"‘]([^“”"‘]{3,})[”"’]/.exec(words) ?? [];
  return said === undefined || found === undefined
    ? { entries: {}, left: words }
    : {
        entries: { words: said.trim() },
        left: words
          .replace(found, ' ')
          .replace(/^\s*(?:the )?(?:words?|name|details?)\b/i, '')
          .trim(),
      };
};

export const fillNothing: Fill = (words) => ({ entries: {}, left: words });

/** Of what was typed, the part that a pattern over compared words kept: as it was typed; `toEnd`, with all behind it. */
export function asItStood(kept: string, typed: string, toEnd = false): string {
  const words = typed.trim().split(/\s+/);
  const wanted = kept.trim();
  if (wanted === '') return '';
  for (let at = 0; at < words.length; at += 1)
    for (let to = words.length; to > at; to -= 1) {
      const part = words.slice(at, to).join(' ');
      if (compare(part) === wanted) return withoutEnd(toEnd ? words.slice(at).join(' ') : part);
    }
  return wanted;
}
