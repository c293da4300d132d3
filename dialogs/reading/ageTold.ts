import { genderOf, type AboutWhom } from './aboutWhom';
import { doubts } from './stance';

/** Whose age it may be. */
export interface WhoseAge {
  readonly whom: AboutWhom;
  /** Whoever uses the service raises it themselves, with their name where it is said. */
  readonly isPatient: boolean;
  readonly personName?: string;
}

interface AgeSaid {
  readonly age: number;
  /** What stands before the number: a pronoun, a name, a word for somebody. */
  readonly of: string;
  readonly at: number;
}

const OF = "([\\p{L}'’-]{1,25})";
const UNIT = '(?:\\s?(?:years? old|yrs? old|yo|y/o|years?|yrs?))?';
const ENDS = '(?=\\s?[,.;)!]|\\s?$|\\n|\\s(?:and|but|n|so|who|was|has|now|years|on|in)\\b)';
/** A name or word for somebody, and the number behind it: “son, 19”, “Ada (17)”, “Harpreet, aged 31”, “he’s 26”. */
const BEHIND = new RegExp(
  `(?<![\\p{L}'’-])${OF}(?:,? who(?:['’]s| is)|\\sis(?: only| just| now)?|,|\\s\\(|\\s)?,?\\s?(?:aged? )?(\\d{1,3})${UNIT}${ENDS}`,
  'giu',
);
/** “19 year old son”. */
const BEFORE = new RegExp(`(?<![\\d.:/£-])(\\d{1,3})[\\s-]?(?:years?|yrs?)?[\\s-]?(?:old|yo)\\s${OF}`, 'giu');
const AGED = /\baged? (\d{1,3})\b/gi;

const OLDEST = 110;
const UNSURE =
  /\b(?:about|around|approx\w*|nearly|almost|over|under|roughly|maybe|perhaps|think|was|were|when|bed|bay|room|ward|number|flat|house|age of|section|unit)\s*(?:\(|is |only )?$/i;
const OTHERS = /\b(?:another|other|next to|beside|opposite|staff|nurse|friend of|doctor)\b[^.!?\n]{0,40}$/i;

const bands = [
  [5, 'age0to5'],
  [17, 'age6to17'],
  [25, 'age18to25'],
  [55, 'age26to55'],
  [64, 'age56to64'],
  [74, 'age65to74'],
  [OLDEST, 'age75plus'],
] as const;

function agesSaid(text: string): readonly AgeSaid[] {
  return [
    ...[...text.matchAll(BEHIND)].map(({ 1: of = '', 2: age = '', index }) => ({
      age: Number(age),
      of,
      at: index,
    })),
    ...[...text.matchAll(BEFORE)].map(({ 1: age = '', 2: of = '', index }) => ({
      age: Number(age),
      of,
      at: index,
    })),
  ].filter(({ age }) => age > 0 && age <= OLDEST);
}

const PRONOUN = /^(s?he|they)['’]?s?$/i;
const PATIENT = /^(?:pts?|patient|su|user|client|inpatient|resident)$/i;

/** The one age that is said of the person affected, as the national return counts it; undefined where it may be another’s. */
export function findAgeBand(text: string, { whom, isPatient, personName }: WhoseAge): string | undefined {
  const called = [...whom.called, ...(isPatient && personName ? [personName] : [])].flatMap((each) =>
    each.toLowerCase().split(/\s+/),
  );
  const isTheirs = ({ of }: AgeSaid): boolean => {
    const pronoun = PRONOUN.exec(of)?.[1]?.toLowerCase();
    const word = of.replace(/['’]s$/i, '').toLowerCase();
    if (pronoun === undefined) return called.includes(word) || (isPatient && PATIENT.test(of));
    if (isPatient) return whom.called.length === 0;
    if (whom.affected) return pronoun === whom.affected && whom.raiser !== whom.affected;
    return whom.raiser !== undefined && pronoun !== 'they' && pronoun !== whom.raiser;
  };
  const all = agesSaid(text).filter(({ of, age }) => isTheirs({ of, age, at: 0 }) || isOfSomebody(of));
  const said = all.filter(isTheirs);
  const ages = new Set([
    ...all.map(({ age }) => age),
    ...[...text.matchAll(AGED)].map(([, age]) => Number(age)),
  ]);
  const [one] = said;
  if (!one || ages.size !== 1) return undefined;
  const isUnsure = said.some(({ of, at }) => {
    const before = text.slice(Math.max(0, at - 60), at);
    const here = text.slice(at, at + of.length + 20);
    return (
      UNSURE.test(`${before}${of} `) ||
      OTHERS.test(before) ||
      doubts(before.slice(-20)) ||
      /\d\s?(?:ish|odd|\+|-|or)/i.test(here)
    );
  });
  return isUnsure ? undefined : bands.find(([most]) => one.age <= most)?.[1];
}

/** Somebody else whose age it may be: two ages are nobody’s for certain. */
const isOfSomebody = (of: string): boolean =>
  genderOf(of) !== undefined || PRONOUN.test(of) || PATIENT.test(of) || /^\p{Lu}/u.test(of);
