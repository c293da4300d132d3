import type { Draft } from '../state/draft';
import { Drafting } from '../drafts/drafting';
import type { Sentence } from '../reading/sentence';
import { replyText } from '../port/reply';
import type { Turning } from '../state/session';

const START = 'Tell me what somebody raised with you, or say “my day” or “help”.';

/** What is said for company, and the answer. Beside a conversation only those marked, which answer no question. */
const rows: readonly (readonly [RegExp, string, 'beside'?])[] = [
  [
    /^(?:(?:ok|okay|great|brilliant|lovely|perfect|oh|yes|no|many|lots of) )*(?:thanks|thank you)(?: (?:you|so much|very much|a lot|for (?:that|your help|the help|everything)|x+|love|mate|bot|again|loads))*$/,
    'You are welcome.',
    'beside',
  ],
  [
    /^(?:hi|hiya|hello|hey|yo|good (?:morning|afternoon|evening)|morning|afternoon|evening|alright|all right|ey up|how do)(?: (?:there|again|bot|all|everyone|duck|mate|love|x+))*$/,
    `Hello. ${START}`,
    'beside',
  ],
  [/^how (?:are|is) (?:you|things|it going)(?: today| doing)?$/, `I am well, thank you. ${START}`, 'beside'],
  [
    /^(?:bye|goodbye|bye bye|see you(?: later| tomorrow)?|good night|night|have a (?:good|nice) (?:day|weekend|evening))$/,
    'Goodbye. What you saved is kept.',
    'beside',
  ],
  [
    /^(?:(?:ok|no|and|right) )*(?:that is|this is|that was) (?:all|it|everything|the lot)(?: (?:for now|then|today|thanks|thank you))*$/,
    'Good. What you saved is kept.',
  ],
  [
    /^(?:not (?:now|yet|today|right now|just yet|just now)|later|maybe later|(?:in a|give me a) (?:bit|minute|while|moment)|ask me (?:again )?(?:later|tomorrow|on \w+|next week|in the morning)|i (?:will|shall) (?:do|get to|finish) (?:it|that|this) (?:later|tomorrow|soon|in a bit|next week)|ill (?:do|get to|finish) (?:it|that|this) (?:later|tomorrow|soon|in a bit|next week)|tomorrow maybe)$/,
    'That is all right. Nothing is lost: what waits for you stays under “my day”, and I remind you before each date.',
  ],
  [
    /^i (?:wont|will not|am not|am|will|shall) (?:be )?(?:in|back|off|away|on leave|on nights|around|working)(?: (?:till|until|from|on|for|next|this|tomorrow|today|now)\b.{0,30})?$/,
    'Thank you for saying. What is yours stays under “my day”. To see who stands in for whom say “delegations”.',
  ],
  [/^(?:sorry|oh sorry|my (?:bad|mistake)|apologies|oops|whoops)$/, 'That is all right.', 'beside'],
  [
    /^(?:sorry )?(?:wrong (?:chat|person|window|number|one|place)|(?:that|this) (?:was|is)(?: not| nt)?(?: meant)? (?:for (?:you|someone else|somebody else)|the wrong (?:chat|person|window))|not for you|ignore (?:that|this|me)|ignore my last message)(?: sorry)?$/,
    'That is all right. Nothing of it was saved.',
  ],
  [
    /^(?:are you|is this|am i (?:talking|speaking|chatting) (?:to|with)|do i (?:talk|speak) to)(?: a| an)? (?:(?:robot|bot|human|person|real person|computer|machine|ai|chatbot|real|someone real)(?: or (?:a |an )?(?:robot|bot|human|person|real person|computer|machine))?)$/,
    'I am a bot, not a person. What you save goes to PALS and the Complaints Team, and they are people.',
    'beside',
  ],
  [/^(?:who|what) are you$/, `I am a bot that helps with concerns and complaints. ${START}`, 'beside'],
  [
    /^(?:test|testing|test test|is this (?:on|working)|are you (?:there|working|awake)|anyone there|hello is anyone there)$/,
    `I am here. ${START}`,
  ],
  [
    /^(?:brb|be right back|hang on|hold on|one (?:sec|second|moment|minute)|wait|just a (?:sec|second|minute|moment))(?: .{1,30})?$/,
    'Take your time. I keep what you have told me.',
    'beside',
  ],
  [
    /^(?:cancel|stop|quit|exit|end|undo|back|go back|never ?mind|forget it|how do i (?:get out(?: of)?|stop|cancel|leave|exit)|start again|start over)(?: (?:it|this|that))?$/,
    'There is nothing under way to stop, and nothing was saved.',
  ],
  [
    /^(?:save|save it|confirm|continue|carry on|resume|next|skip|go on|change)$/,
    'There is nothing under way just now. Say “log a concern” to begin, or “my day” to see what is yours.',
  ],
  [
    /^(?:ok|okay|k|great|good|brilliant|lovely|perfect|cool|fine|nice|super|wow|amazing|excellent|right|fab|sweet|got it|i see|understood|will do|no problem|no worries|well done|good bot|lol|haha|ha)(?: (?:ok|thanks|then|x+))?$/,
    'Good. I am here when you need me.',
  ],
  [/^(?:yes|yeah|yep|yup|y|no|nope|nah|n|maybe)$/, `I have not asked you anything just now. ${START}`],
];

const signs: readonly (readonly [RegExp, string])[] = [
  [/^(?:🙏|❤️?|💙|😊|🙂|😀|🥰|💐|🎉|👏|🤗|😘)/u, 'You are welcome.'],
  [/^(?:👍|👌|✅|✔️?)/u, 'Good. I am here when you need me.'],
];

const answersYesOrNo = /^(?:👍|👎|✅|✔|❌)/u;

function answerTo(words: string, { said }: Sentence, isBeside: boolean): string | undefined {
  if (said === '' && /\p{Extended_Pictographic}/u.test(words)) {
    if (isBeside && answersYesOrNo.test(words.trim())) return undefined;
    return signs.find(([sign]) => sign.test(words.trim()))?.[1] ?? `I am here. ${START}`;
  }
  if (said === '') return isBeside ? undefined : `I am here. ${START}`;
  return rows.find(([pattern, , beside]) => pattern.test(said) && (!isBeside || beside))?.[1];
}

/** A short answer to small talk; a conversation under way goes on with its question. */
export function answerSmallTalk(words: string, sentence: Sentence, draft?: Draft): Turning | undefined {
  const answer = answerTo(words, sentence, draft !== undefined);
  if (answer === undefined) return undefined;
  return async (desk, person, session) => {
    if (!session.draft) return { session, replies: [replyText(answer)] };
    const turned = await new Drafting(desk, person, session).resume(session.draft);
    return { ...turned, replies: [replyText(answer), ...turned.replies] };
  };
}
