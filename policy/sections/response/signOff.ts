import type { CaseState } from '../../machine/caseState';
import type { Context, Line, Who } from '../../machine/command';
import { refuse, type Refusal } from '../../machine/refusal';
import { caseCommand, type CaseCommand } from '../../machine/section';
import {
  letterParts,
  nextStep,
  steps,
  type Approver,
  type AsDelegate,
  type LetterPart,
  type Step,
} from './facts';

const returnTo = { investigator: 'The investigator', complaintsTeam: 'The Complaints Team' } as const;

export type SignOffEvent =
  | { readonly type: 'responseApproved'; readonly step: Approver; readonly asDelegate?: AsDelegate }
  | {
      readonly type: 'responseReturned';
      readonly from: Approver;
      readonly to: keyof typeof returnTo;
      readonly reasons: string;
    };

const ownWork = ['author', 'investigator', 'staffConcerned'] as const;

/** Who checks or signs at each step (App.1, D17). Nobody does with their own work, nor twice: each step is another pair of eyes. */
const approvers = {
  teamCheck: { roles: ['complaintsTeam', 'leadManager'], not: ownWork },
  corporateCheck: { roles: ['headOfCorporateAffairs'], not: [...ownWork, 'coverAuthor', 'checker'] },
  signature: {
    roles: ['chiefExecutive'],
    delegated: 'signResponse',
    not: [...ownWork, 'coverAuthor', 'checker'],
  },
} as const satisfies Readonly<Record<Approver, Who>>;

/** A decision on a step that the response no longer waits for: of two approvers, the first one decided. */
function notNow(state: CaseState, step: Step): Refusal | undefined {
  const waitsFor = nextStep(state.response);
  if (waitsFor === step) return undefined;
  return refuse(
    '8.29',
    `This response does not wait for ${steps[step]}, but for ${steps[waitsFor]}.`,
    'Open the case to see how it stands now.',
  );
}

/** The delegation somebody other than the Chief Executive signs under (2.1, 2.5). */
function signingFor({ actor, registers, today }: Context): AsDelegate | undefined {
  const delegation = actor.roles.includes('chiefExecutive')
    ? undefined
    : registers.mayActFor(actor.id, 'signResponse', today);
  return (
    delegation && { of: 'chiefExecutive', delegation: delegation.id, authorisedBy: delegation.authorisedBy }
  );
}

/** The letters as they stand, part by part: what is checked or signed. */
function letterLines({ response: { draft, cover, draftedBy } }: CaseState): readonly Line[] {
  const parts = (Object.keys(letterParts) as LetterPart[]).flatMap((part): readonly Line[] => {
    const words = draft[part];
    return words ? [{ label: letterParts[part], words }] : [];
  });
  return [
    ...(draftedBy ? [{ label: 'Written by', person: draftedBy }] : []),
    ...(cover ? [{ label: 'Cover letter', words: cover.text }] : []),
    ...parts,
  ];
}

interface Approving {
  readonly step: Approver;
  readonly name: string;
  readonly button: string;
  readonly about: string;
  readonly paragraph: string;
  readonly sought?: string;
  readonly signingFor?: (context: Context) => AsDelegate | undefined;
}

/** One tap, no form: the approver has read the letters and says yes. */
const approving = ({ step, signingFor: forWhom, ...words }: Approving) =>
  caseCommand({
    ...words,
    fields: {},
    who: approvers[step],
    stages: ['response'],
    basis: ['response'],
    offered: ({ response }) => nextStep(response) === step,
    decides: letterLines,
    done: ({ response }) =>
      step === 'signature'
        ? 'Signed. The Complaints Team now sends both letters.'
        : `Checked. It now waits for ${steps[nextStep(response)]}.`,
    decide(state, _input, context) {
      const asDelegate = forWhom?.(context);
      return (
        notNow(state, step) ?? [{ type: 'responseApproved', step, ...(asDelegate ? { asDelegate } : {}) }]
      );
    },
  });

const returning = ({ step, ...words }: Approving) =>
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
    prefill: () => ({ to: step === 'teamCheck' ? 'investigator' : 'complaintsTeam' }),
    done: () => 'It has gone back, with your reasons.',
    decide: (state, { to, reasons }) =>
      notNow(state, step) ?? [{ type: 'responseReturned', from: step, to, reasons }],
  });

const teamCheck = { step: 'teamCheck', paragraph: '8.29' } as const;
const corporateCheck = { step: 'corporateCheck', paragraph: 'App.1 Head of Corporate Affairs' } as const;
const signature = { step: 'signature', paragraph: 'App.1 Chief Executive' } as const;

export const signOffCommands: readonly CaseCommand[] = [
  approving({
    ...teamCheck,
    name: 'approveDraft',
    button: 'Checked: it can go on',
    about: 'It answers every issue, in words the person will understand.',
    sought: 'A check of the draft',
  }),
  returning({
    ...teamCheck,
    name: 'returnDraft',
    button: 'Send it back',
    about: 'Say what has to change. The draft stays as it is until somebody changes it.',
  }),
  approving({
    ...corporateCheck,
    name: 'approveResponse',
    button: 'Checked: ready to sign',
    about: 'Both letters can go to the Chief Executive.',
    sought: 'The check before it is signed',
  }),
  returning({
    ...corporateCheck,
    name: 'returnResponse',
    button: 'Send it back',
    about: 'Say what has to change before the Chief Executive sees it.',
  }),
  approving({
    ...signature,
    name: 'signResponse',
    button: 'Sign',
    about: 'Your signature ends the Trust’s procedure on this complaint.',
    sought: 'The signature',
    signingFor,
  }),
  returning({
    ...signature,
    name: 'declineToSign',
    button: 'Do not sign yet',
    about: 'Say what has to change before it can be signed.',
  }),
];
