import { any, cases, day, logIt, type PolicyRow } from './answer';

const asked = /^(?:can|could|may|is|are|do|does|should|who|where|what|how|if)\b/;
const person =
  /\b(?:they|them|she|her|he|him|people|person|patients?|family|families|relatives?|daughter|son|mum|somebody|someone)\b/;

/** What whoever is told does with it: at the desk, on the phone, on the ward (2.3, 3, 8.1 to 8.13). */
export const takingIt: readonly PolicyRow[] = [
  [
    {
      about: [/\bnames?\b/, /\b(?:dont|do not|doesnt|does not|wont|will not|refuses?|refused|rather not)\b/],
      not: /\b(?:my|our) names?\b/,
    },
    {
      says: () => [
        'Take it all the same, as raised by somebody who did not say who they are.',
        'With no way to reach them there is no first letter and no answer. We still look for what we can learn from it.',
      ],
      paragraph: '3.9',
      next: [logIt],
    },
  ],
  [
    any(/\bmy name\b/, /\b(?:on it|see|sees|shown|know|knows|told|dont|do not|keep|without|left off)\b/),
    {
      says: () => [
        'The record keeps who logged it, and only staff working on it can read that.',
        'You write down what somebody told you. That does not make it yours.',
        'A worry of your own about work is not a complaint under this procedure (3.5).',
      ],
      paragraph: '7.1',
      next: [logIt],
    },
  ],
  [
    any(
      /\b(?:do|should|must|shall) (?:i|we) (?:have to |need to |still |really )*(?:log|report|record) (?:it|this|that|them|every|a (?:moan|grumble|small))\b|\b(?:is|are) (?:it|this|that|they) worth (?:logging|reporting)\b/,
    ),
    {
      says: () => [
        'If somebody is unhappy, log it, however small it is. It does not matter what they call it.',
        'If you put it right there and then, say so as you log it (8.8).',
        'Feedback that wants no answer can be logged too (3.3).',
      ],
      paragraph: '3.4',
      next: [logIt],
    },
  ],
  [
    {
      about: [
        /^who (?:do|should|must|can|would|shall) (?:i|we) (?:tell|report|inform|give|pass|go to|send)\b/,
        /\b(?:complaint|concern|complaints|concerns)\b/,
      ],
      not: /\b(?:safeguarding|police|abuse|incident|legal|coroner)\b/,
    },
    {
      says: () => [
        'Log it here: PALS or the Complaints Team see it at once, and tell whoever has to know.',
        'Whoever is complained about hears of it from the investigator, with support: do not go ahead alone (8.31).',
        'If anybody may be in danger, act first and tell your manager.',
      ],
      paragraph: '8.11',
      next: [logIt],
    },
  ],
  [
    any(
      asked,
      /\b(?:tell|say to|give|let)\b/,
      person,
      /\b(?:looked (?:at|into)|looking into|being looked|being investigated|what is happening|how it is going|dealing with it|who has it|who is (?:dealing|looking))\b/,
    ),
    {
      says: ({ complaintsTeam }) => [
        `Yes, to whoever raised it: say that it is being looked into, and that they can ring ${complaintsTeam.name} on ${complaintsTeam.phone}.`,
        'Before a relative hears anything of the person’s care, their consent has to be on the case.',
        'What was found comes with our answer (8.29). To see who has it say “who has” and the reference.',
      ],
      paragraph: '4.2',
      next: [cases],
    },
  ],
  [
    any(
      /\b(?:sorry|apologi[sz]e|apology)\b/,
      /\b(?:how|can|should|may|is|do|does|am)\b.{0,12}\b(?:i|we|it|sorry|saying)\b/,
    ),
    {
      says: () => [
        'Say it early and plainly: “I am sorry that this happened to you.” You may do that yourself.',
        'Saying sorry is not an admission of blame. Explain what you know, and what you do about it.',
      ],
      paragraph: '8.13',
      next: [logIt],
    },
  ],
  [
    {
      about: [
        /\b(?:interpreters?|translat\w+|sign language|bsl|hearing loop|braille|english)\b/,
        /\b(?:who|how|where) (?:do|can|should|would|to)\b|^(?:can|could) (?:we|i|they)\b|\b(?:dont|do not|doesnt|does not|not|no|cant|can not) (?:speak |understand |read )?(?:much |any |good )?english\b/,
      ],
      not: /\bleaflet/,
    },
    {
      says: ({ pals }) => [
        'Ask them what would make it easier, and record it with the concern: the language, an interpreter, a format.',
        `If you do not know how to get one, ring ${pals.name} on ${pals.phone}.`,
      ],
      paragraph: '3.7',
      next: [logIt],
    },
  ],
  [
    any(
      /^(?:what|where|which|who)\b/,
      /\b(?:email|address|where|website)\b/,
      /\b(?:they|people|patients?|relatives?|someone|somebody|families|it)\b/,
      /\b(?:send|write|post|complain|email) (?:it|to|them|a complaint|in)\b|\b(?:complain|write|send it) to\b/,
    ),
    {
      says: ({ complaintsTeam, pals }) => [
        `${complaintsTeam.name}: ${complaintsTeam.email}, ${complaintsTeam.phone}.`,
        `${pals.name}: ${pals.email}, ${pals.phone}.`,
        'They may also just tell you: then you log it in their words.',
      ],
      paragraph: '3.7',
      next: [logIt],
    },
  ],
  [
    any(
      /^(?:can|could|may|are|is)\b/,
      /\b(?:bring|have|take|come with)\b.{0,20}\b(?:somebody|someone|anybody|anyone|friend|relative|advocate|family|support|person)\b/,
      /\b(?:with (?:them|her|him|you)|along|meeting|there|in)\b/,
    ),
    {
      says: ({ advocacy }) => [
        'Yes. Anybody they trust may come with them: a friend, a relative or an advocate.',
        `Free help: ${advocacy.name}, ${advocacy.phone}.`,
        'To speak for them takes their consent (4.2).',
      ],
      paragraph: '8.1',
      next: [logIt],
    },
  ],
  [
    any(
      /^(?:is|are|who|can|where|what|how|do|does)\b/,
      /\bhelps? (?:\w+ ){0,2}(?:to )?(?:complain|make a complaint|raise it|write it|with (?:a|their|the|her|his) complaint)\b/,
    ),
    {
      says: ({ advocacy, pals }) => [
        `${advocacy.name} gives free, independent help with a complaint: ${advocacy.phone}.`,
        advocacy.website,
        `${pals.name} helps as well: ${pals.phone}. And you may write it down for them.`,
      ],
      paragraph: '8.1',
      next: [logIt],
    },
  ],
  [
    any(
      /\b(?:know|sure|tell)\b.{0,12}\b(?:if|that|whether)\b/,
      /\b(?:pals|complaints team|they|any ?one|any ?body)\b/,
      /\b(?:got|get|have|seen|see|read) (?:it|this|that|mine|my)\b/,
    ),
    {
      says: () => [
        'Once it is saved, PALS or the Complaints Team have it at once.',
        '“My cases” shows where each one stands.',
      ],
      paragraph: '8.11',
      next: [cases],
    },
  ],
  [
    any(
      /\b(?:thank you|thanks|compliments?|praise)\b/,
      /\b(?:what|where|how|do|can) (?:do|should|can|i|we)\b/,
    ),
    {
      says: () => ['Log it too, in their words: thanks are feedback, and nobody has to answer it.'],
      paragraph: '3.3',
      next: [logIt],
    },
  ],
  [
    any(/\bcopy\b/, person, /\b(?:complaint|concern|what (?:i|we|you) wrote|what was (?:said|written))\b/),
    {
      says: () => [
        'Yes: they are given a copy of what was written down for them.',
        'For their records, or for all that is kept on them, the Information Rights lead decides (3.5).',
      ],
      paragraph: '3.7',
      next: [cases],
    },
  ],
  [
    any(
      /^why (?:did|has|have|is|am|was|do)\b/,
      /\b(?:come|came|sent|given|asked|get|getting|got|this|it)\b.{0,12}\bme\b|\b(?:am|was) i (?:asked|sent|getting|told)\b/,
    ),
    {
      says: () => [
        'What I send you says on it why, and by which paragraph. “My day” shows all that is yours.',
        'If it should be with somebody else, open the case and choose “Say it is not yours”, or tell the Complaints Team.',
      ],
      paragraph: '2.4',
      next: [day],
    },
  ],
  [
    any(
      /\b(?:same|this|that) (?:nurse|doctor|consultant|member of staff|staff member|person|worker)\b/,
      /\bcomplain\w*\b|\bcomplaints?\b/,
      /\b(?:before|again|other|others|already)\b/,
    ),
    {
      says: () => [
        'I do not search cases by the names of staff.',
        'Say “themes” to see what comes up again by service. Say “similar to” and a reference to see cases like it.',
      ],
      paragraph: '7.1',
      next: [cases],
    },
  ],
];
