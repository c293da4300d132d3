import type { ClockContext } from './clock';
import type { Instant, LondonDate } from '../calendar/dates';
import type { Ending } from '../endings';
import { readEntries } from './entries';
import type { LeftOfEvent } from './events';
import type { Entries, Fields, Sources, Values } from './fields';
import { refuseEntries, type Refusal } from './refusal';
import type { DelegableFunction } from './registers';
import type { Person, Relation, Role } from '../roles';
import type { WaitingFile } from '../sections/papers/facts';
import type { Told } from './telling';

/** What a decision is made with besides the case: never read from the world inside `policy/`. */
export interface Context extends ClockContext {
  readonly now: Instant;
  readonly actor: Person;
  /** Who really acts, where it is in the place of the actor, who is away (2.5). */
  readonly through?: Person;
  /** Files the actor has sent that wait to be kept: there only where a command takes them. */
  readonly waiting?: readonly WaitingFile[];
  /** Whoever the entries name, with their roles: there only where a command asks for those (`rolesOf`). */
  readonly chosen?: Person;
  /** What is left of each event that holds the words to be withheld: there only where a command withholds any. */
  readonly withheld?: readonly LeftOfEvent[];
  /** The other case that the entries name, once it is known that the actor may see it: there only where a command names one. */
  readonly other?: OtherCase;
}

/** What a decision has to know of another case. */
export interface OtherCase {
  readonly reference: string;
  readonly receivedOn: LondonDate;
  /** How it ended, where it has. */
  readonly ending?: Ending;
}

/**
 * Who may do it: anyone with one of the roles or one of the relations; `both` asks for a role and a relation.
 * A person with a relation in `not` may not, whatever their role (nobody decides their own).
 */
export interface Who {
  readonly roles?: readonly Role[] | 'everyone';
  readonly relations?: readonly Relation[];
  /** A delegation of this function, in force today, counts as a role (2.5). */
  readonly delegated?: DelegableFunction;
  readonly both?: true;
  readonly not?: readonly Relation[];
}

/** Where it can move what it is done on: the same from every stage, or from each stage its own. */
export type LeadsTo<Stage extends string> =
  readonly Stage[] | Readonly<Partial<Record<Stage, readonly Stage[]>>>;

/** The stages it can move to from this one, besides staying. */
export function leadsFrom<Stage extends string>(
  { leadsTo = [] }: { readonly leadsTo?: LeadsTo<Stage> },
  from: Stage,
): readonly Stage[] {
  return (isSame(leadsTo) ? leadsTo : (leadsTo[from] ?? [])).filter((stage) => stage !== from);
}

/** Can it move what it is done on to this stage, from any? */
export const mayLeadTo = <Stage extends string>(
  { leadsTo = [] }: { readonly leadsTo?: LeadsTo<Stage> },
  stage: Stage,
): boolean =>
  (isSame(leadsTo) ? leadsTo : Object.values<readonly Stage[] | undefined>(leadsTo).flat()).includes(stage);

const isSame = <Stage extends string>(leadsTo: LeadsTo<Stage>): leadsTo is readonly Stage[] =>
  Array.isArray(leadsTo);

/** A line about a case or record: words, or a person whom the directory knows by name. */
export type Line = { readonly label: string } & ({ readonly words: string } | { readonly person: string });

/** The usual answer to a command, given with one tap: the words on its button, and what they enter. */
export interface QuickAnswer {
  readonly button: string;
  /** What it is called once it has been given; the words on the button when absent. */
  readonly given?: string;
  readonly entries: Entries;
}

/** Only what stands in a letter is drafted: everything else is an answer, and somebody’s own. */
type Drafts<F> = { readonly [K in keyof F as F[K] extends { ofLetter: true } ? K : never]?: string };

/** A command on another case, which goes with one that was done. */
export interface AlsoOn {
  readonly reference: string;
  readonly command: string;
  readonly entries: Entries;
}

/** Everything a person may do, in one record. Buttons, forms, validation, permission, routing and audit come from it. */
export interface CommandSpec<S, Stage extends string, E, F extends Fields<S>> {
  readonly name: string;
  /** The words on its button. */
  readonly button: string;
  /** What choosing it means, in one short sentence above its form: one that is true of what it is done on. */
  readonly about?: string | ((state: S) => string);
  readonly paragraph: string;
  readonly fields: F;
  readonly who: Who;
  readonly stages: readonly Stage[];
  /** Stages it can lead to, when it can move the case. */
  readonly leadsTo?: LeadsTo<Stage>;
  /** Sections whose facts its card shows: an event in one of them since makes the card stale. */
  readonly basis?: readonly string[];
  /** It is refused, with the list, while something that blocks this is missing. */
  readonly needs?: 'triage' | 'evidence' | 'draft' | 'sending' | 'closing';
  /** Is there anything for it to do now? It is offered only then. */
  readonly offered?: (state: S, context: Context) => boolean;
  /** Entries its form starts from because they are recorded already. Nothing else is: no answer is ready-made. */
  readonly keeps?: (state: S) => Entries;
  /** Words drafted for a letter, which is shown in full before anybody sends it. */
  readonly drafts?: (state: S, context: Context) => Drafts<F>;
  /** It decides on what somebody else asked or did, and this is what to decide by. An approval card shows it. */
  readonly decides?: (state: S, context: Context) => readonly Line[];
  /** What it rests on, to be read above its form. Each part of it only by whoever may read that (7.1). */
  readonly reads?: {
    /** The words on the button that unfolds it; it stands open where there are none. */
    readonly as?: string;
    readonly of: (state: S, context: Context, entries: Entries) => readonly Told[];
  };
  /** The command that gives the other answer, which needs a form of its own. */
  readonly otherwise?: string;
  /** The command that says yes as well, and does the next thing with it. */
  readonly besides?: string;
  /** Whole letters are what is decided on: they are read page by page, as they will go. */
  readonly ofLetters?: true;
  /** The part of the case file that holds all of what is decided on, however long it is. */
  readonly inFull?: string;
  /** What is sought with it, as whoever asked for the decision reads it. */
  readonly sought?: string;
  /** Answers that need no form: one tap each. */
  readonly quick?: readonly QuickAnswer[];
  /** Once it is done, nothing that came before is kept (7.1). */
  readonly erases?: true;
  /** It takes the words that its entry of this name holds out of all that was recorded: where they stand is shown first. */
  readonly withholds?: string;
  /** It keeps the files that whoever does it has sent, or takes away what is in the one its entry `document` names. */
  readonly files?: 'takes' | 'drops';
  /** It is wanted often, though no gap asks for it: its button stays on the card of the case. */
  readonly isOften?: true;
  /** The entry that names another case: one that whoever acts may see (D47). */
  readonly names?: string;
  /** The entry that names somebody whose roles the decision rests on; `itself`: whoever the record is of. */
  readonly rolesOf?: string;
  /** What somebody says of themselves: whoever stands in for them cannot say it. */
  readonly inPerson?: true;
  /** The command that goes with it, on every case that whoever the record is of has anything in hand on. */
  readonly onAllHeld?: string;
  /** What is recorded on other cases with it, by whoever acts, as far as they may there. */
  readonly alsoOn?: (after: S, entries: Entries) => readonly AlsoOn[];
  /** What became of a decision with it, in a word or two: “Signed”. Absent where its answers say so. */
  readonly decided?: string;
  /** The sentence that confirms it. */
  readonly done: (state: S, context: Context) => string;
  readonly decide: (state: S, input: Values<F>, context: Context) => readonly E[] | Refusal;
}

/** A command whose fields are no longer in its type: what every room but its section handles. */
export interface Command<S, Stage extends string, E> extends Omit<
  CommandSpec<S, Stage, E, Fields<S>>,
  'decide' | 'drafts'
> {
  /** What its form starts from: what is recorded, what is drafted, and a pick that leaves no choice. */
  readonly prefill: (state: S, context: Context) => Entries;
  /** Reads the untrusted entries, then decides. Bad entries are a refusal naming each one. */
  readonly run: (state: S, entries: Entries, context: Context) => readonly E[] | Refusal;
}

/** A pick that has to be made among one cannot be wrong. */
function pickTheOnly<S>(fields: Fields<S>, state: S, sources: Sources): Entries {
  const only = Object.entries(fields).flatMap(([name, field]) => {
    if (field.kind !== 'pick' || field.optional || field.onlyIf) return [];
    const options = Object.keys(field.from(state, sources));
    return options.length === 1 ? [[name, options[0]] as const] : [];
  });
  return Object.fromEntries(only);
}

/** Sections use this, with their state, stage and event types fixed (see `caseCommand`). */
export function defineCommand<S, Stage extends string, E, F extends Fields<S>>(
  spec: CommandSpec<S, Stage, E, F>,
): Command<S, Stage, E> & { readonly fields: F } {
  const { decide, drafts, ...definition } = spec;
  return {
    ...definition,
    prefill: (state, context) => ({
      ...pickTheOnly<S>(spec.fields, state, context),
      ...drafts?.(state, context),
      ...spec.keeps?.(state),
    }),
    run(state, entries, context) {
      // What is somebody else’s is for `decide` to refuse, with its reason.
      const { actor: _somebody, ...around } = context;
      const reading = readEntries<S, F>(spec.fields, entries, { ...around, state });
      if ('values' in reading) return decide(state, reading.values, context);
      return refuseEntries(spec.paragraph, reading.problems);
    },
  };
}

/** What choosing it means here. */
export const sayAbout = <S, Stage extends string, E>(
  { about }: Pick<Command<S, Stage, E>, 'about'>,
  state: S,
): string | undefined => (typeof about === 'function' ? about(state) : about);
