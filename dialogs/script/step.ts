import type { LondonDate } from '../../policy/calendar/dates';
import type { Entries, Sources } from '../../policy/machine/fields';
import type { Refusal } from '../../policy/machine/refusal';
import type { AnyFields } from '../../policy/machine/target';
import type { FieldWords } from '../reading/field';

/** What an answer is read in: the question’s fields, what is waiting, and the world it was said in. */
export interface Asking {
  readonly fields: AnyFields;
  readonly entries: Entries;
  /** The fields that wait for an answer, first the one that is asked. */
  readonly waiting: readonly string[];
  /** The one that is asked by itself. */
  readonly alone?: string | undefined;
  readonly words: Readonly<Record<string, FieldWords>>;
  readonly state: unknown;
  readonly sources: Sources;
  readonly today: LondonDate;
  readonly holidays: readonly { readonly title: string; readonly date: LondonDate }[];
  /** Whom “me” means. */
  readonly actor: string;
  /** The answers that were offered when it was asked. */
  readonly offered?: readonly string[];
  /** It was asked before, and not understood. */
  readonly wasAsked: boolean;
  /** Words of danger that were said so far. */
  readonly danger: readonly string[];
  /** A bare “no” answers it: no danger was told and the answer before was clear, or “none” was asked about by itself. */
  readonly noIsEnough: boolean;
}

/** A doubt about one field as staff noted it, and what stands in place of an answer while it is open. */
export interface Doubt {
  readonly of: string;
  readonly said: string;
  readonly left?: string;
}

/** What somebody typed says: all of it is taken, asked about or named. */
export interface Answer {
  readonly entries: Entries;
  /** What has to be asked because of it: a sentence each. */
  readonly whys: readonly string[];
  /** Parts that were not understood, as they were typed. */
  readonly left: readonly string[];
  /** The answers it may be: to be answered by their number as well. */
  readonly offers?: readonly string[];
  /** How they want to be reached and whom nobody is to tell, said beside it: kept with the adjustments. */
  readonly wishes?: readonly string[];
  /** What was noted of a doubt, until it has a certain answer. */
  readonly doubts?: readonly Doubt[];
  /** What may be meant, by field: the next answer says which. */
  readonly between?: Entries;
  /** Fields of other questions that this answer goes against: they are asked again. */
  readonly reopens?: readonly string[];
  /** Whether it is none of the list has to be asked by itself. */
  readonly asksNone?: true;
  /** It answers what is asked in a moment: this question was not tried. */
  readonly isAhead?: true;
  /** Fields for which what was suggested is wrong. */
  readonly refuses?: readonly string[];
}

/** Answers that say several things at once, by key. */
export type WholeAnswers = Readonly<Record<string, { readonly label: string; readonly entries: Entries }>>;

/** One thing asked: a question that can be answered by typing, and its part of a card. */
export interface Step {
  readonly key: string;
  /** Names it: “change service”. */
  readonly title: string;
  readonly ask: string;
  readonly fields: readonly string[];
  /** Fields that have to be answered though they may be empty on a card. */
  readonly insists?: readonly string[];
  /** Fields that an answer may fill and that are not asked for. */
  readonly takes?: readonly string[];
  /** One list of whole answers in place of its fields. */
  readonly answers?: WholeAnswers;
  /** The fields that what follows a yes or a no is for. */
  readonly then?: { readonly yes: string; readonly no: string };
  /** Other words for the answers of a field. */
  readonly words?: Readonly<Record<string, FieldWords>>;
  /** Fields that are asked in one question where others are answered. */
  readonly together?: { readonly fields: readonly string[]; readonly ask: string };
  /** The questions that are put in one sentence with this one to somebody who types: an answer to this one alone will do. */
  readonly asksAlso?: { readonly steps: readonly string[]; readonly ask: string };
  /** Reads an answer to more than one field. */
  readonly read?: (words: string, asking: Asking) => Answer;
  /** Why its answers cannot be true together, before anything is saved. */
  readonly refuse?: (entries: Entries) => Refusal | undefined;
  /** “No, …” may answer it: it puts right nothing that was chosen before. */
  readonly mayBeNo?: true;
  /** Fields that are asked for once more beside what is missing: what was said of them is short. */
  readonly asksMoreOf?: (entries: Entries) => readonly string[];
  /** Asked only then, besides what its fields say. */
  readonly onlyWhen?: (entries: Entries) => boolean;
  /** What stands in its place where somebody who types need not be asked; undefined where they are. It shows on the check. */
  readonly unasked?: (entries: Entries) => Entries | undefined;
  /** Stands on a card, and is not asked of somebody who types. */
  readonly onCardsAlone?: true;
  /** One box of its card in place of several fields: what is typed there is told apart by its shape. */
  readonly box?: {
    /** The field whose place it takes. */
    readonly name: string;
    readonly label: string;
    readonly of: readonly string[];
    readonly read: (words: string) => Boxed;
  };
}

/** What was typed in such a box, by field, or why it cannot stand. */
export type Boxed = { readonly entries: Entries } | { readonly why: string };

/** How a command is asked for in conversation. */
export interface Script {
  readonly title: string;
  /** In the order in which they are asked one by one. */
  readonly steps: readonly Step[];
  /** The steps that stand on one card, card by card; each step on its own where there is none. */
  readonly cards?: readonly (readonly string[])[];
  /** Steps that a card folds away where it holds enough without them: left empty, they are not known yet. */
  readonly folds?: readonly string[];
  /** Each card shows the words of whoever raised it, to decide by. */
  readonly showsWords?: true;
  /** Short questions for single fields, and what they are called: “when it reached us”. */
  readonly questions?: Readonly<Record<string, { readonly ask: string; readonly called: string }>>;
  /** Asks only for what is needed and not filled in already: all of it stands on the review, and can be changed there. */
  readonly onlyNeeded?: true;
}
