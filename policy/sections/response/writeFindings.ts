import { caseCommand } from '../../machine/section';
import { partsOf } from './choices';
import { startOf } from './draftFromCase';
import { part, shared, writeParts } from './writing';

export const writeFindings = caseCommand({
  ...shared,
  name: 'writeFindings',
  button: 'Write: what we found',
  about:
    'Parts 1 to 5 of the letter. They start from what the case already holds; put them into words for the person.',
  fields: {
    issues: part('issues'),
    method: part('method', 'What was read, who was spoken to, and by whom'),
    evidence: part('evidence'),
    findings: part('findings', 'Upheld, partly upheld or not upheld, for each issue'),
    comparison: part('comparison', 'With the standard, policy or guidance it is measured by'),
  },
  drafts: (state, context) => startOf(state, context, partsOf.findings),
  decide: writeParts,
});
