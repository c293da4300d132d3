import { shortDate } from '../../calendar/dates';
import { listed } from '../../machine/sentences';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { partsOf } from './choices';
import { startOf } from './draftFromCase';
import { namesLeftOut } from './questions';
import { part, confirmSaved, shared, writeParts } from './writing';

export const writeNextSteps = caseCommand({
  ...shared,
  name: 'writeNextSteps',
  button: 'Write: what happens next',
  about: 'Parts 9 to 14. Keep the names and numbers of the bodies the person can turn to.',
  fields: {
    learning: part('learning', 'If nothing has to change for others, say so'),
    involvement: part('involvement'),
    nextContactOn: {
      kind: 'date',
      label: 'When will they next hear how the actions are going?',
      hint: 'Needed while there are actions to do',
      when: 'future',
      optional: true,
    },
    end: part('end'),
    contact: part('contact', 'A name, and how to reach them'),
    ombudsman: part('ombudsman'),
    advocacy: part('advocacy'),
  },
  keeps: ({ response }) => ({ nextContactOn: response.nextContactOn }),
  drafts: (state, context) => startOf(state, context, partsOf.nextSteps),
  done: (state) =>
    state.response.nextContactOn
      ? `${confirmSaved(state)} They next hear from us by ${shortDate(state.response.nextContactOn)}.`
      : confirmSaved(state),
  decide(state, input, { trust }) {
    const leftOut = namesLeftOut(state, input.ombudsman, trust);
    if (leftOut.length > 0)
      return refuseField(
        '8.34',
        'ombudsman',
        `Every response has to say where else the person can turn. Name the ${listed(leftOut, 'and')} in full.`,
      );
    return writeParts(state, input);
  },
});
