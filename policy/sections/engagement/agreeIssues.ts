import type { CaseState } from '../../machine/caseState';
import { isRefusal, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import type { Trust } from '../../trust/trust';
import { concernOf } from '../intake/questions';
import { coveredIssues, issuesOf } from '../scope/questions';
import { readIssues } from '../scope/listIssues';
import { investigating } from '../shared/who';
import { how, when } from '../shared/fields';
import { mayNameNone } from '../staffConcerned/questions';
import { wellbeing } from './choices';
import type { Plan } from './facts';
import { asUsual, planFields } from './plan';

const ifTold = {
  hint: 'If you told them of the plan then. It counts as shared in that talk.',
  optional: true,
  staysOpen: true,
  standsWhere: ({ engagement: { plan } }: CaseState) => !plan,
} as const;

/** The plan as it was told with the issues; nothing where it was not (8.21). */
function planTold(
  state: CaseState,
  { evidence, speakTo }: { readonly evidence?: string | undefined; readonly speakTo?: string | undefined },
  talk: Pick<Plan, 'sharedOn' | 'sharedHow'>,
  trust: Trust,
) {
  if (!evidence && !speakTo) return [];
  if (!evidence) return refuseField('8.21', 'evidence', 'Say what evidence will be looked for too.');
  if (!speakTo) return refuseField('8.21', 'speakTo', 'Say who will be spoken to too.');
  return [{ type: 'planShared', plan: { evidence, speakTo, ...asUsual(state, trust), ...talk } }] as const;
}

export const agreeIssues = caseCommand({
  name: 'agreeIssues',
  button: 'Agree the issues',
  about: 'Go through it with the person: what to look into, how it affected them, what would put it right.',
  paragraph: '8.21',
  fields: {
    issues: { kind: 'longText', label: 'The issues to look into, one on each line' },
    effect: { kind: 'longText', label: 'How has it affected them?' },
    wellbeing: {
      kind: 'choices',
      label: 'Which parts of their wellbeing did it touch?',
      hint: 'Only if they wish to say',
      options: wellbeing,
      optional: true,
    },
    outcome: { kind: 'longText', label: 'What would put it right for them?' },
    on: when,
    how: { ...how, hint: 'Face to face or by phone is best.' },
    evidence: { ...planFields.evidence, ...ifTold },
    speakTo: { ...planFields.speakTo, ...ifTold },
    notStaff: {
      kind: 'text',
      label: 'Where no staff are concerned: what is it about instead?',
      hint: 'A building, or a wait. Leave it empty if it is about staff.',
      optional: true,
      staysOpen: true,
      standsWhere: mayNameNone,
    },
    advocacy: {
      kind: 'choice',
      label: 'Did you tell them of the advocacy service then?',
      optional: true,
      staysOpen: true,
      standsWhere: ({ engagement }: CaseState) => engagement.advocacyOn === undefined,
      options: ({ advocacy: { name } }: Trust) => ({ told: `Yes, ${name}`, notYet: 'Not yet' }),
    },
  },
  who: investigating,
  stages: ['investigation'],
  basis: ['scope'],
  keeps(state) {
    const { effect, outcome } = state.engagement.agreed ?? concernOf(state);
    return {
      issues:
        state.scope.issues.length > 0
          ? coveredIssues(state)
              .map(({ words }) => words)
              .join('\n')
          : undefined,
      effect,
      outcome,
    };
  },
  done: ({ engagement: { plan } }) =>
    plan
      ? 'The issues are agreed.'
      : 'The issues are agreed. Next, share the plan of how you look into them.',
  decide(state, { issues, advocacy, evidence, speakTo, notStaff, ...agreed }, { trust }) {
    const outside = issuesOf(state).flatMap(({ words, notCovered, droppedOn }) =>
      notCovered || droppedOn ? [words] : [],
    );
    const listed = readIssues(state, [issues, ...outside].join('\n'));
    if (isRefusal(listed)) return listed;
    const talk = { sharedOn: agreed.on, sharedHow: agreed.how };
    const plan = planTold(state, { evidence, speakTo }, talk, trust);
    if (isRefusal(plan)) return plan;
    const inside = listed.filter((words) => !outside.includes(words));
    return [
      { type: 'issuesListed', issues: listed },
      { type: 'issuesAgreed', agreed: { ...agreed, issues: inside } },
      ...(advocacy === 'told'
        ? [{ type: 'advocacyOffered', service: trust.advocacy.name, on: agreed.on } as const]
        : []),
      ...plan,
      ...(notStaff && mayNameNone(state) ? [{ type: 'noStaffNamed', why: notStaff } as const] : []),
    ];
  },
});
