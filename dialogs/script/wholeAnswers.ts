import { notKnown } from '../../policy/machine/fields';
import { hearChoice, type Options } from '../reading/choices';
import { tokensOf } from '../reading/plain';
import { denies, doubts } from '../reading/stance';
import { hearYesNo } from '../reading/yesNo';
import type { Answer, Step } from './step';

const YES_AND = /^(?:yes|yeah|yep|yh|yup|yes it was)(?:\s{0,2}[,.:;–-]\s{0,2}|\s)(\S[\s\S]{4,})$/i;
const NO_AND =
  /^(?:no|nope|nah|not really|not yet|no not yet|no not|nowt sorted|not sorted|can'?t sort it|couldn'?t sort it)(?:\s{0,2}[,.:;–-]\s{0,2}(?:because|cos|as)?|\s(?:because|cos|as)\s)\s{0,2}(\S[\s\S]{4,})$/i;

const OTHER_REASON = /^(?:an)?other reason\s?[,:;.–-]\s?(?=\S)/i;

/** “Yes, I found her coat”, “no, the manager is on leave”: what follows answers the next question, to the letter. */
function readMore(words: string, name: string, { yes, no }: NonNullable<Step['then']>): Answer | undefined {
  const [, done] = YES_AND.exec(words.trim()) ?? [];
  const [, reason] = NO_AND.exec(words.trim()) ?? [];
  const isSure = (rest: string): boolean =>
    !denies(rest) && !doubts(rest) && !/^(?:but|except|sort of|kind of|partly)\b/i.test(rest);
  if (done !== undefined && isSure(done) && tokensOf(done).length > 2)
    return { entries: { [name]: 'true', [yes]: done }, whys: [], left: [] };
  if (
    reason !== undefined &&
    !reason.includes('?') &&
    !/\b(?:sorted|resolved|fixed|yes)\b/i.test(reason) &&
    tokensOf(reason).length > 1
  )
    return { entries: { [name]: 'false', [no]: reason.replace(OTHER_REASON, '') }, whys: [], left: [] };
  return undefined;
}

const NO_PROBLEM =
  /\b(?:sorted|resolved|fixed|solved|settled|yes|happy|fine|ok|okay)\b|^no (?:need|problem|worries|bother|issues?|longer|thanks?)\b/i;
const FEWEST_OF_A_REASON = 4;

/** “No admin have to fix it”, “no other reason, just wants it known”: why not, kept as it was said. */
function readReason(words: string, name: string, no: string, options: Options): Answer | undefined {
  const said = words.trim();
  if (!/^no\b/i.test(said) || doubts(said) || said.includes('?') || NO_PROBLEM.test(said)) return undefined;
  const other = said.replace(/^no,? /i, '');
  const rest = OTHER_REASON.test(other) ? other.replace(OTHER_REASON, '') : '';
  const heard = rest === '' ? hearChoice(said, options) : undefined;
  const isReason = rest !== '' || (heard?.is === 'nothing' && tokensOf(said).length >= FEWEST_OF_A_REASON);
  return isReason
    ? { entries: { [name]: 'false', [no]: rest === '' ? said : rest }, whys: [], left: [] }
    : undefined;
}

/** One of a step’s whole answers; a bare no leaves open why. */
export function readWhole(words: string, { answers = {}, fields, words: own = {}, then }: Step): Answer {
  const [name = ''] = fields;
  const more = then && readMore(words, name, then);
  if (more) return more;
  const says = own[name] ?? {};
  const options = Object.fromEntries(Object.entries(answers).map(([key, { label }]) => [key, label]));
  const yesNo = hearYesNo(words, says);
  if (yesNo.is === 'taken' && !yesNo.value) return { entries: { [name]: 'false' }, whys: [], left: [] };
  const key = yesNo.is === 'taken' ? 'yes' : yesNo.is === 'notKnown' ? notKnown : undefined;
  const heard = key === undefined ? hearChoice(words, options, says.synonyms) : undefined;
  const chosen = answers[key ?? (heard?.is === 'taken' && heard.left.length === 0 ? heard.value : '')];
  if (chosen) return { entries: chosen.entries, whys: [], left: [] };
  const reason = then && readReason(words, name, then.no, options);
  if (reason) return reason;
  const why = heard?.is === 'ask' ? heard.why : yesNo.is === 'ask' ? yesNo.why : undefined;
  return why === undefined
    ? { entries: {}, whys: [], left: [words] }
    : { entries: {}, whys: [why], left: [] };
}
