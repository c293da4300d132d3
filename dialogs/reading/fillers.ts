import { withoutEnd } from './plain';

const BEFORE =
  /^(?:(?:ok(?:ay)?,? so|so|erm+|um+|uhm+|uh|er|well|oh|ah|aw|hmm+|sry|soz|sorry|lol|ha(?:ha)+|tbh|like|hiya?|omfg|omg|ffs|jesus|christ|bloody hell|for (?:gods?|god's|christs?) sake)(?![\p{L}\p{N}'’])[\s,.!…–-]*)+(?=[\p{L}\p{N}])/iu;
/** Said for weight: it changes no answer. */
const SWEARING = /(?<=\s)(?:bloody|fucking|fckin|fking|fkin|effing|frigging|flipping|damn|sodding)\s/giu;
const behind = new Set(
  'lol haha hahaha tbh tho though hun sry soz sorry obviously obvs thx cheers innit btw 🙂 😀 😂 🙄 😬 🙏 😊 🤣'.split(
    ' ',
  ),
);
const MOST_BEHIND = 4;

/** “… and say sorry” tells what somebody wants, or what was said. */
const TELLS_SORRY =
  /\b(?:say|says|said|saying|a|is|are|was|were|be|am|so|very|really|not|never)\s+(?:sorry|sry|soz)$/i;
const LOOKS_BACK = 20;

function withoutBehind(words: string): string {
  let rest = words;
  for (let many = 0; many < MOST_BEHIND; many += 1) {
    const bare = withoutEnd(rest).replace(/ bless (?:her|him|them)$/i, '');
    const at = bare.lastIndexOf(' ');
    const isTold = TELLS_SORRY.test(bare.slice(-LOOKS_BACK));
    if (at < 0 || isTold || !behind.has(bare.slice(at + 1).toLowerCase()))
      return bare.length < withoutEnd(rest).length ? bare : rest;
    rest = bare.slice(0, at);
  }
  return rest;
}

/** The words without the sounds that people put round an answer: “erm”, “lol”, “sry”. Words of nothing else stay. */
export function withoutFillers(words: string): string {
  const bare = withoutBehind(words.trim().replace(BEFORE, '').replace(SWEARING, ''));
  return /[\p{L}\p{N}\p{Extended_Pictographic}?]/u.test(bare) ? bare : words;
}
