import type { CaseState } from '../../machine/caseState';
import { caseCommand } from '../../machine/section';
import { partsOf } from './choices';
import { startOf } from './draftFromCase';
import { partsOwed } from './questions';
import { amendsFields } from './writeAmends';
import { part, shared, writeParts } from './writing';

const owesAmends = (state: CaseState): boolean => partsOwed(state, 'amends').length > 0;

/** How it is put right can be written with what was found, or by itself later. */
const withThem = { optional: true, staysOpen: true, standsWhere: owesAmends } as const;

export const writeFindings = caseCommand({
  ...shared,
  name: 'writeFindings',
  button: 'Write: what we found',
  about:
    'What we found, and how we put right what was upheld. It starts from what the case already holds; put it into words for the person.',
  fields: {
    issues: part('issues'),
    method: part('method', 'What was read, who was spoken to, and by whom'),
    evidence: part('evidence'),
    findings: part('findings', 'Upheld, partly upheld or not upheld, for each issue'),
    comparison: part('comparison', 'With the standard, policy or guidance it is measured by'),
    impact: { ...amendsFields.impact, ...withThem },
    remedy: { ...amendsFields.remedy, ...withThem },
    apology: { ...amendsFields.apology, ...withThem },
  },
  drafts: (state, context) => ({
    ...startOf(state, context, partsOf.findings),
    ...(owesAmends(state) ? startOf(state, context, partsOf.amends) : {}),
  }),
  decide: writeParts,
});
