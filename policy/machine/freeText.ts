import type { Entries, Field } from './fields';
import type { AnyTeller } from './telling';

/** What a program reads and nobody wrote as words: dates, ids, hashes, references, options of a choice. */
const codes = [
  /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/,
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}$/i,
  /^[0-9a-f]{64}$/,
  /^C\d\d-[0-9A-Z]{5}$/,
  /^[a-z][A-Za-z0-9]*(?:[-_.:][A-Za-z0-9]+)*$/,
];

export const isCode = (text: string): boolean => codes.some((code) => code.test(text));

type Change = (text: string) => string;

const isRecord = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Is it one of the ways to say something that are a field as it was asked? */
const isField = (say: unknown): say is Field =>
  isRecord(say) && typeof say.kind === 'string' && typeof say.label === 'string';

const isWords = ({ kind }: Field): boolean => kind === 'text' || kind === 'longText';

/** Every text in something kept beside events is changed, but what is a code. */
export function inTexts(value: unknown, change: Change): unknown {
  if (typeof value === 'string') return isCode(value) ? value : change(value);
  if (Array.isArray(value)) return value.map((each) => inTexts(each, change));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inTexts(each, change)]));
}

/** The same where it is known how a thing is said: what was typed into a text is one, whatever it looks like. */
function inSaid(say: unknown, value: unknown, change: Change): unknown {
  if (isField(say)) {
    if (!isWords(say)) return value;
    return typeof value === 'string' ? change(value) : inTexts(value, change);
  }
  if (isRecord(say)) {
    if (typeof say.unsaid === 'string') return value;
    if (typeof say.inPart === 'string') return inSaid(say.say, value, change);
    if (isRecord(value))
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, inSaid(say[name], each, change)]),
      );
  }
  return inTexts(value, change);
}

/** An event with every text in it changed: what somebody wrote, and nothing that the program reads. */
export const inEvent = <S, E extends { readonly type: string }>(
  { said }: Pick<AnyTeller<S>, 'said'>,
  event: E,
  change: Change,
): E => ({ ...(inSaid(said, event, change) as E), type: event.type });
