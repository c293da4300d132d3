import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import type { CaseState } from '../../machine/caseState';
import { openActions } from '../actions/facts';
import { concernOf } from '../intake/questions';
import { closedOnOf, isOver, keptUntil, standing } from './facts';

const placeLegalHold = caseCommand({
  name: 'placeLegalHold',
  button: 'Put on legal hold',
  about: 'Nothing of it may be disposed of while the hold stands. The complaint goes on as before.',
  paragraph: '7.1',
  fields: {
    reason: {
      kind: 'longText',
      label: 'What is it needed for?',
      hint: 'A claim, an inquest, a public inquiry',
    },
    askedBy: { kind: 'text', label: 'Who asked for it?' },
  },
  who: { roles: ['complaintsTeam', 'leadManager', 'legalLead', 'informationRights'] },
  stages: [...openStages, 'closed'],
  decide: (_state, hold) => [{ type: 'legalHoldPlaced', ...hold }],
});

const liftLegalHold = caseCommand({
  name: 'liftLegalHold',
  button: 'Lift a legal hold',
  paragraph: '7.1',
  fields: {
    hold: {
      kind: 'pick',
      label: 'Which hold?',
      from: (state: CaseState) =>
        Object.fromEntries(
          standing(state).map(({ id, placedOn }) => [id, `The one of ${longDate(placedOn)}`]),
        ),
    },
    reason: { kind: 'longText', label: 'Why is it no longer needed, and who says so?' },
  },
  who: { roles: ['leadManager', 'legalLead'] },
  stages: [...openStages, 'closed'],
  basis: ['retention'],
  offered: (state) => standing(state).length > 0,
  prefill: (state) => ({ hold: standing(state)[0]?.id }),
  decide: (_state, lift) => [{ type: 'legalHoldLifted', ...lift }],
});

const disposeOfCase = caseCommand({
  name: 'disposeOfCase',
  button: 'Dispose of it',
  about:
    'Everything goes but its reference, its dates, and that you disposed of it and why. It cannot be undone.',
  paragraph: '7.1',
  fields: {
    checked: {
      kind: 'yesNo',
      label: 'Have you made sure that nobody still needs it?',
      hint: 'A claim, an inquest, a public inquiry, the Ombudsman',
    },
    reason: { kind: 'text', label: 'Why is it disposed of now?' },
  },
  who: { roles: ['leadManager'] },
  stages: ['closed'],
  leadsTo: ['disposed'],
  basis: ['retention', 'closing', 'actions'],
  offered: (state, { today }) => isOver(state, today),
  done: ({ reference }) => `${reference} has been disposed of. Its reference and dates stay in the register.`,
  decide(state, { checked, reason }, { today }) {
    const until = keptUntil(state);
    if (today <= until)
      return refuse(
        '7.1',
        `It is kept for ten years, until ${longDate(until)}.`,
        'It can be disposed of after that day.',
      );
    if (standing(state).length > 0)
      return refuse(
        '7.1',
        'It is on legal hold.',
        'Ask the legal services lead. Once the hold is lifted it can be disposed of.',
      );
    if (openActions(state).length > 0)
      return refuse(
        '8.39',
        'An action on it is still open.',
        'Finish the action first, or drop it with the reason.',
      );
    if (!checked)
      return refuseField(
        '7.1',
        'checked',
        'Ask first: the legal services lead, Information Rights, and whoever handled it last.',
      );
    const { receivedOn } = concernOf(state);
    return [
      { type: 'disposed', tombstone: { receivedOn, closedOn: closedOnOf(state), keptUntil: until, reason } },
    ];
  },
});

export const retentionCommands = [placeLegalHold, liftLegalHold, disposeOfCase];
