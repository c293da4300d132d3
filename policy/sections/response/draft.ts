import type { CaseState } from '../../machine/caseState';
import { shortDate, type LondonDate } from '../../calendar/dates';
import { listed } from '../../machine/sentences';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand, type CaseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { investigating } from '../shared/investigating';
import { anythingUpheld } from '../investigation/issueWork';
import { startOf } from './draftFromCase';
import { letterParts, namesLeftOut, partsOf, type LetterPart } from './facts';

export interface DraftEvent {
  readonly type: 'draftWritten';
  /** Only the parts whose words changed. */
  readonly parts: Readonly<Partial<Record<LetterPart, string>>>;
  /** When the person next hears from us about the actions (8.29). */
  readonly nextContactOn?: LondonDate;
  /** It was being checked, and is now checked again from the start. */
  readonly undoes?: true;
}

const part = (name: LetterPart, hint?: string) =>
  ({ kind: 'longText', label: letterParts[name], hint }) as const;

interface Written extends Partial<Record<LetterPart, string>> {
  readonly nextContactOn?: LondonDate;
}

/** One event with what changed. An edit undoes the checks so far, so words left as they were are not one. */
function written({ response }: CaseState, { nextContactOn, ...texts }: Written) {
  const changed = Object.entries(texts).filter(([name, text]) => text !== response.draft[name as LetterPart]);
  if (changed.length === 0 && (nextContactOn === undefined || nextContactOn === response.nextContactOn))
    return refuse(
      '8.29',
      'That is what the letter says already, so nothing was changed and its checks stand.',
      'Change the words you want to change, or leave it as it is.',
    );
  const undoes = Object.keys(response.approvals).length > 0;
  return [
    {
      type: 'draftWritten',
      parts: Object.fromEntries(changed),
      ...(nextContactOn ? { nextContactOn } : {}),
      ...(undoes ? { undoes } : {}),
    },
  ] as const;
}

const saved = ({ stage }: CaseState): string =>
  stage === 'response'
    ? 'Saved. The letter has changed, so it is checked again from the start.'
    : 'Saved in the draft.';

const shared = {
  paragraph: '8.29',
  who: investigating,
  stages: underway,
  basis: ['response'],
  done: saved,
} as const;

const writeFindings = caseCommand({
  ...shared,
  name: 'writeFindings',
  button: 'Write: what we found',
  about:
    'Parts 1 to 5 of the letter. They start from what the case already holds; put them into words for the person.',
  fields: {
    issues: part('issues'),
    method: part('method', 'What was read, who was spoken to, and by whom'),
    evidence: part('evidence'),
    findings: part('findings', 'Upheld, partly upheld or not upheld, for each issue'),
    comparison: part('comparison', 'With the standard, policy or guidance it is measured by'),
  },
  prefill: (state, context) => startOf(state, context, partsOf.findings),
  decide: written,
});

const writeAmends = caseCommand({
  ...shared,
  name: 'writeAmends',
  button: 'Write: putting it right',
  about: 'Parts 6 to 8, because something was upheld. An apology means most in your own words.',
  fields: {
    impact: part('impact'),
    remedy: part('remedy'),
    apology: part('apology', 'What are we sorry for? Say it plainly, without an “if”.'),
  },
  offered: anythingUpheld,
  prefill: (state, context) => startOf(state, context, partsOf.amends),
  decide: (state, input) =>
    anythingUpheld(state)
      ? written(state, input)
      : refuse(
          '8.29',
          'No issue is upheld, so the letter does not need these parts.',
          'Record the finding on the issue first, if it was upheld.',
        ),
});

const writeNextSteps = caseCommand({
  ...shared,
  name: 'writeNextSteps',
  button: 'Write: what happens next',
  about: 'Parts 9 to 14. Keep the names and numbers of the bodies the person can turn to.',
  fields: {
    learning: part('learning', 'If nothing has to change for others, say so'),
    involvement: part('involvement'),
    nextContactOn: {
      kind: 'date',
      label: 'When will they next hear how the actions are going?',
      hint: 'Needed while there are actions to do',
      when: 'future',
      optional: true,
    },
    end: part('end'),
    contact: part('contact', 'A name, and how to reach them'),
    ombudsman: part('ombudsman'),
    advocacy: part('advocacy'),
  },
  prefill: (state, context) => ({
    ...startOf(state, context, partsOf.nextSteps),
    nextContactOn: state.response.nextContactOn,
  }),
  done: (state) =>
    state.response.nextContactOn
      ? `${saved(state)} They next hear from us by ${shortDate(state.response.nextContactOn)}.`
      : saved(state),
  decide(state, input) {
    const leftOut = namesLeftOut(state, input.ombudsman);
    if (leftOut.length > 0)
      return refuseField(
        '8.34',
        'ombudsman',
        `Every response has to say where else the person can turn. Name the ${listed(leftOut, 'and')} in full.`,
      );
    return written(state, input);
  },
});

export const draftCommands: readonly CaseCommand[] = [writeFindings, writeAmends, writeNextSteps];
