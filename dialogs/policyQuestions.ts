import { button, type Action } from '../cards/card';
import { askAbout } from '../cards/paragraphCards';
import { buildSayCard } from '../cards/sayCards';
import { listed } from '../policy/machine/sentences';
import { redFlags } from '../policy/sections/redFlags/choices';
import { timescales } from '../policy/timescales';
import type { Trust } from '../policy/trust/trust';
import { flagMeanings } from './closedReadings';
import { Drafting } from './drafting';
import { findDanger } from './reading/danger';
import type { Sentence } from './reading/sentence';
import { replyCard, type Reply } from './reply';
import type { Turning } from './session';

/** What is asked about the procedure: all of these are met, and `not` is not. */
interface Asks {
  readonly about: readonly RegExp[];
  readonly not?: RegExp;
}

interface PolicyAnswer {
  /** The answer itself, and what goes with it. */
  readonly says: (trust: Trust) => readonly [string, ...string[]];
  readonly paragraph?: string;
  readonly actions?: readonly Action[];
}

const any = (...about: readonly RegExp[]): Asks => ({ about });

const howLong =
  /\b(?:how long|how many (?:working )?days|how much time|how soon|deadline|time ?limits?|timescales?|target|(?:working )?days (?:to|for)|time to|when (?:do|must|should|does))\b/;
const mayThey =
  /^(?:can|could|may|are|is|do|does|what if|who|if|how|patient|person|they|she|he|someone|somebody)\b/;
const complains = /\b(?:complain|complaint|complaints|complaining|raise|log|concern)\b/;

const days = ({ workingDays }: { readonly workingDays: number }): string => `${workingDays} working days`;

const office = ({ name, phone, email, hours }: Trust['pals']): readonly [string, ...string[]] => [
  `${name}: ${phone}`,
  email,
  `${hours}.`,
];

const elsewhere = (body: {
  readonly name: string;
  readonly phone: string;
  readonly website: string;
}): readonly [string, ...string[]] => [`${body.name}: ${body.phone}`, body.website];

const reach =
  /\b(?:numbers?|phone|telephone|email|address|hours|contact|details|reach|get hold of|ring|call|speak|talk|write|where|open|put me through|transfer)\b/;
const noCase = /\b(?:enquir(?:y|ies)|case|sent|send)\b/;

const logIt = button('Log a concern', 'log', {});
const day = button('My day', 'day', {});

/** Questions about the procedure as staff ask them, each with a short true answer and the paragraph it stands on. */
const rows: readonly (readonly [Asks, PolicyAnswer])[] = [
  [
    any(/\backnowledg/, howLong),
    {
      says: () => [
        `We acknowledge in writing within ${days(timescales.acknowledgement)} of the day it reached us.`,
        'A PALS enquiry may be acknowledged in speech. A phone call is not enough for a complaint.',
      ],
      paragraph: '3.8',
    },
  ],
  [
    any(/\bpals\b/, howLong),
    {
      says: () => [
        `PALS has ${days(timescales.palsEnquiry)} from the day it reached us.`,
        'If it is not settled by then, it becomes a complaint (8.10).',
      ],
      paragraph: '8.9',
    },
  ],
  [
    any(/\b(?:re ?opened|reopening|second time)\b/, howLong),
    {
      says: () => [
        `A reopened complaint has ${days(timescales.reopenedResponse)} from the day they came back.`,
      ],
      paragraph: '8.24',
    },
  ],
  [
    any(/\b(?:early resolution|resolve it early)\b/, howLong),
    {
      says: () => [
        `Early resolution should take about ${days(timescales.earlyResolution)}.`,
        'It may take longer if that makes success more likely. Agree a date with the person.',
      ],
      paragraph: '8.14',
    },
  ],
  [
    any(/\b(?:six|6) months?\b/, /\b(?:what|why|when|happens|rule|letter)\b/),
    {
      says: () => [
        'After six months without an answer, the Chief Executive or a Senior Manager writes to say why and when.',
      ],
      paragraph: '8.25',
    },
  ],
  [
    {
      about: [
        /\b(?:too late|how late|time ?limit (?:to|for)|(?:how long|how far back|deadline)\b.{0,40}\b(?:to complain|complain)|(?:ago|last year|years old|old)\b.{0,40}\bcomplain|complain\b.{0,40}\b(?:ago|12 months|twelve months|a year))\b/,
      ],
      not: /\bREF\b/,
    },
    {
      says: () => [
        'A complaint should reach us within 12 months of what happened, or of the day they found out.',
        'Later ones may still be taken, if there was a good reason and we can still look into it (5.2). Log it: the Complaints Team decides.',
      ],
      paragraph: '5.1',
      actions: [logIt],
    },
  ],
  [
    {
      about: [
        howLong,
        /\b(?:repl(?:y|ies|ied|ying)|respond|responses?|answers?|answered|complaints?|investigat\w+|sort it)\b/,
      ],
      not: /\b(?:wait\w*|made|appointments?|nurse|doctor|he|she|my)\b/,
    },
    {
      says: () => [
        `A complaint has ${days(timescales.response)} from the day it reached us; a reopened one ${timescales.reopenedResponse.workingDays}.`,
        `A PALS enquiry has ${timescales.palsEnquiry.workingDays}. The first letter goes within ${timescales.acknowledgement.workingDays}.`,
        'For one case say “when is” and its reference.',
      ],
      paragraph: '8.24',
    },
  ],
  [
    any(
      /\b(?:who (?:agrees|approves|decides|can (?:agree|give|approve))|how (?:long|much|many)|what is|what are)\b/,
      /\b(?:extensions?|more time|extend)\b/,
    ),
    {
      says: () => [
        'More time is a new date that the person is told at once, with the reason.',
        'The investigator asks for it and the Lead Manager decides. It counts as in time only if the person agrees (8.40).',
      ],
      paragraph: '8.24',
    },
  ],
  [
    any(/\b(?:when|why|what|can|how)\b/, /\b(?:pause|paused|pausing|stop(?:s|ped)?|hold)\b/, /\bclocks?\b/),
    {
      says: () => [
        'The clock stops only while we wait for something we cannot go on without, such as consent.',
        'It starts again as soon as we have it.',
      ],
      paragraph: '8.24',
    },
  ],
  [
    { about: [/\bpals\b/, reach], not: noCase },
    { says: ({ pals }) => office(pals), paragraph: '3.7' },
  ],
  [
    {
      about: [/\bcomplaints? (?:team|department|dept|office|people|email|number|phone|address)\b/, reach],
      not: noCase,
    },
    { says: ({ complaintsTeam }) => office(complaintsTeam), paragraph: '3.7' },
  ],
  [
    any(
      /\b(?:advocacy|advocates?|pohwer)\b/,
      /\b(?:number|phone|who|contact|details|reach|where|what|website|email)\b/,
    ),
    { says: ({ advocacy }) => elsewhere(advocacy), paragraph: '8.1' },
  ],
  [
    any(
      /\b(?:ombudsman|phso)\b/,
      /\b(?:number|phone|contact|details|reach|address|website|can they|how do|when can)\b/,
    ),
    {
      says: ({ whereToTurn: { phso } }) => [
        `${phso.name}: ${phso.phone}`,
        phso.website,
        `People can go there when our answer does not satisfy them, ${phso.timeLimit}.`,
      ],
      paragraph: '8.34',
    },
  ],
  [
    any(/\bcrisis (?:line|team|number)\b/, reach),
    { says: ({ crisisLine }) => [`${crisisLine.name}: ${crisisLine.phone}`, `${crisisLine.hours}.`] },
  ],
  [
    any(/\b(?:commissioner|icb)\b/, reach),
    { says: ({ commissioner }) => elsewhere(commissioner), paragraph: '11.1' },
  ],
  [
    any(
      /^(?:who|whom) (?:do|can|should|could|would|must) (?:i|we|they) (?:ring|call|phone|ask|contact|speak to|talk to|tell|go to|email|complain to)(?: .{0,30})?$|^who can (?:i|help me|help)\b.{0,30}$|^(?:i )?need (?:to )?(?:speak|talk) to (?:a |some)?(?:human|person|body|one)$/,
    ),
    {
      says: ({ pals, complaintsTeam, crisisLine }) => [
        `${pals.name}: ${pals.phone}. ${complaintsTeam.name}: ${complaintsTeam.phone}.`,
        `If anybody is in danger now, ring 999. ${crisisLine.name}: ${crisisLine.phone}.`,
        'For one case say “who has” and its reference.',
      ],
      paragraph: '8.5',
    },
  ],
  [
    any(
      /\b(?:police|999)\b/,
      /\b(?:do|should|must|need|have|has|when|can) (?:i|we|they|to)\b|\bwhen (?:do|should)\b/,
    ),
    {
      says: () => [
        'If anybody is in danger now, ring 999 first. The policy does not say that you must in other cases.',
        'When you log it, say that it is a police matter: the legal services lead is told at once. Keep anything that may be evidence.',
      ],
      paragraph: '2.3',
      actions: [logIt],
    },
  ],
  [
    any(
      /\b(?:confidential|private|who (?:can |will |gets to )?(?:see|sees|read|reads)|who else (?:can|sees|reads)|is (?:this|it) (?:secure|safe|anonymous|recorded)|goes? (?:in|on|into) (?:their|the|his|her|my|patient) (?:notes|record|records))\b/,
      /\b(?:this|it|what|who|complaint|complaints|i|they|we|is)\b/,
    ),
    {
      says: () => [
        'It is private: only staff working on it can read it, and each reading is recorded.',
        'It is kept apart from health records, and no name goes into a channel.',
      ],
      paragraph: '7.1',
    },
  ],
  [
    any(
      /\b(?:does not want|doesnt want|do not want|dont want|didnt want|without (?:them|their|the patient|him|her)|refuses|behalf|for (?:a |the |my |someone|somebody))\b/,
      /^(?:can|should|may|could|do|must|what if|is it)\b/,
      complains,
    ),
    {
      says: () => [
        'It is theirs to decide. What they told you can be kept as feedback, without their name (3.3, 3.9).',
        'A worry about somebody’s safety is different: log that and flag it, whatever they want (2.3).',
      ],
      paragraph: '4.2',
      actions: [logIt],
    },
  ],
  [
    any(/\bconsent|permission\b/, /\b(?:do|does|need|when|why|what|is|have|must|should|who)\b/),
    {
      says: () => [
        'You need no consent to log it.',
        'Somebody who speaks for another needs that person’s consent before we share anything. Not if they have died, are under 13 or cannot decide (4.3).',
      ],
      paragraph: '4.2',
    },
  ],
  [
    any(
      /^(?:what|so what|and what) (?:happens|will happen|comes) (?:next|now|then|after(?: (?:that|this|i .{0,20}))?|to it|when .{0,30})$|^then what$|^what next$|^what happens (?:after|when|once) .{0,40}$/,
    ),
    {
      says: () => [
        'Once it is saved, PALS or the Complaints Team see it at once and decide how to deal with it.',
        `The person hears from us within ${days(timescales.acknowledgement)}. An enquiry is settled in ${timescales.palsEnquiry.workingDays}, a complaint answered in ${timescales.response.workingDays}.`,
        'I tell you when something is asked of you.',
      ],
      paragraph: '8.11',
      actions: [day],
    },
  ],
  [
    any(
      /^(?:what|when|why)\b.{0,30}\bred ?flags?\b.{0,30}$/,
      /\b(?:is|are|does|do|mean|for|raise|counts?)\b/,
    ),
    {
      says: () => [
        'A red flag says that more than a complaint is at stake.',
        `There are five: ${listed(
          Object.values(redFlags).map((each) => each.toLowerCase()),
          'and',
        )}.`,
        'The lead for it is told at once. It stays on the case until it is dealt with.',
      ],
      paragraph: '2.3',
    },
  ],
  [
    any(/\b(?:affect|worse|suffer|change|impact)\b/, /\b(?:care|treatment)\b/),
    {
      says: () => [
        'No. Complaining must never make anybody’s care worse, now or later. Please tell them so.',
      ],
      paragraph: '8.4',
    },
  ],
  [
    any(
      /\b(?:datix|incident (?:form|report)|incident)\b/,
      /^(?:do|should|must|is|does|what|when|need|have)\b/,
    ),
    {
      says: () => [
        'Yes, if it is a patient safety incident: report it as one today, as you always do.',
        'Log what the person told you here as well, with the flag “a patient safety incident”.',
      ],
      paragraph: '2.3',
      actions: [logIt],
    },
  ],
  [
    any(
      /\b(?:what is|difference|is it|is this|when is it|does it count)\b/,
      /\b(?:complaint|concern|enquiry|feedback)\b.{0,30}\b(?:or|and|versus|vs)\b.{0,20}\b(?:complaint|concern|enquiry|feedback|compliment)\b|\bwhat is a (?:complaint|concern|pals enquiry)$/,
    ),
    {
      says: () => [
        'Nobody has to call it a complaint: use the word they use, and log it.',
        'A complaint is when somebody is unhappy and wants an answer (3.2). PALS or the Complaints Team decide how it is dealt with.',
      ],
      paragraph: '3.4',
      actions: [logIt],
    },
  ],
  [
    any(
      /\b(?:in writing|written|write it|put it in|sign (?:a|the) form|email it|fill in a form)\b/,
      /^(?:do|does|must|can|should|has)\b/,
    ),
    {
      says: () => [
        'No. They may say it, write it, ring, email or use our website. You write down what they say.',
      ],
      paragraph: '3.7',
    },
  ],
  [
    any(/\b(?:died|dead|deceased|passed away|late mother|late father)\b/, mayThey, /\bcomplain/),
    {
      says: () => [
        'Yes. Somebody else may complain for a person who has died.',
        'There may be things we cannot share with them. We say so early.',
      ],
      paragraph: '4.3',
      actions: [logIt],
    },
  ],
  [
    any(/\b(?:child|children|teenager|under (?:13|16|18)|minor)\b/, mayThey, complains),
    {
      says: () => [
        'Under 13, somebody else may complain for the child. From 13 to 17 we ask the young person.',
        'There has to be a fair reason why the child does not do it (4.4).',
      ],
      paragraph: '4.3',
      actions: [logIt],
    },
  ],
  [
    any(/\b(?:anonymous|anonymously|without (?:a |their |giving a |my )?name)\b/, complains),
    {
      says: () => ['Yes. We look for what we can learn, though we can answer nobody.'],
      paragraph: '3.9',
      actions: [logIt],
    },
  ],
  [
    any(/^(?:can|who can|who may|is|are)\b/, /\bcomplain\b/),
    {
      says: () => [
        'Anybody who uses our services can complain. So can anybody affected by what we do.',
        'It may be about a member of staff, a decision or the service. Somebody may speak for them, with their consent (4.2).',
      ],
      paragraph: '4.1',
      actions: [logIt],
    },
  ],
  [
    any(/\b(?:duty of )?candour\b/, /^(?:what|when|do|does|why|who|is|has|must)\b/),
    {
      says: () => [
        'Candour means that we tell people openly, and in person, when something went wrong and harmed them. We say sorry.',
        'The patient safety lead says whether the legal duty applies.',
      ],
      paragraph: 'Front sheet',
    },
  ],
  [
    any(
      /\b(?:named in|complained about me|complaint about me|about me|said about me|(?:will|am|could|do) i (?:get|be|going to (?:be|get)|in) (?:in )?(?:trouble|disciplined|suspended|struck off|lose)|my union|union rep|have to (?:answer|give (?:an|my) account|reply to it))\b/,
    ),
    {
      says: () => [
        'If a complaint names you, you are told, and I ask you here for your account.',
        'You can read what concerns you and say how you saw it. You may have somebody to support you, inside the Trust or outside, such as your union.',
        'You see how your words are used before the answer goes (8.33). Discipline would be a matter of its own (6.5).',
      ],
      paragraph: '8.31',
      actions: [day],
    },
  ],
  [
    any(/\bwho (?:signs|sign|approves|checks|is signing)\b/),
    {
      says: () => [
        'The Chief Executive signs the response, after the Complaints Team has checked it.',
        'When they are away, somebody they have delegated it to signs: say “delegations” (2.5).',
      ],
      paragraph: '8.29',
      actions: [button('Delegations', 'record.list', { kind: 'delegations' })],
    },
  ],
  [
    any(/\b(?:delegate|delegating|hand over)\b/, /\b(?:sign|signing|signature|approv\w+|while|leave|away)\b/),
    {
      says: () => ['Say “delegate to” and the name of whoever is to stand in for you.'],
      paragraph: '2.5',
      actions: [button('Delegations', 'record.list', { kind: 'delegations' })],
    },
  ],
  [
    any(
      /\b(?:who (?:is|are) (?:off|away|on (?:leave|holiday)|covering|in today|out|sick|standing in|in charge)|who covers|cover(?:ing)? for|anyone (?:off|away)|any(?:one|body) on leave)\b/,
    ),
    {
      says: () => [
        'I do not keep who is on leave. I know who stands in for whom: that is under “delegations”.',
        'When you choose somebody for a case, I show if they are away.',
      ],
      paragraph: '2.5',
      actions: [button('Delegations', 'record.list', { kind: 'delegations' })],
    },
  ],
  [
    any(
      /^(?:how )?(?:(?:do|can|to) (?:i |we )?)?(?:upload|attach|add|send)(?: you)? (?:a |an |some |the |my )?(?:file|files|document|documents|photo|photos|picture|pictures|letter|scan)s?$/,
    ),
    {
      says: () => [
        'Send it to me here: drag it into this chat, attach it, or paste a picture.',
        'I ask which case it is for and what it is, and keep it there. Or open a case and choose “Add a document”.',
      ],
      paragraph: '7.1',
    },
  ],
  [
    any(
      /\b(?:logged|saved|sent|did) (?:it|this|that|one) (?:twice|two times|again by mistake)\b|\b(?:pressed|tapped|clicked|chose|picked) the wrong\b|\b(?:made a mistake|by mistake|in error|wrong (?:button|one|case|box))\b/,
    ),
    {
      says: () => [
        'Nothing is lost. Open the case and choose “Correct the record” to put it right.',
        'For one that was logged twice, choose “Close as logged twice” on the second.',
      ],
      paragraph: '8.39',
      actions: [button('My cases', 'mine', {})],
    },
  ],
  [
    any(
      /\b(?:shout(?:ing|s|ed)?|scream(?:ing|s|ed)?|swear(?:ing|s)?|swore|abusive|aggressive|violent|threaten(?:ing|s|ed)?|kicking off|in my face)\b/,
      /\b(?:what (?:do|should|can|shall|must) (?:i|we)|how (?:do|should|can) (?:i|we)|what now)\b/,
    ),
    {
      says: () => [
        'Keep yourself safe first. Step away and get help; ring 999 if anybody is in danger.',
        'Follow the violence and aggression policy. How somebody says it does not take away what they raise.',
        'When it is calm, log what they are unhappy about.',
      ],
      paragraph: '9.2',
      actions: [logIt],
    },
  ],
  [
    any(
      /^(?:can|may|should|do) i (?:talk|speak|meet|ring|write)(?: to| with)? (?:the |to the )?(?:family|patient|person|complainant|relatives?|daughter|son)\b/,
    ),
    {
      says: () => [
        'Yes, please do. Meet or ring them, and agree the issues and what they want to come of it.',
        'Somebody who speaks for another needs that person’s consent first (4.2).',
      ],
      paragraph: '8.21',
    },
  ],
];

/** What a red flag is, where somebody asks. */
const aboutFlags: readonly (readonly [Asks, PolicyAnswer])[] = (
  [
    ['safeguarding', /\bsafeguarding(?: issue| concern| matter)?(?: mean)?$/],
    ['patientSafety', /\b(?:patient )?safety incident(?: mean)?$/],
    ['legal', /\blegal matter(?: mean)?$/],
    ['police', /\bpolice matter(?: mean)?$/],
    ['coroner', /\b(?:coroner|inquest|coroners? matter)(?: mean)?$/],
  ] as const
).map(([key, about]) => [
  any(/^(?:what (?:is|are|does|counts as)|what's|whats) (?:(?:an?|the) )?(?:\S+ ){0,2}\S+$/, about),
  { says: () => [flagMeanings[key] ?? ''], paragraph: '2.3', actions: [logIt] },
]);

const MOST_WORDS = 18;
const FEW_WORDS = 6;
const asksSomething =
  /^(?:how|what|who|whom|when|where|which|why|is|are|am|do|does|did|can|could|should|shall|must|may|will|would|has|have|if|so what|and what|then what|delegate)\b|\bwhat (?:do|should|can|shall|must) (?:i|we) do\b|\bcan (?:\w+ ){1,3}?(?:still )?complain\b/;

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
  return [...rows, ...aboutFlags].find(([asks]) => isMet(asks))?.[1];
}

const IN_DANGER = 'If anybody is in danger now, act first.';

function draw(answer: PolicyAnswer, trust: Trust, words: string): readonly Reply[] {
  const [title, ...lines] = answer.says(trust);
  const { paragraph, actions = [] } = answer;
  const danger = findDanger(words).length > 0 && !/999|danger/.test([title, ...lines].join(' '));
  const of = paragraph && paragraph !== 'Front sheet' && !title.includes('(') ? ` (${paragraph})` : '';
  return [
    replyCard(
      buildSayCard({
        title: `${title.replace(/\.$/, '')}${of}${title.endsWith('.') ? '.' : ''}`,
        lines: [...(danger ? [IN_DANGER] : []), ...lines],
        actions: [...actions, ...(paragraph ? askAbout(paragraph) : [])],
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
    if (!draft) return { session, replies: draw(answer, desk.trust, words) };
    const turned = await new Drafting(desk, person, session).resume(draft);
    return {
      ...turned,
      replies: [...draw({ ...answer, actions: [] }, desk.trust, words), ...turned.replies],
    };
  };
}
