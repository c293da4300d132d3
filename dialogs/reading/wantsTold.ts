import { findDanger } from './danger';
import { sentencesOf } from './sentences';
import { stanceOf } from './stance';

const ADVERB = '(?:just |only |really |also |simply |now |still |ideally |all )*';
const WHO =
  "(?:(?:s?he|i|we|pt|(?:the |a )?(?:patient|service user|client|caller)|(?:the |her |his )?(?:NAME))(?=['’ ]))";
const WANTS =
  "(?:['’]d (?:really )?(?:like|love)|d like|would (?:really |just )?like|wants?|asks? (?:for|that|to)|is asking (?:for|that|to)|is (?:just )?looking for|requests?|is requesting|hopes (?:for|that|to)|expects)";
/** Reported by whoever wants it: “she says she wants …”. */
const SAYS = '(?:(?:s?he|mum|dad|pt|i) (?:says?|said|told (?:me|us)) (?:that )?)?';
const KEEPS = '(?:and |so |but |then |ok |please |pls )*';

/** “She wants an apology”, “all he wants is a date”; without a subject only where the sentence begins with it. */
const wish = (name: string): RegExp =>
  new RegExp(
    `^(${KEEPS}${SAYS})((?:${WHO.replace('NAME', name)} ?${ADVERB}${WANTS}\\b|(?:wants|would like)\\b|all (?:s?he|i|we) (?:really )?wants? is\\b|please just\\b).{4,300})$`,
    'iu',
  );

/** To complain is no remedy, and what somebody wants to do to themselves is none. */
const NO_REMEDY =
  /\b(?:wants?|like|asks?) (?:(?:me|us|you) )?(?:to )?(?:complain|make a complaint|raise|report|log|die|kill|hurt|harm|leave|go|smoke|drink|thank|say|tell|pass|know if you|ask|talk about|record|give|add|do|be left|come off|stop taking|write|this (?:logged|recorded|noted|on record)|(?:someone|somebody|anyone|you|them) to (?:log|record|note|register|write|know that)|it (?:logged|recorded|noted|on record|passed)|(?:nothing|no(?:thing)? (?:else|more|reply)|none)\b)/i;
const NOT_TOLD =
  /\b(?:anything|nothing|no apology|no reply|never|if|unless|whether|when|before (?:s?he|they) was)\b/i;

/** Where a comma begins something else than what is wanted. */
const ELSE =
  /,\s+(?=(?:s?he|they|i|it|we|its|hes|shes|pt|mum|dad|staff|there|this|that|also|but|because|as|so|says|said|tel|phone|ph|mob|thanks|thank|pls|please|ring|her|his|my)\b)/i;
const BREAKS =
  /:\s|\sand (?=(?:the|staff|nobody|no one|s?he|they|it|pt)\s)|\s(?=(?:but|however|although|tel|tel:|ph:|phone:)\s)/i;

const isPlain = (words: string): boolean =>
  stanceOf(words.replace(/\b(?:someone|somebody|anyone|anybody|if|not|never|no|who|whether)\b/gi, ' ')) ===
    'said' &&
  !NO_REMEDY.test(words) &&
  findDanger(words).length === 0;

const MOST = 2;

/** What somebody is said to want, sentence by sentence: the clause itself, to the letter. */
function findWishes(text: string, names: readonly string[]): readonly string[] {
  const named = names
    .filter((name) => /^[\p{L}'’ -]+$/u.test(name))
    .flatMap((name) => [name, name.split(' ')[0] ?? name]);
  const pattern = wish(named.length > 0 ? named.join('|') : 'caller');
  return sentencesOf(text).flatMap(({ text: sentence, end }) => {
    if (end === '?' || sentence.length > 500) return [];
    const parts = sentence.split(
      /,\s+|\s(?=(?:and|so) (?:s?he|i|we|pt|mum|dad)(?:['’]d)? (?:just |only |really |also )*(?:want|would|like|d like|asks?)\w*\b)/i,
    );
    let at = 0;
    for (const part of parts) {
      const from = sentence.indexOf(part, at);
      at = from + part.length;
      const rest = sentence.slice(from);
      const [, led = '', said] = pattern.exec(rest) ?? [];
      if (said === undefined || (from > 0 && /^(?:wants|would like|please)/i.test(said))) continue;
      const own = (said.split(ELSE)[0] ?? '').split(BREAKS)[0]?.trim() ?? '';
      const before = sentence.slice(0, from);
      if (isPlain(own) && !NOT_TOLD.test(own) && !IS_CONDITION.test(`${before} ${led}`)) return [own];
    }
    return [];
  });
}

const IS_CONDITION =
  /\b(?:(?:if|unless|whether|told)\b[^,]{0,60}|(?:doctor|consultant|nurse|staff|they) (?:\p{L}{2,12} )?(?:said|says?|told|thinks?|thought)\b[^,]{0,40})[,\s]{0,3}$/iu;

/** What would put it right, in their words; nothing where two people want two things. */
export function findOutcome(text: string, names: readonly string[]): string | undefined {
  if (OTHERS_WANT.test(text)) return undefined;
  const all = findWishes(text, names);
  return all.length === 0 || all.length > MOST ? undefined : all.join('; ');
}

/** “Her mum wants her moved but she wants to stay.” */
const OTHERS_WANT =
  /\b(?:her|his|their) (?:mum|mam|mother|dad|father|son|daughter|wife|husband|partner|sister|brother|family) wants?\b|\bbut (?:s?he|they) wants? to\b/i;
