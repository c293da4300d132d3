import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import { longDate, type LondonDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import { caseCommand, type CaseCommand } from '../../machine/section';
import { formalStages } from '../../stages';
import { conversationWays } from '../shared/choices';

export interface InvolvementEvent {
  readonly type: 'personKeptInvolved';
  readonly on: LondonDate;
  readonly how: keyof typeof conversationWays;
  readonly note: string;
  /** When they next hear from us; absent when everything is done. */
  readonly next?: LondonDate;
}

/** How the person stays in touch after the response, until the actions are done (8.29). */
export interface Involvement {
  readonly next?: LondonDate;
  readonly finishedOn?: LondonDate;
}

const keepInvolved = caseCommand({
  name: 'keepInvolved',
  button: 'Told them how it is going',
  about: 'The letter promised that they would hear until everything is done.',
  paragraph: '8.29',
  fields: {
    on: { kind: 'date', label: 'When did you tell them?', when: 'past' },
    how: { kind: 'choice', label: 'How?', options: conversationWays },
    note: { kind: 'longText', label: 'What did you tell them?' },
    finished: { kind: 'yesNo', label: 'Is everything done, or do they want to hear no more?' },
    next: {
      kind: 'date',
      label: 'When will they hear next?',
      when: 'future',
      onlyIf: { field: 'finished', is: [false] },
    },
  },
  who: {
    roles: ['complaintsTeam', 'leadManager'],
    relations: ['handler', 'investigator'],
    not: ['staffConcerned'],
  },
  stages: [...formalStages, 'closed'],
  offered: ({ response: { involvement } }) => involvement.next !== undefined && !involvement.finishedOn,
  prefill: (_state, { today }) => ({ on: today, how: 'phone' }),
  decide(state, { finished, ...told }) {
    const sentOn = state.response.earlier.at(0)?.sentOn ?? state.response.sentOn;
    if (!sentOn || told.on < sentOn)
      return refuseField(
        '8.29',
        'on',
        'This is about what happens after the response, and it had not gone by then.',
      );
    return [{ type: 'personKeptInvolved', ...told }];
  },
});

/** Runs to the day the person was promised news, and stops when everything is done (8.29). */
export function involvementClock({ response: { involvement } }: CaseState, { today }: ClockContext): Clock[] {
  const { next, finishedOn } = involvement;
  if (!next) return [];
  return [
    {
      name: 'involvement',
      label: 'News for the person about the actions',
      paragraph: '8.29',
      due: next,
      state: clockState(next, today, finishedOn),
      explain: () =>
        finishedOn
          ? `They were told on ${longDate(finishedOn)} that everything is done.`
          : `They were promised news by ${longDate(next)}, until all that the response promised is done.`,
      ...(finishedOn ? { metOn: finishedOn } : {}),
    },
  ];
}

export const involvementCommands: readonly CaseCommand[] = [keepInvolved];
