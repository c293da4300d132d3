import { longDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { Context, Line } from '../../machine/command';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { pauseReasons } from './choices';
import { sayOverdue } from './overdue';
import { daysRefused } from './pauseRefusals';
import { askedPause, openPause } from './questions';
import { responseSum } from './responseDate';

function pauseFacts(state: CaseState, context: Context): readonly Line[] {
  const asked = askedPause(state);
  if (!asked) return [];
  return [
    ...sayOverdue(state, context),
    { label: 'Asked for', words: `The clock stopped from ${longDate(asked.from)}` },
    { label: 'Asked by', person: asked.askedBy },
    { label: 'Why', words: pauseReasons[asked.reason] },
    { label: 'Waiting for', words: asked.waitingFor },
  ];
}

export const decidePause = caseCommand({
  name: 'decidePause',
  button: 'Decide on the pause',
  about: 'Agree only if nobody else than the person or the other body can give what we need.',
  paragraph: '8.24',
  fields: {
    decision: { kind: 'choice', label: 'Your decision', options: { agree: 'Agree', decline: 'Decline' } },
    reasons: { kind: 'longText', label: 'Your reasons', hint: 'Needed to decline', optional: true },
  },
  who: { roles: ['leadManager'], delegated: 'decideTime', not: ['staffConcerned'] },
  stages: answerOwed,
  basis: ['timescale', 'hold'],
  offered: (state, { actor }) => {
    const asked = askedPause(state);
    return asked !== undefined && asked.askedBy !== actor.id;
  },
  sought: 'A pause',
  decides: pauseFacts,
  quick: [{ button: 'Agree', given: 'Agreed', entries: { decision: 'agree' } }],
  done: (state, context) =>
    openPause(state)
      ? 'Decided. The clock is stopped.'
      : `Decided. The answer is due on ${longDate(responseSum(state, context).due)}.`,
  decide(state, { decision, reasons }, { actor }) {
    const asked = askedPause(state);
    if (!asked)
      return refuse('8.24', 'No pause waits for a decision.', 'The case card shows whether the clock runs.');
    const { askedBy, ...pause } = asked;
    if (askedBy === actor.id)
      return {
        ...refuse('8.24', 'Nobody decides on their own request.', 'Ask whoever stands in for you.'),
        refused: 'notYours',
      };
    const decided = { type: 'pauseDecided', agreed: decision === 'agree', reasons } as const;
    if (decision === 'decline')
      return reasons
        ? [decided]
        : refuseField('8.24', 'reasons', 'Say why, so that whoever asked can go on without it.');
    const refused = daysRefused(state, pause);
    return refused
      ? refuse(
          '8.24',
          'Those days have been stopped for another reason meanwhile.',
          'Decline this one: a new request can name other days.',
        )
      : [decided, { type: 'clockPaused', pause }];
  },
});
