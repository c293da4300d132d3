import { button } from '../../cards/card';
import { type Problem, buildProblemsCard } from '../../cards/problemsCard';
import { buildRefusalCard } from '../../cards/sayCards';
import type { Refusal } from '../../policy/machine/refusal';
import { roles, type Person } from '../../policy/roles';
import type { DeadDuty, StreamId } from '../../storage/ports/caseStore';
import type { Desk } from '../port/desk';
import { replyCard, type Reply } from '../port/reply';

const notTheirs: Refusal = {
  refused: 'notYours',
  sentence: '“Delivery problems” is for the Lead Manager for Complaints.',
  paragraph: '2.4',
  next: 'Ask the Lead Manager if you think a message did not reach you.',
};

async function describeProblem(
  desk: Desk,
  { stream, id: duty, message, why, attempts }: DeadDuty,
): Promise<Problem> {
  const { to, say } = message;
  const forWhom =
    'role' in to
      ? roles[to.role]
      : ((await desk.directory.person(to.person))?.name ?? 'somebody who has left');
  return { kind: stream.kind, id: stream.id, duty, say, forWhom, why, attempts };
}

/** Messages that were given up, for the Lead Manager. */
export async function showProblems(
  desk: Desk,
  person: Person,
  options: { readonly continuation?: string; readonly done?: string } = {},
): Promise<readonly Reply[]> {
  const page = await desk.problems(person, options.continuation);
  if (!page) return [replyCard(buildRefusalCard(notTheirs))];
  const problems = await Promise.all(page.rows.map((dead) => describeProblem(desk, dead)));
  const more = page.continuation
    ? button('More', 'problems', { continuation: page.continuation })
    : undefined;
  return [replyCard(buildProblemsCard(problems, options.done, more))];
}

/** Owes one of them once more, and shows what is left. */
export async function sendAgain(
  desk: Desk,
  person: Person,
  stream: StreamId,
  duty: string,
): Promise<readonly Reply[]> {
  const revived = await desk.sendAgain(person, stream, duty);
  if (revived === undefined) return [replyCard(buildRefusalCard(notTheirs))];
  const done = revived ? 'It is on its way again.' : 'It is on its way already.';
  return showProblems(desk, person, { done });
}
