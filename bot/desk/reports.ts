import { bytesOfReport, isReportFormat, reportFileName, reportFormats } from '../../cards/reports/reportFile';
import type { Reporting, WantedLetter, WantedReport } from '../../dialogs/port/desk';
import { REPORT_FILE } from '../../dialogs/port/reply';
import type { Context } from '../../policy/machine/command';
import { readsReferences, readsReports } from '../../policy/reports/readers';
import type { Report } from '../../policy/reports/report';
import { reports } from '../../policy/reports/reports';
import { forOutside } from '../../policy/reports/smallNumbers';
import type { Person } from '../../policy/roles';
import { contextFor, type Handling } from '../../storage/handle';
import type { Documents } from '../../storage/ports/documents';
import { ownFiles, type OwnFile } from '../../storage/ownFiles';
import type { Directory } from '../../storage/ports/directory';
import { staffLookedAt } from '../../storage/staffLookedAt';
import { releasedLearning } from '../../storage/releasedLearning';
import { makeReport } from '../../storage/reporting';
import type { Audit } from './audit';

export interface ReportDesk extends Reporting {
  /** A report that was drawn up as a file for this person; undefined when it is gone, or not for them any more. */
  findReport(person: Person, wanted: WantedLetter): Promise<OwnFile | undefined>;
}

/** Reports of the whole Trust, for those who read them (8.38 to 8.42). Each is recorded as an export, with its format. */
export function reportDesk(
  handling: Handling,
  documents: Documents,
  directory: Directory,
  audit: Audit,
): ReportDesk {
  const files = ownFiles(documents);

  /** As it stands today, whole; undefined when there is none of that name, or it is not for this person. */
  async function make(
    person: Person,
    context: Context,
    { name, period }: WantedReport,
    format: string,
  ): Promise<Report | undefined> {
    const definition = reports.find((each) => each.name === name);
    const may = definition !== undefined && readsReports(context);
    await audit.noteList(
      person,
      `report:${definition?.name ?? 'unknown'}${format}`,
      may ? 'exported' : 'refused',
    );
    if (!may) return undefined;
    const { today: asOf, calendar, trust, registers } = context;
    const staff = await staffLookedAt(directory, trust);
    const released = await releasedLearning(handling.store);
    const ask = { period, asOf, calendar, trust, registers, staff, released };
    return makeReport(handling.store, definition, ask);
  }

  return {
    reportsFor: async (person) => (readsReports(await contextFor(handling, person)) ? reports : []),
    async report(person, wanted) {
      const context = await contextFor(handling, person);
      const report = await make(person, context, wanted, '');
      if (!report) return undefined;
      const whole = readsReferences(context);
      return { report: whole ? report : forOutside(report), whole };
    },
    async drawUpReport(person, wanted, { format, forTeam }) {
      if (!isReportFormat(format)) return undefined;
      const context = await contextFor(handling, person);
      const whole = forTeam && readsReferences(context);
      const report = await make(person, context, wanted, `:${format}${whole ? ':team' : ''}`);
      if (!report) return undefined;
      const bytes = await bytesOfReport(whole ? report : forOutside(report), format, context.trust.name);
      const name = reportFileName(report, format);
      const sha256 = await files.keep(
        person.id,
        { name, type: reportFormats[format].type, bytes },
        context.today,
      );
      return { reference: REPORT_FILE, sha256, name, size: bytes.length };
    },
    async findReport(person, { reference, sha256 }) {
      if (reference !== REPORT_FILE || !readsReports(await contextFor(handling, person))) return undefined;
      return files.read(person.id, sha256);
    },
  };
}
