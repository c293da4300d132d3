import type { Reporting } from '../../dialogs/desk';
import { readsReferences, readsReports } from '../../policy/reports/readers';
import { reports } from '../../policy/reports/reports';
import { contextFor, type Handling } from '../../storage/handle';
import { makeReport } from '../../storage/reporting';
import type { Audit } from './audit';

/** Reports of the whole Trust, for those who read them (8.38 to 8.42). Each is recorded as an export. */
export const reportDesk = (handling: Handling, audit: Audit): Reporting => ({
  reportsFor: async (person) => (readsReports(await contextFor(handling, person)) ? reports : []),
  async report(person, name, period) {
    const context = await contextFor(handling, person);
    const definition = reports.find((each) => each.name === name);
    const what = definition && readsReports(context) ? 'exported' : 'refused';
    await audit.noteList(person, `report:${definition?.name ?? 'unknown'}`, what);
    if (!definition || what === 'refused') return undefined;
    const { today: asOf, calendar, trust, registers } = context;
    const report = await makeReport(handling.store, definition, { period, asOf, calendar, trust, registers });
    return readsReferences(context)
      ? report
      : { ...report, parts: report.parts.filter(({ kind }) => kind !== 'references') };
  },
});
