import { mayRead } from '../access/parts';
import { actingOn, availableCommands, basisOf, standsInTheWay } from './casePermission';
import { caseCommands, missing } from './caseSections';
import { caseStream } from './case';
import { deadlines } from './clocks';
import { stages } from '../stages';
import type { AnyCommand, RecordTarget, Target } from './target';
import { absenceStream } from '../streams/absence/absence';
import { delegationsStream } from '../streams/delegations/delegations';
import { equalityStream } from '../streams/equality/equality';
import { learningDigestStream } from '../streams/learningDigest/learningDigest';
import { partnerStream } from '../streams/partnerDirectory/partnerDirectory';
import { quarterlyReviewStream } from '../streams/quarterlyReview/quarterlyReview';
import { restrictionStream } from '../streams/restriction/restriction';
import { trainingStream } from '../streams/training/training';
import type { CaseState } from './caseState';
import type { Context } from './command';

const cases = {
  kind: caseStream.kind,
  thing: 'case',
  stages,
  stream: caseStream,
  commands: caseCommands,
  maySee: (state: CaseState, context: Context) => mayRead(state, context.actor, context).size > 0,
  available: availableCommands,
  standsInTheWay,
  actingOn,
  deadlines,
  missing,
  basisOf,
};

// NB: here their own types are folded away, and nowhere else: a command is only ever run on the state of its own target.
export const caseTarget = cases as unknown as Target;

const registers = [
  absenceStream,
  delegationsStream,
  equalityStream,
  learningDigestStream,
  partnerStream,
  quarterlyReviewStream,
  restrictionStream,
  trainingStream,
].map((stream) => ({ ...stream, stream }) as unknown as RecordTarget);

/** The register of this kind, if there is one. */
export const findRegister = (kind: string): RecordTarget | undefined =>
  registers.find((target) => target.kind === kind);

/** The registers whose records stand beside a case, under its reference: reached through it, and gone with it. */
export const besideCases: readonly string[] = [equalityStream.kind, restrictionStream.kind];

/** Everything commands can be done on: cases, and the registers beside them. */
export const targets: readonly Target[] = [caseTarget, ...registers];

const owners = new Map(
  targets.flatMap((target) => target.commands.map((command) => [command.name, { target, command }] as const)),
);

const byKind = new Map(targets.map((target) => [target.kind, target] as const));

/** What commands of this kind are done on; a fault where there is no such kind. */
export function findTarget(kind: string): Target {
  const target = byKind.get(kind);
  if (!target) throw new Error(`Nothing is of the kind ${kind}.`);
  return target;
}

/** A command by its name, which no two share, with what it is done on. */
export const commandNamed = (
  name: string,
): { readonly target: Target; readonly command: AnyCommand } | undefined => owners.get(name);
