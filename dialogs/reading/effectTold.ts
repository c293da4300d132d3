import { sentencesOf } from './sentences';
import { denies, doubts } from './stance';

const DEGREE =
  '(?:(?:very|really|so|v|quite|extremely|still|now|absolutely|totally|completely|just|both|too|left) )*';
const FEELING =
  '(?:upset|distressed|devastated|worried|anxious|frightened|scared|terrified|afraid|angry|furious|livid|humiliated|heartbroken|embarrassed|ashamed|helpless|hopeless|exhausted|drained|traumatised|lonely|isolated|frustrated|stressed|shaken|mortified|ignored|forgotten|belittled|dismissed|degraded|unsafe|fed up|in tears|tearful|in bits|beside (?:herself|himself|myself)|at the end of (?:my|her|his) tether|let down|in despair|disgusted|appalled|heart ?broken|poorly|ill with worry|worried sick)';
const WHO =
  "(?:s?he(?:['’]s|s)?|i(?:['’]?m)?|we(?:['’]?re)?|pt|(?:the )?(?:patient|service user|client|caller|mum|dad|mother|father|son|daughter|wife|husband|partner|sister|brother|family|carer))";
const IS =
  '(?:is|was|am|are|were|feels?|felt|is feeling|am feeling|has been|have been|has felt|have felt|been|is left|was left|sounded|seemed)';

const patterns = [
  `${WHO} (?:${IS} )?${DEGREE}${FEELING}\\b.{0,90}`,
  `felt ${DEGREE}${FEELING}\\b.{0,60}`,
  `(?:s?he|i|we|pt|mum|dad|it (?:has |is )?(?:left|made|making|leaves|makes) (?:her|him|me|us)) (?:feels?|felt|feeling) .{4,100}`,
  `(?:s?he|i|we|pt|mum|dad) (?:can ?not|can['’]?t|could ?n['’]?t|has ?n['’]?t|have ?n['’]?t|hasnt|havent)(?: been able to)? (?:sleep|slept|eat|eaten|stop crying|leave the house|face)\\b.{0,80}`,
  `(?:s?he|i|we|pt|mum|dad) (?:cried|has been crying|have been crying|is crying|has lost weight|has lost a stone|has stopped (?:eating|going|sleeping)|is too (?:scared|afraid|frightened) to|am too (?:scared|afraid|frightened) to)\\b.{0,90}`,
  `(?:it|its|it['’]s|this|that) (?:has |is |all )?(?:made|making|left|leaving|affected|affecting) (?:me|her|him|us)\\b.{4,80}`,
].map(
  (each) => new RegExp(`^(?:and |so |but |now )?(?:(?:s?he|pt|mum|dad) says (?:that )?)?(${each})$`, 'iu'),
);

/** How they were before it, or why somebody did something to them, is no effect. */
const NO_EFFECT =
  /\b(?:because|already|before|always|usually|used to|when|while|if|unless|so (?:staff|they|we|nurse)|told|staff (?:are|were|was)|told to|happy|(?:with|at|by) (?:his|her|my|their) (?:diagnosis|husband|wife|mum|mother|dad|father|son|daughter|sister|brother|partner|family|friend|neighbour)|at (?:work|school)|of (?:spiders|needles|flying|the dark))\b/i;
/** What follows goes on telling what happened. */
const GOES_ON =
  /\b(?:and|so|then) (?:s?he|i|they|staff|we|the \p{L}{2,20}) (?!(?:cries|cried|is|feels|felt|can|has ?n|can ?n|still|does not|doesn)\b)|\b(?:and|then) (?:threw|hit|left|shouted|went|ran|walked|started|rang|asked|told|kicked|punched)\b/iu;
const OTHERS = /\b(?:other|another|staff|nurse|doctor|ward manager|consultant|visitors?)\b/i;

/** Where a comma begins something else. */
const ELSE = /,\s+(?=(?:s?he|they|i|it|we|its|hes|shes|pt|mum|dad|staff|there|this|that|but|his|her|my)\b)/i;

const WANTS = /\s(?=and (?:(?:s?he|i|we|pt|mum|dad) )?(?:would|wants?|asks?|wishes)\b)/i;

const MOST = 2;

/** How it affected somebody, where a clause of its own says it clearly: to the letter, and nothing where it is in doubt. */
export function findEffect(text: string): string | undefined {
  const found = sentencesOf(text).flatMap(({ text: sentence, end }) => {
    if (end === '?' || sentence.length > 600) return [];
    const starts = [
      0,
      ...[...sentence.matchAll(/,\s+|\s(?=and (?:s?he|it|i|felt|pt|mum|dad)\b)/gi)].map(
        ({ index, 0: sign }) => index + sign.length,
      ),
    ];
    for (const from of starts) {
      const rest = sentence.slice(from).split(ELSE)[0]?.split(WANTS)[0] ?? '';
      const own = patterns.map((pattern) => pattern.exec(rest)?.[1]).find((said) => said !== undefined);
      if (own === undefined) continue;
      const isClear =
        !NO_EFFECT.test(own) &&
        !GOES_ON.test(own) &&
        !OTHERS.test(own) &&
        !doubts(own.replace(/\b(?:someone|somebody|nobody|anybody|anyone)\b/gi, ' ')) &&
        !denies(
          own
            .slice(0, 24)
            .replace(
              /\b(?:cannot|can ?['’]?n?o?t|couldn['’]?t|hasn['’]?t|haven['’]?t|cant|hasnt|havent|nobody|not)\b/gi,
              (word) => (/^not$/i.test(word) ? word : ' '),
            ),
        ) &&
        !/\bif\b[^,]{0,60}$/i.test(sentence.slice(0, from));
      if (isClear) return [own.trim()];
    }
    return [];
  });
  return found.length === 0 || found.length > MOST ? undefined : found.join('; ');
}
