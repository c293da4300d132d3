import { sayTold, peopleTold } from '../../cards/toldWords';
import { writeLine, type WrittenLine } from '../../cards/card';
import { findNames } from '../../dialogs/cases/people';
import { mayRead } from '../../policy/access/parts';
import { isAbout, maySee } from '../../policy/access/access';
import { readsOf } from '../../policy/access/readsOf';
import { ownPart } from '../../policy/caseFile/asItStands';
import { caseStream } from '../../policy/machine/case';
import type { CaseEvent, CaseState } from '../../policy/machine/caseState';
import { commandNamed } from '../../policy/machine/targets';
import type { Context } from '../../policy/machine/command';
import { tellAll, type ToldEvent } from '../../policy/machine/tellAll';
import type { ToldLine } from '../../policy/machine/telling';
import { timeStands } from '../../policy/sections/timescale/sayTime';
import { HOW_TO_REACH, howToReach } from '../../policy/sections/intake/questions';
import { isOpenClock } from '../../policy/machine/clock';
import { knownClocks } from '../../policy/machine/clocks';
import { inSentence } from '../../policy/machine/sentences';
import { loadState, readEvents } from '../../storage/loadState';
import type { Duty } from '../../storage/ports/caseStore';
import type { DeliveryWorld } from './world';

const MOST_LINES = 8;
const LONGEST_LINE = 900;

/** What moves or stops the time for the answer: its message says how that stands now (8.24). */
const movesTime: readonly string[] = [
  'extensionAnswered',
  'extensionDecided',
  'extensionRemoved',
  'pauseDecided',
  'clockPaused',
  'clockRestarted',
];

const MOST_DUE = 3;

/** What a message says besides its own event: how the time for the answer stands, or what is due on a case that changed hands. */
function linesBeside(type: string, state: CaseState, context: Context): readonly ToldLine[] {
  if (movesTime.includes(type)) return timeStands(state, context);
  if (type !== 'caseHandedOver') return [];
  return knownClocks(state, context)
    .filter(isOpenClock)
    .slice(0, MOST_DUE)
    .map(({ label, due, state: stands }) => ({
      label: `${stands === 'missed' ? 'Overdue' : 'Due'}: ${inSentence(label)}`,
      on: due,
    }));
}

/** The lines of an event that this person may read: those of their parts, and all of what was put to them by name (7.1). */
function readableBy(told: ToldEvent, personId: string, parts: ReadonlySet<string>): readonly ToldLine[] {
  if (told.to?.includes(personId)) return told.said;
  return told.said.filter(({ part = told.part }) => part !== undefined && parts.has(part));
}

/** What a message hands over to somebody the case is about: what is asked of them, or what is theirs of it, and nothing else (7.1, 8.31 to 8.33). */
function ownLines(state: CaseState, command: string | undefined, context: Context): readonly ToldLine[] {
  const asks = commandNamed(command ?? '')?.command;
  const asked = asks ? readsOf(asks, state, context, {}) : [];
  return (asked.length > 0 ? asked : ownPart(state, context.actor.id)).flatMap(({ said }) => said);
}

/**
 * What a message hands over to whoever has to act on it: what was recorded with the event it comes of, as far as they may
 * read it as the case stands now. Empty where that is nothing. It is recorded as read.
 */
export async function handedOver(
  { store, directory, now }: DeliveryWorld,
  { stream, message }: Duty,
  context: Context,
): Promise<readonly WrittenLine[]> {
  if (message.tells === undefined || stream.kind !== caseStream.kind) return [];
  const person = context.actor;
  const loaded = await loadState(store, caseStream, stream.id);
  if (!loaded) return [];
  if (isAbout(loaded.state, person.id)) {
    const own = ownLines(loaded.state, message.command, context);
    if (own.length > 0)
      await store.recordAccess(stream, [{ at: now(), by: person.id, what: 'read', command: 'message' }]);
    return own.map((line) => writeLine(line.label, sayTold(line, new Map()), LONGEST_LINE));
  }
  if (!maySee(loaded.state, person, context)) return [];
  const events = await readEvents<CaseEvent>(store, caseStream, stream.id);
  const told = tellAll(caseStream, stream.id, events, context.trust).find(
    ({ meta }) => meta.seq === message.tells,
  );
  if (!told) return [];
  const parts = mayRead(loaded.state, person, context);
  const besides = parts.has('summary') ? linesBeside(told.type, loaded.state, context) : [];
  const lines = [...readableBy(told, person.id, parts).slice(0, MOST_LINES - besides.length), ...besides];
  if (lines.length === 0) return [];
  const reach = parts.has('personalDetails') ? howToReach(loaded.state) : undefined;
  const people = [...peopleTold(lines), told.meta.by];
  const names = await findNames({ directory }, people);
  await store.recordAccess(stream, [{ at: now(), by: person.id, what: 'read', command: 'message' }]);
  return [
    ...(reach === undefined ? [] : [writeLine(HOW_TO_REACH, reach, LONGEST_LINE)]),
    ...lines.map((line) => writeLine(line.label, sayTold(line, names), LONGEST_LINE)),
    writeLine('From', names.get(told.meta.by) ?? 'Somebody who has left'),
  ];
}
