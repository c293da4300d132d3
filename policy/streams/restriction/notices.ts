import type { Notice } from '../../machine/section';
import { tallyOn } from './contactLimit';
import type { RegisterNoticing } from '../../machine/register';
import type { Restriction, RestrictionEvent } from './facts';

const toProposer = ({ id, proposal }: Restriction, say: string): readonly Notice[] =>
  proposal
    ? [
        {
          to: { person: proposal.by },
          say: `${say} (${id}).`,
          paragraph: '9.3',
          command: 'proposeRestriction',
        },
      ]
    : [];

const toLeadManager = (say: string, command?: string): Notice => ({
  to: { role: 'leadManager' },
  say,
  paragraph: '9.4',
  command,
});

/** Whom to tell of what. No name and no narrative: the reference finds it. */
export const notices: RegisterNoticing<Restriction, RestrictionEvent> = {
  behaviourRecorded: (_event, { id }) => [
    { to: { role: 'leadManager' }, say: `A behaviour was recorded on ${id}.`, paragraph: '9.2' },
  ],
  restrictionProposed: ({ terms }, { id }) => {
    const say = `A limit on contact is proposed on ${id} and needs your agreement.`;
    return [
      { to: { person: terms.managingDirector }, say, paragraph: '9.3', command: 'agreeAsManagingDirector' },
      { to: { person: terms.clinician }, say, paragraph: '9.3', command: 'agreeAsClinicalTeam' },
      { to: { role: 'leadManager' }, say, paragraph: '9.3', command: 'agreeAsLeadManager' },
    ];
  },
  restrictionAgreed: (_event, { id, stage }) =>
    stage === 'agreed'
      ? [
          {
            to: { role: 'deputyChiefExecutive' },
            say: `A limit on contact on ${id} needs your decision.`,
            paragraph: '9.3',
            command: 'approveRestriction',
          },
        ]
      : [],
  agreementRefused: (_event, after) => toProposer(after, 'Your proposal to limit contact was not agreed'),
  restrictionReturned: (_event, after) => toProposer(after, 'Your proposal to limit contact was sent back'),
  restrictionDeclined: (_event, after) => toProposer(after, 'Your proposal to limit contact was declined'),
  restrictionApproved: (_event, { id, standing }) => [
    toLeadManager(
      `The limit on contact on ${id} is approved. The letter is owed.`,
      'recordRestrictionLetter',
    ),
    ...(standing
      ? [
          {
            to: { person: standing.terms.contact },
            say: `You are the named contact for a limit on contact on ${id}.`,
            paragraph: '9.4',
            command: 'logContact',
          },
        ]
      : []),
  ],
  contactLogged: ({ on }, { id, standing, contacts }) =>
    standing && tallyOn(standing, contacts, on).over
      ? [toLeadManager(`Contact on ${id} is over its limit.`)]
      : [],
  restrictionChallenged: (_event, { id }) => [
    {
      to: { role: 'headOfCorporateAffairs' },
      say: `A limit on contact on ${id} is challenged and needs an answer.`,
      paragraph: '9.1',
      command: 'answerChallenge',
    },
  ],
  challengeAnswered: (_event, { id }) => [
    toLeadManager(`The challenge on ${id} is answered. The letter is owed.`, 'recordRestrictionLetter'),
  ],
  restrictionEnded: (_event, { id }) => [
    toLeadManager(`The limit on contact on ${id} has ended. The letter is owed.`, 'recordRestrictionLetter'),
  ],
};
