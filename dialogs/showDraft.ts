import { buildChangedCard, buildReviewCard } from '../cards/reviewCard';
import type { Suggestions } from '../cards/form';
import { buildStepCard } from '../cards/stepCards';
import type { CaseState } from '../policy/machine/caseState';
import { wordsOf } from '../policy/machine/fields';
import { quoted } from '../policy/machine/sentences';
import type { AnyFields } from '../policy/machine/target';
import type { Moved } from './answering';
import { buttonsAt, MOST_SUGGESTED, numberedAt, questionAt } from './asked';
import type { Desk } from './desk';
import {
  askedAt,
  changeable,
  currentStep,
  FLAGS,
  isUrgent,
  fieldsAt,
  progress,
  questionOf,
  shownSteps,
  type Draft,
  type Setting,
} from './draft';
import { findNamesIn, peopleToOffer } from './people';
import { replyCard, type Reply } from './reply';
import { commandOf, scriptOf } from './script';
import type { Script, Step } from './step';
import { saySuggested, suggestedAt } from './suggesting';

const common = ({ draft, refusal }: Moved, { state, context }: Setting) => ({
  ...(scriptOf(draft.command).showsWords ? { words: (state as CaseState).intake.concern?.words } : {}),
  draft: draft.id,
  title: scriptOf(draft.command).title,
  state,
  // What is being changed shows as it stood.
  entries: { ...draft.changing, ...draft.entries },
  sources: context,
  refusal,
  ...(draft.command === 'logConcern' ? {} : { reference: draft.reference }),
});

/** Where a conversation stands: what is asked, the review of all of it, or what was just changed. `says` stand above it. */
export async function showDraft(
  desk: Desk,
  moved: Moved,
  setting: Setting,
  says: readonly string[] = [],
): Promise<Reply> {
  const step = currentStep(moved.draft);
  if (step) return showQuestion(desk, moved, setting, step, says);
  return moved.isChange ? showChanged(moved, setting, says) : showReview(desk, moved, setting, says);
}

function showChanged(moved: Moved, setting: Setting, says: readonly string[]): Reply {
  const { button: save } = commandOf(moved.draft.command);
  return {
    ...replyCard(buildChangedCard({ ...common(moved, setting), save, says })),
    suggested: ['Save', 'Check'],
  };
}

async function showReview(
  desk: Desk,
  moved: Moved,
  setting: Setting,
  says: readonly string[],
): Promise<Reply> {
  const { draft } = moved;
  const { fields, button: save } = commandOf(draft.command);
  const people = await findNamesIn(desk, fields, draft.entries);
  return replyCard(
    buildReviewCard({
      ...common(moved, setting),
      says,
      fields,
      save,
      changeable: changeable(draft),
      people,
      called: calledIn(scriptOf(draft.command)),
      ...(draft.changed ? { changed: draft.changed } : {}),
    }),
  );
}

/** Short names of what is answered. */
export const calledIn = ({ questions = {} }: Script): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(questions).map(([name, { called }]) => [name, called]));

/** The inputs of these steps: one list stands for a step that has whole answers. */
export function inputsOf(draft: Draft, steps: readonly Step[]): AnyFields {
  return Object.assign(
    {},
    ...steps.map((step): AnyFields => {
      const { key, ask, answers } = step;
      if (!answers) return withoutTakes(fieldsAt(draft, [step]), step);
      const options = Object.fromEntries(Object.entries(answers).map(([name, { label }]) => [name, label]));
      return { [key]: { kind: 'choice', label: ask, options } };
    }),
  ) as AnyFields;
}

const withoutTakes = (fields: AnyFields, { takes = [] }: Step): AnyFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !takes.includes(name)));

/** Why the red flags are asked about now. */
export const whyFlags = ({ danger = [], at, noneAsked }: Draft): readonly string[] =>
  at === FLAGS && danger.length > 0 && !noneAsked
    ? [`I ask now because of ${quoted(danger)}. If anybody is in danger now, act first.`]
    : [];

/** What their words suggest for these steps: each as it would be entered, and as a person reads it. */
const suggestionsOf = (draft: Draft, steps: readonly Step[], setting: Setting): Suggestions =>
  Object.fromEntries(
    steps
      .flatMap((step) => Object.entries(suggestedAt(draft, step, setting.context)))
      .map(([name, entry]) => [
        name,
        { entry: wordsOf(entry), said: saySuggested(draft, name, entry, setting) },
      ]),
  );

const isNotConcern = 'It is not a concern';

async function showQuestion(
  desk: Desk,
  moved: Moved,
  setting: Setting,
  step: Step,
  says: readonly string[],
): Promise<Reply> {
  const { draft } = moved;
  const steps = shownSteps(draft);
  const asked = questionOf(draft) ?? step;
  const isCard = steps.length > 1;
  const now = askedAt(draft, step);
  const all = inputsOf(draft, steps);
  const suggestions = suggestionsOf(draft, steps, setting);
  // Asked again, it is one thing.
  const fields =
    draft.again && !isCard && !moved.refusal && now.length > 0 && !step.answers
      ? Object.fromEntries(Object.entries(all).filter(([name]) => now.includes(name) || name in suggestions))
      : all;
  const suggested = buttonsAt(draft, asked, setting);
  const question = questionAt(draft, asked, setting);
  const card = buildStepCard({
    ...common(moved, setting),
    ...progress(draft),
    steps: steps.map(({ key }) => key),
    ask: isCard ? `Fill this in, or type your answers one at a time. First: ${question}` : question,
    fields,
    suggested: suggestions,
    says: [...says, ...(isUrgent(draft) ? whyFlags(draft) : [])],
    numbered: numberedAt(draft, asked, setting),
    ...(draft.offered ? { drop: isNotConcern } : {}),
    people: await peopleToOffer(desk, fields, draft.entries, setting.context),
    picker: desk.picker,
  });
  const offered = draft.offered && suggested.length < MOST_SUGGESTED ? [isNotConcern] : [];
  return { ...replyCard(card), suggested: [...suggested, ...offered] };
}
