import { plain } from '../../cards/escape';
import { notKnown, notKnownYet, optionsOf, wordsOf } from '../../policy/machine/fields';
import { askTogether } from './askedTogether';
import { askedAt, shownSteps, waitingFor, wantedAt, type Draft, type Setting } from '../state/draft';
import { commandOf, scriptOf } from '../script/script';
import type { Step } from '../script/step';
import { askSuggested, placeAt, suggestedAt } from '../state/suggesting';

/** The one question open now, as a sentence: where their words suggest an answer, whether that is right. */
export function questionAt(draft: Draft, step: Step, setting: Setting): string {
  const question = plainQuestionAt(draft, step, setting);
  const place = placeAt(draft, step, setting.context);
  return place !== undefined && /\bservice\b/i.test(question)
    ? `You wrote “${plain(place)}”. ${question}`
    : question;
}

function plainQuestionAt(draft: Draft, step: Step, setting: Setting): string {
  const suggested = suggestedAt(draft, step, setting.context);
  if (Object.keys(suggested).length > 0) return askSuggested(draft, step, suggested, setting);
  if (draft.clearing !== undefined) return 'Take it out?';
  if (draft.noneAsked) return ASK_NONE;
  const together = askTogether(draft, step);
  if (together !== undefined) return together;
  const asked = askedAt(draft, step);
  const [next, ...others] = asked;
  const kept = draft.typing && !draft.changing && next === 'adjustments' ? draft.entries.adjustments : '';
  if (isNeed(kept)) return `I have noted “${plain(wordsOf(kept))}”. Is anything else needed? ${step.ask}`;
  if (next === undefined || asked.length === wantedAt(draft, step).length) return step.ask;
  if (others.length > 0) return step.together?.ask ?? step.ask;
  const { questions = {} } = scriptOf(draft.command);
  return questions[next]?.ask ?? commandOf(draft.command).fields[next]?.label ?? step.ask;
}

/** What they need, told before it is asked: “none” is said to anything else. */
const isNeed = (entry: unknown): boolean =>
  !['', notKnown].includes(wordsOf(entry)) && !/^none\b/i.test(wordsOf(entry));

const ASK_NONE = 'Is anybody at risk, or is it one of these? If not, say “none of these”.';

/** The answers there are to the question open now, none when it is an open one. */
function answersAt(draft: Draft, step: Step, { state, context }: Setting): readonly string[] {
  if (draft.offers && draft.offers.length > 0) return draft.offers;
  if (step.answers) return Object.values(step.answers).map(({ label }) => label);
  const [next, ...others] = waitingFor(draft, step);
  const field = next === undefined ? undefined : commandOf(draft.command).fields[next];
  const isSuggested = next !== undefined && next in suggestedAt(draft, step, context);
  if (!field || isSuggested || (others.length > 0 && !draft.again)) return [];
  if (field.kind === 'yesNo') return ['Yes', 'No'];
  return Object.values(optionsOf(field, state, context) ?? {});
}

/** The answers that are shown with their numbers: what is asked a second time, by itself. */
export const numberedAt = (draft: Draft, step: Step, setting: Setting): readonly string[] =>
  draft.again && shownSteps(draft).length === 1 ? answersAt(draft, step, setting) : [];

/**
 * The answers of the first closed question that is open, whether or not they stand there with numbers: a number that is
 * typed may be meant for one of them.
 */
export function listedAt(draft: Draft, step: Step, setting: Setting): readonly string[] {
  const [next = ''] = askedAt(draft, step);
  const field = commandOf(draft.command).fields[next];
  const isDay = field?.kind === 'date' || field?.kind === 'number';
  return isDay ? [] : answersAt({ ...draft, again: true }, step, setting);
}

export const MOST_SUGGESTED = 6;

/** Buttons under the question, where Teams has them: it can be answered without. */
export function buttonsAt(draft: Draft, step: Step, setting: Setting): readonly string[] {
  if (Object.keys(suggestedAt(draft, step, setting.context)).length > 0) return ['Yes', 'No'];
  const answers = answersAt(draft, step, setting);
  if (answers.length > 0) return answers.length <= MOST_SUGGESTED ? answers : [];
  const [next, ...others] = waitingFor(draft, step);
  const field = next === undefined ? undefined : commandOf(draft.command).fields[next];
  if (!field || (others.length > 0 && !draft.again)) return [];
  const days = field.kind === 'date' && field.when !== 'future' ? ['Today', 'Yesterday'] : [];
  return field.mayBeUnknown ? [...days, notKnownYet] : days;
}
