import type { CaseState } from '../../machine/caseState';
import type { Context, Line, Who } from '../../machine/command';
import { refuse, type Refusal } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import type { Told } from '../../machine/telling';
import { letterParts, returnTo, steps } from './choices';
import type { Approver, AsDelegate, LetterPart, Step } from './facts';
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

/** The letters as they stand, part by part: what is checked or signed. */
function letterLines(state: CaseState): readonly Line[] {
  const { draft, cover, draftedBy } = state.response;
  const parts = (Object.keys(letterParts) as LetterPart[]).flatMap((part): readonly Line[] => {
    const words = draft[part];
    return words ? [{ label: letterParts[part], words }] : [];
  });
  return [
    ...toLookAt(state),
    ...(draftedBy ? [{ label: 'Written by', person: draftedBy }] : []),
    ...(cover ? [{ label: 'Cover letter', words: cover.text }] : []),
    ...parts,
  ];
}

/** The letters, above the form of an answer to them. */
export const readsLetters = {
  as: 'Read the letters',
  of: (state: CaseState): readonly Told[] => [
    { title: 'As they stand', part: 'investigation', said: letterLines(state) },
  ],
} as const;

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
    decides: letterLines,
    inFull: 'response',
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
    reads: readsLetters,
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
