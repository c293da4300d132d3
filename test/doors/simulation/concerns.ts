import { daysBetween, type LondonDate } from '../../../policy/calendar/dates';
import type { Person } from '../../../policy/roles';
import type { StreamId } from '../../../storage/ports/caseStore';
import { complaintScripts } from './complaintScripts';
import { earlyScripts, enquiryScripts } from './enquiryScripts';
import { oneOf, type Random } from './random';
import { partner, restriction } from './registerScripts';
import type { Script } from './script';
import { castOf, isAway, type Cast } from './staff';

/** How many of each kind have come so far. */
export interface Begun {
  readonly enquiry: number;
  readonly complaint: number;
  readonly register: number;
}

interface Coming {
  readonly kind: keyof Begun;
  readonly stream: StreamId;
  readonly cast: Cast;
  readonly script: Script;
}

/** How many of each kind come in, evenly over these days, under which references and to whom. */
export interface Intake {
  readonly from: LondonDate;
  readonly days: number;
  readonly of: Begun;
  readonly referenceOf: (number: number) => string;
  readonly castOf: (random: Random) => Cast;
  /** Cases do not wait for each other on a day, so that many commands share one wait for the disk. */
  readonly sideBySide: boolean;
  readonly isAway: (person: Person, on: LondonDate) => boolean;
}

/** What references are made of: no letter that is taken for a number. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Of each reference the part that counts, in the digits that references are made of. */
export const countedIn = (year: number, number: number): string =>
  `C${year % 100}-${Array.from(number.toString(32).padStart(5, '0'), (digit) => LETTERS[parseInt(digit, 32)]).join('')}`;

/** What a Trust of 80 staff has in a year. */
export const aTrustsYear: Intake = {
  from: '2026-01-05',
  days: 365,
  of: { enquiry: 2_000, complaint: 600, register: 20 },
  referenceOf: (number) => countedIn(2026, 100_000 + number),
  castOf,
  sideBySide: false,
  isAway,
};

/** Most are plain, and each of the others comes as often as any. */
function scriptOf(kind: 'enquiry' | 'complaint', random: Random): Script {
  if (kind === 'enquiry') return random(4) > 0 ? enquiryScripts.resolved : enquiryScripts.asked;
  if (random(4) === 0) return complaintScripts.answered;
  const rest: readonly Script[] = [...Object.values(earlyScripts), ...Object.values(complaintScripts)];
  return oneOf(rest, random);
}

/** Every other one is a limit on contact; the rest are entries of the partner directory. */
const registerOf = (number: number, { referenceOf }: Intake): Pick<Coming, 'stream' | 'script'> =>
  number % 2 === 0
    ? { stream: { kind: 'restriction', id: referenceOf(900_000 + number) }, script: restriction }
    : { stream: { kind: 'partner', id: `sample${number}` }, script: partner };

/** What comes in on this day: as many of each kind as there ought to have been by now. */
export function concernsOn(
  intake: Intake,
  begun: Begun,
  today: LondonDate,
  random: Random,
): readonly Coming[] {
  const share = Math.min(1, (daysBetween(intake.from, today) + 1) / intake.days);
  const ofCase = (kind: 'enquiry' | 'complaint', number: number): Coming => ({
    kind,
    stream: { kind: 'case', id: intake.referenceOf(number) },
    cast: intake.castOf(random),
    script: scriptOf(kind, random),
  });
  const ofRegister = (number: number): Coming => ({
    kind: 'register',
    cast: intake.castOf(random),
    ...registerOf(number, intake),
  });
  const newOnes = (kind: keyof Begun): readonly number[] =>
    Array.from(
      { length: Math.max(0, Math.floor(intake.of[kind] * share) - begun[kind]) },
      (_, index) => begun[kind] + index,
    );
  return [
    ...newOnes('enquiry').map((number) => ofCase('enquiry', number)),
    ...newOnes('complaint').map((number) => ofCase('complaint', 10_000 + number)),
    ...newOnes('register').map(ofRegister),
  ];
}
