import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openActions } from '../actions/questions';
import { concernOf } from '../intake/questions';
import { closedOnOf, isOver, keptUntil, standingHolds } from './questions';

export const disposeOfCase = caseCommand({
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
  erases: true,
  done: ({ reference }) =>
    `${reference} has been disposed of. Its reference and dates stay in the register. Copies elsewhere are not mine to remove: the Trust’s library, mailboxes, Teams chats and files people saved.`,
  decide(state, { checked, reason }, { today }) {
    const until = keptUntil(state);
    if (today <= until)
      return refuse(
        '7.1',
        `It is kept for ten years, until ${longDate(until)}.`,
        'It can be disposed of after that day.',
      );
    if (standingHolds(state).length > 0)
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
