/** The tenth digit of an NHS number comes from the other nine, so that few other numbers are taken for one. */
function isNhsNumber(text: string): boolean {
  const digits = Array.from(text.replace(/\D/g, ''), Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

const kinds: readonly [kind: string, pattern: RegExp, really?: (found: string) => boolean][] = [
  // Everybody in the tests and in the sample directory is called “Sample …”.
  ['a name', /\bsample[ ._-]?[a-z]\w*/gi],
  ['an NHS number', /(?<![\w-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w-])/g, isNhsNumber],
  ['a telephone number', /(?<![\w-])(?:\+44 ?|0)[1-378]\d{1,4}[ -]?\d{3,4}[ -]?\d{3,4}(?![\w-])/g],
  ['an e-mail address', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
];

const MOST_SHORT = 12;

/** Words long enough to be somebody's own. */
const isNarrative = (text: string): boolean => text.length >= MOST_SHORT && text.trim().includes(' ');

/** What stands in a log that must not: names, numbers, addresses, or what somebody said. */
export function personalIn(log: string, said: Iterable<string> = []): readonly string[] {
  const found = kinds.flatMap(([kind, pattern, really = () => true]) =>
    (log.match(pattern) ?? []).filter(really).map((text) => `${kind}: ${text}`),
  );
  // A log is JSON, so what stands in it is written as JSON writes it.
  const quoted = [...said].filter(
    (text) => isNarrative(text) && (log.includes(text) || log.includes(JSON.stringify(text).slice(1, -1))),
  );
  return [...found, ...quoted.map((text) => `what was said: ${text}`)];
}

/** Throws when anything personal is in the log. */
export function expectNothingPersonal(log: string, said: Iterable<string> = []): void {
  const found = personalIn(log, said);
  if (found.length > 0) throw new Error(`The log has ${found.slice(0, 5).join('; ')}.`);
}

/** Every piece of text in an activity that its sender may have typed. */
export function typedIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return isNarrative(part) ? [part] : [];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(typedIn) : [];
}
