import type { Recorded } from '../../../policy/machine/stream';
import type { Person, Relation } from '../../../policy/roles';
import { restrictionStream } from '../../../policy/streams/restriction/restriction';
import { capacities } from '../../../policy/streams/restriction/choices';
import type {
  Capacity,
  RestrictionEvent,
  RestrictionStage,
  Terms,
} from '../../../policy/streams/restriction/facts';
import { plainProposal } from '../aRestriction';
import { day } from './cast';

/** The relations somebody can have to a limit on contact. */
export const restrictionRelations = [
  'logger',
  'handler',
  'proposer',
  'agreer',
  'agreed',
  'decider',
] as const satisfies readonly Relation[];

export type RestrictionTies = Readonly<Record<(typeof restrictionRelations)[number], Person>>;

type Deed = readonly [by: Person, event: RestrictionEvent];

/** What leads from an approved limit to each stage. What was never approved has no contact and nobody who approved it. */
function deeds(stage: RestrictionStage, tied: RestrictionTies): readonly Deed[] {
  const { logger, handler, proposer, agreer, agreed, decider } = tied;
  const terms: Terms = {
    ...plainProposal,
    contact: handler.id,
    managingDirector: agreer.id,
    clinician: agreer.id,
    reviewOn: '2026-06-05',
  };
  const behaviour: Deed = [
    logger,
    { type: 'behaviourRecorded', kind: 'abuse', happenedOn: '2026-01-02', evidence: 'Sample note' },
  ];
  const proposal: Deed = [proposer, { type: 'restrictionProposed', terms, rests: 'onConduct' }];
  const agreements = (Object.keys(capacities) as Capacity[]).map((as): Deed => [
    agreed,
    { type: 'restrictionAgreed', as },
  ]);
  const approved: readonly Deed[] = [
    behaviour,
    proposal,
    ...agreements,
    [decider, { type: 'restrictionApproved', from: day }],
    [logger, { type: 'restrictionChallenged', on: day, words: 'Sample words' }],
  ];
  const ended: Deed = [decider, { type: 'restrictionEnded', because: 'decision', reasons: 'Sample reason' }];
  switch (stage) {
    case 'notProposed':
      return [
        behaviour,
        proposal,
        ...agreements,
        [proposer, { type: 'proposalWithdrawn', reasons: 'Sample' }],
      ];
    case 'approved':
      return approved;
    case 'ended':
      return [...approved, ended];
    case 'proposed':
      return [...approved, proposal];
    case 'agreed':
      return [...approved, proposal, ...agreements];
    case 'returned':
      return [...approved, proposal, [decider, { type: 'restrictionReturned', reasons: 'Sample reason' }]];
    case 'declined':
      return [
        ...approved,
        ended,
        proposal,
        [decider, { type: 'restrictionDeclined', reasons: 'Sample reason' }],
      ];
  }
}

/** The events of a limit on contact in this stage, to which one person is tied by each relation it can have there. */
export const aTiedRestriction = (
  stage: RestrictionStage,
  tied: RestrictionTies,
): readonly Recorded<RestrictionEvent>[] =>
  deeds(stage, tied).map(([by, event], index) => ({
    v: 1,
    event,
    meta: { seq: index + 1, at: `${day}T08:00:00.000Z`, on: day, by: by.id },
  }));

/** Only what was approved once has a named contact and somebody who approved it. */
export const tiesIn = (stage: RestrictionStage): readonly (typeof restrictionRelations)[number][] =>
  stage === 'notProposed'
    ? restrictionRelations.filter((relation) => relation !== 'handler' && relation !== 'decider')
    : restrictionRelations;

export const restrictionStages = Object.keys(restrictionStream.stages) as RestrictionStage[];
