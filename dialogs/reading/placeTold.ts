import { isEveryday } from './everydayWords';
import { plain } from './plain';
import { denies, doubts } from './stance';

const WARD = /(?<![\p{L}\d])(?:([\p{L}'’-]{3,20}) ward|ward (\d{1,2}[a-z]?|[A-Z]))(?![\p{L}\d])/giu;

/** They say what kind of ward it is, or none. */
const NO_NAMES = new Set(
  'the this that our his her their acute inpatient same other another wrong right each every which whole rehab dementia adult adults older mixed male female open locked secure psychiatric medical surgical general mental health from next new last lovely busy pts patients assessment admission day night children maternity side'.split(
    ' ',
  ),
);

const LOOKS_BACK = 12;

/** The one ward that is named, as it was said; nothing where it is denied, in doubt, or one of several. */
export function findPlace(text: string): string | undefined {
  const all = [...text.matchAll(WARD)].flatMap(({ 0: said, 1: word, index }) => {
    if (word !== undefined && (NO_NAMES.has(plain(word)) || isEveryday(word))) return [];
    const before = text.slice(Math.max(0, index - LOOKS_BACK), index);
    const clause = before.split(/[,.;!?\n]/).at(-1) ?? '';
    return [{ said, isSure: !denies(clause) && !doubts(clause) }];
  });
  const sure = all.filter(({ isSure }) => isSure);
  const [one] = sure;
  return one && new Set(sure.map(({ said }) => plain(said))).size === 1 ? one.said : undefined;
}
