import type { WorkingDayCalendar } from '../calendar/calendar';
import type { LondonDate } from '../calendar/dates';
import type { Registers } from '../machine/registers';
import type { Role } from '../roles';
import type { EqualityRow } from '../streams/equality/counting';
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
  /** Lines of equality answers of the quarters that `quartersOf` gives, where they were looked up. */
  readonly equality?: readonly EqualityRow[];
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
  /** Who reads it, where that is not whoever reads reports of the whole Trust. */
  readonly readers?: readonly Role[];
  /** Whoever manages a service may have it of that service alone. */
  readonly ofService?: true;
  /** The period it is over where nobody names one; the quarter of today where this is left out. */
  readonly usual?: (today: LondonDate) => Period;
  /** What it is counted over, where that is not all of the period that was asked for, and only that. */
  readonly over?: (ask: Pick<ReportAsk, 'period' | 'asOf'>) => Period;
  count(ask: ReportAsk): Counting;
}

/** The period a report is over where nobody names one. */
export const usualPeriod = (definition: ReportDefinition | undefined, today: LondonDate): Period =>
  definition?.usual?.(today) ?? quarterOf(today);

/** The report, once its cases have been added. */
export const reportOf = (
  { name, title, over }: ReportDefinition,
  ask: ReportAsk,
  counting: Counting,
): Report => ({
  name,
  title,
  period: over?.(ask) ?? ask.period,
  asOf: ask.asOf,
  parts: counting.parts(),
});
