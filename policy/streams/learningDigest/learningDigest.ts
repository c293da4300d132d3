import { longDate } from '../../calendar/dates';
import { registerStream } from '../../machine/registerStream';
import { readersOfReports } from '../../reports/readers';
import { rolesToRead } from '../../roles';
import type { LearningDigest, LearningDigestEvent } from './facts';
import { releaseLearning } from './releaseLearning';

/** Learning that may leave the cases it comes from (7.2): only what a person read and released, one record in all. */
export const learningDigestStream = registerStream<'kept', LearningDigest, LearningDigestEvent>({
  kind: 'learningDigest',
  thing: 'record of released learning',
  stages: { kept: 'Kept' },
  initial: (id) => ({ id, stage: 'kept', version: 0, released: [] }),
  evolve: {
    learningReleased: (state, { from, to, lines }, { seq, on, by }) => ({
      ...state,
      released: [...state.released, { id: String(seq), on, by, from, to, lines }],
    }),
  },
  tells: {
    learningReleased: {
      title: 'Released learning to be shared',
      said: {
        from: releaseLearning.fields.from,
        to: releaseLearning.fields.to,
        lines: (lines) => lines.map((words) => ({ label: 'Shared', words })),
      },
    },
  },
  commands: [releaseLearning],
  describe: ({ released }) =>
    released.map(({ on, lines }) => ({ label: `Released on ${longDate(on)}`, words: lines.join('\n\n') })),
  maySee: (_state, { actor }) => readersOfReports.some((role) => rolesToRead(actor).includes(role)),
});
