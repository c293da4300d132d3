import type { Acted, Acting } from '../../dialogs/port/desk';
import { resolvePeople } from '../../dialogs/cases/people';
import { refusalNotFound } from '../../policy/machine/casePermission';
import { isRefusal, refuseField, type Refusal } from '../../policy/machine/refusal';
import type { Request } from '../../policy/machine/stream';
import { caseStream } from '../../policy/machine/case';
import type { CaseState } from '../../policy/machine/caseState';
import { wordsOf } from '../../policy/machine/fields';
import { mayLeadTo, type OtherCase } from '../../policy/machine/command';
import type { AnyCommand, Target } from '../../policy/machine/target';
import { caseTarget, commandNamed } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import { equalityStream } from '../../policy/streams/equality/equality';
import { handle } from '../../storage/handle';
import type { CaseStore, StreamId } from '../../storage/ports/caseStore';
import type { Directory } from '../../storage/ports/directory';
import type { Backlog } from '../filing/backlog';
import type { Papers } from '../filing/papers';
import type { Removing } from '../filing/removing';
import { maySeeCase } from './alike';
import type { Audit } from './audit';
import type { EqualityAnswersDesk } from './equality';
import { whoIsChosen } from './chosen';
import { filesFor } from './filesTaken';
import { recordOnAllHeld } from './allHeld';
import { lettersThatGo, settleLetters, type LettersSentParts } from './lettersSent';
import type { Things } from './things';
import type { withholdingDesk } from './withholding';

interface ActingParts extends LettersSentParts {
  readonly store: LettersSentParts['store'] & Pick<CaseStore, 'list'>;
  readonly things: Things;
  readonly audit: Audit;
  readonly directory: Directory;
  readonly owe?: Backlog['owe'];
  readonly removing: Removing;
  readonly equality: Pick<EqualityAnswersDesk, 'areKept' | 'keepAnswers'>;
  /** Only where files are kept. */
  readonly papers?: Papers | undefined;
  readonly decided: (target: Target) => void;
  /** Does a command that takes words out of a case. */
  readonly withhold: ReturnType<typeof withholdingDesk>;
}

/** As many cases of one event as there may be. */
const MOST_OTHERS = 40;

const isReference = (words: string): boolean => /^C\d{2}-[0-9A-Z]{5}$/.test(words);

const noSuchCommand: Refusal = {
  refused: 'notFound',
  sentence: 'That is not something I can do.',
  paragraph: '7.1',
  next: 'Open the case again to see its buttons.',
};

/** What is to be done, and on which record. */
interface Deed {
  readonly target: Target;
  readonly id: string;
  /** Of the command. */
  readonly name: string;
}

/** Does commands, for those who may. Each one refused is noted. */
export function actingDesk(parts: ActingParts): Acting {
  const { things, directory } = parts;
  const refusalToStart = async (person: Person, id: string, name: string): Promise<Refusal | undefined> => {
    const deed = { target: commandNamed(name)?.target ?? caseTarget, id, name };
    const refusal = await whatRefuses(things, person, deed);
    return refusal && refuse(parts, person, deed, refusal);
  };
  return {
    refusalToStart,
    async act(person, id, request, key): Promise<Acted> {
      const known = commandNamed(request.command);
      if (!known) return { refusal: noSuchCommand };
      const { target, command } = known;
      const deed = { target, id, name: command.name };
      if (target !== caseTarget && (await things.find(target, id, person)).outOfReach)
        return { refusal: await refuse(parts, person, deed, refusalNotFound()) };
      const { fields, paragraph } = command;
      const entries = await resolvePeople({ directory }, fields, request.entries, paragraph);
      // Who is in the directory is nothing to somebody who may not do it in any case.
      if (isRefusal(entries)) return { refusal: (await refusalToStart(person, id, command.name)) ?? entries };
      if (command.withholds) {
        const answer = await parts.withhold(person, id, { ...request, entries }, key);
        if (!('refusal' in answer)) parts.decided(target);
        return answer;
      }
      return commit(parts, person, { ...deed, command }, { ...request, entries }, key);
    },
  };
}

async function whatRefuses(things: Things, person: Person, { target, id, name }: Deed) {
  const { state, context, outOfReach } = await things.find(target, id, person);
  return outOfReach ? refusalNotFound() : target.standsInTheWay(state, name, context);
}

async function refuse(
  { audit }: Pick<ActingParts, 'audit'>,
  person: Person,
  { target: { kind }, id, name }: Deed,
  refusal: Refusal,
): Promise<Refusal> {
  await audit.note({ kind, id }, person, { what: 'refused', command: name, why: refusal.refused });
  return refusal;
}

type Known = Deed & { readonly command: AnyCommand };

/** What a decision would leave nothing of: what it is on, or the equality answers beside a case that it closes. */
async function leavesNothingOf(
  { things, equality }: ActingParts,
  person: Person,
  deed: Known,
): Promise<StreamId | undefined> {
  const { target, id, command } = deed;
  // What is refused before anything is read erases nothing.
  if (command.erases)
    return (await whatRefuses(things, person, deed)) ? undefined : { kind: target.stream.kind, id };
  const mayClose =
    target === caseTarget && !command.stages.includes('unlogged') && mayLeadTo(command, 'closed');
  return mayClose && (await equality.areKept(id)) ? { kind: equalityStream.kind, id } : undefined;
}

/** The case that the entries name, if this person may see it: else it looks as if there were none (D47). */
async function otherNamed(
  { things, audit }: ActingParts,
  person: Person,
  { command }: Known,
  { entries }: Request,
): Promise<OtherCase | Refusal | undefined> {
  if (!command.names) return undefined;
  const id = wordsOf(entries[command.names]).trim().toUpperCase();
  if (!isReference(id)) return undefined;
  const { begun, state, context } = await things.find(caseTarget, id, person);
  const { intake, closing } = state as CaseState;
  if (!begun || !intake.concern || !maySeeCase(state as CaseState, context)) {
    await audit.note({ kind: caseTarget.kind, id }, person, {
      what: 'refused',
      command: command.name,
      why: 'notFound',
    });
    return refuseField(
      command.paragraph,
      command.names,
      'I cannot find a case with that reference that you may see.',
    );
  }
  return {
    reference: id,
    receivedOn: intake.concern.receivedOn,
    ...(closing.ending ? { ending: closing.ending } : {}),
  };
}

/** What goes with it on other cases: a link stands on both, a note of the event on every case of it. What they may not do there is not done. */
async function recordOnOthers(
  parts: ActingParts,
  person: Person,
  { id, command }: Pick<Known, 'id' | 'command'>,
  { entries }: Request,
  key: string,
  done = new Set([`${id} ${command.name}`]),
): Promise<void> {
  if (!command.alsoOn) return;
  const { things } = parts;
  const { state } = await things.find(caseTarget, id, person);
  for (const also of command.alsoOn(state, entries)) {
    const step = `${also.reference} ${also.command}`;
    const known = commandNamed(also.command);
    if (done.has(step) || !known || done.size > MOST_OTHERS) continue;
    done.add(step);
    const handling = await things.handlingFor(caseTarget, also.reference, person);
    const request = { command: also.command, entries: also.entries };
    const call = { id: also.reference, actor: person, request, key: `${key}:${step}` };
    const answer = await handle(handling, caseStream, call);
    if (!('refusal' in answer))
      await recordOnOthers(parts, person, { id: also.reference, command: known.command }, request, key, done);
  }
}

/** Decides and commits, with the letters that it records as sent. */
async function commit(parts: ActingParts, person: Person, deed: Known, request: Request, key: string) {
  const { things, owe, removing, equality } = parts;
  const { target, id, name, command } = deed;
  const of = { kind: target.stream.kind, id };
  const recording = { kind: of.kind, command: name, reference: id, by: person.id };
  const sent = await lettersThatGo(parts, recording);
  if (sent.length > 0) await owe?.(of, sent);
  const gone = await leavesNothingOf(parts, person, deed);
  if (gone) await removing.owe(gone);
  const other = await otherNamed(parts, person, deed, request);
  if (isRefusal(other)) return { refusal: await refuse(parts, person, deed, other) };
  const chosen = await whoIsChosen(parts, command, request.entries, id);
  const held = await filesFor(parts, person, deed, request);
  const handling = {
    ...(await things.handlingFor(target, id, person)),
    ...(held.taken ? { waiting: held.taken } : {}),
    ...(chosen ? { chosen } : {}),
    ...(other ? { other } : {}),
  };
  const answer = await handle(handling, target.stream, { id, actor: person, request, key, letters: sent });
  const went = !('refusal' in answer) && !answer.repeated;
  await settleLetters(parts, recording, { letters: sent, went });
  if ('refusal' in answer) return answer;
  await recordOnOthers(parts, person, deed, request, key);
  const also = command.onAllHeld ? await recordOnAllHeld(parts, person, deed, request, key) : [];
  await equality.keepAnswers(id, request, answer.version);
  if (gone) await removing.work();
  await held.settle();
  parts.decided(target);
  return { ...answer, sentence: [answer.sentence, ...also].join(' ') };
}
