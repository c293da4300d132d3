import { inSentence } from '../inSentence';
import { clockState, type Clock, type ClockContext } from '../clock';
import { longDate, type LondonDate } from '../dates';
import type { Values } from '../fields';
import { refuse, refuseField } from '../refusal';
import { caseCommand, defineSection } from '../section';
import { timescales } from '../timescales';
import { dueAfter } from '../workingDays';
import type { CaseState } from '../caseState';
import { channels, concernOf } from './intake';
import { limitsOwed } from './representation';
import { responseSum } from './time/responseDate';
import { becameComplaintOn, kindOf, resolvedOnOf } from '../kind';

const ways = {
  letter: 'By letter',
  email: 'By email',
  phone: 'By phone',
  inPerson: 'In person',
  video: 'By video call',
} as const;

type Way = keyof typeof ways;

const written: readonly Way[] = ['letter', 'email'];

const acknowledgementFields = {
  on: { kind: 'date', label: 'When was it acknowledged?', when: 'past' },
  how: { kind: 'choice', label: 'How?', options: ways },
  reassured: { kind: 'yesNo', label: 'Did it say that their care will not be affected?' },
  advocacy: { kind: 'yesNo', label: 'Did it say where to get independent advocacy?' },
  choice: {
    kind: 'yesNo',
    label: 'Did it say that they may go to the commissioner (ICB) instead?',
    optional: true,
  },
  limits: {
    kind: 'longText',
    label: 'What did it say about limits on what we can share?',
    hint: 'Needed when the person has died, is under 13 or is not able to complain',
    optional: true,
  },
} as const;

const planFields = {
  offeredOn: { kind: 'date', label: 'When did you offer to talk about how we will respond?', when: 'past' },
  accepted: { kind: 'yesNo', label: 'Did they want to talk about it?' },
  plan: { kind: 'longText', label: 'How will it be handled?' },
  respondBy: {
    kind: 'date',
    label: 'Respond by',
    hint: 'The date agreed with them, or set by us if they did not want to talk',
  },
  notifiedOn: {
    kind: 'date',
    label: 'When were they told that date in writing?',
    when: 'past',
    onlyIf: { field: 'accepted', is: [false] },
  },
} as const;

export type AcknowledgementEvent =
  | {
      readonly type: 'acknowledged';
      readonly details: Values<typeof acknowledgementFields>;
      readonly written: boolean;
    }
  | { readonly type: 'planDiscussed'; readonly plan: Values<typeof planFields> }
  | { readonly type: 'writtenRecordGiven'; readonly on: LondonDate };

export interface Acknowledgement {
  /** London date of the first acknowledgement of any kind. */
  readonly firstOn?: LondonDate;
  /** London date of the first one in writing. */
  readonly writtenOn?: LondonDate;
  readonly reassured: boolean;
  readonly advocacy: boolean;
  /** Told that they may complain to the commissioner instead (11.1). */
  readonly toldOfChoice: boolean;
  readonly limits?: string;
  readonly plan?: Values<typeof planFields>;
  readonly writtenRecordOn?: LondonDate;
}

const staff = { roles: ['palsOfficer', 'complaintsTeam', 'leadManager'], relations: ['handler'] } as const;
const stagesToAcknowledge = [
  'toTriage',
  'notCovered',
  'outOfTime',
  'stopped',
  'enquiry',
  'earlyResolution',
  'closerLook',
  'investigation',
  'response',
  'responded',
] as const;
const earlier = (a: LondonDate | undefined, b: LondonDate): LondonDate => (a && a < b ? a : b);

const recordAcknowledgement = caseCommand({
  name: 'recordAcknowledgement',
  button: 'Record acknowledgement',
  about:
    'A complaint has to be acknowledged in writing. A phone call is good, and is recorded, but does not stop that clock.',
  paragraph: '3.8',
  fields: acknowledgementFields,
  who: staff,
  stages: stagesToAcknowledge,
  offered: (state) =>
    !noAcknowledgementBecause(state) &&
    !(kindOf(state) === 'enquiry' ? state.acknowledgement.firstOn : state.acknowledgement.writtenOn),
  prefill: (_state, { today }) => ({
    on: today,
    how: 'letter',
    reassured: true,
    advocacy: true,
    choice: true,
  }),
  done: (state) =>
    kindOf(state) !== 'enquiry' && !state.acknowledgement.writtenOn
      ? 'Recorded. This is a spoken acknowledgement: the written one is still due (3.8).'
      : 'The acknowledgement is recorded.',
  decide(state, details) {
    const { receivedOn } = concernOf(state);
    const notDue = noAcknowledgementBecause(state);
    if (notDue) return refuse('3.8', `No acknowledgement is due. ${notDue}`, 'Nothing needs doing here.');
    if (details.on < receivedOn)
      return refuseField(
        '3.8',
        'on',
        `It reached us on ${longDate(receivedOn)}, so it cannot have been acknowledged before that.`,
      );
    if (limitsOwed(state) && !details.limits)
      return refuseField(
        '4.3',
        'limits',
        'The person cannot give consent themselves, so the acknowledgement has to say what we may not be able to share. Write what it said.',
      );
    return [{ type: 'acknowledged', details, written: written.includes(details.how) }];
  },
});

const recordPlanDiscussion = caseCommand({
  name: 'recordPlanDiscussion',
  button: 'Agree how we will respond',
  about:
    'Offer to talk about how it will be handled and how long it will take. If they would rather not, set the time and tell them in writing.',
  paragraph: '8.11',
  fields: planFields,
  who: { ...staff, relations: ['handler', 'investigator'] },
  stages: ['enquiry', 'earlyResolution', 'closerLook', 'investigation'],
  offered: (state) => !state.acknowledgement.plan,
  prefill: (_state, { today }) => ({ offeredOn: today }),
  done: () => 'What you agreed with the person is recorded.',
  decide(state, plan, context) {
    const { receivedOn } = concernOf(state);
    const early = (['offeredOn', 'respondBy', 'notifiedOn'] as const).find(
      (field) => (plan[field] ?? receivedOn) < receivedOn,
    );
    if (early) return refuseField('8.11', early, `That is before it reached us, on ${longDate(receivedOn)}.`);
    const { due } = responseSum(state, context);
    if (plan.respondBy > due)
      return refuseField(
        '8.24',
        'respondBy',
        `The response is due by ${longDate(due)}. A later date is an extension: ask for that once the work has begun.`,
      );
    return [{ type: 'planDiscussed', plan }];
  },
});

const spoken = ['inPerson', 'phone'] as const;
const wasSpoken = (state: CaseState): boolean =>
  spoken.some((channel) => channel === concernOf(state).channel);

const recordWrittenRecord = caseCommand({
  name: 'recordWrittenRecord',
  button: 'Copy of the record given',
  about: 'When a complaint is made by word of mouth, the person gets a copy of what we wrote down.',
  paragraph: '3.8',
  fields: { on: { kind: 'date', label: 'When was the copy given or sent?', when: 'past' } },
  who: staff,
  stages: ['earlyResolution', 'closerLook', 'investigation', 'response'],
  offered: (state) => wasSpoken(state) && !state.acknowledgement.writtenRecordOn,
  done: () => 'Recorded: they have a copy of what was written down.',
  decide: (_state, { on }) => [{ type: 'writtenRecordGiven', on }],
});

/** Why no acknowledgement is due, where none is (3.9, App.4 4.4, D20). */
export function noAcknowledgementBecause(state: CaseState): string | undefined {
  if (state.intake.concern?.raisedBy === 'anonymous')
    return 'Nobody can be told that we have it: it is anonymous or general (3.9).';
  switch (state.triage.decision?.route) {
    case 'copiedIn':
      return 'We were only copied in: the lead organisation acknowledges it (App.4 4.4).';
    case 'ledElsewhere':
      return 'The organisation that leads acknowledges it (11.3).';
    case 'feedback':
      return 'It is feedback: no reply is wanted (3.3).';
    case 'enquiry':
    case 'earlyResolution':
    case 'closerLook':
    case 'learning':
    case undefined:
      return undefined;
  }
}

/** Did the case close before this was due? Then it is owed no longer. */
const endedInTime = ({ closing }: CaseState, due: LondonDate): boolean =>
  closing.on !== undefined && closing.on <= due;

function acknowledgementClock(state: CaseState, { calendar, today }: ClockContext): Clock[] {
  const kind = kindOf(state);
  if (kind === 'none' || noAcknowledgementBecause(state)) return [];
  const { firstOn, writtenOn } = state.acknowledgement;
  const { receivedOn, channel } = concernOf(state);
  const converted = becameComplaintOn(state);
  const restarted = converted && !(writtenOn && writtenOn < converted) ? converted : undefined;
  const start = restarted ?? receivedOn;
  const { workingDays, paragraph } = timescales.acknowledgement;
  const sum = dueAfter(calendar, start, workingDays);
  const resolved = resolvedOnOf(state);
  const settled = resolved && resolved <= sum.due ? resolved : undefined;
  const metOn = (kind === 'enquiry' ? firstOn : writtenOn) ?? settled;
  const needs =
    kind === 'enquiry'
      ? 'A PALS enquiry may be acknowledged in speech or in writing.'
      : 'It has to be in writing; a phone call does not stop this clock.';
  const reason = restarted
    ? `It became a complaint on ${longDate(restarted)}, and the 3 working days run from then.`
    : `It reached us ${inSentence(channels[channel])} on ${longDate(receivedOn)}.`;
  return [
    {
      name: 'acknowledgement',
      label: kind === 'enquiry' ? 'Acknowledgement' : 'Written acknowledgement',
      paragraph,
      due: sum.due,
      state: endedInTime(state, sum.due) && !metOn ? 'ended' : clockState(sum.due, today, metOn),
      explain: () => `${reason} ${sum.explain()} ${needs}`,
      ...(metOn ? { metOn } : {}),
    },
  ];
}

export const acknowledgement = defineSection<'acknowledgement', AcknowledgementEvent>({
  name: 'acknowledgement',
  initial: { reassured: false, advocacy: false, toldOfChoice: false },
  evolve: {
    acknowledged: (slice, { details, written: inWriting }) => ({
      ...slice,
      firstOn: earlier(slice.firstOn, details.on),
      ...(inWriting ? { writtenOn: earlier(slice.writtenOn, details.on) } : {}),
      reassured: slice.reassured || details.reassured,
      advocacy: slice.advocacy || details.advocacy,
      toldOfChoice: slice.toldOfChoice || details.choice === true,
      ...(details.limits ? { limits: details.limits } : {}),
    }),
    planDiscussed: (slice, { plan }) => ({ ...slice, plan }),
    writtenRecordGiven: (slice, { on }) => ({ ...slice, writtenRecordOn: on }),
  },
  commands: [recordAcknowledgement, recordPlanDiscussion, recordWrittenRecord],
  clocks: acknowledgementClock,
  *missing(state) {
    const kind = kindOf(state);
    if (state.stage === 'closed' || (kind !== 'complaint' && kind !== 'enquiry')) return;
    const { firstOn, writtenOn, plan, writtenRecordOn } = state.acknowledgement;
    if (kind === 'complaint' ? !writtenOn : !firstOn)
      yield {
        what: kind === 'complaint' ? 'Acknowledge it in writing' : 'Acknowledge it, in speech or in writing',
        paragraph: kind === 'complaint' ? '3.8' : '8.11',
        command: 'recordAcknowledgement',
      };
    if (!plan)
      yield {
        what: 'Talk with the person about how we will respond',
        paragraph: '8.11',
        command: 'recordPlanDiscussion',
      };
    if (kind === 'complaint' && wasSpoken(state) && !writtenRecordOn)
      yield {
        what: 'Give the person a copy of what was written down',
        paragraph: '3.8',
        command: 'recordWrittenRecord',
      };
  },
});
