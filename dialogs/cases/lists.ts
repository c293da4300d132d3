import { button } from '../../cards/card';
import { buildListCard } from '../../cards/designs/list';
import type { Person } from '../../policy/roles';
import type { Stage } from '../../policy/stages';
import { serviceWords } from '../../policy/trust/services';
import type { Page, Row } from '../../storage/ports/caseStore';
import { soonFrom, type Desk, type ListedRow } from '../port/desk';
import { replyCard, type Reply } from '../port/reply';

/** A row as a list card takes it; with the day it reached us where they stand by age. */
export const caseOnList = (
  { trust }: Pick<Desk, 'trust'>,
  { id, names, promoted: { stage, service, nextDue, flagged, receivedOn } }: Row & Partial<ListedRow>,
  byAge = false,
) => ({
  reference: id,
  stage: stage as Stage,
  ...(names ? { names } : {}),
  ...(service ? { service: serviceWords(trust, service) } : {}),
  ...(nextDue && stage !== 'closed' ? { nextDue } : {}),
  ...(byAge && receivedOn ? { receivedOn } : {}),
  ...(flagged ? { flagged } : {}),
});

type Words = Pick<Parameters<typeof buildListCard>[0], 'title' | 'none' | 'choose'>;

/** `more` is the verb that brings the next page. */
async function showList(
  desk: Desk,
  person: Person,
  { rows, continuation }: Page<ListedRow>,
  more: string,
  words: Words,
): Promise<readonly Reply[]> {
  const { today } = await desk.context(person);
  return [
    replyCard(
      buildListCard({
        ...words,
        cases: rows.map((row) => caseOnList(desk, row)),
        today,
        ...(continuation ? { more: button('More', more, { continuation }) } : {}),
      }),
    ),
  ];
}

/** The open cases this person is involved in, soonest deadline first. */
export const showMyCases = async (
  desk: Desk,
  person: Person,
  continuation?: string,
): Promise<readonly Reply[]> =>
  showList(desk, person, await desk.myCases(person, continuation), 'mine', {
    title: 'My cases',
    none: 'You are not involved in any open case. To log what somebody told you, say “log a concern”.',
  });

/** What waits for triage; their own cases for somebody whom that list is not for. */
export async function showTeamQueue(
  desk: Desk,
  person: Person,
  continuation?: string,
): Promise<readonly Reply[]> {
  const page = await desk.teamQueue(person, continuation);
  if (!page) return showMyCases(desk, person);
  return showList(desk, person, page, 'queue', {
    title: 'Waiting for triage',
    none: 'Nothing is waiting for triage.',
    choose: { verb: 'ask', data: { command: 'triage' } },
  });
}

/** Open cases that are overdue or due soon: of their own for somebody who does not oversee all. */
export async function showAtRisk(
  desk: Desk,
  person: Person,
  continuation?: string,
): Promise<readonly Reply[]> {
  const page = await desk.atRisk(person, continuation);
  const own = page ? undefined : { dueBy: soonFrom(await desk.context(person)) };
  return showList(
    desk,
    person,
    page ?? (await desk.openCases(person, own ?? {}, continuation)),
    'risk',
    own
      ? {
          title: 'At risk, of the cases you are involved in',
          none: 'Nothing of yours is overdue, and nothing is due within two working days.',
        }
      : {
          title: 'At risk',
          none: 'Nothing is overdue, and nothing is due within two working days.',
        },
  );
}
