import type { WorkingDayCalendar } from '../calendar/calendar';
import type { LondonDate } from '../calendar/dates';
import type { Registers } from '../machine/registers';
import type { ReleasedLearning } from '../streams/learningDigest/facts';
import type { Trust } from '../trust/trust';
import type { Counted } from './counted';
import type { StaffMember } from './trainingGaps';
import { quarterOf, type Period } from './period';
import type { Report, ReportPart } from './report';

/** What a report is asked for: over a period, as it stood at the end of a London date. */
export interface ReportAsk {
  readonly period: Period;
  readonly asOf: LondonDate;
  readonly calendar: WorkingDayCalendar;
  readonly trust: Trust;
  readonly registers: Registers;
  /** Whoever has a part in complaints that asks for training; left out where the directory is not asked. */
  readonly staff?: readonly StaffMember[];
  /** Learning that may be shared (7.2), where it was looked up. */
  readonly released?: readonly ReleasedLearning[];
}

/** A report that is being added up, a case at a time: nothing of a case is kept but what it counts as. */
export interface Counting {
  add(row: Counted): void;
  /** Once every case was added. */
  parts(): readonly ReportPart[];
}

/** One report: a pure file, and a row in the table of reports. */
export interface ReportDefinition {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly paragraph: string;
  /** The period it is over where nobody names one; the quarter of today where this is left out. */
  readonly usual?: (today: LondonDate) => Period;
  count(ask: ReportAsk): Counting;
}

/** The period a report is over where nobody names one. */
export const usualPeriod = (definition: ReportDefinition | undefined, today: LondonDate): Period =>
  definition?.usual?.(today) ?? quarterOf(today);

/** The report, once its cases have been added. */
export const reportOf = (
  { name, title }: ReportDefinition,
  { period, asOf }: ReportAsk,
  counting: Counting,
): Report => ({ name, title, period, asOf, parts: counting.parts() });
