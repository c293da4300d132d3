import { any, cases, complains, logIt, mayThey, ofCases, type PolicyRow } from './answer';

const LIMITS = 'There may be things we cannot share with them. We say so when we first look at it (4.3).';

/** Who may complain, for whom, and with whose consent (4). */
export const whoMayComplain: readonly PolicyRow[] = [
  [
    {
      about: [
        /\b(?:died|dead|deceased|passed away|late mother|late father|bereaved)\b/,
        mayThey,
        /\bcomplain|\bconsent\b|\bspeak\b/,
      ],
    },
    {
      says: () => [
        'Yes. Somebody else may complain for a person who has died: no consent is needed, and nobody is shut out.',
        LIMITS,
        'Record what they are to the person. If a coroner looks into the death, raise that flag as well.',
      ],
      paragraph: '4.3',
      next: [logIt],
    },
  ],
  [
    {
      about: [
        /\b(?:child|children|teenager|teen|young person|under (?:13|16|18)|minor|an? (?:[1-9]|1[0-7]) year old|1[0-7] years? old|aged (?:[1-9]|1[0-7])|(?:she|he) is (?:only )?(?:[1-9]|1[0-7])(?! \w))\b/,
        mayThey,
        /\bcomplain|\bconsent\b|\braise|\blog\b|\bspeak/,
      ],
    },
    {
      says: () => [
        'Under 13, somebody else may complain for the child.',
        'From 13 to 17 we ask the young person. If they cannot decide it, record who judged that, and why.',
        'Under 18 there has to be a fair reason why somebody else does it. If there is none, we write to say so (4.4).',
      ],
      paragraph: '4.3',
      next: [logIt],
    },
  ],
  [
    {
      about: [
        /\b(?:dementia|capacity|cannot decide|can not decide|cant decide|unable to (?:decide|consent|complain)|too (?:ill|unwell|poorly)|unconscious|learning disability|power of attorney|lpa|deputy)\b/,
        mayThey,
        /\bcomplain|\bconsent\b|\bspeak|\bcapacity\b|\bdecide\b/,
      ],
      not: ofCases,
    },
    {
      says: () => [
        'Yes, if the person cannot do it themselves. An illness alone does not say so: ask them first, with the help they need.',
        'Record who judged that they cannot decide this, when, and why. Then no consent is needed.',
        `${LIMITS} Whoever speaks has to act in the person’s interest (4.5).`,
      ],
      paragraph: '4.3',
      next: [logIt],
    },
  ],
  [
    {
      about: [
        /\b(?:mp|mps|member of parliament|councillor)\b/,
        /\b(?:can|could|may|are|is|do|does|what|who|if|how|need|consent|wrote|written|writes|letter|reply|answer)\b/,
      ],
      not: ofCases,
    },
    {
      says: () => [
        'An MP speaks for somebody, like anybody else: we need that person’s consent before we discuss it or share anything.',
        'Log it the day it reaches us, as raised by an MP. Acknowledge it in writing within 3 working days, with no details.',
        'While we wait for consent the 35 days may stop (8.24). With consent, the answer may go to both.',
      ],
      paragraph: '4.2',
      next: [logIt],
    },
  ],
  [
    any(
      /\b(?:best interests?|own ends|not acting (?:for|in)|working against|exploit\w*)\b/,
      /\b(?:what|can|do|does|should|if|who|how|is|son|daughter|representative|they)\b/,
    ),
    {
      says: () => [
        'If somebody who speaks for another does not act in their interest, say so on the case: “Raise a worry about their interests”.',
        'The Lead Manager decides if we stop. If so, they are told why in writing, and that they may go to the Ombudsman.',
        'If the person may be at risk, raise the safeguarding flag at once (2.3).',
      ],
      paragraph: '4.5',
      next: [cases],
    },
  ],
  [
    any(
      /\b(?:does not want|doesnt want|do not want|dont want|didnt want|without (?:them|their (?:knowing|say)|the patient|him|her)|refuses?|refused|behalf)\b/,
      /^(?:can|should|may|could|do|must|what if|what|is it|if)\b/,
      complains,
    ),
    {
      says: () => [
        'It is theirs to decide. What they told you can be kept as feedback, without their name (3.3, 3.9).',
        'Somebody who speaks for another needs that person’s consent.',
        'A worry about somebody’s safety is different: log that and flag it, whatever they want (2.3).',
      ],
      paragraph: '4.2',
      next: [logIt],
    },
  ],
  [
    {
      about: [
        /\bconsent|permission\b/,
        /\b(?:do|does|need|when|why|what|is|must|should|who|how|if|without)\b/,
      ],
      not: ofCases,
    },
    {
      says: () => [
        'You need no consent to log it, and none to acknowledge it.',
        'Whoever speaks for another, an MP or an advocate too, needs that person’s consent before we discuss or share anything. It is asked in writing or noted: when, how, by whom.',
        'Not if the person has died, is under 13 or cannot decide (4.3). From 13 to 17 we ask the young person.',
      ],
      paragraph: '4.2',
      next: [logIt],
    },
  ],
  [
    any(
      /\b(?:anonymous|anonymously|without (?:a |their |giving a |my )?name|no name)\b/,
      /\bcomplain|\blog\b|\braise\b|\bconcern|\bwhat\b/,
    ),
    {
      says: () => [
        'Yes. We look for what we can learn, though we can answer nobody. Leaving it aside needs a reason.',
        'No first letter is due. Do not try to find out who it was.',
        'If somebody may be at risk, raise the flag as for any other (2.3).',
      ],
      paragraph: '3.9',
      next: [logIt],
    },
  ],
  [
    any(
      /\b(?:not covered|outside (?:the )?(?:process|procedure|policy)|does not cover|excluded|staff grievance|grievance|my own (?:job|employment|pay)|subject access|sar|foi|freedom of information|copy of (?:my|their|the) (?:notes|records))\b/,
      /^(?:what|which|is|are|can|do|does|how|who|if)\b/,
    ),
    {
      says: () => [
        'Not covered: a complaint by staff about their own work, and a request for records or information. Those go to HR or to Information Rights.',
        'The law leaves out more, such as what an Ombudsman has looked into already. That is in the Regulations, not in the policy.',
        'Log it all the same: the Complaints Team decides part by part. What is not covered is explained in writing, with where to turn (3.6). The rest goes on.',
      ],
      paragraph: '3.5',
      next: [logIt],
    },
  ],
  [
    {
      about: [/^(?:can|who can|who may|is|are)\b/, /\bcomplain\b/],
      not: /\bto complain what do i do\b/,
    },
    {
      says: () => [
        'Anybody who uses our services can complain. So can anybody affected by what we do, or likely to be.',
        'It may be about a member of staff, a decision or the service. Somebody may speak for them, with their consent (4.2).',
        'Not covered: a complaint by staff about their own work (3.5).',
      ],
      paragraph: '4.1',
      next: [logIt],
    },
  ],
];
