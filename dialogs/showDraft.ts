import { buildReviewCard, sayEntry } from '../cards/reviewCard';
import { buildStepCard } from '../cards/stepCards';
import type { Moved } from './answering';
import type { Desk } from './desk';
import { changeable, currentStep, fieldsAt, progress, type Draft, type Setting } from './draft';
import { findNamesIn, peopleToOffer } from './people';
import { waitingFor } from './readAnswer';
import { replyCard, type Reply } from './reply';
import { commandOf, scriptOf } from './script';
import type { Step } from './step';

const common = ({ draft, refusal }: Moved, { state, context }: Setting) => ({
  draft: draft.id,
  title: scriptOf(draft.command).title,
  state,
  entries: draft.entries,
  sources: context,
  refusal,
  ...(draft.command === 'logConcern' ? {} : { reference: draft.reference }),
});

/** Where a conversation stands: the step that is asked, or the review of all of it. */
export async function showDraft(
  desk: Desk,
  moved: Moved,
  setting: Setting,
  understood?: string,
): Promise<Reply> {
  const step = currentStep(moved.draft);
  return step ? showStep(desk, moved, setting, step, understood) : showReview(desk, moved, setting);
}

async function showReview(desk: Desk, moved: Moved, setting: Setting): Promise<Reply> {
  const { draft } = moved;
  const { fields, button: save } = commandOf(draft.command);
  const people = await findNamesIn(desk, fields, draft.entries);
  return replyCard(
    buildReviewCard({ ...common(moved, setting), fields, save, changeable: changeable(draft), people }),
  );
}

async function showStep(
  desk: Desk,
  moved: Moved,
  setting: Setting,
  step: Step,
  understood: string | undefined,
): Promise<Reply> {
  const { draft } = moved;
  const command = commandOf(draft.command);
  const fields = fieldsAt(draft, step);
  const [next] = draft.again ? waitingFor(step, command, draft.entries) : [];
  const ask = (next === undefined ? undefined : command.fields[next]?.label) ?? step.ask;
  return replyCard(
    buildStepCard({
      ...common(moved, setting),
      ...progress(draft),
      step: step.key,
      ask,
      fields,
      people: await peopleToOffer(desk, fields, draft.entries, setting.context),
      picker: desk.picker,
      ...(understood ? { understood } : {}),
    }),
  );
}

/** What was read of typed words at a step, read back: “Noted: Friday 16 January 2026”. */
export function readBack(
  step: Step,
  before: Draft,
  after: Draft,
  { state, context }: Setting,
): string | undefined {
  const { fields } = commandOf(before.command);
  const read = step.fields.flatMap((name) => {
    const field = fields[name];
    const entry = after.entries[name];
    const changed = JSON.stringify(entry) !== JSON.stringify(before.entries[name]);
    return field && changed && entry !== undefined && field.kind !== 'longText' && field.kind !== 'text'
      ? [sayEntry(field, entry, state, context)]
      : [];
  });
  return read.length > 0 ? `Noted: ${read.join(' · ')}` : undefined;
}
