import type { CaseState } from '../../machine/caseState';
import { shortDate, type LondonDate } from '../../calendar/dates';
import { caseCommand, type CaseCommand } from '../../machine/section';
import { formalStages } from '../../stages';
import { bodies } from '../../wording';
import { refuseBeforeReceipt } from '../shared/refuseBeforeReceipt';

/** The policy calls the second one the LGO; its name has changed since (D15). */
const ombudsmen = { phso: bodies.phso.name, lgsco: `${bodies.lgsco.name} (LGO in the policy)` } as const;

const ombudsmanOutcomes = {
  notInvestigated: 'They will not look into it',
  settled: 'It was settled with their help',
  notUpheld: 'Not upheld',
  partlyUpheld: 'Partly upheld',
  upheld: 'Upheld',
} as const;

interface Outcome {
  readonly on: LondonDate;
  readonly outcome: keyof typeof ombudsmanOutcomes;
  readonly recommendations?: string;
}

export interface Referral {
  readonly id: string;
  readonly body: keyof typeof ombudsmen;
  readonly on: LondonDate;
  readonly outcome?: Outcome;
}

export type ReferralEvent =
  | { readonly type: 'signposted'; readonly on: LondonDate; readonly how: string; readonly why: string }
  | {
      readonly type: 'ombudsmanReferred';
      readonly body: keyof typeof ombudsmen;
      readonly on: LondonDate;
      readonly theirReference: string;
    }
  | { readonly type: 'ombudsmanDecided'; readonly referral: string; readonly outcome: Outcome };

export const ombudsmanTeam = { roles: ['complaintsTeam', 'leadManager'], not: ['staffConcerned'] } as const;

/** The Ombudsman may come at any time once it is a complaint, also where we did not take it on or after it has closed. */
export const ombudsmanStages = [...formalStages, 'notCovered', 'outOfTime', 'stopped', 'closed'] as const;

/** Referrals the Ombudsman has not decided on. */
export const undecided = ({ ombudsman: { referrals } }: CaseState) =>
  referrals.filter(({ outcome }) => !outcome);

export const pickReferral = (state: CaseState) =>
  Object.fromEntries(
    undecided(state).map(({ id, body, on }) => [id, `${ombudsmen[body]}, since ${shortDate(on)}`]),
  );

const signpost = caseCommand({
  name: 'signpost',
  button: 'Point to the Ombudsman',
  about: 'When we cannot add anything to our answer. The person is told how to reach the Ombudsman.',
  paragraph: '8.34',
  fields: {
    on: { kind: 'date', label: 'When did you tell them?', when: 'past' },
    how: { kind: 'text', label: 'How?' },
    why: { kind: 'longText', label: 'Why can we add nothing?' },
  },
  who: ombudsmanTeam,
  stages: ['responded', 'closed'],
  prefill: (_state, { today }) => ({ on: today }),
  decide: (_state, told) => [{ type: 'signposted', ...told }],
});

const recordReferral = caseCommand({
  name: 'recordReferral',
  button: 'The Ombudsman has it',
  about: 'The case stays with us as well: they may ask us for papers, or to look again.',
  paragraph: '8.34',
  fields: {
    body: { kind: 'choice', label: 'Which one?', options: ombudsmen },
    on: { kind: 'date', label: 'When did they tell us?', when: 'past' },
    theirReference: { kind: 'text', label: 'Their reference' },
  },
  who: ombudsmanTeam,
  stages: ombudsmanStages,
  prefill: ({ triage: { decision } }, { today }) => ({
    body: decision?.care === 'social' ? 'lgsco' : 'phso',
    on: today,
  }),
  decide: (state, referral) =>
    refuseBeforeReceipt(state, '8.34', 'on', referral.on) ?? [{ type: 'ombudsmanReferred', ...referral }],
});

const recordOutcome = caseCommand({
  name: 'recordOmbudsmanOutcome',
  button: 'The Ombudsman has decided',
  about: 'Make an action of each thing they ask of us.',
  paragraph: '8.34',
  fields: {
    referral: { kind: 'pick', label: 'Which Ombudsman?', from: pickReferral },
    on: { kind: 'date', label: 'When did they decide?', when: 'past' },
    outcome: { kind: 'choice', label: 'What did they decide?', options: ombudsmanOutcomes },
    recommendations: { kind: 'longText', label: 'What do they ask of us?', optional: true },
  },
  who: ombudsmanTeam,
  stages: ombudsmanStages,
  basis: ['ombudsman'],
  offered: (state) => undecided(state).length > 0,
  prefill: (state, { today }) => ({ referral: undecided(state)[0]?.id, on: today }),
  decide: (_state, { referral, ...outcome }) => [{ type: 'ombudsmanDecided', referral, outcome }],
});

export const referralCommands: readonly CaseCommand[] = [signpost, recordReferral, recordOutcome];
