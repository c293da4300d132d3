import { denies, doubts } from './stance';

const ABOUT =
  /(?<!\p{L})(?:re|ref|regarding|concerning|on behalf of|(?<=^|[.!?\n]\s{0,3}|\b(?:rang|called|phoned|emailed|wrote|rings|calls|ringing|calling|in|up|us|today|yesterday|complaining|complaint|concern|complains|concerned|worried|upset|unhappy|call|email|letter)\s)about)[\s:]{1,3}(?:her|his|their|my) (?:late |own |elderly |old |disabled |young(?:er)? |older |little )*((?:step|grand|foster |great )?\p{L}{2,14})(?=\s|[^\p{L}\s]|$)([^.!?\n]{0,40})/giu;

/** “About her dad shouting”: what he did, and not what happened to him. */
const DID_IT =
  /^\s(?!being|having|waiting|getting|needing|staying|lying|sitting|losing|missing|falling)\p{L}{2,14}ing\b/iu;

/** Whose relatives the words say it is about, in the words for them: “re her dad”, “rang about his mum”. */
export function relativesToldAbout(said: string): readonly string[] {
  const words = said.slice(0, MOST_READ);
  return [...words.matchAll(ABOUT)]
    .filter(({ 0: cue, 2: more = '', index }) => {
      const around = `${words.slice(Math.max(0, index - LOOKS_BACK), index)}${cue.slice(0, cue.length - more.length)}`;
      return !DID_IT.test(more) && !denies(around) && !doubts(around);
    })
    .map(([, relation = '']) => relation.toLowerCase());
}

const LOOKS_BACK = 12;
const MOST_READ = 2_000;
