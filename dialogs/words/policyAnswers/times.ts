import { timescales } from '../../../policy/timescales';
import { any, cases, day, days, howLong, logIt, type PolicyRow } from './answer';

const DAY_NOUGHT = 'The day it reached any of us is day 0. Weekends and bank holidays do not count.';

/** How long things take, and what stops or moves a clock (3.8, 5, 8.9, 8.14, 8.24, 8.25). */
export const times: readonly PolicyRow[] = [
  [
    any(/\backnowledg/, howLong),
    {
      says: () => [
        `We acknowledge in writing within ${days(timescales.acknowledgement)} of the day it reached us.`,
        `${DAY_NOUGHT} No pause stops it.`,
        'A PALS enquiry may be acknowledged in speech (8.11). A phone call is not enough for a complaint.',
      ],
      paragraph: '3.8',
      next: [day],
    },
  ],
  [
    any(/\bpals\b/, howLong),
    {
      says: () => [
        `PALS has ${days(timescales.palsEnquiry)} from the day it reached us.`,
        'It closes as an enquiry only if the person says that they are satisfied.',
        'If not, agree more time with them (8.14) or make it formal (8.10). The first day stays the day it reached us.',
      ],
      paragraph: '8.9',
      next: [day],
    },
  ],
  [
    any(/\b(?:re ?opened|reopening|second time)\b/, howLong),
    {
      says: () => [
        `A reopened complaint has ${days(timescales.reopenedResponse)} from the day they came back.`,
        `It is acknowledged anew within ${timescales.acknowledgement.workingDays}.`,
      ],
      paragraph: '8.24',
      next: [cases],
    },
  ],
  [
    any(/\b(?:early resolution|resolve it early)\b/, howLong),
    {
      says: () => [
        `Early resolution should take about ${days(timescales.earlyResolution)}.`,
        'It may take longer if that makes success more likely. Agree a date with the person.',
        `The ${days(timescales.response)} for an answer run on meanwhile (8.24).`,
      ],
      paragraph: '8.14',
      next: [cases],
    },
  ],
  [
    any(/\b(?:six|6) months?\b/, /\b(?:what|why|when|happens|rule|letter)\b/),
    {
      says: () => [
        'After six months without an answer, the Chief Executive or a Senior Manager writes to say why, and when it will come.',
        'They keep watch over it until it is answered. No pause or hold stops the six months.',
        'A longer time counts only if the person agreed to it before the six months ended.',
      ],
      paragraph: '8.25',
      next: [cases],
    },
  ],
  [
    {
      about: [
        /\b(?:too late|too old|out of time|how late|time ?limit (?:to|for)|(?:how long|how far back|deadline)\b.{0,40}\b(?:to complain|complain)|(?:ago|last year|years old|old)\b.{0,40}\bcomplain|complain\b.{0,40}\b(?:ago|last year|years? back|12 months|twelve months|a year)|(?:over|older than|more than|after) (?:12 months|twelve months|a year))\b/,
      ],
      not: /\bREF\b|^(?:anything|show|list|which|how many)\b|\b(?:child|teenager|an? \d{1,2} year old|1[0-7] years? old)\b/,
    },
    {
      says: () => [
        'A complaint should reach us within 12 months of what happened, or of the day they found out, whichever is later.',
        'A later one is still taken if there was a good reason and we can still look into it properly: both (5.2).',
        'Turn nobody away. Log it: the Complaints Team decides. A no goes in writing, with the reason and the Ombudsman (5.3).',
      ],
      paragraph: '5.1',
      next: [logIt],
    },
  ],
  [
    any(
      /\b(?:family|they|person|patient|relatives?|complainant|daughter|son|mum|dad|mother|father)\b.{0,20}\b(?:want|wants|ask|asks|asking|keep asking)\b.{0,20}\bwhen\b.{0,20}\b(?:hear|answer|reply|response)\b/,
    ),
    {
      says: () => [
        `They hear from us within ${days(timescales.acknowledgement)} of the day it reached us (3.8).`,
        `An enquiry is settled in ${timescales.palsEnquiry.workingDays}, a complaint answered in ${timescales.response.workingDays}.`,
        'For the day of their own case say “when is” and its reference.',
      ],
      paragraph: '8.24',
      next: [cases],
    },
  ],
  [
    {
      about: [
        howLong,
        /\b(?:repl(?:y|ies|ied|ying)|respond|responses?|answers?|answered|complaints?|investigat\w+|sort it)\b|\bto know how long (?:it|this|that|they|we)\b|^how long (?:does it|will it|do they|do we) (?:take|need)$/,
      ],
      not: /\b(?:wait\w*|made|appointments?|nurse|doctor|he|she|my)\b/,
    },
    {
      says: () => [
        `A complaint has ${days(timescales.response)} from the day it reached us; a reopened one ${timescales.reopenedResponse.workingDays}.`,
        `A PALS enquiry has ${timescales.palsEnquiry.workingDays}. The first letter goes within ${timescales.acknowledgement.workingDays}.`,
        'A later day counts as in time only if the person agrees (8.40). For one case say “when is” and its reference.',
      ],
      paragraph: '8.24',
      next: [cases],
    },
  ],
  [
    {
      about: [
        /\b(?:who (?:agrees|approves|decides|can (?:agree|give|approve))|how (?:long|much|many|do)|what is|what are|can)\b/,
        /\b(?:extensions?|more time|extend)\b/,
      ],
      not: /\bhow many\b.{0,20}\b(?:extensions?)\b/,
    },
    {
      says: () => [
        'Tell the person at once: why, and the new day. Ask if they agree.',
        'Then ask for it here. A Senior Manager or the Lead Manager decides; from the second time on, the Lead Manager.',
        'It counts as in time only if the person agreed (8.40). If not, the work goes on and is counted as late.',
      ],
      paragraph: '8.24',
      next: [cases],
    },
  ],
  [
    any(
      /\b(?:when|why|what|can|how|does|do|is)\b/,
      /\b(?:pause|paused|pausing|stop(?:s|ped)?|hold)\b/,
      /\bclocks?\b/,
    ),
    {
      says: () => [
        'The clock stops only for what we cannot go on without: consent, or something only the person or another body can tell us.',
        'It also stops if the person asks or agrees, or the police, a coroner or a judge formally ask (6.4).',
        'It starts again as soon as we have it. First letter, the 10 days of PALS and six months never stop.',
      ],
      paragraph: '8.24',
      next: [cases],
    },
  ],
];
