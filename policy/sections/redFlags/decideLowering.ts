import type { CaseState } from '../../machine/caseState';
import type { Context, Line } from '../../machine/command';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import type { Role } from '../../roles';
import { openStages } from '../../stages';
import { linesOn } from './acceptRedFlags';
import { flagLeads, leadOf } from './choices';
import { flagsUp, type FlagOnCase } from './questions';

/** The role that has to agree: the Lead Manager where the lead asked, the lead where the Lead Manager did (L35). */
export const secondOf = ({ flag, loweringBy }: { flag: FlagOnCase['flag']; loweringBy: Role }): Role =>
  loweringBy === 'leadManager' ? leadOf(flag) : 'leadManager';

/** Lowerings this person may decide on: of somebody else, and in the other one of the two roles. */
const decidable = (state: CaseState, { actor }: Pick<Context, 'actor'>): readonly FlagOnCase[] =>
  flagsUp(state).filter(
    ({ flag, lowering }) =>
      lowering &&
      lowering.by !== actor.id &&
      actor.roles.includes(secondOf({ flag, loweringBy: lowering.as })),
  );

const facts = (flag: FlagOnCase): readonly Line[] => [
  ...linesOn(flag),
  ...flag.done.map(({ what }) => ({ label: 'What was done', words: what })),
  ...(flag.lowering
    ? [
        { label: 'Asked by', person: flag.lowering.by },
        { label: 'Why it may be lowered', words: flag.lowering.why },
      ]
    : []),
];

export const decideLowering = caseCommand({
  name: 'decideLowering',
  button: 'Decide on the red flag',
  about: 'Agree only if nobody is at risk any more and what had to be done is done.',
  paragraph: '2.3',
  fields: {
    decision: { kind: 'choice', label: 'Your decision', options: { agree: 'Agree', decline: 'Decline' } },
    reasons: { kind: 'longText', label: 'Your reasons', hint: 'Needed to decline', optional: true },
  },
  who: { roles: [...flagLeads, 'leadManager'], not: ['staffConcerned'] },
  stages: openStages,
  basis: ['redFlags'],
  offered: (state, context) => decidable(state, context).length > 0,
  sought: 'To lower a red flag',
  decides: (state, context) => decidable(state, context).slice(0, 1).flatMap(facts),
  quick: [{ button: 'Agree', given: 'Agreed', entries: { decision: 'agree' } }],
  done: () => 'Decided. It stands in the history of the case.',
  decide(state, { decision, reasons }, context) {
    const [first] = decidable(state, context);
    if (!first)
      return refuse(
        '2.3',
        'No red flag waits for you to agree that it is lowered.',
        'It takes its lead and the Lead Manager, and nobody agrees to what they asked for.',
      );
    if (decision === 'decline' && !reasons)
      return refuseField('2.3', 'reasons', 'Say why, so that whoever asked knows what is still to be done.');
    return [{ type: 'loweringDecided', flag: first.flag, agreed: decision === 'agree', reasons }];
  },
});
