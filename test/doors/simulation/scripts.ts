import { addDays, daysBetween, isLondonDate, type LondonDate } from '../../../policy/dates';
import type { Entries } from '../../../policy/fields';
import type { Person } from '../../../policy/roles';
import { aTriagedCase, type CaseUnderTest, type Deed } from '../aCase';
import { aClosedCase } from '../aResponse';
import { people } from '../people';
import type { Cast } from './staff';

const acknowledged = { on: '2026-01-06', how: 'letter', reassured: true, advocacy: true } as const;

const resolution = {
  resolvedOn: '2026-01-14',
  how: 'phone',
  response: 'Explained the wait and apologised.',
  satisfied: true,
  confirmedBy: 'The person, on the phone',
  summarySentOn: '2026-01-14',
  subject: 'appointments',
  learning: 'Tell people about delays.',
} as const;

const acknowledging = (theCase: CaseUnderTest): CaseUnderTest =>
  theCase.on('2026-01-06').as(people.complaintsOfficer).does('recordAcknowledgement', acknowledged);

const anEnquiry = (): CaseUnderTest =>
  acknowledging(aTriagedCase('enquiry'))
    .on('2026-01-14')
    .as(people.palsOfficer)
    .does('closeEnquiry', resolution);

const anEarlyOne = (): CaseUnderTest =>
  acknowledging(aTriagedCase('earlyResolution'))
    .on('2026-01-14')
    .as(people.complaintsOfficer)
    .does('closeEarlyResolution', {
      ...resolution,
      ombudsman: true,
      outcome: 'notUpheld',
      subjects: ['waitingTimes'],
      professions: ['nursing'],
    });

/** With its acknowledgement put where it belongs, and news for the person until all is done. */
function anInvestigatedOne(): readonly Deed[] {
  const closed = aClosedCase();
  const told = closed
    .on('2026-03-12')
    .as(people.complaintsOfficer)
    .does('keepInvolved', { on: '2026-03-12', how: 'phone', note: 'All is done.', finished: true });
  const [logged, triaged, ...rest] = told.deeds;
  const [, , acknowledgement] = acknowledging(aTriagedCase('closerLook')).deeds;
  if (!logged || !triaged || !acknowledgement) throw new Error('Nothing was done.');
  return [logged, triaged, acknowledgement, ...rest];
}

export const scripts = {
  enquiry: anEnquiry().deeds,
  early: anEarlyOne().deeds,
  investigated: anInvestigatedOne(),
} as const satisfies Readonly<Record<string, readonly Deed[]>>;

/** Withdrawn by whoever has it: how a case ends that nobody took further. */
export const withdrawing: Deed = {
  on: '2026-01-05',
  by: people.leadManager,
  command: 'withdraw',
  entries: { own: true, how: 'By phone', learning: 'Act sooner.' },
};

/** The same deed on another day and by others: each date in it moves with it. */
export function onAnotherDay(deed: Deed, on: LondonDate, cast: Cast): Deed {
  const days = daysBetween(deed.on, on);
  const moved = (entry: unknown): unknown => {
    if (Array.isArray(entry)) return entry.map(moved);
    if (typeof entry !== 'string') return entry;
    return isLondonDate(entry) ? addDays(entry, days) : (cast(entry)?.id ?? entry);
  };
  const entries: Entries = Object.fromEntries(
    Object.entries(deed.entries).map(([name, entry]) => [name, moved(entry)]),
  );
  return { ...deed, on, entries, by: cast(deed.by.id) ?? (deed.by satisfies Person) };
}
