import { buildChangedCard, buildReviewCard, sayEntry, type AlsoWritten } from '../../cards/reviewCard';
import { isFact, type Suggestions } from '../../cards/form';
import { buildStepCard } from '../../cards/stepCards';
import { excerpt } from '../../cards/escape';
import type { CaseState } from '../../policy/machine/caseState';
import { wordsOf, type Entries } from '../../policy/machine/fields';
import type { AnyFields } from '../../policy/machine/target';
import { caseTarget, commandNamed } from '../../policy/machine/targets';
import { howToReach } from '../../policy/sections/intake/questions';
import { capital, quoted } from '../../policy/machine/sentences';
import type { Moved } from '../state/checkingDraft';
import { buttonsAt, MOST_SUGGESTED, numberedAt, questionAt } from '../answers/asked';
import { entriesIn, foldedOf, inputsOf } from './cardInputs';
import type { Desk } from '../port/desk';
import {
  askedAt,
  changeable,
  currentStep,
  entriesToSave,
  FLAGS,
  isUrgent,
  progress,
  questionOf,
  shownSteps,
  type Draft,
  type Setting,
} from '../state/draft';
import { findNamesIn, peopleToOffer } from '../cases/people';
import { replyCard, type Reply } from '../port/reply';
import { commandOf, scriptOf } from '../script/script';
import type { Script, Step } from '../script/step';
import { sayFact } from '../answers/sayBack';
import { neverFacts, placeAt, suggestedAt, typedFor } from '../state/suggesting';

const common = ({ draft, refusal }: Moved, { state, context }: Setting) => ({
  ...(scriptOf(draft.command).showsWords
    ? { words: (state as CaseState).intake.concern?.words, reach: howToReach(state as CaseState) }
    : {}),
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
      entries: { ...draft.changing, ...entriesToSave(draft) },
      says,
      fields,
      save,
      changeable: changeable(draft),
      people,
      called: calledIn(scriptOf(draft.command)),
      ...(draft.changed ? { changed: draft.changed } : {}),
      ...(draft.kept && draft.kept.length > 0
        ? { alsoWritten: { said: draft.kept.map(({ said }) => said), becomes: becomesOf(draft) } }
        : {}),
    }),
  );
}

/** What was typed and found no place goes with a concern, or is offered as a note on the case that a form is about. */
function becomesOf({ command }: Draft): AlsoWritten['becomes'] {
  if ('staffNote' in commandOf(command).fields) return 'note';
  return (commandNamed(command)?.target ?? caseTarget) === caseTarget ? 'offered' : 'nothing';
}

/** Short names of what is answered. */
export const calledIn = ({ questions = {} }: Script): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(questions).map(([name, { called }]) => [name, called]));

/** Why the red flags are asked about now. */
export const whyFlags = ({ danger = [], at, noneAsked }: Draft): readonly string[] =>
  at === FLAGS && danger.length > 0 && !noneAsked
    ? [`I ask now because of ${quoted(danger)}. If anybody is in danger now, act first.`]
    : [];

const suggestedIn = (draft: Draft, steps: readonly Step[], { context }: Setting): Entries =>
  Object.assign({}, ...steps.map((step) => entriesIn([step], suggestedAt(draft, step, context)))) as Entries;

/** What their words suggest for these steps: each as it would be entered, and as a sentence says it. */
function suggestionsOf(draft: Draft, steps: readonly Step[], setting: Setting): Suggestions {
  const found = Object.entries(suggestedIn(draft, steps, setting));
  return Object.fromEntries(
    found
      .filter(([name]) => !neverFacts.includes(name))
      .map(([name, entry]) => [
        name,
        { entry: wordsOf(entry), said: capital(sayFact(draft, name, entry, setting)) },
      ]),
  );
}

/** What they say of what only a person may choose, beside its question. */
function withHints(draft: Draft, steps: readonly Step[], fields: AnyFields, setting: Setting): AnyFields {
  // Asked by itself, the question says it.
  if (steps.length === 1) return fields;
  const suggested = suggestedIn(draft, steps, setting);
  const all = commandOf(draft.command).fields;
  const say = (names: readonly string[]): string =>
    names
      .flatMap((name) => {
        const field = all[name];
        return field && name in suggested
          ? [sayEntry(field, suggested[name], setting.state, setting.context)]
          : [];
      })
      .join(', ');
  const hintOf = (name: string): string => {
    const typed = typedFor(draft, name);
    const people = ['raisedBy', 'relationship'];
    return typed === undefined
      ? `From your words: ${say(people.includes(name) ? people : [name])}. Choose it if that is right.`
      : `You wrote ${quoted([excerpt(typed, LONGEST_TYPED)])}: ${say([name])}. Choose it if that is right.`;
  };
  const [place] = steps.flatMap((step) => placeAt(draft, step, setting.context) ?? []);
  const { service } = fields;
  return {
    ...Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        neverFacts.includes(name) && name in suggested ? { ...field, hint: hintOf(name) } : field,
      ]),
    ),
    ...(place !== undefined && service
      ? { service: { ...service, hint: `You wrote ${quoted([place])}. Choose the service it belongs to.` } }
      : {}),
  };
}

/** Characters of what was typed that a hint shows. */
const LONGEST_TYPED = 120;

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
  const all = withHints(draft, steps, inputsOf(draft, steps), setting);
  const suggestions = suggestionsOf(draft, steps, setting);
  const entries = entriesIn(steps, { ...draft.changing, ...draft.entries, ...moved.wrong });
  const facts = Object.entries(suggestions).filter(
    ([name, own]) => all[name] && isFact(all[name], entries[name], own),
  );
  // Asked again, it is one thing.
  const fields =
    draft.again && !isCard && !moved.refusal && now.length > 0 && !step.answers
      ? Object.fromEntries(Object.entries(all).filter(([name]) => now.includes(name) || name in suggestions))
      : all;
  const suggested = buttonsAt(draft, asked, setting);
  const card = buildStepCard({
    ...common(moved, setting),
    entries,
    ...progress(draft),
    steps: steps.map(({ key }) => key),
    ask: isCard ? 'Fill this in, or type your answers one by one.' : questionAt(draft, asked, setting),
    fields,
    suggested: suggestions,
    // Asked by itself, the question says them.
    facts: isCard ? facts.map(([, { said }]) => said) : [],
    folded: foldedOf(
      draft,
      steps,
      // What is suggested in a text box is never folded away: nobody agrees to what is not seen.
      Object.keys(suggestions),
    ),
    says: [...says, ...(isUrgent(draft) ? whyFlags(draft) : [])],
    numbered: numberedAt(draft, asked, setting),
    ...(draft.offered ? { drop: isNotConcern } : {}),
    people: await peopleToOffer(desk, fields, draft.entries, setting.context),
    picker: desk.picker,
  });
  const offered = draft.offered && suggested.length < MOST_SUGGESTED ? [isNotConcern] : [];
  return { ...replyCard(card), suggested: [...suggested, ...offered] };
}
