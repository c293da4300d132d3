import type { Part } from './partsOfCase';
import type { LondonDate } from '../calendar/dates';
import type { Trust } from '../trust/trust';
import type { CaseState } from './caseState';
import type { Meta } from './events';
import { isAsked, notKnownYet, optionsOf, wordsOf, type Entries, type Field } from './fields';
import { emptyRegisters } from './registers';

/** How one thing is said: in words to the letter, as somebody the directory knows, or as a London date. */
export type Fact = { readonly words: string } | { readonly person: string } | { readonly on: LondonDate };

interface Labelled {
  readonly label: string;
  /** Where it is for other readers than the rest of its event (7.1). */
  readonly part?: Part;
}

/** One line of what was recorded: a fact, or what it was and what it became. */
export type ToldLine = Labelled & (Fact | { readonly from?: Fact; readonly to: Fact });

/** What an event says happened, and all that was recorded with it. */
export interface Told {
  /** In the past tense, without a name. */
  readonly title: string;
  readonly said: readonly ToldLine[];
  /** Which part of a case it belongs to, which says who may read it (7.1). Registers have their own readers. */
  readonly part?: Part;
  /** The day it tells of, where that is told: a London date, which may be earlier than the day it was recorded. */
  readonly on?: LondonDate;
  /** Another case that it names, by reference: only whoever may see that one may know of it (D47). */
  readonly names?: string;
  /** People it was put to, by directory id: they read what is asked of them, whatever else they may read. */
  readonly to?: readonly string[];
}

/** The state around an event, and what else telling it may look at. */
export interface Around<S> {
  readonly before: S;
  readonly after: S;
  readonly meta: Meta;
  readonly trust: Trust;
}

/** Left out of what is told, with the reason: only what is no content. */
interface Unsaid {
  readonly unsaid: string;
}

export const unsaid = (why: string): Unsaid => ({ unsaid: why });

interface InPart<Inner> {
  readonly inPart: Part;
  readonly say: Inner;
}

/** Says it for the readers of another part than its event’s. */
export const inPart = <Inner>(part: Part, say: Inner): InPart<Inner> => ({ inPart: part, say });

/** Says these so, but those of other parts for the readers of theirs. */
export const inParts = <const F extends Readonly<Record<string, object>>>(
  sayings: F,
  parts: Readonly<Partial<Record<keyof F, Part>>>,
): { readonly [K in keyof F]: F[K] | InPart<F[K]> } =>
  Object.fromEntries(
    Object.entries(sayings).map(([name, say]) => {
      const part = parts[name];
      return [name, part ? inPart(part, say) : say];
    }),
  ) as { readonly [K in keyof F]: F[K] | InPart<F[K]> };

type Content<V, S> =
  | Field<S>
  | ((value: V, around: Around<S>) => readonly ToldLine[])
  | ([V] extends [readonly unknown[]] ? never : [V] extends [object] ? Sayings<V, S> : never);

/** How one property is said: as the field it was entered in, line by line, or not at all. */
type Say<V, S> = Content<V, S> | InPart<Content<V, S>> | Unsaid;

/** A way to say each property, complete by the compiler: what is recorded is told, or says why not. */
type Sayings<T, S> = {
  readonly [K in keyof T as K extends 'type' ? never : K]-?: Say<NonNullable<T[K]>, S>;
};

/** How one type of event tells itself. */
interface Teller<E, S> {
  readonly title: string | ((event: E) => string);
  /** The day it tells of, where that is not its `on`. */
  readonly on?: (event: E) => LondonDate | undefined;
  readonly said: Sayings<E, S>;
}

/** One teller an event type, complete by the compiler. */
export type Tellers<E extends { type: string }, S> = {
  readonly [T in E['type']]: Teller<Extract<E, { type: T }>, S>;
};

interface CaseTeller<E> extends Teller<E, CaseState> {
  readonly part: Part | ((event: E, around: Around<CaseState>) => Part);
  readonly to?: (event: E, around: Around<CaseState>) => readonly string[];
  readonly names?: (event: E) => string | undefined;
}

/** The same for the events of a section of the case. */
export type CaseTellers<E extends { type: string }> = {
  readonly [T in E['type']]: CaseTeller<Extract<E, { type: T }>>;
};

/** A teller whose own event is folded away: what tells a stream’s events by their type. */
export interface AnyTeller<S> extends Omit<Teller<object, S>, 'said'> {
  readonly said: AnySayings<S>;
  readonly part?: Part | ((event: object, around: Around<S>) => Part);
  readonly to?: (event: object, around: Around<S>) => readonly string[];
  readonly names?: (event: object) => string | undefined;
}

/** What this event tells. */
export function tell<S>(teller: AnyTeller<S>, event: object, around: Around<S>): Told {
  const { title, said, part, to } = teller;
  const names = teller.names?.(event);
  const on = teller.on ? teller.on(event) : dayOf(event as Entries);
  return {
    title: typeof title === 'function' ? title(event) : title,
    said: sayAll(said, event as Entries, around),
    ...(part ? { part: typeof part === 'function' ? part(event, around) : part } : {}),
    ...(on ? { on } : {}),
    ...(to ? { to: to(event, around) } : {}),
    ...(names ? { names } : {}),
  };
}

/** The day it happened on: its own `on`, or that of what it records. */
const dayOf = (event: Entries): LondonDate | undefined =>
  [event, ...Object.values(event)]
    .map((each) =>
      typeof each === 'object' && each !== null ? (each as { readonly on?: unknown }).on : undefined,
    )
    .find((on): on is LondonDate => typeof on === 'string');

type SayLines<S> = (value: unknown, around: Around<S>) => readonly ToldLine[];
type AnySay<S> = Field<S> | SayLines<S> | Unsaid | InPart<AnySay<S>> | AnySayings<S>;
interface AnySayings<S> {
  readonly [property: string]: AnySay<S>;
}

const sayAll = <S>(sayings: AnySayings<S>, values: Entries, around: Around<S>): readonly ToldLine[] =>
  Object.entries(sayings).flatMap(([name, say]) => sayOne(say, values[name], values, around));

// NB: a nested record may have a property called `kind` of its own; that of a field is a word.
const isField = <S>(say: Exclude<AnySay<S>, SayLines<S>>): say is Field<S> =>
  'kind' in say && typeof say.kind === 'string';

const isUnsaid = <S>(say: Exclude<AnySay<S>, SayLines<S>>): say is Unsaid =>
  'unsaid' in say && typeof say.unsaid === 'string';

const isInPart = <S>(say: Exclude<AnySay<S>, SayLines<S>>): say is InPart<AnySay<S>> =>
  'inPart' in say && typeof say.inPart === 'string';

function sayOne<S>(say: AnySay<S>, value: unknown, beside: Entries, around: Around<S>): readonly ToldLine[] {
  if (typeof say === 'function') return value === undefined ? [] : say(value, around);
  if (isUnsaid(say)) return [];
  if (isInPart(say))
    return sayOne(say.say, value, beside, around).map((line) => ({ part: say.inPart, ...line }));
  if (isField(say)) return sayField(say, value, beside, around);
  return value === undefined ? [] : sayAll(say, value as Entries, around);
}

/** What was not known when it was asked is said too: that nobody knew is on record. */
function sayField<S>(
  field: Field<S>,
  value: unknown,
  beside: Entries,
  around: Around<S>,
): readonly ToldLine[] {
  const { label, mayBeUnknown, optional } = field;
  if (value === undefined)
    return mayBeUnknown && !optional && isAsked(field, beside) ? [{ label, words: notKnownYet }] : [];
  const fact = factOf(field, value, around);
  return 'words' in fact && fact.words.trim() === '' ? [] : [{ label, ...fact }];
}

/** What was entered in a field, as it is said: choices by their words, as they were offered before it or stand after. */
export function factOf<S>(field: Field<S>, value: unknown, { before, after, trust }: Around<S>): Fact {
  switch (field.kind) {
    case 'date':
      return { on: value as LondonDate };
    case 'person':
      return { person: wordsOf(value) };
    case 'yesNo':
      return { words: value === true ? 'Yes' : 'No' };
    default: {
      const sources = { registers: emptyRegisters, trust };
      const options = { ...optionsOf(field, after, sources), ...optionsOf(field, before, sources) };
      const chosen = [value].flat().map((each) => options[wordsOf(each)] ?? wordsOf(each));
      return { words: chosen.length > 0 ? chosen.join('; ') : sayNone(field) };
    }
  }
}

const sayNone = <S>(field: Field<S>): string =>
  ('noneLabel' in field ? field.noneLabel : undefined) ?? 'None';
