import { kindOf } from '../../machine/kind';
import { defineSection } from '../../machine/section';
import { noCaseOfItsOwn, type Ending } from '../../endings';
import { codeCase } from './codeCase';
import type { MonitoringEvent } from './facts';
import { offerEqualityQuestions } from './offerEqualityQuestions';
import { outcomeOf } from './questions';
import { tells } from './told';

/** Endings that come before there is anything to uphold or not. */
const withoutOutcome: readonly Ending[] = [
  'withdrawn',
  'stopped',
  'notCovered',
  'outOfTime',
  'ledElsewhereDone',
];

export const monitoring = defineSection<'monitoring', MonitoringEvent>({
  name: 'monitoring',
  initial: {},
  evolve: {
    coded: (slice, { codes }) => ({ ...slice, codes }),
    equalityOffered: (slice, { on }) => ({ ...slice, equalityOffered: on }),
  },
  tells,
  commands: [codeCase, offerEqualityQuestions],
  *missing(state) {
    const { ending } = state.closing;
    if (kindOf(state) !== 'complaint' || noCaseOfItsOwn.includes(ending)) return;
    const { codes, equalityOffered } = state.monitoring;
    const outcomeOwed = !outcomeOf(state) && !(ending && withoutOutcome.includes(ending));
    // An early resolution is coded on the form that closes it.
    if ((!codes || outcomeOwed) && state.stage !== 'earlyResolution')
      yield {
        what: 'Record its subject, service, profession and outcome',
        paragraph: '8.39',
        command: 'codeCase',
        blocks: 'closing',
      };
    if (!equalityOffered)
      yield { what: 'Offer the equality questions', paragraph: '8.39', command: 'offerEqualityQuestions' };
  },
});
