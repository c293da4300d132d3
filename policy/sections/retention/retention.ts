import { longDate } from '../../calendar/dates';
import type { Clock } from '../../machine/clock';
import { defineSection } from '../../machine/section';
import { timescales } from '../../timescales';
import { disposeOfCase } from './disposeOfCase';
import type { RetentionEvent } from './facts';
import { liftLegalHold } from './liftLegalHold';
import { placeLegalHold } from './placeLegalHold';
import { closedOnOf, isOver, keptUntil, standingHolds } from './questions';
import { tells } from './told';
import { withholdWords } from './withholdWords';

export const retention = defineSection<'retention', RetentionEvent>({
  name: 'retention',
  initial: { holds: [] },
  evolve: {
    legalHoldPlaced: ({ holds }, { reason }, { on }) => ({
      holds: [...holds, { id: String(holds.length + 1), reason, placedOn: on }],
    }),
    legalHoldLifted: ({ holds }, { hold }, { on }) => ({
      holds: holds.map((kept) => (kept.id === hold ? { ...kept, liftedOn: on } : kept)),
    }),
    wordsWithheld: (slice) => slice,
    disposed: (_slice, { tombstone }, { on, by }) => ({ holds: [], disposed: { ...tombstone, on, by } }),
  },
  tells,
  commands: [placeLegalHold, liftLegalHold, withholdWords, disposeOfCase],
  clocks(state, { today }): Clock[] {
    if (state.stage !== 'closed') return [];
    const due = keptUntil(state);
    const held = standingHolds(state).length > 0;
    return [
      {
        name: 'retention',
        label: 'Kept until',
        paragraph: timescales.retention.paragraph,
        due,
        state: held ? 'paused' : today > due ? 'ended' : 'running',
        explain: () =>
          `It closed on ${longDate(closedOnOf(state))} and is kept for ten years, until ${longDate(due)}. ${held ? 'A legal hold keeps it longer.' : 'After that the Lead Manager may dispose of it.'}`,
      },
    ];
  },
  *missing(state, { today }) {
    if (isOver(state, today))
      yield {
        what: 'Its ten years are over: dispose of it, or put it on legal hold',
        paragraph: '7.1',
        command: 'disposeOfCase',
      };
  },
  notices: {
    legalHoldPlaced: (_event, { reference }) => [
      { to: { role: 'leadManager' }, say: `${reference} is on legal hold.`, paragraph: '7.1' },
    ],
  },
});
