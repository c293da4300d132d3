import { button } from '../../cards/card';
import { buildWhyCard } from '../../cards/dateCards';
import { decisionIn, peopleIn } from '../../cards/decision';
import { type Outcome, buildBaseCard, buildCaseCard, buildMoreCard } from '../../cards/designs/case';
import { buildRefusalCard, buildSayCard } from '../../cards/sayCards';
import { refusalNotFound } from '../../policy/machine/casePermission';
import type { CaseState } from '../../policy/machine/caseState';
import { roleNotConfirmed } from '../../policy/machine/permission';
import { caseTarget } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import { flagsUp } from '../../policy/sections/redFlags/questions';
import type { Desk } from '../port/desk';
import { findNames } from './people';
import { replyCard, type Reply } from '../port/reply';
import { keepShown } from './shownLast';
import { answerWithinCalendar } from '../port/withinCalendar';

/** Somebody may decide on what they see no longer once they have decided: they hear what was done, and no more (7.1). */
export function tellUnseen(outcome: Outcome | undefined): readonly Reply[] {
  if (!outcome) return [replyCard(buildRefusalCard(refusalNotFound()))];
  const card =
    'refusal' in outcome
      ? buildRefusalCard(outcome.refusal)
      : buildSayCard({ title: outcome.done, lines: [], actions: [button('My day', 'day', {})] });
  return [replyCard(card)];
}

/** A case as this person may see it, with what has just happened above it. */
export async function openCase(
  desk: Desk,
  person: Person,
  reference: string,
  outcome?: Outcome,
): Promise<readonly Reply[]> {
  const state = await desk.read(person, reference);
  if (state) await keepShown(desk, person, reference);
  // What was done stays done, though its case cannot be drawn.
  return state ? answerWithinCalendar(drawCase(desk, person, state, outcome)) : tellUnseen(outcome);
}

async function drawCase(
  desk: Desk,
  person: Person,
  state: CaseState,
  outcome: Outcome | undefined,
): Promise<readonly Reply[]> {
  const context = await desk.context(person);
  const said = outcome ?? (person.lastKnownRoles ? { refusal: roleNotConfirmed('7.1') } : undefined);
  const decision = decisionIn(caseTarget.available(state, context), state, context);
  const accepted = flagsUp(state).flatMap((flag) => flag.accepted?.by ?? []);
  const holding = [state.triage.handler, state.allocation.investigator].flatMap((id) => id ?? []);
  const names = await findNames(desk, [...peopleIn(decision?.lines ?? []), ...accepted, ...holding]);
  const links = await desk.linked(person, state);
  const card = buildCaseCard({
    state,
    context,
    card: desk.newId(),
    names,
    links,
    ...(said ? { outcome: said } : {}),
  });
  return [{ card, base: buildBaseCard(state.reference) }];
}

/** All that this person may do on a case now, by what it is about. */
export async function showMore(
  desk: Desk,
  person: Person,
  reference: string,
  group: string,
): Promise<readonly Reply[]> {
  const state = await desk.read(person, reference);
  if (!state) return tellUnseen(undefined);
  const context = await desk.context(person);
  const card = buildMoreCard({ state, context, card: desk.newId(), group });
  return [{ card, base: buildBaseCard(reference) }];
}

/** How each clock of a case was worked out. */
export async function explainClocks(
  desk: Desk,
  person: Person,
  reference: string,
): Promise<readonly Reply[]> {
  const clocks = await desk.clocks(person, reference);
  if (!clocks) return tellUnseen(undefined);
  return [replyCard(buildWhyCard(reference, clocks, await desk.context(person)))];
}
