import { shortDate, type LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { listed } from '../../machine/sentences';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openActions } from '../actions/questions';
import { partsOf } from './choices';
import { startOf } from './draftFromCase';
import { namesLeftOut } from './questions';
import { part, confirmSaved, shared, writeParts } from './writing';

/** The day the first of the actions is due that are still to be done, where that is to come. */
const firstDue = (state: CaseState, today: LondonDate): LondonDate | undefined =>
  openActions(state)
    .map(({ due }) => due)
    .filter((due) => due > today)
    .sort()[0];

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
      hint: 'Leave it empty for the day the first of the actions is due.',
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
  decide(state, input, { today, trust }) {
    const leftOut = namesLeftOut(state, input.ombudsman, trust);
    if (leftOut.length > 0)
      return refuseField(
        '8.34',
        'ombudsman',
        `Every response has to say where else the person can turn. Name the ${listed(leftOut, 'and')} in full.`,
      );
    const { nextContactOn = state.response.nextContactOn ?? firstDue(state, today) } = input;
    return writeParts(state, { ...input, ...(nextContactOn ? { nextContactOn } : {}) });
  },
});
