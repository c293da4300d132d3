import type * as adaptiveCards from 'adaptivecards';
import { createRequire } from 'node:module';
import { wordsOf } from '../../policy/machine/fields';
import { properties } from './cardSchema';

// NB: the package's own entry is for bundlers; the built file is the one Node can load.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(__filename)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof adaptiveCards;

type Json = Readonly<Record<string, unknown>>;

const LARGEST_BYTES = 28 * 1024;
const MOST_ACTIONS = 6;
const MOST_STYLED = 3;

function everything(part: unknown): readonly Json[] {
  if (Array.isArray(part)) return part.flatMap(everything);
  if (typeof part !== 'object' || part === null) return [];
  const own = part as Json;
  const inside = Object.entries(own).filter(([key]) => key !== 'data');
  return [own, ...inside.flatMap(([, value]) => everything(value))];
}

const typeOf = ({ type }: Json): string => (typeof type === 'string' ? type : '');

function slips(type: string, part: Json): string[] {
  const known = properties[type];
  if (!known) return [`Not a part of a card: ${type}`];
  return Object.keys(part)
    .filter((name) => !known.includes(name))
    .map((name) => `${type} has no ${name}`);
}

/** Two inputs of one name would overwrite each other's answer. */
function sameTwice(parts: readonly Json[]): string[] {
  const ids = parts.filter((part) => typeOf(part).startsWith('Input.')).map(({ id }) => wordsOf(id));
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `Two inputs called ${id}`);
}

function lint(parts: readonly Json[]): string[] {
  const problems: string[] = [];
  for (const part of parts) {
    const type = typeOf(part);
    if (type === 'TextBlock' && (typeof part.text !== 'string' || part.text === ''))
      problems.push('A TextBlock without text');
    if (type === 'TextBlock' && part.wrap !== true) problems.push(`Does not wrap: ${wordsOf(part.text)}`);
    if (type.startsWith('Input.') && !part.label)
      problems.push(`An input without a label: ${wordsOf(part.id)}`);
    if (part.isRequired === true && !part.errorMessage)
      problems.push(`A required input without an error message: ${wordsOf(part.id)}`);
    if (type === 'Input.Date' && part.value && !/^\d{4}-\d{2}-\d{2}$/.test(wordsOf(part.value)))
      problems.push(`Not a date: ${wordsOf(part.value)}`);
    if (part['choices.data'] && (part.choices as unknown[]).length > 0)
      problems.push('A picker with choices of its own, which phones show neither of');
    if (type === 'ActionSet' && (!Array.isArray(part.actions) || part.actions.length === 0))
      problems.push('An empty ActionSet');
    if (Array.isArray(part.actions) && part.actions.length > MOST_ACTIONS)
      problems.push(`${part.actions.length} actions in one row`);
    if (type === 'Column' && part.width === 'auto') problems.push('A column of automatic width');
    if (type !== '') problems.push(...slips(type, part));
    if (Array.isArray(part.actions) && part.actions.filter((one: Json) => one.style).length > MOST_STYLED)
      problems.push('More than three buttons stand out');
    if ('title' in part && !part.title) problems.push(`Without words: ${type || 'a choice'}`);
    if (type === 'AdaptiveCard' && !part.fallbackText) problems.push('No fallback text');
    if (type === 'Action.Execute' && typeOf((part.fallback ?? {}) as Json) !== 'Action.Submit')
      problems.push(`No fallback: ${wordsOf(part.title)}`);
  }
  return problems;
}

const isChart = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && typeOf(part as Json).startsWith('Chart.');

/** The parser takes Teams’s people picker for a part of version 1.6, and knows no charts; Teams shows both in 1.5. */
function asParsed(part: unknown): unknown {
  if (Array.isArray(part)) return part.filter((each) => !isChart(each)).map(asParsed);
  if (typeof part !== 'object' || part === null) return part;
  const { 'choices.data': picker, ...rest } = part as Json;
  const others = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, asParsed(value)]));
  return picker ? { ...others, choices: [{ title: 'Somebody', value: 'somebody' }] } : others;
}

/** What is wrong with a card for Teams: the real parser's words, and what it misses. */
export function problemsOf(card: object): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(asParsed(card), context);
  const found = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  const validation = parsed.validateProperties().validationEvents.map(({ message }) => message);
  const parts = everything(card);
  const json = JSON.stringify(card);
  const size = json.length * 2 > LARGEST_BYTES ? [`${json.length * 2} bytes in UTF-16`] : [];
  const shown = JSON.stringify(card, (key, value: unknown) => (key === 'value' ? undefined : value));
  const unexpanded = shown.includes('${') ? ['An expression was left in'] : [];
  return [...found, ...validation, ...lint(parts), ...sameTwice(parts), ...size, ...unexpanded];
}
