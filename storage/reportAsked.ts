import { longDate, type LondonDate } from '../policy/calendar/dates';
import type { ClockContext } from '../policy/machine/clock';
import type { Registers } from '../policy/machine/registers';
import type { Counted } from '../policy/reports/counted';
import type { ReportDefinition } from '../policy/reports/counting';
import { equality, quartersOf } from '../policy/reports/equality';
import type { Period } from '../policy/reports/period';
import type { Prose, Report } from '../policy/reports/report';
import { asKnownOn, countedFromEvents } from './asKnownOn';
import { equalityDocuments } from './equalityAnswers';
import type { CaseStore } from './ports/caseStore';
import type { Directory } from './ports/directory';
import type { Documents } from './ports/documents';
import { registerReader } from './registerReader';
import { releasedLearning } from './releasedLearning';
import { makeReport } from './reporting';
import { staffLookedAt } from './staffLookedAt';

/** What a report is made from. `today` is the London date it is made on. */
export interface ReportSources extends Omit<ClockContext, 'registers'> {
  readonly store: CaseStore;
  readonly documents: Documents;
  readonly directory: Directory;
  readonly registers: () => Promise<Registers>;
}

export interface AskedReport {
  readonly definition: ReportDefinition;
  readonly period: Period;
  /** The figures as they were known at the end of this London date; as they are known now where it is left out or today. */
  readonly asOf?: LondonDate | undefined;
  /** Which cases it is of; all of them where it is left out. */
  readonly of?: (row: Counted) => boolean;
}

const asKnownThen = (day: LondonDate): Prose => ({
  kind: 'prose',
  title: 'As it was known then',
  paragraphs: [
    `What was recorded or corrected after ${longDate(day)} is not in these figures, whatever day it tells of.`,
    'What had been recorded late by then counts as missed, unless the Lead Manager had accepted it by then.',
    'A case that was disposed of since is in none of them.',
  ],
});

/** What a past day is read from: events alone, up to its end. */
function sourcesOn(day: LondonDate, sources: ReportSources) {
  const { directory, trust } = sources;
  const store = asKnownOn(sources.store, day);
  // NB: noon is the same day in London all year.
  const registers = registerReader({ store, directory, trust, now: () => `${day}T12:00:00.000Z` });
  return { store, registers: () => registers.read() };
}

/** Makes a report as it is known now, or as it was known at the end of a past day. Throws when the store cannot be reached. */
export async function askedReport(
  sources: ReportSources,
  { definition, period, asOf: wanted, of }: AskedReport,
): Promise<Report> {
  const { calendar, trust, settings, directory, documents, today } = sources;
  const asOf = wanted ?? today;
  const isPast = asOf < today;
  const { store, registers: read } = isPast ? sourcesOn(asOf, sources) : sources;
  const registers = await read();
  const ask = {
    period,
    asOf,
    calendar,
    trust,
    registers,
    staff: await staffLookedAt(directory, trust),
    released: await releasedLearning(store),
    ...(definition === equality
      ? { equality: await equalityDocuments(documents).rows(quartersOf(period, asOf)) }
      : {}),
  };
  const rows = isPast
    ? countedFromEvents(store, { calendar, settings, trust, registers, today: asOf })
    : store;
  const report = await makeReport(rows, definition, ask, of);
  return isPast ? { ...report, past: true, parts: [...report.parts, asKnownThen(asOf)] } : report;
}
