import type { CaseState } from '../../machine/caseState';
import type { LondonDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import { caseCommand, defineSection } from '../../machine/section';
import { openStages } from '../../stages';
import { beforeReceipt, how, when, type Way } from '../shared/investigating';

const steps = {
  discipline: 'Steps to put their conduct or practice right, or discipline',
  regulator: 'Referral to a professional regulator',
} as const;

export type StaffMattersEvent =
  | {
      readonly type: 'staffStepsConsidered';
      readonly person: string;
      readonly steps: keyof typeof steps;
      readonly why: string;
    }
  | {
      readonly type: 'personToldOfSteps';
      readonly matter: string;
      readonly shared: string;
      readonly on: LondonDate;
      readonly how: Way;
    }
  | { readonly type: 'staffStepsEnded'; readonly matter: string; readonly outcome: string };

interface Matter {
  readonly id: string;
  readonly person: string;
  readonly steps: keyof typeof steps;
  readonly toldOn?: LondonDate;
  readonly ended?: true;
}

/** Steps about a member of staff that are being considered because of this case (6.5). */
export interface StaffMatters {
  readonly matters: readonly Matter[];
}

/** The few who need it: nobody else sees that this exists, not even those who work on the case. */
const theFew = ['leadManager', 'hrLead'] as const;

const which = (wanted: (matter: Matter) => boolean) =>
  ({
    kind: 'pick',
    label: 'Which one?',
    from: ({ staffMatters: { matters } }: CaseState) =>
      Object.fromEntries(matters.filter(wanted).map(({ id, steps: kind }) => [id, `${id}. ${steps[kind]}`])),
  }) as const;

const notTold = ({ toldOn }: Matter): boolean => !toldOn;
const open = ({ ended }: Matter): boolean => !ended;
const some = ({ staffMatters: { matters } }: CaseState, wanted: (matter: Matter) => boolean): boolean =>
  matters.some(wanted);

const restricted = {
  who: { roles: theFew },
  stages: [...openStages, 'closed'],
  paragraph: '6.5',
} as const;

const considerStaffSteps = caseCommand({
  ...restricted,
  name: 'considerStaffSteps',
  button: 'Steps about staff',
  about: 'Only you and the HR lead see this. It does not change how the complaint is answered.',
  fields: {
    person: { kind: 'person', label: 'Who is it about?' },
    steps: { kind: 'choice', label: 'What is being considered?', options: steps },
    why: { kind: 'longText', label: 'Why?' },
  },
  done: () => 'Kept apart from the case. Now tell the person what can be shared with them.',
  decide: (_state, considered) => [{ type: 'staffStepsConsidered', ...considered }],
});

const tellOfStaffSteps = caseCommand({
  ...restricted,
  name: 'tellOfStaffSteps',
  button: 'Person told of the steps',
  about: 'The person is told that steps are being considered, and as much as we may share.',
  fields: {
    matter: which(notTold),
    shared: { kind: 'longText', label: 'What were they told?' },
    signposted: {
      kind: 'yesNo',
      label: 'Were they told who can advise on fitness to practise?',
    },
    on: when,
    how,
  },
  offered: (state) => some(state, notTold),
  prefill: ({ staffMatters: { matters } }, { today }) => ({
    matter: matters.find(notTold)?.id,
    on: today,
    how: 'phone',
  }),
  decide: (state, { signposted, ...told }) =>
    signposted
      ? (beforeReceipt(state, '6.5', 'on', told.on) ?? [{ type: 'personToldOfSteps', ...told }])
      : refuseField(
          '6.5',
          'signposted',
          'Tell them where to find that advice as well: they may refer somebody themselves. Then record it.',
        ),
});

const endStaffSteps = caseCommand({
  ...restricted,
  name: 'endStaffSteps',
  button: 'What came of these steps',
  fields: { matter: which(open), outcome: { kind: 'longText', label: 'What came of it?' } },
  offered: (state) => some(state, open),
  prefill: ({ staffMatters: { matters } }) => ({ matter: matters.find(open)?.id }),
  decide: (_state, ended) => [{ type: 'staffStepsEnded', ...ended }],
});

const onMatter = (slice: StaffMatters, id: string, change: Partial<Matter>): StaffMatters => ({
  matters: slice.matters.map((matter) => (matter.id === id ? { ...matter, ...change } : matter)),
});

export const staffMatters = defineSection<'staffMatters', StaffMattersEvent>({
  name: 'staffMatters',
  restrictedTo: theFew,
  initial: { matters: [] },
  evolve: {
    staffStepsConsidered: ({ matters }, { person, steps: kind }) => ({
      matters: [...matters, { id: String(matters.length + 1), person, steps: kind }],
    }),
    personToldOfSteps: (slice, { matter, on }) => onMatter(slice, matter, { toldOn: on }),
    staffStepsEnded: (slice, { matter }) => onMatter(slice, matter, { ended: true }),
  },
  commands: [considerStaffSteps, tellOfStaffSteps, endStaffSteps],
  *missing({ staffMatters: { matters } }) {
    for (const { id } of matters.filter(notTold))
      yield {
        what: `Tell the person that steps about a member of staff are considered, and what can be shared (${id})`,
        paragraph: '6.5',
        command: 'tellOfStaffSteps',
      };
  },
  brings: ({ staffMatters: { matters } }) => (matters.some(open) ? ['hrLead'] : []),
  notices: {
    staffStepsConsidered: (_event, { reference }) =>
      theFew.map((role) => ({
        to: { role },
        say: `${reference}: something restricted was added for you. Tell the person what can be shared.`,
        paragraph: '6.5',
        command: 'tellOfStaffSteps',
      })),
  },
});
