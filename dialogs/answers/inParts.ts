import { isBlank, notKnown, optionsOf, wordsOf, type Entries } from '../../policy/machine/fields';
import { readStepAt } from './readingAt';
import { readCorrection } from './correcting';
import type { Draft, Setting } from '../state/draft';
import { saysNobodyAsked, withPerson } from '../reading/agreeing';
import { clausesOf } from '../reading/clauses';
import { readPutRight } from '../reading/corrections';
import { isInDoubt } from '../reading/hedges';
import { readLabelled, readNamedRelative } from '../reading/labelled';
import { looksLikeName } from '../reading/names';
import { inDigits } from '../reading/plain';
import { denies, doubts } from '../reading/stance';
import { relationIn } from '../script/logging/relations';
import { commandOf, scriptOf } from '../script/script';
import type { Answer, Step } from '../script/step';

/** Several things said in one message: each that is certain, and what is left of it, as it was typed. */
export interface InParts {
  readonly entries: Entries;
  readonly left: readonly string[];
}

interface Part {
  readonly from: number;
  readonly to: number;
}

const AND =
  /\s(?:and|also|plus)\s(?=(?:the|his|her|their|it'?s|its|it|she|he|they|ward|service|team|phone|number|mobile|e-?mail|address|name|nobody|no one)\b)/gi;
const LINK = /^(?:(?:and|also|but|plus|so|then) )+/i;

/** The parts of a message, in their order, where each ends and the next begins. */
function partsOf(words: string): readonly Part[] {
  return clausesOf(words).flatMap(({ text, at }) => {
    const cuts = [...text.matchAll(AND)].map(({ index }) => index);
    return [0, ...cuts].map((from, index) => ({ from: at + from, to: at + (cuts[index] ?? text.length) }));
  });
}

/** Does it say more than one thing? */
export const saysSeveral = (words: string): boolean =>
  words.length <= MOST_LETTERS && partsOf(words).length > 1;

const MOST_LETTERS = 400;
const MOST_PARTS = 8;
const MOST_TOGETHER = 3;

const isWhole = ({ entries, whys, left, wishes }: Answer): boolean =>
  Object.keys(entries).length > 0 && whys.length === 0 && left.length === 0 && !wishes;

interface World {
  readonly draft: Draft;
  readonly setting: Setting;
  readonly at: Step | undefined;
  /** Somebody is putting right what stands. */
  readonly isLed: boolean;
}

const stepOf = (name: string): Step | undefined =>
  scriptOf('logConcern').steps.find(({ fields }) => fields.includes(name));

/** What is put right; where one part did so, those behind it may as well. */
function correctionIn({ draft, setting, isLed }: World, part: string): Entries | undefined {
  const isPut = readPutRight(part)?.isSure === true;
  const ways = [...(isPut ? [part] : []), ...(isLed ? [`sorry, ${part}`] : [])];
  return ways
    .map((said) => readCorrection(draft, said, setting))
    .find(
      (found) => found && found.why === undefined && !found.added && Object.keys(found.entries).length > 0,
    )?.entries;
}

/** “Ward is acute inpatient”, “phone: 07700 900123”: the field is named, and the rest is wholly an answer to it. */
function labelledIn({ draft, setting, isLed }: World, part: string): Entries | undefined {
  const labelled = readLabelled(part);
  const step = labelled && stepOf(labelled.name);
  if (!labelled || !step || denies(part)) return undefined;
  const { name, said } = labelled;
  const stands = wordsOf(draft.entries[name]);
  // Whose name it is has to be known.
  if (name === 'personName')
    return looksLikeName(said) && (isLed || ['', notKnown].includes(stands)) ? { [name]: said } : undefined;
  const answer = readStepAt(
    { ...draft, entries: { ...draft.entries, [name]: '' } },
    step,
    said,
    setting,
    name,
  );
  const [only, ...others] = Object.keys(answer.entries);
  return isWhole(answer) && only === name && others.length === 0 && answer.entries[name] !== notKnown
    ? answer.entries
    : undefined;
}

function relativeIn({ draft, setting: { state, context } }: World, part: string): Entries | undefined {
  const { raisedBy, personName, relationship } = draft.entries;
  const found = denies(part) ? undefined : readNamedRelative(part);
  if (!found || !['', 'representative'].includes(wordsOf(raisedBy))) return undefined;
  const field = commandOf('logConcern').fields.relationship;
  const relation = relationIn(found.relation, (field && optionsOf(field, state, context)) ?? {});
  const isFree = isBlank(personName) || personName === notKnown || personName === found.personName;
  if (relation === undefined || relation === 'other' || !isFree) return undefined;
  return {
    raisedBy: 'representative',
    personName: found.personName,
    ...(isBlank(relationship) ? { relationship: relation } : {}),
  };
}

/** That nobody has asked the person yet is the one thing about consent that may be said beside something else. */
function unaskedIn({ draft, isLed }: World, part: string): Entries | undefined {
  const { raisedBy, consent, affectedName } = draft.entries;
  if (raisedBy !== 'representative' || (!isBlank(consent) && !isLed)) return undefined;
  return saysNobodyAsked(inDigits(withPerson(part, wordsOf(affectedName))))
    ? { consent: 'notYet' }
    : undefined;
}

/** “It’s not Monday, it’s Tuesday”: what ends a part here puts the same thing right. */
const NOT_THIS_BUT =
  /^(?:(?:it|that|this|s?he|they)(?:'|’)?s? )?(?:is |was |are )?(?:not|isn(?:'|’)?t|wasn(?:'|’)?t) [^,;]{1,60}[,;] ?(?:but |it|that|this|s?he|they)[^,;]*$/i;

function readOne(world: World, said: string, isOnePart: boolean): Entries | undefined {
  const part = said.trim().replace(LINK, '').trim();
  if (part === '' || part.includes('?')) return undefined;
  const mayPutRight = isOnePart || NOT_THIS_BUT.test(part);
  const put =
    (mayPutRight ? correctionIn(world, part) : undefined) ?? (isOnePart ? unaskedIn(world, part) : undefined);
  if (put) return put;
  // A label is for what stands beside it, and not for what comes behind that.
  const isLabelled = isOnePart || /^[^,;.\n]{1,30}: ?[^,;\n]+$/.test(part);
  return (isLabelled ? labelledIn(world, part) : undefined) ?? relativeIn(world, part);
}

/**
 * What is certain in a message that says several things, part by part: what is put right, what is named (“ward is …”),
 * who raises it, and that nobody asked the person yet. What may be meant otherwise is left.
 */
export function readInParts(
  draft: Draft,
  at: Step | undefined,
  words: string,
  setting: Setting,
  isLed: boolean,
): InParts {
  const parts = words.length > MOST_LETTERS ? [] : partsOf(words);
  const isSure = !doubts(words.replace(/\b(?:may|yet)\b/gi, '')) && !isInDoubt(words);
  if (!isSure || draft.command !== 'logConcern' || draft.changing || parts.length > MOST_PARTS)
    return { entries: {}, left: [words] };
  let entries: Entries = {};
  let puts = isLed;
  const left: string[] = [];
  for (let index = 0; index < parts.length;) {
    const world = {
      draft: { ...draft, entries: { ...draft.entries, ...entries } },
      setting,
      at,
      isLed: puts,
    };
    const [many, found] = longestAt(world, words, parts, index);
    const [first, last] = [parts[index], parts[index + many - 1]];
    const said = words.slice(first?.from, last?.to).trim().replace(LINK, '').trim();
    if (found) {
      entries = { ...entries, ...found };
      puts ||= readPutRight(said)?.isSure === true;
    } else left.push(said);
    index += many;
  }
  return { entries, left };
}

/** The most parts from here on that are one fact together, and that fact. */
function longestAt(
  world: World,
  words: string,
  parts: readonly Part[],
  index: number,
): readonly [number, Entries | undefined] {
  const from = parts[index]?.from ?? 0;
  for (let many = Math.min(MOST_TOGETHER, parts.length - index); many > 0; many -= 1) {
    const found = readOne(world, words.slice(from, parts[index + many - 1]?.to), many === 1);
    if (found) return [many, found];
  }
  return [1, undefined];
}
