import { daysBetween, type LondonDate } from '../../../policy/calendar/dates';
import type { StreamId } from '../../../storage/ports/caseStore';
import { complaintScripts } from './complaintScripts';
import { earlyScripts, enquiryScripts } from './enquiryScripts';
import { oneOf, type Random } from './random';
import { partner, restriction } from './registerScripts';
import type { Script } from './script';
import { castOf, type Cast } from './staff';

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

/** What a Trust of 80 staff has in a year. */
const aYearOf = { enquiry: 2_000, complaint: 600, register: 20 } as const;
const FROM: LondonDate = '2026-01-05';
const DAYS = 365;

/** Most are plain, and each of the others comes as often as any. */
function scriptOf(kind: 'enquiry' | 'complaint', random: Random): Script {
  if (kind === 'enquiry') return random(4) > 0 ? enquiryScripts.resolved : enquiryScripts.asked;
  if (random(4) === 0) return complaintScripts.answered;
  const rest: readonly Script[] = [...Object.values(earlyScripts), ...Object.values(complaintScripts)];
  return oneOf(rest, random);
}

const referenceOf = (number: number): string =>
  `C26-${(100_000 + number).toString(32).toUpperCase().padStart(5, '0')}`;

/** Every other one is a limit on contact; the rest are entries of the partner directory. */
const registerOf = (number: number): Pick<Coming, 'stream' | 'script'> =>
  number % 2 === 0
    ? { stream: { kind: 'restriction', id: referenceOf(900_000 + number) }, script: restriction }
    : { stream: { kind: 'partner', id: `sample${number}` }, script: partner };

/** What comes in on this day: as many of each kind as there ought to have been by now. */
export function concernsOn(begun: Begun, today: LondonDate, random: Random): readonly Coming[] {
  const share = (daysBetween(FROM, today) + 1) / DAYS;
  const ofCase = (kind: 'enquiry' | 'complaint', number: number): Coming => ({
    kind,
    stream: { kind: 'case', id: referenceOf(number) },
    cast: castOf(random),
    script: scriptOf(kind, random),
  });
  const ofRegister = (number: number): Coming => ({
    kind: 'register',
    cast: castOf(random),
    ...registerOf(number),
  });
  const newOnes = (kind: keyof Begun): readonly number[] =>
    Array.from(
      { length: Math.max(0, Math.floor(aYearOf[kind] * share) - begun[kind]) },
      (_, index) => begun[kind] + index,
    );
  return [
    ...newOnes('enquiry').map((number) => ofCase('enquiry', number)),
    ...newOnes('complaint').map((number) => ofCase('complaint', 10_000 + number)),
    ...newOnes('register').map(ofRegister),
  ];
}
