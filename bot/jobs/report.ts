import { writeFile } from 'node:fs/promises';
import { bytesOfReport, isReportFormat, reportFormats } from '../../cards/reports/reportFile';
import { englandAndWales } from '../../policy/calendar/bankHolidays';
import { isLondonDate, londonDateOf, type LondonDate } from '../../policy/calendar/dates';
import { usualPeriod } from '../../policy/reports/counting';
import type { Period } from '../../policy/reports/period';
import { reports } from '../../policy/reports/reports';
import type { Report } from '../../policy/reports/report';
import { forOutside } from '../../policy/reports/smallNumbers';
import { defaultSettings } from '../../policy/settings';
import { askedReport } from '../../storage/reportAsked';
import { ownEnvironment } from '../config';
import { trustOf } from '../chosen/trustFile';
import { trustServicesOf } from '../chosen/trustServices';
import { registerReader } from '../../storage/registerReader';
import { openStores } from '../chosen/stores';
import { logToStandardError } from '../log';
import { CannotBeDone, runCommand } from './command';

const USAGE =
  'npm run -s report -- <name> [--from 2026-04-01] [--to 2027-03-31] [--as-of 2026-06-30] [--format json|xlsx|docx|csv|html] [--out <file>] [--for team]';

const OPTIONS = ['--from', '--to', '--as-of', '--format', '--out', '--for'];

/** A report in one format; `trust` is the name of the Trust. */
const bytesOf = async (report: Report, format: string, trust: string): Promise<Uint8Array> =>
  isReportFormat(format)
    ? bytesOfReport(report, format, trust)
    : new TextEncoder().encode(`${JSON.stringify(report, null, 2)}
`);

const formats = ['json', ...Object.keys(reportFormats)];

interface Wanted {
  readonly name: string;
  readonly period: Period;
  /** As it was known at the end of this London date. */
  readonly asOf: LondonDate;
  readonly format: string;
  /** The file it goes into; else to the output. */
  readonly out?: string;
  /** For the team itself: with small numbers and references. */
  readonly forTeam: boolean;
}

/** `NAME --from … --to … --format …`. Throws `CannotBeDone` with what it has to be. */
export function readArguments(given: readonly string[], today: LondonDate): Wanted {
  const [name = '', ...rest] = given;
  const options = new Map<string, string>();
  for (let at = 0; at < rest.length; at += 2) {
    const [option = '', value] = rest.slice(at, at + 2);
    if (!OPTIONS.includes(option) || value === undefined)
      throw new CannotBeDone(`“${option}” means nothing here. Use: ${USAGE}`);
    options.set(option, value);
  }
  const known = reports.map((each) => each.name);
  if (!known.includes(name))
    throw new CannotBeDone(`There is no report “${name}”. There are: ${known.join(', ')}. Use: ${USAGE}`);
  const day = (option: string, usual: LondonDate): LondonDate => {
    const value = options.get(option) ?? usual;
    if (!isLondonDate(value)) throw new CannotBeDone(`“${value}” is no date. Write it as 2026-04-01.`);
    return value;
  };
  const asOf = day('--as-of', today);
  if (asOf > today) throw new CannotBeDone('--as-of names a day that is yet to come.');
  const usual = usualPeriod(
    reports.find((each) => each.name === name),
    asOf,
  );
  const period = { from: day('--from', usual.from), to: day('--to', usual.to) };
  if (period.from > period.to) throw new CannotBeDone('The period ends before it begins.');
  const format = options.get('--format') ?? 'json';
  if (!formats.includes(format))
    throw new CannotBeDone(`There is no format “${format}”. There are: ${formats.join(', ')}.`);
  const reach = options.get('--for');
  if (reach !== undefined && reach !== 'team')
    throw new CannotBeDone('Small numbers are shown “--for team” alone. Leave it out for anybody else.');
  const out = options.get('--out');
  return { name, period, asOf, format, forTeam: reach === 'team', ...(out === undefined ? {} : { out }) };
}

/** Writes a report to the output or a file, from the configured store as it is now. */
async function main(given: readonly string[]): Promise<void> {
  const now = (): string => new Date().toISOString();
  const today = londonDateOf(now());
  const { name, period, asOf, format, out, forTeam } = readArguments(given, today);
  const definition = reports.find((each) => each.name === name);
  const environment = ownEnvironment();
  const trust = trustOf(environment);
  const stores = await openStores(environment, { now, log: logToStandardError });
  try {
    if (!definition) return;
    const { directory } = await trustServicesOf(environment, { now: Date.now, log: logToStandardError });
    const { store, documents } = stores;
    const registers = registerReader({ ...stores, directory, now, trust });
    const sources = { store, documents, directory, registers: () => registers.read(), today, trust };
    const made = await askedReport(
      { ...sources, calendar: englandAndWales, settings: defaultSettings },
      { definition, period, asOf },
    );
    const bytes = await bytesOf(forTeam ? made : forOutside(made), format, trust.name);
    if (out === undefined) process.stdout.write(bytes);
    else await writeFile(out, bytes, { mode: 0o600 });
  } finally {
    await stores.close();
  }
}

if (require.main === module) runCommand(main);
