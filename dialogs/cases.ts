import { buildBaseCard, buildCaseCard, type Outcome } from '../cards/designs/case';
import { buildListCard } from '../cards/designs/list';
import { buildRefusalCard, buildSayCard } from '../cards/sayCards';
import { buildWhyCard } from '../cards/dateCards';
import { button } from '../cards/card';
import { decisionIn, peopleIn } from '../cards/decision';
import { BeyondCalendar, refusalBeyondCalendar } from '../policy/calendar/calendar';
import { deadlines, refusalNotFound } from '../policy/machine/case';
import { roleNotConfirmed } from '../policy/machine/permission';
import { overseeing, rolesToRead, type Person } from '../policy/roles';
import type { Stage } from '../policy/stages';
import { caseTarget } from '../policy/machine/targets';
import type { Page, Row } from '../storage/ports/caseStore';
import type { Desk } from './desk';
import { namesOf } from './people';
import { replyCard, type Reply } from './reply';

const PAGE = 10;

const notFoundReply = (): readonly Reply[] => [replyCard(buildRefusalCard(refusalNotFound()))];

/** Somebody may decide on what they see no longer once they have decided: they hear what was done, and no more (7.1). */
export function unseen(outcome: Outcome | undefined): readonly Reply[] {
  if (!outcome) return notFoundReply();
  const card =
    'refusal' in outcome
      ? buildRefusalCard(outcome.refusal)
      : buildSayCard({ title: outcome.done, lines: [], actions: [button('My day', 'day', {})] });
  return [replyCard(card)];
}

/** A case as this person may see it, with what has just happened above it. */
export async function openedCase(
  desk: Desk,
  person: Person,
  reference: string,
  outcome?: Outcome,
  all = false,
): Promise<readonly Reply[]> {
  const state = await desk.read(person, reference);
  if (!state) return unseen(outcome);
  const context = await desk.context(person);
  const said = outcome ?? (person.lastKnownRoles ? { refusal: roleNotConfirmed('7.1') } : undefined);
  try {
    const decision = decisionIn(caseTarget.available(state, context), state, context);
    const names = await namesOf(desk, peopleIn(decision?.lines ?? []));
    const card = buildCaseCard({
      state,
      context,
      card: desk.newId(),
      all,
      names,
      ...(said ? { outcome: said } : {}),
    });
    return [{ card, base: buildBaseCard(state.reference) }];
  } catch (fault) {
    if (fault instanceof BeyondCalendar) return [replyCard(buildRefusalCard(refusalBeyondCalendar(fault)))];
    throw fault;
  }
}

/** How each clock of a case was worked out. */
export async function explainedCase(
  desk: Desk,
  person: Person,
  reference: string,
): Promise<readonly Reply[]> {
  const state = await desk.read(person, reference);
  if (!state) return notFoundReply();
  const context = await desk.context(person);
  try {
    return [replyCard(buildWhyCard(state.reference, deadlines(state, context), context))];
  } catch (fault) {
    if (fault instanceof BeyondCalendar) return [replyCard(buildRefusalCard(refusalBeyondCalendar(fault)))];
    throw fault;
  }
}

export const listed = ({ rows }: Page<Row>) =>
  rows.map(({ id, promoted: { stage, service, nextDue } }) => ({
    reference: id,
    stage: stage as Stage,
    ...(service ? { service } : {}),
    ...(nextDue ? { nextDue } : {}),
  }));

/** The open cases this person is involved in, soonest deadline first. */
export async function myCases(desk: Desk, person: Person, continuation?: string): Promise<readonly Reply[]> {
  const page = await desk.list(person, {
    involving: person.id,
    openOnly: true,
    pageSize: PAGE,
    ...(continuation ? { continuation } : {}),
  });
  const { today } = await desk.context(person);
  return [
    replyCard(
      buildListCard({
        title: 'My cases',
        none: 'You are not involved in any open case. To log what somebody told you, say “log a concern”.',
        cases: listed(page),
        today,
        ...(page.continuation ? { more: button('More', 'mine', { continuation: page.continuation }) } : {}),
      }),
    ),
  ];
}

export const inTeam = (person: Person): boolean =>
  rolesToRead(person).some((role) => overseeing.includes(role));

/** What waits for triage, for those who oversee cases; everybody else gets their own. */
export async function teamQueue(
  desk: Desk,
  person: Person,
  continuation?: string,
): Promise<readonly Reply[]> {
  if (!inTeam(person)) return myCases(desk, person);
  const page = await desk.list(person, {
    stage: 'toTriage',
    pageSize: PAGE,
    ...(continuation ? { continuation } : {}),
  });
  const { today } = await desk.context(person);
  return [
    replyCard(
      buildListCard({
        title: 'Waiting for triage',
        none: 'Nothing is waiting for triage.',
        cases: listed(page),
        today,
        choose: { verb: 'ask', data: { command: 'triage' } },
        ...(page.continuation ? { more: button('More', 'queue', { continuation: page.continuation }) } : {}),
      }),
    ),
  ];
}
