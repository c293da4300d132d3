import type { CaseState } from '../../machine/caseState';
import type { Values } from '../../machine/fields';
import { caseCommand, type CaseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { investigating } from '../shared/investigating';
import { refuseBeforeReceipt } from '../shared/refuseBeforeReceipt';

const told = { field: 'way', is: ['phone', 'meeting', 'writing'] } as const;

/** A soft gate: it is done, or a reason says why not (D25). */
const contactFields = {
  way: {
    kind: 'choice',
    label: 'How did you tell the person what we found and will do?',
    options: {
      phone: 'By phone',
      meeting: 'In a meeting',
      writing: 'In writing',
      notDone: 'It was not done, for a reason',
    },
  },
  on: { kind: 'date', label: 'When?', when: 'past', onlyIf: told },
  comments: {
    kind: 'choice',
    label: 'What did they think of it?',
    options: {
      none: 'They had no comments',
      given: 'They had comments',
      awaited: 'They would like to think about it',
    },
    onlyIf: told,
  },
  whyNot: { kind: 'longText', label: 'Why was it not done?', onlyIf: { field: 'way', is: ['notDone'] } },
} as const;

const commentsFields = {
  comments: { kind: 'longText', label: 'What did they say?' },
  considered: {
    kind: 'longText',
    label: 'How was it taken into account?',
    hint: 'What changed in the response, or why nothing did',
  },
} as const;

export type Contact = Values<typeof contactFields>;

export type ContactEvent =
  | { readonly type: 'outcomeTold'; readonly contact: Contact }
  | { readonly type: 'commentsConsidered'; readonly comments: string; readonly considered: string };

const tellOutcome = caseCommand({
  name: 'tellOutcome',
  button: 'Told them the outcome',
  about: 'Before the letter goes, try to tell the person what we found and will do. Their comments count.',
  paragraph: '8.26',
  fields: contactFields,
  who: investigating,
  stages: underway,
  prefill: (_state, { today }) => ({ on: today, way: 'phone' }),
  done: () => 'Recorded: they know the outcome.',
  decide: (state, contact) =>
    (contact.on && refuseBeforeReceipt(state, '8.26', 'on', contact.on)) ?? [
      { type: 'outcomeTold', contact },
    ],
});

const recordComments = caseCommand({
  name: 'recordComments',
  button: 'Their comments',
  about: 'What the person says about the outcome is weighed before the letter goes.',
  paragraph: '8.26',
  fields: commentsFields,
  who: investigating,
  stages: underway,
  offered: (state) => state.response.before.contact !== undefined,
  decide: (_state, input) => [{ type: 'commentsConsidered', ...input }],
});

/** Did the person say something to the outcome, or want to, that has not been considered yet (8.26)? */
export function commentsOwed({ response: { before } }: CaseState): boolean {
  return (
    (before.contact?.comments === 'given' || before.contact?.comments === 'awaited') &&
    !before.commentsConsidered
  );
}

export const contactCommands: readonly CaseCommand[] = [tellOutcome, recordComments];
