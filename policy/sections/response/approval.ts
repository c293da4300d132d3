import { withinCalendar } from '../../calendar/calendar';
import { longDate } from '../../calendar/dates';
import { outcomes } from '../../codes';
import type { CaseState } from '../../machine/caseState';
import type { Context, Line, Who } from '../../machine/command';
import { currentRound } from '../../machine/kind';
import { isRefusal, refuse, type Refusal } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { concernOf } from '../intake/questions';
import { workOn } from '../investigation/questions';
import { coveredIssues } from '../scope/questions';
import { responseSum } from '../timescale/responseDate';
import { coverField, letterParts, restsOn, returnTo, steps } from './choices';
import type { Approver, AsDelegate, LetterPart, Response, Step } from './facts';
import { speaksOfAddressee } from './addressee';
import { nextStep } from './questions';
import { coverLacksRegret } from './regret';

const ownWork = ['author', 'investigator', 'staffConcerned'] as const;

/** Who checks or signs at each step (App.1, D17). Nobody does with their own work, nor twice: each step is another pair of eyes. */
export const approvers = {
  teamCheck: { roles: ['complaintsTeam', 'leadManager'], not: ownWork },
  corporateCheck: { roles: ['headOfCorporateAffairs'], not: [...ownWork, 'coverAuthor', 'checker'] },
  signature: {
    roles: ['chiefExecutive'],
    delegated: 'signResponse',
    not: [...ownWork, 'coverAuthor', 'checker'],
  },
} as const satisfies Readonly<Record<Approver, Who>>;

/** A decision on a step that the response no longer waits for: of two approvers, the first one decided. */
export function refuseUnawaited(state: CaseState, step: Step): Refusal | undefined {
  const waitsFor = nextStep(state.response);
  if (waitsFor === step) return undefined;
  return refuse(
    '8.29',
    `This response does not wait for ${steps[step]}, but for ${steps[waitsFor]}.`,
    'Open the case to see how it stands now.',
  );
}

/** What whoever checks the letters may want to have changed. It stops nothing. */
function toLookAt(state: CaseState): readonly Line[] {
  const naming = speaksOfAddressee(state);
  return [
    ...(coverLacksRegret(state)
      ? [
          {
            label: 'Please look at the cover letter',
            words: 'Something was upheld, and the cover letter does not say sorry.',
          },
        ]
      : []),
    ...(naming.length > 0
      ? [{ label: 'These name the person you write to. Would “you” be right?', words: naming.join('\n') }]
      : []),
  ];
}

const partNames: Readonly<Record<LetterPart | 'cover', string>> = { ...letterParts, cover: coverField.label };

/** What changed in the letters since this person last decided on them; undefined where they have not yet. */
function sayChanged({ changedAt, decidedAt }: Response, person: string): string | undefined {
  const last = decidedAt[person];
  if (last === undefined) return undefined;
  const changed = (Object.keys(partNames) as (keyof typeof partNames)[]).filter(
    (name) => (changedAt[name] ?? 0) > last,
  );
  return changed.length === 0 ? 'Nothing in the letters' : changed.map((name) => partNames[name]).join('; ');
}

/** When it reached us, and by when it is due where that can be told. */
function sayDates(state: CaseState, context: Context): string {
  const reached = `Reached us ${longDate(currentRound(state).receivedOn)}.`;
  const sum = withinCalendar(() => responseSum(state, context));
  return isRefusal(sum) ? reached : `${reached} The answer is due ${longDate(sum.due)}.`;
}

/** The decision in short: who, by when, and what was decided on each issue. The letters themselves are read whole. */
function inShort(state: CaseState, context: Context): readonly Line[] {
  const { draftedBy, returned, cleared } = state.response;
  const changed = sayChanged(state.response, context.actor.id);
  const { personName } = concernOf(state);
  return [
    ...toLookAt(state),
    ...(personName ? [{ label: 'To', words: personName }] : []),
    ...(draftedBy ? [{ label: 'Written by', person: draftedBy }] : []),
    { label: 'Dates', words: sayDates(state, context) },
    ...coveredIssues(state).map(({ id, words }, at) => {
      const { outcome } = workOn(state, id);
      return { label: `${at + 1}. ${words}`, words: outcome ? outcomes[outcome] : 'No finding' };
    }),
    ...(returned ? [{ label: 'Sent back before', words: returned.reasons }] : []),
    ...(cleared ? [{ label: 'Checked again because this changed', words: restsOn[cleared] }] : []),
    ...(changed ? [{ label: 'Changed since you decided last', words: changed }] : []),
  ];
}

interface Check {
  readonly step: Approver;
  readonly name: string;
  readonly button: string;
  readonly about: string;
  readonly decided?: string;
  /** The command that sends it back. */
  readonly otherwise?: string;
  /** The command that says yes too, and does the next thing with it. */
  readonly besides?: string;
  readonly paragraph: string;
  readonly sought?: string;
  readonly signingFor?: (context: Context) => AsDelegate | undefined;
}

/** One tap, no form: the approver has read the letters and says yes. */
export const makeApproval = ({ step, signingFor: forWhom, ...words }: Check) =>
  caseCommand({
    ...words,
    fields: {},
    who: approvers[step],
    stages: ['response'],
    basis: ['response'],
    offered: ({ response }) => nextStep(response) === step,
    decides: inShort,
    ofLetters: true,
    done: ({ response }) =>
      step === 'signature'
        ? 'Signed. The Complaints Team now sends both letters.'
        : `Checked. It now waits for ${steps[nextStep(response)]}.`,
    decide(state, _input, context) {
      const asDelegate = forWhom?.(context);
      return (
        refuseUnawaited(state, step) ?? [
          { type: 'responseApproved', step, ...(asDelegate ? { asDelegate } : {}) },
        ]
      );
    },
  });

/** The other answer of an approver: back to somebody, with the reasons. */
export const makeReturn = ({ step, ...words }: Check) =>
  caseCommand({
    ...words,
    fields: {
      to: { kind: 'choice', label: 'Who should look at it again?', options: returnTo },
      reasons: { kind: 'longText', label: 'What needs to change, and why?' },
    },
    who: approvers[step],
    stages: ['response'],
    leadsTo: ['investigation'],
    basis: ['response'],
    offered: ({ response }) => nextStep(response) === step,
    decided: 'Sent back to be changed',
    done: () => 'It has gone back, with your reasons.',
    decide: (state, { to, reasons }) =>
      refuseUnawaited(state, step) ?? [{ type: 'responseReturned', from: step, to, reasons }],
  });
