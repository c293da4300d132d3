import { coveredOn, relationsOf, standingOf } from '../access/access';
import { withinCalendar } from '../calendar/calendar';
import { refusingLaws } from '../laws/laws';
import { stages } from '../stages';
import { caseCommandNamed, caseCommands, missing } from './caseSections';
import type { CaseState, SectionName } from './caseState';
import type { Context } from './command';
import { memoiseLast } from './memoise';
import { changedSince, isBarred, mayDo, notAllowed, nothingToDo, wrongStage } from './permission';
import type { Refusal } from './refusal';
import type { CaseCommand } from './section';
import type { Request } from './stream';

/** The commands this person may use on the case now: what their buttons are made of. */
export const availableCommands = memoiseLast(
  (...asked: readonly [CaseState, Context]) => asked,
  (state, context): readonly CaseCommand[] =>
    caseCommands.filter((command) => {
      if (!command.stages.includes(state.stage)) return false;
      const acting = actingOn(state, command, context);
      return (
        mayDoOn(state, command, acting) &&
        !barredByLaw(state, command, acting) &&
        (command.offered?.(state, acting) ?? true)
      );
    }),
);

function mayDoOn(state: CaseState, command: CaseCommand, context: Context): boolean {
  const { held, mayApproach } = standingOf(state, context);
  return mayDo(command.who, context, held) && mayApproach(command);
}

/** Whoever does an investigator’s part is trained for it (8.19). */
const isFit = (state: CaseState, { who }: CaseCommand, { actor, through, registers }: Context): boolean =>
  !who.relations?.includes('investigator') ||
  !relationsOf(state, actor.id).includes('investigator') ||
  (through !== undefined && registers.trained(through.id, 'investigating'));

/**
 * As whom somebody does a command on the case: as themselves, or where they may not, as one they stand in for who may.
 * What bars themselves bars them in anybody’s place (2.5, 8.20).
 */
export function actingOn(state: CaseState, command: CaseCommand, context: Context): Context {
  const covered = command.inPerson ? [] : coveredOn(state, context.actor.id, context);
  if (covered.length === 0 || context.through || mayDoOn(state, command, context)) return context;
  if (isBarred(command.who, relationsOf(state, context.actor.id))) return context;
  const places = covered.map((actor): Context => ({ ...context, actor, through: context.actor }));
  return places.find((place) => mayDoOn(state, command, place) && isFit(state, command, place)) ?? context;
}

const barring = refusingLaws.flatMap(({ bars }) => bars ?? []);

/** The refusal of a law to this person, whatever they would enter. */
function barredByLaw(state: CaseState, { name }: CaseCommand, context: Context): Refusal | undefined {
  for (const bars of barring) {
    const refusal = bars(name, state, context);
    if (refusal) return refusal;
  }
  return undefined;
}

/** Why this person may not begin a command now, before anything is filled in; undefined when they may. */
export function standsInTheWay(state: CaseState, name: string, context: Context): Refusal | undefined {
  const command = caseCommandNamed(name);
  if (!command) return notFound;
  const acting = actingOn(state, command, context);
  const refused = withinCalendar(() => refuse(state, command, acting));
  if (refused ?? command.offered?.(state, acting) ?? true) return refused;
  return nothingToDo(command);
}

/** Why a command is refused before its entries are read: permission, stage, what the card showed, what has to come first. */
export function refuse(
  state: CaseState,
  command: CaseCommand,
  context: Context,
  basis?: Request['basis'],
): Refusal | undefined {
  const { held, mayApproach } = standingOf(state, context);
  if (state.stage === 'unlogged' && !command.stages.includes('unlogged')) return notFound;
  if (!mayApproach(command)) return notFound;
  if (!mayDo(command.who, context, held)) return notAllowed(command, context, held);
  if (!command.stages.includes(state.stage)) return wrongStage(command, state.stage, stages);
  if (basis !== undefined && basis !== basisOf(state, command))
    return changedSince(state.reference, command.paragraph);
  return barredByLaw(state, command, context) ?? refuseForGaps(state, command, context);
}

/** The facts a command's card rests on: for each section it names, the number of that section's last event. */
export function basisOf(state: CaseState, command: CaseCommand): string {
  return (command.basis ?? [])
    .map((section) => `${section}@${state.changed[section as SectionName] ?? 0}`)
    .join(',');
}

function refuseForGaps(state: CaseState, command: CaseCommand, context: Context): Refusal | undefined {
  if (!command.needs) return undefined;
  const gaps = missing(state, context).filter(
    ({ blocks, command: filler }) => blocks === command.needs && filler !== command.name,
  );
  if (gaps.length === 0) return undefined;
  return {
    refused: 'notMet',
    sentence: `First: ${gaps.map(({ what, paragraph }) => `${what} (${paragraph})`).join('; ')}.`,
    paragraph: gaps[0]?.paragraph ?? command.paragraph,
    next: 'The case card has a button for it.',
  };
}

const notFound: Refusal = {
  refused: 'notFound',
  sentence: 'I cannot find a case with that reference that you may see.',
  paragraph: '7.1',
  next: 'Check the reference, or say “my cases”.',
};

/** The refusal for a case that is not there and for one the person may not see: the two look the same (7.1). */
export const refusalNotFound = (): Refusal => notFound;
