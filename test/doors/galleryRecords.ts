import type { Context } from '../../policy/machine/command';
import type { RecordTarget } from '../../policy/machine/target';
import { findRegister } from '../../policy/machine/targets';
import { absenceStream } from '../../policy/streams/absence/absence';
import { delegationsStream } from '../../policy/streams/delegations/delegations';
import { learningDigestStream } from '../../policy/streams/learningDigest/learningDigest';
import { partnerStream } from '../../policy/streams/partnerDirectory/partnerDirectory';
import { quarterlyReviewStream } from '../../policy/streams/quarterlyReview/quarterlyReview';
import { trainingStream } from '../../policy/streams/training/training';
import { RecordUnderTest } from './aRecord';
import {
  aBehaviour,
  anAgreedProposal,
  anApprovedRestriction,
  aProposal,
  aRestrictionInForce,
} from './aRestriction';
import { people } from './people';

/** A record of a register as somebody sees it, with the longest words it can hold where there are any. */
export interface RecordShown {
  readonly name: string;
  readonly target: RecordTarget;
  readonly title: string;
  readonly state: unknown;
  readonly context: Context;
}

const long = 'A very long account of what was said, sentence after sentence. '.repeat(60);

const longProposal = { healthcare: long, tried: long, equality: long, challenge: long };

function shown(
  name: string,
  kind: string,
  { state, context }: { state: unknown; context: Context },
): RecordShown {
  const target = findRegister(kind);
  if (!target) throw new Error(`no register ${kind}`);
  return { name, target, title: `${target.thing}: Sample investigator, Community North`, state, context };
}

/** One record of each register at each point where its card looks different. */
export function recordsShown(): readonly RecordShown[] {
  const limits = {
    behaviour: aBehaviour(),
    proposed: aProposal(longProposal).as(people.managingDirector),
    agreed: anAgreedProposal(longProposal).as(people.deputyChiefExecutive),
    approved: anApprovedRestriction(longProposal),
    inForce: aRestrictionInForce(longProposal),
  };
  return [
    ...Object.entries(limits).map(([name, record]) => shown(name, 'restriction', record)),
    shown('begun', 'training', new RecordUnderTest(trainingStream, people.investigator.id)),
    shown(
      'begun',
      'absence',
      new RecordUnderTest(absenceStream, people.investigator.id).as(people.investigator),
    ),
    shown('begun', 'delegations', new RecordUnderTest(delegationsStream, people.investigator.id)),
    shown('begun', 'partner', new RecordUnderTest(partnerStream, 'hertsCommunity')),
    shown('begun', 'learningDigest', new RecordUnderTest(learningDigestStream, 'all')),
    shown(
      'begun',
      'quarterlyReview',
      new RecordUnderTest(quarterlyReviewStream, 'all').as(people.seniorManager),
    ),
  ];
}
