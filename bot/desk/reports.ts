import { bytesOfReport, isReportFormat, reportFileName, reportFormats } from '../../cards/reports/reportFile';
import type { Reporting, WantedLetter, WantedReport } from '../../dialogs/port/desk';
import { REPORT_FILE } from '../../dialogs/port/reply';
import type { Context } from '../../policy/machine/command';
import { reachOf, readsReferences } from '../../policy/reports/readers';
import type { Counted } from '../../policy/reports/counted';
import type { Report } from '../../policy/reports/report';
import { reports } from '../../policy/reports/reports';
import { forOutside } from '../../policy/reports/smallNumbers';
import type { Person } from '../../policy/roles';
import { contextFor, type Handling } from '../../storage/handle';
import type { Documents } from '../../storage/ports/documents';
import { ownFiles, type OwnFile } from '../../storage/ownFiles';
import type { Directory } from '../../storage/ports/directory';
import { askedReport } from '../../storage/reportAsked';
import type { Audit } from './audit';

export interface ReportDesk extends Reporting {
  /** A report that was drawn up as a file for this person; undefined when it is gone, or not for them any more. */
  findReport(person: Person, wanted: WantedLetter): Promise<OwnFile | undefined>;
}

/** Reports of the whole Trust, or of one’s own services, for those who read them (8.38 to 8.42). Each is recorded as an export. */
export function reportDesk(
  handling: Handling,
  documents: Documents,
  directory: Directory,
  audit: Audit,
): ReportDesk {
  const files = ownFiles(documents);

  /** As it stands today or stood then, whole; undefined when there is none of that name, or it is not for this person. */
  async function make(
    person: Person,
    context: Context,
    { name, period, asOf }: WantedReport,
    format: string,
  ): Promise<Report | undefined> {
    const definition = reports.find((each) => each.name === name);
    const reach = definition && reachOf(definition, context);
    await audit.noteList(
      person,
      `report:${definition?.name ?? 'unknown'}${format}`,
      reach ? 'exported' : 'refused',
    );
    if (!reach || (asOf !== undefined && asOf > context.today)) return undefined;
    const { today, calendar, trust, settings } = context;
    const { store, registers } = handling;
    const sources = { store, documents, directory, registers, today, calendar, trust, settings };
    if (reach === 'whole') return askedReport(sources, { definition, period, asOf });
    const keys = reach.map(({ key }) => key);
    const own = { definition, period, asOf, of: ({ service }: Counted) => keys.includes(service) };
    return { ...(await askedReport(sources, own)), of: reach.map((each) => each.name).join(', ') };
  }

  /** Small numbers and references are for the Lead Manager alone. */
  const forReader = (report: Report, whole: boolean): Report => (whole ? report : forOutside(report));

  return {
    async reportsFor(person) {
      const context = await contextFor(handling, person);
      return reports.filter((each) => reachOf(each, context) !== undefined);
    },
    async report(person, wanted) {
      const context = await contextFor(handling, person);
      const report = await make(person, context, wanted, '');
      const whole = readsReferences(context);
      return report && { report: forReader(report, whole), whole };
    },
    async drawUpReport(person, wanted, { format, forTeam }) {
      if (!isReportFormat(format)) return undefined;
      const context = await contextFor(handling, person);
      const whole = forTeam && readsReferences(context);
      const report = await make(person, context, wanted, `:${format}${whole ? ':team' : ''}`);
      if (!report) return undefined;
      const bytes = await bytesOfReport(forReader(report, whole), format, context.trust.name);
      const name = reportFileName(report, format);
      const sha256 = await files.keep(
        person.id,
        { name, type: reportFormats[format].type, bytes },
        context.today,
      );
      return { reference: REPORT_FILE, sha256, name, size: bytes.length };
    },
    async findReport(person, { reference, sha256 }) {
      if (reference !== REPORT_FILE) return undefined;
      const context = await contextFor(handling, person);
      return reports.some((each) => reachOf(each, context)) ? files.read(person.id, sha256) : undefined;
    },
  };
}
