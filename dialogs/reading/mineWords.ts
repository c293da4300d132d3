import type { Found } from './found';

const BEFORE_MINE = new RegExp(
  `(?:${[
    '(?:(?:please|pls|just|and|can you|could you|you can|best to|to) ){0,3}(?:ring|call|phone|text|txt|message|contact|reach|e-?mail|get|get hold of|tell|let) (?:me|us)(?: (?:back|know))?(?: (?:on|at|via|by))?',
    '(?:(?:please|pls|just|and|can you|could you|you can) ){0,3}(?:drop|send|give|shoot) (?:me|us) (?:a|an) (?:text|call|ring|bell|message|line|e-?mail)(?: (?:on|at|to))?',
    "\\bmy (?:own )?(?:work |home |mobile |phone |e-?mail |landline |contact ){0,3}(?:number|no|mobile|mob|phone|tel|e-?mail|landline|address|cell)(?:'s|’s| is| are)?",
    "\\bmine(?:'s|’s| is)?",
    "\\b(?:i'm|i’m|im|i am|i'll be|i’ll be|ill be|i will be)(?: (?:reachable|available))? (?:on|at)",
    '\\bme (?:on|at)',
  ].join('|')})[\\s:,-]{0,3}$`,
  'iu',
);
const BEHIND_MINE =
  /^[\s,(-]{0,3}(?:(?:that'?s|that’s|it'?s|it’s|which is|is|this is) )?(?:my (?:own |work |home )?(?:number|no|mobile|mob|phone|tel|e-?mail|landline|address|cell)|mine)\b/iu;

/** A number or an email that somebody calls their own, with what says so: staff type in their own words and in others’. */
export function sayOfMe(text: string, { value, words, at }: Found<string>): readonly Found<string>[] {
  const [before] = BEFORE_MINE.exec(text.slice(Math.max(0, at - LOOKS_BACK), at)) ?? [];
  const [behind] = BEHIND_MINE.exec(text.slice(at + words.length)) ?? [];
  if (before === undefined && behind === undefined) return [];
  const begins = at - (before ?? '').length;
  return [{ value, words: text.slice(begins, at + words.length + (behind ?? '').length), at: begins }];
}

const LOOKS_BACK = 60;
