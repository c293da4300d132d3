import type { Trust } from '../../../policy/trust/trust';
import { any, cases, logIt, type PolicyRow } from './answer';

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

/** Whom to ring, for staff and for people: PALS, the Complaints Team, advocacy, the Ombudsman, the commissioner. */
export const whereToTurn: readonly PolicyRow[] = [
  [
    { about: [/\bpals\b/, reach], not: noCase },
    { says: ({ pals }) => office(pals), paragraph: '3.7', next: [logIt] },
  ],
  [
    {
      about: [
        /\bcomplaints? (?:team|lot|line|desk|service|department|dept|office|people|email|number|phone|address)\b/,
        reach,
      ],
      not: noCase,
    },
    { says: ({ complaintsTeam }) => office(complaintsTeam), paragraph: '3.7', next: [logIt] },
  ],
  [
    any(
      /\b(?:advocacy|advocates?|pohwer)\b/,
      /\b(?:number|phone|who|contact|details|reach|where|what|website|email)\b/,
    ),
    { says: ({ advocacy }) => elsewhere(advocacy), paragraph: '8.1', next: [cases] },
  ],
  [
    any(
      /\b(?:ombudsman|phso|lgsco|lgo)\b/,
      /\b(?:number|phone|contact|details|reach|address|website|can they|can i|how do|when can|when|what is|who)\b/,
    ),
    {
      says: ({ whereToTurn: { phso } }) => [
        `${phso.name}: ${phso.phone}`,
        phso.website,
        `People can go there when our answer does not satisfy them, ${phso.timeLimit}.`,
        'Also when we do not take a late complaint (5.3), or stop hearing somebody who speaks for another (4.5).',
        'For social care it is the Local Government and Social Care Ombudsman. For detention, a Community Treatment Order or Guardianship also the Care Quality Commission (8.35).',
      ],
      paragraph: '8.34',
      next: [cases],
    },
  ],
  [
    any(/\bcrisis (?:line|team|number)\b/, reach),
    {
      says: ({ crisisLine }) => [
        `${crisisLine.name}: ${crisisLine.phone}`,
        `${crisisLine.hours}. If anybody is in danger now, ring 999.`,
      ],
      paragraph: '2.3',
      next: [logIt],
    },
  ],
  [
    any(/\b(?:commissioner|icb)\b/, reach),
    {
      says: ({ commissioner }) => [
        ...elsewhere(commissioner),
        'A person may complain to them in place of us. They decide with the person who looks into it (11.2).',
      ],
      paragraph: '11.1',
      next: [logIt],
    },
  ],
  [
    {
      about: [
        /^(?:who|whom) (?:do|can|should|could|would|must) (?:i|we|they) (?:ring|call|phone|ask|contact|speak to|talk to|tell|go to|email|complain to)(?: .{0,30})?$|^who (?:do|can|should|would) (?:i|we) (?:put|pass|transfer|send|direct|connect)\b.{0,40}$|^who can (?:i|help me|help)\b.{0,30}$|^(?:i )?need (?:to )?(?:speak|talk) to (?:a |some)?(?:human|person|body|one)$/,
      ],
      not: /\b(?:safeguarding|police|abuse|incident|legal|coroner)\b/,
    },
    {
      says: ({ pals, complaintsTeam, crisisLine }) => [
        `${pals.name}: ${pals.phone}. ${complaintsTeam.name}: ${complaintsTeam.phone}.`,
        `If anybody is in danger now, ring 999. ${crisisLine.name}: ${crisisLine.phone}.`,
        'For one case say “who has” and its reference.',
      ],
      paragraph: '8.5',
      next: [cases],
    },
  ],
];
