import { timescales } from '../../../policy/timescales';
import { any, cases, day, days, logIt, type PolicyRow } from './answer';

/** How a concern is taken and kept: what it is, how it may be raised, who reads it, what comes next (3, 7, 8). */
export const handling: readonly PolicyRow[] = [
  [
    any(
      /\b(?:patient|person|somebody|someone|relative|family|visitor|service user|mum|dad|son|daughter|wife|husband)\b/,
      /\bwants? to complain\b/,
      /\bwhat (?:do|should|can|shall|must) (?:i|we)\b/,
    ),
    {
      says: () => [
        'Listen, and ask what would put it right. Put it right yourself if you can (8.7).',
        'Tell them that their care will not suffer, and log it in their words. They need not write anything.',
        'For words to read out say “how to complain”.',
      ],
      paragraph: '8.7',
      next: [logIt],
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
        'That is whoever looks into it, PALS and the Complaints Team. Whoever is complained about sees what concerns them (8.31).',
        'It is kept apart from health records, and no name goes into a channel.',
      ],
      paragraph: '7.1',
      next: [cases],
    },
  ],
  [
    {
      about: [
        /^(?:what|so what|and what) (?:happens|will happen|comes) (?:next|now|then|after(?: (?:that|this|i .{0,20}))?|to it|when .{0,30})$|^then what$|^what next$|^what happens (?:after|when|once) .{0,40}$/,
      ],
      not: /\b(?:check|sign|approve|police|coroner|late|overdue)\b/,
    },
    {
      says: () => [
        'Once it is saved, PALS or the Complaints Team see it at once, speak with the person and decide how to deal with it.',
        `The person hears from us within ${days(timescales.acknowledgement)}. An enquiry is settled in ${timescales.palsEnquiry.workingDays}, a complaint answered in ${timescales.response.workingDays}.`,
        'I tell you when something is asked of you.',
      ],
      paragraph: '8.11',
      next: [day],
    },
  ],
  [
    any(/\b(?:affect|worse|suffer|change|impact)\b/, /\b(?:care|treatment)\b/),
    {
      says: () => [
        'No. Complaining must never make anybody’s care worse, now or later. Please tell them so, and record that you did.',
      ],
      paragraph: '8.4',
      next: [logIt],
    },
  ],
  [
    any(
      /\b(?:what (?:is|counts|makes)|difference|is it|is this|when is it|does it count)\b/,
      /\b(?:complaint|concern|enquiry|feedback)\b.{0,30}\b(?:or|and|versus|vs)\b.{0,20}\b(?:complaint|concern|enquiry|feedback|compliment)\b|\bwhat is a (?:complaint|concern|pals enquiry)$|\bwhat (?:counts as|makes (?:it|something|this)) a (?:complaint|concern)$/,
    ),
    {
      says: () => [
        'Nobody has to call it a complaint: use the word they use, and log it.',
        'A complaint is when somebody is unhappy and wants an answer (3.2). PALS or the Complaints Team speak with them and decide how it is dealt with.',
      ],
      paragraph: '3.4',
      next: [logIt],
    },
  ],
  [
    any(
      /\b(?:email|emailed|post|send|text)\b/,
      /\b(?:answer|response|letter|reply|outcome)\b/,
      /^(?:can|may|should|could|do|is it|are we|am i)\b/,
    ),
    {
      says: () => [
        'The answer to a complaint goes by email only if the person has agreed to that in writing. Record it first: “Record agreement to email”.',
        'Otherwise it goes by letter, once it is signed (8.29), in the format they asked for.',
        'An enquiry or early resolution may be answered as suits the person (8.15).',
      ],
      paragraph: '8.29',
      next: [cases],
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
        'They are given a copy of what you wrote. Ask what would make it easier for them, and record that.',
      ],
      paragraph: '3.7',
      next: [logIt],
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
      next: [cases],
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
      next: [cases],
    },
  ],
  [
    any(
      /^(?:can|may|should|do) i (?:talk|speak|meet|ring|write)(?: to| with)? (?:the |to the )?(?:family|patient|person|complainant|relatives?|daughter|son)\b/,
    ),
    {
      says: () => [
        'Yes: meet or ring whoever raised it, and agree the issues and what they want to come of it.',
        'Listen to anybody. Before you tell a relative anything about the person’s care, their consent has to be on the case (4.2).',
      ],
      paragraph: '8.21',
      next: [cases],
    },
  ],
];
