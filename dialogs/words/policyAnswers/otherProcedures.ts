import { listed } from '../../../policy/machine/sentences';
import { redFlags } from '../../../policy/sections/redFlags/choices';
import { flagMeanings } from '../../script/closedReadings';
import { any, cases, logIt, type PolicyRow } from './answer';

const GOES_ON = 'The complaint goes on beside it (6.3).';

/** What a red flag is, where somebody asks. */
const flagsAsked: readonly PolicyRow[] = (
  [
    ['safeguarding', /\bsafeguarding(?: issue| concern| matter)?(?: mean)?$/],
    ['patientSafety', /\b(?:patient )?safety incident(?: mean)?$/],
    ['legal', /\blegal matter(?: mean)?$/],
    ['police', /\bpolice matter(?: mean)?$/],
    ['coroner', /\b(?:coroner|inquest|coroners? matter)(?: mean)?$/],
  ] as const
).map(([key, about]) => [
  any(/^(?:what (?:is|are|does|counts as)|what's|whats) (?:(?:an?|the) )?(?:\S+ ){0,2}\S+$/, about),
  { says: () => [flagMeanings[key] ?? ''], paragraph: '2.3', next: [logIt] },
]);

/** Danger, the police, a coroner, claims, incidents and candour: what goes on beside a complaint, and what stops it (2.3, 6). */
export const otherProcedures: readonly PolicyRow[] = [
  [
    {
      about: [
        /\b(?:police|coroner|inquest|court|criminal|crime)\b/,
        /\b(?:stop|stops|stopped|pause|paused|hold|wait|carry on|go on|going on|continue|still|investigating|involved|already|both|same time)\b/,
      ],
      not: /^(?:show|list|which|any|how many)\b|\b(?:ones|cases)\b/,
    },
    {
      says: () => [
        'The complaint goes on, though the police or a coroner are looking into it too.',
        'It waits only if the police, a coroner or a judge formally ask, or the person asks or agrees. Get it in writing.',
        'Then put it on hold, and look at it again each month. The six months still run (8.25).',
      ],
      paragraph: '6.4',
      next: [cases],
    },
  ],
  [
    any(
      /\b(?:police|999|crime)\b/,
      /\b(?:do|should|must|need|have|has|when|can) (?:i|we|they|to)\b|\bwhen (?:do|should)\b|\bwhat (?:if|do|happens|should)\b|\bhow do\b/,
    ),
    {
      says: () => [
        'If anybody is in danger now, ring 999 first. If it may be a crime, tell your manager and follow the safeguarding procedure.',
        'The complaints policy does not say when to ring them: the legal services lead advises, and is told at once when you log it as a police matter.',
        `Keep anything that may be evidence. The person may go to the police themselves. ${GOES_ON}`,
      ],
      paragraph: '2.3',
      next: [logIt],
    },
  ],
  [
    any(
      /\b(?:safeguarding|abuse|abused|neglect|at risk of harm)\b/,
      /\bwho (?:do|should|must|can|shall) (?:i|we)\b|\b(?:do|should|must|have) i (?:to )?(?:tell|report|log|flag|do)\b|\bwhat (?:do|should|if|must)\b|\bhow do i\b/,
    ),
    {
      says: () => [
        'Act first: if anybody is in danger now, ring 999, and follow the safeguarding procedure today.',
        `Log it with the flag “safeguarding”: the safeguarding lead and the Lead Manager are told at once, whatever the person wants. ${GOES_ON}`,
      ],
      paragraph: '2.3',
      next: [logIt],
    },
  ],
  [
    any(
      /\b(?:solicitors?|legal action|sue|suing|claim|compensation|lawyers?)\b/,
      /^(?:what|can|do|does|should|if|is|how|are|they|must)\b|\bwhat (?:do|should|must) (?:i|we)\b/,
    ),
    {
      says: () => [
        'A claim, or a letter from a solicitor, does not stop a complaint.',
        'Log it with the flag “a legal matter”: the legal services lead is told at once. Admit and promise nothing about a claim.',
        'A solicitor too needs the person’s consent (4.2).',
      ],
      paragraph: '6.3',
      next: [logIt],
    },
  ],
  [
    any(
      /^(?:what|when|why)\b.{0,30}\b(?:red|safeguarding|legal|police) ?flags?\b.{0,30}$/,
      /\b(?:is|are|does|do|mean|for|raise|counts?)\b/,
    ),
    {
      says: () => [
        'A red flag says that more than a complaint is at stake.',
        `There are five: ${listed(
          Object.values(redFlags).map((each) => each.toLowerCase()),
          'and',
        )}.`,
        `The lead for it and the Lead Manager are told at once. It stays up until it is dealt with. ${GOES_ON}`,
      ],
      paragraph: '2.3',
      next: [logIt],
    },
  ],
  [
    any(
      /\b(?:datix|incident (?:form|report)|incident)\b/,
      /^(?:do|should|must|is|does|what|when|need|have)\b/,
      /\b(?:i|we|it|this|that|to|need|a datix|datix)\b/,
    ),
    {
      says: () => [
        'Yes, if it is a patient safety incident: report it as one today, as you always do.',
        `Log what the person told you here as well, with the flag “a patient safety incident”. ${GOES_ON}`,
      ],
      paragraph: '2.3',
      next: [logIt],
    },
  ],
  [
    any(/\b(?:duty of )?candour\b/, /^(?:what|when|do|does|why|who|is|has|must|how|should)\b/),
    {
      says: () => [
        'When care has harmed somebody, we tell them in person as soon as we can: what we know, what we will look into, and that we are sorry.',
        'Then we write it to them, and keep a record, also of tries that did not reach them.',
        'It does not wait for the complaint. The patient safety lead says whether the legal duty applies: raise the flag, or say “not sure” at triage.',
      ],
      paragraph: '2.3',
      next: [logIt],
    },
  ],
  [
    any(
      /\b(?:gmc|nmc|hcpc|regulator|struck off|fitness to practi[sc]e|disciplin\w+)\b/,
      /^(?:what|can|do|does|should|will|who|how|if|is)\b/,
    ),
    {
      says: () => [
        'Anybody may go to a regulator. It does not change how we look into the complaint.',
        'If we think of discipline or a referral ourselves, we tell the person, and share as much as we can.',
        'Steps against staff are apart from the complaint: the Lead Manager and HR deal with them.',
      ],
      paragraph: '6.5',
      next: [cases],
    },
  ],
  ...flagsAsked,
];
