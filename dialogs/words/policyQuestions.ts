import type { Action } from '../../cards/card';
import { buildSayCard } from '../../cards/sayCards';
import { askAbout } from '../../cards/paragraphCards';
import type { Trust } from '../../policy/trust/trust';
import { Drafting } from '../drafts/drafting';
import type { Asks, PolicyAnswer } from './policyAnswers/answer';
import { handling } from './policyAnswers/handling';
import { otherProcedures } from './policyAnswers/otherProcedures';
import { staff } from './policyAnswers/staff';
import { takingIt } from './policyAnswers/takingIt';
import { times } from './policyAnswers/times';
import { whereToTurn } from './policyAnswers/whereToTurn';
import { whoMayComplain } from './policyAnswers/whoMayComplain';
import { findDanger } from '../reading/danger';
import type { Sentence } from '../reading/sentence';
import { replyCard, type Reply } from '../port/reply';
import type { Turning } from '../state/session';

/** By subject: danger first, then what is nearest to what was asked. The first that fits answers. */
export const policyAnswers = {
  otherProcedures,
  takingIt,
  times,
  whoMayComplain,
  staff,
  whereToTurn,
  handling,
} as const;

const rows = Object.values(policyAnswers).flat();

const MOST_WORDS = 18;
const FEW_WORDS = 6;
const asksSomething =
  /^(?:how|what|who|whom|when|where|which|why|is|are|am|do|does|did|can|could|should|shall|must|may|will|would|has|have|if|so what|and what|then what|delegate)\b|\bwhat (?:do|should|can|shall|must) (?:i|we) do\b|\bcan (?:\w+ ){1,3}?(?:still )?complain\b|\b(?:does|will|should|must) (?:the|this|our) (?:complaint|case|clock)\b|\bwhere do i\b|\bwho takes (?:mine|my|over)\b|\bwho (?:covers|do i ask)\b|\bi have to (?:give|write|do) (?:an?|my) (?:statement|account)\b|\bwants? (?:a|an|another) copy\b|\bwhat is that$|\b(?:wants?|asking|asked) to know how long (?:it|this|that|they|a complaint)\b|\b(?:didnt|havent|hasnt|isnt|werent) (?:they|we|it|he|she)$|^let my \w+ (?:sign|approve)\b|\bwants? to know when (?:they|we|she|he)(?: will|ll|theyll)? ?(?:hear|get)\b|\bwants? to know when (?:theyll|well) hear\b|^i (?:can not|cant|could not) (?:do|give|write|finish) (?:\w+ ){0,2}(?:account|statement)\b/;

/** Does this look like a question about the procedure, and not like what happened to somebody? */
export const isQuestion = ({ said, references }: Sentence, words: string): boolean =>
  references.length === 0 &&
  said.split(' ').length <= MOST_WORDS &&
  (asksSomething.test(said) || /\?\s*$/.test(words));

function findAnswer(sentence: Sentence, words: string): PolicyAnswer | undefined {
  const { said, asked, references } = sentence;
  const isShort = references.length === 0 && said.split(' ').length <= FEW_WORDS;
  if (!isShort && !isQuestion(sentence, words)) return undefined;
  const isMet = ({ about, not }: Asks): boolean =>
    [said, asked].some((each) => about.every((pattern) => pattern.test(each)) && !not?.test(each));
  return rows.find(([asks]) => isMet(asks))?.[1];
}

const IN_DANGER = 'If anybody is in danger now, act first.';

function draw(
  answer: PolicyAnswer,
  trust: Trust,
  words: string,
  actions: readonly Action[],
): readonly Reply[] {
  const [title, ...lines] = answer.says(trust);
  const { paragraph } = answer;
  const danger = findDanger(words).length > 0 && !/999|danger/.test([title, ...lines].join(' '));
  const of = title.includes('(') ? '' : ` (${paragraph})`;
  return [
    replyCard(
      buildSayCard({
        title: `${title.replace(/\.$/, '')}${of}${title.endsWith('.') ? '.' : ''}`,
        lines: [...(danger ? [IN_DANGER] : []), ...lines],
        actions: [...actions, ...askAbout(paragraph)],
      }),
    ),
  ];
}

/** What staff ask of us, and no person would say of what happened to them. */
const ofStaff =
  /\b(?:do|should|must|can) (?:i|we) (?:have to |need to |still )*(?:reply|respond|answer|tell|log|do a|do an|acknowledge|flag)\b|\bpals (?:number|phone|email|have)\b|\bred flags?\b|\bdatix\b|\bconfidential\b|^what happens next$/;

/** Is this asked of us, and not told by somebody, where it is asked what happened? */
export const isAskedByStaff = (sentence: Sentence, words: string): boolean =>
  isQuestion(sentence, words) && ofStaff.test(sentence.said);

/** A question about the procedure, answered; a conversation under way goes on. */
export function answerPolicyQuestion(sentence: Sentence, words: string): Turning | undefined {
  const answer = findAnswer(sentence, words);
  if (!answer) return undefined;
  return async (desk, person, session) => {
    const { draft } = session;
    if (!draft) return { session, replies: draw(answer, desk.trust, words, answer.next) };
    const turned = await new Drafting(desk, person, session).resume(draft);
    return {
      ...turned,
      replies: [...draw(answer, desk.trust, words, []), ...turned.replies],
    };
  };
}
