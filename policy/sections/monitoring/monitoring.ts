import { outcomes } from '../../codes';
import { kindOf } from '../../machine/kind';
import { refuseField } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { caseCommand, defineSection } from '../../machine/section';
import { services } from '../../services';
import { openStages, type Ending } from '../../stages';
import { concernOf } from '../intake/questions';
import {
  codedAs,
  offers,
  outcomeFromFindings,
  outcomeOf,
  professionsField,
  refuseCodes,
  subjectsField,
  type MonitoringEvent,
} from './coding';

const staff = { roles: complaintsStaff, relations: ['handler', 'investigator'] } as const;

const codeCase = caseCommand({
  name: 'codeCase',
  button: 'Say what it counts as',
  about: 'Subjects, service, profession and outcome, for the returns and for learning.',
  paragraph: '8.39',
  fields: {
    subjects: subjectsField,
    professions: professionsField,
    service: { kind: 'choice', label: 'Which service?', options: services },
    outcome: {
      kind: 'choice',
      label: 'What was the outcome?',
      hint: 'Leave this empty where the findings say it.',
      options: outcomes,
      optional: true,
    },
  },
  who: staff,
  stages: [...openStages.filter((stage) => stage !== 'toTriage'), 'closed'],
  basis: ['monitoring', 'investigation'],
  prefill: (state) => ({
    service: concernOf(state).service,
    subjects: concernOf(state).subject,
    ...state.monitoring.codes,
    outcome: outcomeOf(state),
  }),
  done: () => 'Recorded: what it counts as.',
  decide(state, { outcome, ...codes }) {
    const found = outcomeFromFindings(state);
    if (outcome && found && outcome !== found)
      return refuseField(
        '8.39',
        'outcome',
        `The findings on its issues come to “${outcomes[found].toLowerCase()}”. Leave this empty, or change the findings.`,
      );
    return refuseCodes(codes) ?? [codedAs(state, { ...codes, ...(outcome && !found ? { outcome } : {}) })];
  },
});

const offerEquality = caseCommand({
  name: 'offerEqualityQuestions',
  button: 'Equality questions offered',
  about: 'They are optional, and the answers are kept apart from the case. Only the offer is recorded here.',
  paragraph: '8.39',
  fields: {
    on: { kind: 'date', label: 'When were they offered?', when: 'past' },
    how: { kind: 'choice', label: 'How?', options: offers },
  },
  who: staff,
  stages: [...openStages, 'closed'],
  offered: (state) => kindOf(state) === 'complaint' && !state.monitoring.equalityOffered,
  prefill: (_state, { today }) => ({ on: today, how: 'letter' }),
  done: () => 'Recorded: the questions were offered.',
  decide: (_state, offer) => [{ type: 'equalityOffered', ...offer }],
});

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
  commands: [codeCase, offerEquality],
  *missing(state) {
    if (kindOf(state) !== 'complaint') return;
    const { codes, equalityOffered } = state.monitoring;
    const { ending } = state.closing;
    const outcomeOwed = !outcomeOf(state) && !(ending && withoutOutcome.includes(ending));
    // An early resolution is coded on the form that closes it.
    if ((!codes || outcomeOwed) && state.stage !== 'earlyResolution')
      yield {
        what: 'Say what it counts as: subject, service, profession and outcome',
        paragraph: '8.39',
        command: 'codeCase',
        blocks: 'closing',
      };
    if (!equalityOffered)
      yield { what: 'Offer the equality questions', paragraph: '8.39', command: 'offerEqualityQuestions' };
  },
});
