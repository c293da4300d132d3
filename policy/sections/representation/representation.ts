import type { CaseState } from '../../caseState';
import type { LondonDate } from '../../dates';
import { refuseField } from '../../refusal';
import { caseCommand, defineSection } from '../../section';
import { openStages, type Stage } from '../../stages';
import { whyRepresented } from '../intake/choices';
import { concernOf } from '../intake/facts';

export type WhyRepresented = keyof typeof whyRepresented;

export type RepresentationEvent =
  | {
      readonly type: 'representationRecorded';
      readonly why: WhyRepresented;
      readonly basis: string;
      readonly under18?: boolean;
    }
  | { readonly type: 'competenceDecided'; readonly competent: boolean; readonly basis: string }
  | {
      readonly type: 'groundsDecided';
      readonly satisfied: boolean;
      readonly reasons: string;
      readonly from: Stage;
    }
  | { readonly type: 'limitsExplained'; readonly note: string; readonly on: LondonDate };

export interface Representation {
  /** As recorded since it was logged; until then what was logged counts. */
  readonly why?: WhyRepresented;
  /** What shows it: a death certificate, a date of birth, a capacity assessment. */
  readonly basis?: string;
  readonly under18?: boolean;
  /** Can somebody aged 13 to 17 decide this for themselves (D11)? */
  readonly competence?: { readonly competent: boolean; readonly basis: string };
  readonly grounds?: { readonly satisfied: boolean; readonly reasons: string; readonly from: Stage };
  readonly limits?: { readonly note: string; readonly on: LondonDate };
}

/** Does somebody speak for the person affected (4.2)? */
export const isRepresented = (state: CaseState): boolean => concernOf(state).raisedBy === 'representative';

/** Why somebody speaks for the person, as far as we know now; undefined when the person speaks for themselves. */
export function whySpokenFor(state: CaseState): WhyRepresented | undefined {
  return isRepresented(state) ? (state.representation.why ?? concernOf(state).whyRepresented) : undefined;
}

/** Is the person not able to consent: dead, under 13, without capacity, or 13 to 17 and not yet able to decide (4.3, D11)? */
export function cannotConsent(state: CaseState): boolean {
  const why = whySpokenFor(state);
  if (why === 'aged13to17') return state.representation.competence?.competent === false;
  return why === 'died' || why === 'under13' || why === 'capacity';
}

/** Is it not decided yet whether a young person of 13 to 17 can decide for themselves (D11)? */
export const competenceOwed = (state: CaseState): boolean =>
  whySpokenFor(state) === 'aged13to17' && state.representation.competence === undefined;

/** Is what shows that the person cannot consent still to be recorded (4.3)? For 13 to 17 it comes with the decision on competence. */
export const basisOwed = (state: CaseState): boolean =>
  cannotConsent(state) && whySpokenFor(state) !== 'aged13to17' && state.representation.basis === undefined;

const isForUnder18 = (state: CaseState): boolean => {
  const why = whySpokenFor(state);
  return (
    why === 'under13' || why === 'aged13to17' || (why === 'capacity' && state.representation.under18 === true)
  );
};

/** Have we still to be satisfied that there are grounds for a representative of somebody under 18 (4.4, D11)? */
export const groundsOwed = (state: CaseState): boolean =>
  isForUnder18(state) && !state.representation.grounds?.satisfied;

/** Has the representative still to be told that there are things we may not share (4.3)? */
export const limitsOwed = (state: CaseState): boolean =>
  cannotConsent(state) && !state.representation.limits && !state.acknowledgement.limits;

const staff = {
  roles: ['palsOfficer', 'complaintsTeam', 'leadManager'],
  relations: ['handler', 'investigator'],
} as const;
const considered: readonly Stage[] = [
  'toTriage',
  'feedback',
  'enquiry',
  'earlyResolution',
  'closerLook',
  'investigation',
  'response',
];

const nobodySpeaks = (field: string) =>
  refuseField('4.2', field, 'Nobody is speaking for another person here.');

const recordRepresentation = caseCommand({
  name: 'recordRepresentation',
  button: 'Why they may speak',
  about: 'Why somebody speaks for the person, and what shows it. It decides whose consent we need.',
  paragraph: '4.3',
  fields: {
    why: { kind: 'choice', label: 'Why are they speaking for the person?', options: whyRepresented },
    basis: {
      kind: 'text',
      label: 'What shows that?',
      hint: 'A death certificate, a date of birth, or a note on capacity',
    },
    under18: { kind: 'yesNo', label: 'Is the person under 18?', onlyIf: { field: 'why', is: ['capacity'] } },
  },
  who: staff,
  stages: openStages,
  basis: ['intake', 'representation'],
  offered: isRepresented,
  prefill: (state) => ({ why: whySpokenFor(state), basis: state.representation.basis }),
  decide: (state, recorded) =>
    isRepresented(state) ? [{ type: 'representationRecorded', ...recorded }] : nobodySpeaks('why'),
});

const decideCompetence = caseCommand({
  name: 'decideCompetence',
  button: 'Can they decide?',
  about:
    'If a young person can decide this for themselves, their own consent is asked for. If not, the reason is kept.',
  paragraph: '4.3',
  fields: {
    competent: { kind: 'yesNo', label: 'Can the young person decide this for themselves?' },
    basis: { kind: 'text', label: 'Who judged that, and why?' },
  },
  who: staff,
  stages: openStages,
  basis: ['representation'],
  offered: (state) => whySpokenFor(state) === 'aged13to17',
  decide: (state, { competent, basis }) =>
    whySpokenFor(state) === 'aged13to17'
      ? [{ type: 'competenceDecided', competent, basis }]
      : refuseField(
          '4.3',
          'competent',
          'This is asked only about a young person of 13 to 17. Record why they may speak first.',
        ),
});

const decideGrounds = caseCommand({
  name: 'decideGrounds',
  button: 'Speaking for a child',
  about:
    'Are there reasonable grounds to speak for them? If not, we stop, and the representative gets the reasons in writing.',
  paragraph: '4.4',
  fields: {
    satisfied: { kind: 'yesNo', label: 'Are there reasonable grounds for somebody to speak for them?' },
    reasons: {
      kind: 'longText',
      label: 'The reasons for your decision',
      hint: 'If there are no grounds, these go into the letter.',
    },
  },
  who: { roles: ['palsOfficer', 'complaintsTeam', 'leadManager'] },
  stages: considered,
  leadsTo: ['stopped'],
  basis: ['representation'],
  offered: isForUnder18,
  decide: (state, { satisfied, reasons }) =>
    isForUnder18(state)
      ? [{ type: 'groundsDecided', satisfied, reasons, from: state.stage }]
      : refuseField('4.4', 'satisfied', 'As far as we know nobody under 18 is spoken for here.'),
});

const explainLimits = caseCommand({
  name: 'explainLimits',
  button: 'Sharing limits explained',
  about: 'Tell the representative early what we may not be able to share with them.',
  paragraph: '4.3',
  fields: {
    note: { kind: 'longText', label: 'What were they told?' },
    on: { kind: 'date', label: 'When?', when: 'past' },
  },
  who: staff,
  stages: openStages,
  offered: limitsOwed,
  prefill: (_state, { today }) => ({ on: today }),
  decide: (state, told) =>
    isRepresented(state) ? [{ type: 'limitsExplained', ...told }] : nobodySpeaks('note'),
});

export const representation = defineSection<'representation', RepresentationEvent>({
  name: 'representation',
  initial: {},
  evolve: {
    representationRecorded: ({ limits, ...slice }, { why, basis, under18 }) => ({
      ...(slice.why === why ? slice : {}),
      ...(limits ? { limits } : {}),
      why,
      basis,
      ...(under18 === undefined ? {} : { under18 }),
    }),
    competenceDecided: (slice, { competent, basis }) => ({ ...slice, competence: { competent, basis } }),
    groundsDecided: (slice, { satisfied, reasons, from }) => ({
      ...slice,
      grounds: { satisfied, reasons, from },
    }),
    limitsExplained: (slice, { note, on }) => ({ ...slice, limits: { note, on } }),
  },
  commands: [recordRepresentation, decideCompetence, decideGrounds, explainLimits],
  *missing(state) {
    if (state.stage === 'closed' || state.stage === 'unlogged') return;
    if (basisOwed(state))
      yield {
        what: 'Record what shows that the person cannot consent',
        paragraph: '4.3',
        command: 'recordRepresentation',
        blocks: 'sending',
      };
    if (competenceOwed(state))
      yield {
        what: 'Decide whether the young person can decide for themselves',
        paragraph: '4.3',
        command: 'decideCompetence',
        blocks: 'sending',
      };
    if (groundsOwed(state) && state.stage !== 'stopped')
      yield {
        what: 'Decide if there are reasonable grounds to speak for the child',
        paragraph: '4.4',
        command: 'decideGrounds',
        blocks: state.stage === 'toTriage' ? 'triage' : 'sending',
      };
    if (limitsOwed(state))
      yield {
        what: 'Tell the representative what we may not be able to share',
        paragraph: '4.3',
        command: 'explainLimits',
        blocks: 'closing',
      };
  },
});
