import { button } from '../../cards/card';
import { buildSayCard } from '../../cards/sayCards';
import { isLondonDate } from '../../policy/calendar/dates';
import type { CaseState } from '../../policy/machine/caseState';
import { isOpenClock } from '../../policy/machine/clock';
import { knownClocks } from '../../policy/machine/clocks';
import type { Context } from '../../policy/machine/command';
import { wordsOf, type Entries } from '../../policy/machine/fields';
import type { Person } from '../../policy/roles';
import { sayContact } from '../../policy/sections/contacts/questions';
import { limitsOn } from '../../policy/sections/contactLimit/questions';
import type { Desk } from '../port/desk';
import { openForm } from '../cases/forms';
import type { Done } from './offerRedFlag';
import { replyCard, type Reply } from '../port/reply';

const CONTACT = 'recordContact';
const ACKNOWLEDGE = 'recordAcknowledgement';
const INCIDENT = 'recordBehaviour';
const COUNT = 'logContact';

const fromThem: Readonly<Record<string, string>> = {
  callFrom: 'phone',
  emailFrom: 'email',
  letterFrom: 'letter',
  visit: 'inPerson',
};

/** What may be owed after a contact: an acknowledgement is recorded by itself (3.8), and so is what goes past a limit (9.4). */
export async function offerAfterContact(
  desk: Desk,
  person: Person,
  { command, reference, entries }: Done,
): Promise<readonly Reply[]> {
  const state = command === CONTACT ? await desk.read(person, reference) : undefined;
  if (!state) return [];
  const context = await desk.context(person);
  return [
    ...(await offerAcknowledgement(desk, person, state, context, entries)),
    ...(await askAboutLimit(desk, person, state, context, entries)),
  ];
}

async function offerAcknowledgement(
  desk: Desk,
  person: Person,
  state: CaseState,
  context: Context,
  entries: Entries,
): Promise<readonly Reply[]> {
  const isOwed = knownClocks(state, context).some(
    (clock) => clock.name === 'acknowledgement' && isOpenClock(clock),
  );
  const isOfThem = ['person', 'affected', 'speaksFor'].includes(wordsOf(entries.whom));
  if (!isOwed || !isOfThem || (await desk.refusalToStart(person, state.reference, ACKNOWLEDGE))) return [];
  return [
    replyCard(
      buildSayCard({
        title: 'It is not acknowledged yet',
        lines: ['A contact is no acknowledgement. If one has gone, record it by itself (3.8).'],
        actions: [button('Record acknowledgement', 'form', { case: state.reference, command: ACKNOWLEDGE })],
      }),
    ),
  ];
}

async function askAboutLimit(
  desk: Desk,
  person: Person,
  state: CaseState,
  { registers }: Context,
  { what, on, whom }: Entries,
): Promise<readonly Reply[]> {
  const [way, day] = [fromThem[wordsOf(what)], wordsOf(on)];
  if (way === undefined || !isLondonDate(day) || !['person', 'speaksFor'].includes(wordsOf(whom))) return [];
  const [limit] = limitsOn(state, registers, day);
  if (!limit) return [];
  const { id, ways, left } = limit;
  return left === 0 || !ways.includes(way)
    ? askAboutIncident(desk, person, id)
    : countAgainst(desk, person, id, {
        on: day,
        how: way,
        note: state.contacts.items.slice(-1).map(sayContact).join(),
      });
}

async function askAboutIncident(desk: Desk, person: Person, id: string): Promise<readonly Reply[]> {
  if (await desk.refusalToStart(person, id, INCIDENT)) return [];
  return [
    replyCard(
      buildSayCard({
        title: 'That was outside of the limit on contact',
        lines: [
          'Is it to be recorded as an incident beside the case? Their care and new subjects never are (9.4).',
        ],
        actions: [button('Record a behaviour', 'form', { kind: 'restriction', case: id, command: INCIDENT })],
      }),
    ),
  ];
}

/** Within the limit it is counted, by those who look after it: what it was about is the one thing to say. */
async function countAgainst(
  desk: Desk,
  person: Person,
  id: string,
  known: Entries,
): Promise<readonly Reply[]> {
  return (await desk.refusalToStart(person, id, COUNT)) ? [] : openForm(desk, person, id, COUNT, known);
}
