import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { anythingUpheld } from '../investigation/questions';
import { partsOf } from './choices';
import { startOf } from './draftFromCase';
import { part, shared, writeParts } from './writing';

export const amendsFields = {
  impact: part('impact'),
  remedy: part('remedy'),
  apology: part('apology', 'What are we sorry for? Say it plainly, without an “if”.'),
} as const;

export const writeAmends = caseCommand({
  ...shared,
  name: 'writeAmends',
  button: 'Write: putting it right',
  about: 'Parts 6 to 8, because something was upheld. An apology means most in your own words.',
  fields: amendsFields,
  offered: anythingUpheld,
  drafts: (state, context) => startOf(state, context, partsOf.amends),
  decide: (state, input) =>
    anythingUpheld(state)
      ? writeParts(state, input)
      : refuse(
          '8.29',
          'No issue is upheld, so the letter does not need these parts.',
          'Record the finding on the issue first, if it was upheld.',
        ),
});
