import type { LondonDate } from '../calendar/dates';
import type { Person, Role } from '../roles';
import type { Course, Registers } from './registers';
import type { Trust } from '../trust/trust';

/** The longest entry allowed, in characters (D37). */
export const longest = { text: 2_000, longText: 20_000 } as const;

/** The entry that answers a question by saying that it is not known yet. */
export const notKnown = 'notKnown';
export const notKnownYet = 'Not known yet';

/** The entry that answers “which of these?” with none of them. */
export const none = 'none';

/** Asked only when another answer is one of these. */
export interface OnlyIf {
  readonly field: string;
  readonly is: readonly (string | boolean)[];
}

interface Common {
  /** Stands beside the entry, and is the question when it is asked in chat. */
  readonly label: string;
  readonly hint?: string;
  readonly optional?: true;
  /** It may be left out, and is not folded away where a form asks much. */
  readonly staysOpen?: true;
  /** “Not known yet” is an answer: the entry says so, and what is decided on has nothing in its place. */
  readonly mayBeUnknown?: true;
  /** It needs no answer where one of these fields has one; `sentence` asks for any of them. */
  readonly unless?: { readonly answered: readonly string[]; readonly sentence: string };
  readonly onlyIf?: OnlyIf;
}

type Options = Readonly<Record<string, string>>;
/** Options that each Trust has its own of. */
type TrustOptions = (trust: Trust) => Options;

/** What a choice may be made from besides the case. */
export interface Sources {
  /** Whoever it is offered to, who sees only what they may do. Nobody where what was chosen is told, or checked: that needs all. */
  readonly actor?: Person;
  readonly registers: Registers;
  readonly trust: Trust;
}

export interface TextField extends Common {
  readonly kind: 'text' | 'longText';
  /** The longest it may be, in characters, where that is less than its kind may be. */
  readonly most?: number;
  /** Usual answers by key: an entry that is such a key is kept as its words. */
  readonly usual?: Options;
  /** The sentence that answers a bare “none” or “n/a”, where one will not do. */
  readonly notBare?: string;
  /** It stands in a letter, which is shown in full before it goes: these words alone may be drafted for somebody. */
  readonly ofLetter?: true;
}

export interface DateField extends Common {
  readonly kind: 'date';
  /** Which dates make sense: `past` includes today. */
  readonly when?: 'past' | 'future';
}

export interface ChoiceField<
  O extends Options | TrustOptions = Options | TrustOptions,
  S = never,
> extends Common {
  readonly kind: 'choice';
  readonly options: O;
  /** Is this one of them for this person? Where it is left out all are. */
  readonly isFor?: (option: string, state: S, actor: Person) => boolean;
}

export interface ChoicesField<O extends Options = Options> extends Common {
  readonly kind: 'choices';
  readonly options: O;
  /** None of them is an answer of its own, in these words, and leaving it empty is none. */
  readonly noneLabel?: string;
}

/** A choice among things this case has (its issues, its open requests). */
export interface PickField<S = never> extends Common {
  readonly kind: 'pick';
  /** It stands on a form only where there is anything to choose. */
  readonly whereAny?: true;
  readonly from: (state: S, sources: Sources) => Options;
}

/** Any number of such things. */
export interface PicksField<S = never> extends Common {
  readonly kind: 'picks';
  readonly from: (state: S, sources: Sources) => Options;
}

export interface PersonField extends Common {
  readonly kind: 'person';
  /** Holders of these roles are listed; anybody else is found by name. */
  readonly among?: readonly Role[];
  /** Training in this, and load, stand beside each name: the trained and free come first (8.19). */
  readonly weighs?: Course;
}

export interface YesNoField extends Common {
  readonly kind: 'yesNo';
}

export interface NumberField extends Common {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
}

export type Field<S = never> = (
  | TextField
  | DateField
  | ChoiceField<Options | TrustOptions, S>
  | ChoicesField
  | PickField<S>
  | PicksField<S>
  | PersonField
  | YesNoField
  | NumberField
) & {
  /** It stands on a form only where this holds: it would be asked in vain elsewhere. */
  readonly standsWhere?: (state: S) => boolean;
};

export type Fields<S = never> = Readonly<Record<string, Field<S>>>;

type ValueOf<F> = F extends { kind: 'choice'; options: infer O }
  ? keyof (O extends (trust: Trust) => infer Own ? Own : O) & string
  : F extends { kind: 'choices'; options: infer O }
    ? readonly (keyof O & string)[]
    : F extends { kind: 'picks' }
      ? readonly string[]
      : F extends { kind: 'date' }
        ? LondonDate
        : F extends { kind: 'yesNo' }
          ? boolean
          : F extends { kind: 'number' }
            ? number
            : string;

type MayBeAbsent<F> = F extends
  | { optional: true }
  | { onlyIf: OnlyIf }
  | { unless: unknown }
  | { mayBeUnknown: true }
  | { standsWhere: unknown }
  ? true
  : false;

/** What a command's `decide` receives: derived from its fields. */
export type Values<F> = {
  readonly [K in keyof F as MayBeAbsent<F[K]> extends true ? never : K]: ValueOf<F[K]>;
} & {
  readonly [K in keyof F as MayBeAbsent<F[K]> extends true ? K : never]?: ValueOf<F[K]>;
};

/** Entries as they arrive from a card or a conversation: untrusted. */
export type Entries = Readonly<Record<string, unknown>>;

/** An entry as plain text: what is neither text, number nor yes or no is nothing. */
export function wordsOf(entry: unknown): string {
  if (Array.isArray(entry)) return entry.map(wordsOf).join(',');
  return ['string', 'number', 'boolean'].includes(typeof entry) ? String(entry) : '';
}

/** Is this field asked, given the other entries? */
export function isAsked<S>(field: Field<S>, entries: Entries): boolean {
  if (!field.onlyIf) return true;
  const { is } = field.onlyIf;
  const other = readList(entries[field.onlyIf.field]);
  const answers = (answer: unknown): boolean => is.some((wanted) => readYesNo(wanted) === readYesNo(answer));
  return Array.isArray(other) ? other.some(answers) : answers(other);
}

export const isBlank = (entry: unknown): boolean =>
  entry === undefined ||
  entry === null ||
  (typeof entry === 'string' && entry.trim() === '') ||
  (Array.isArray(entry) && entry.length === 0);

/** Is one of the fields answered that stand in for this one? */
const isAnsweredElsewhere = <S>({ unless }: Field<S>, entries: Entries): boolean =>
  unless?.answered.some((name) => !isBlank(entries[name])) ?? false;

/** Must it be answered, given the other entries? */
export function isRequired<S>(field: Field<S>, entries: Entries): boolean {
  return !field.optional && isAsked(field, entries) && !isAnsweredElsewhere(field, entries);
}

/** Does the entry say that the answer is not known yet, where that is one? Words typed into a box may say it too. */
export const saysNotKnown = <S>({ mayBeUnknown, kind }: Field<S>, entry: unknown): boolean =>
  mayBeUnknown === true &&
  (entry === notKnown ||
    (Array.isArray(entry) && entry.length === 1 && entry[0] === notKnown) ||
    ((kind === 'text' || kind === 'longText') &&
      typeof entry === 'string' &&
      /^\s*not known( yet)?[.\s]*$/i.test(entry)));

/** The longest entry a text may have, in characters. */
export const mostOf = ({ kind, most = longest[kind] }: Pick<TextField, 'kind' | 'most'>): number => most;

/** Yes or no. NB: cards send them as words. */
export const readYesNo = (value: unknown): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

/** Those of none of them and “Not known yet” that are answers stand last. */
const withOtherAnswers = <S>(field: Field<S>, own: Options): Options => ({
  ...own,
  ...(field.kind === 'choices' && field.noneLabel ? { [none]: field.noneLabel } : {}),
  ...(field.mayBeUnknown ? { [notKnown]: notKnownYet } : {}),
});

/** The options of a choice that are the same for every case of this Trust. */
export const optionsIn = <S>(
  field: ChoiceField<Options | TrustOptions, S> | ChoicesField,
  trust: Trust,
): Options =>
  withOtherAnswers(field, typeof field.options === 'function' ? field.options(trust) : field.options);

function offeredOf<S>(
  field: ChoiceField<Options | TrustOptions, S>,
  state: S,
  { trust, actor }: Sources,
): Options {
  const all = optionsIn(field, trust);
  const { isFor } = field;
  return isFor && actor
    ? Object.fromEntries(Object.entries(all).filter(([option]) => isFor(option, state, actor)))
    : all;
}

export function optionsOf<S>(field: Field<S>, state: S, sources: Sources): Options | undefined {
  if (field.kind === 'choices') return optionsIn(field, sources.trust);
  if (field.kind === 'choice') return offeredOf(field, state, sources);
  if (field.kind === 'pick' || field.kind === 'picks') {
    const own = field.from(state, sources);
    return Object.keys(own).length === 0 ? own : withOtherAnswers(field, own);
  }
  return undefined;
}

/** Does it stand on a form of this state at all? */
export const isOnForm = <S>(field: Field<S>, state: S, sources: Sources): boolean =>
  (field.standsWhere?.(state) ?? true) &&
  (field.kind !== 'pick' || !field.whereAny || Object.keys(field.from(state, sources)).length > 0);

/** Several choices, each once. NB: cards send them as one string with commas. */
export function readList(value: unknown): unknown {
  const list: unknown = typeof value === 'string' ? value.split(',').filter(Boolean) : value;
  return Array.isArray(list) ? [...new Set<unknown>(list)] : list;
}
