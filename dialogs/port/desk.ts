import type { DraftLetter } from '../../cards/commandForm';
import type { BundlePart, BundlePurpose } from '../../cards/letters/bundle';
import type { LetterFormat } from '../../cards/letters/letterFile';
import type { LetterKind } from '../../cards/letters/letterKinds';
import type { FileEntry, FileSection } from '../../policy/caseFile/fileParts';
import type { CaseState } from '../../policy/machine/caseState';
import type { Clock } from '../../policy/machine/clock';
import type { Context } from '../../policy/machine/command';
import type { Instant, LondonDate } from '../../policy/calendar/dates';
import type { Refusal } from '../../policy/machine/refusal';
import type { ToldEvent } from '../../policy/machine/tellAll';
import type { Person } from '../../policy/roles';
import type { Request } from '../../policy/machine/stream';
import type { ReportDefinition } from '../../policy/reports/counting';
import type { Period } from '../../policy/reports/period';
import type { Report } from '../../policy/reports/report';
import type { AlikeBecause } from '../../policy/search/alike';
import type { Noted } from '../../policy/search/marks';
import type { WaitedFor } from '../../policy/search/waitingFor';
import type { KeptPaper, WaitingFile } from '../../policy/sections/papers/facts';
import type { RedFlag } from '../../policy/sections/redFlags/choices';
import type { Stage } from '../../policy/stages';
import type { EqualityCount } from '../../policy/streams/equality/counting';
import type { Trust } from '../../policy/trust/trust';
import type { Directory } from '../../storage/ports/directory';
import type { Kept } from '../../storage/ports/documents';
import type { DeadDuty, Page, Row, StreamId } from '../../storage/ports/caseStore';
import type { KeptLetter } from '../../storage/ports/letters';
import type { AccessRecord } from '../../storage/ports/caseStore';
import type { OfferedFile, Reply } from './reply';

export type Acted = { readonly sentence: string; readonly repeated: boolean } | { readonly refusal: Refusal };

const SOON_IN_WORKING_DAYS = 2;

/** What is due by then is due soon. Throws `BeyondCalendar`. */
export const soonFrom = ({ today, calendar }: Pick<Context, 'today' | 'calendar'>): LondonDate =>
  calendar.addWorkingDays(today, SOON_IN_WORKING_DAYS);

/** Something recorded on a case, as far as a reader may read it. */
export type HistoryEntry = FileEntry & ToldEvent;

export interface History {
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** How many others there are, besides those that nobody else may know of (6.5). */
  readonly hidden: number;
}

export interface Acting {
  /** Does a command on the case or record of this id; `key` makes a repeat harmless. */
  act(person: Person, id: string, request: Request, key: string): Promise<Acted>;
  /** Why this person may not begin a command on it now. */
  refusalToStart(person: Person, id: string, command: string): Promise<Refusal | undefined>;
}

export interface Reading {
  context(person: Person): Promise<Context>;
  /** The case, if this person may see it; undefined when there is none or they may not: the two look the same. */
  read(person: Person, reference: string): Promise<CaseState | undefined>;
  /** The same for anything commands are done on: a case, or a record of a register, which may not have been begun. */
  record(person: Person, kind: string, id: string): Promise<unknown>;
  /** A case that is not there yet, for a conversation that will log it. */
  blank(reference: string): CaseState;
  /** Every clock of a case, soonest first, if this person may read more of it than their own extract. Throws `BeyondCalendar`. */
  clocks(person: Person, reference: string): Promise<readonly Clock[] | undefined>;
  /** All that was recorded on a case, likewise: each entry as far as this person may read it (7.1). */
  history(person: Person, reference: string): Promise<History | undefined>;
  /** Everybody who looked at it, did something on it or was refused it: for the Lead Manager alone (7.1, D46). */
  access(person: Person, reference: string): Promise<readonly AccessRecord[] | undefined>;
  /** The whole case in parts, likewise; for somebody it names, what is about them. */
  file(person: Person, reference: string): Promise<readonly FileSection[] | undefined>;
}

/** How many open cases there are, by their dates. */
export interface OpenCount {
  /** They are all that are open, not this person’s own. */
  readonly ofAll: boolean;
  readonly open: number;
  readonly toTriage: number;
  readonly overdue: number;
  /** Due within two working days, and not overdue. */
  readonly dueSoon: number;
}

/** What a list of cases is narrowed to, all of it. Open ones alone, unless it is how long they are kept or what is owed after they close. London dates. */
export interface CaseFilter {
  readonly stages?: readonly Stage[];
  readonly services?: readonly string[];
  /** Somebody who has them: handles or investigates them, or was asked to. By directory id. */
  readonly who?: string;
  readonly waitsFor?: WaitedFor;
  /** From and up to, that day too. */
  readonly dueFrom?: LondonDate;
  readonly dueBy?: LondonDate;
  readonly receivedFrom?: LondonDate;
  readonly receivedBy?: LondonDate;
  /** What stands out on them, all of it. */
  readonly noted?: readonly Noted[];
  /** A red flag that is up (2.3). */
  readonly flag?: RedFlag;
  /** The oldest first. */
  readonly oldest?: true;
  /** Closed ones too. */
  readonly closedToo?: true;
  /** Past the ten years they are kept, or on legal hold (7.1). */
  readonly kept?: 'tooLong' | 'held';
}

/** A case that was searched for, with the names on it where this person may read them. */
export interface FoundCase {
  readonly row: Row;
  readonly names: readonly string[];
}

export interface FoundCases extends Page<FoundCase> {
  /** All cases were searched, not only those this person is involved in. */
  readonly ofAll: boolean;
}

/** A case on a list, with whose it is where this person may read that (7.1): callers give a name and no reference. */
export interface ListedRow extends Row {
  readonly names: readonly string[];
}

/** A case that may belong to another, and why; with whose it is, where that may be read. */
export interface AlikeCase {
  readonly reference: string;
  readonly stage: Stage;
  readonly because: readonly AlikeBecause[];
  readonly names: readonly string[];
}

export interface Lists {
  /** Cases that may belong to this one: of the same person or contact, or of the same service and time. Only those this person may see (D47). */
  alike(person: Person, reference: string): Promise<readonly AlikeCase[]>;
  /** The cases linked to this one, with how, likewise. */
  linked(
    person: Person,
    state: CaseState,
  ): Promise<readonly { readonly reference: string; readonly as: string }[]>;
  /** The open cases this person is involved in, soonest deadline first. */
  myCases(person: Person, continuation?: string): Promise<Page<ListedRow>>;
  /** What waits for triage, for those who oversee cases. */
  teamQueue(person: Person, continuation?: string): Promise<Page<ListedRow> | undefined>;
  /** Open cases that are overdue or due soon, for those who oversee cases. Throws `BeyondCalendar`. */
  atRisk(person: Person, continuation?: string): Promise<Page<ListedRow> | undefined>;
  /** Cases so narrowed: of all for those who oversee them, otherwise of this person’s own. Soonest due first, or oldest. */
  openCases(
    person: Person,
    filter: CaseFilter,
    continuation?: string,
  ): Promise<Page<ListedRow> & { readonly ofAll: boolean }>;
  /** How many each of these lists has, likewise. */
  countCases(
    person: Person,
    filters: readonly CaseFilter[],
  ): Promise<{ readonly ofAll: boolean; readonly counts: readonly number[] }>;
  /** How many are open: of all cases for those who oversee them, otherwise of this person’s own. Throws `BeyondCalendar`. */
  countOpen(person: Person): Promise<OpenCount>;
  /**
   * Open cases that involve this person, or wait for a role they hold; for those who oversee cases, what is overdue or
   * due soon besides. `more`: there may be others. Throws `BeyondCalendar`.
   */
  myDay(person: Person): Promise<{ readonly rows: readonly Row[]; readonly more: boolean }>;
  /** Cases with late entries that this person may decide on (L7): the first of them, and how many there are. Undefined: it is not for them. */
  lateEntries(person: Person): Promise<{ readonly rows: readonly Row[]; readonly cases: number } | undefined>;
  /** How many such cases there are. */
  countLate(person: Person): Promise<number>;
  /** The ids of the limits on contact that may wait for a decision by this person (9.3). */
  limitsToDecide(person: Person): Promise<readonly string[]>;
  /** Cases in these stages: those involving this person, then those they oversee. `more`: there may be others. */
  casesIn(
    person: Person,
    stages: readonly string[],
  ): Promise<{ readonly rows: readonly Row[]; readonly more: boolean }>;
  /**
   * Cases by the names, phone, email, reference or service on them, else by a stage or who has them; their own open ones
   * for no words. Those who oversee cases search all, others what they are involved in (D46).
   */
  findCases(person: Person, words: string, continuation?: string): Promise<FoundCases>;
  /** Cases with one of these words as a whole part of a name on them, those that have most of them alone (D46). */
  findNamed(person: Person, words: readonly string[]): Promise<FoundCases>;
  /** The records of a register that this person may see. */
  records(
    person: Person,
    kind: string,
    continuation?: string,
  ): Promise<Page<{ readonly id: string; readonly state: unknown }>>;
  /** The organisations in the directory of partners. */
  partners(person: Person): Promise<readonly { readonly id: string; readonly name: string }[]>;
}

export interface WantedReport {
  readonly name: string;
  readonly period: Period;
  /** The past London date it is wanted as of: as it was known at the end of that day. */
  readonly asOf?: LondonDate;
}

export interface Reporting {
  /** The reports that this person may ask for: all, those of the services they manage, those for their role, or none. */
  reportsFor(person: Person): Promise<readonly Pick<ReportDefinition, 'name' | 'title' | 'about'>[]>;
  /**
   * A report as it stands today or stood then, and whether it is whole: without small numbers and references for all but
   * the Lead Manager, and of their own services alone for who manages some. Undefined when there is no such report, or it is not for this person.
   */
  report(
    person: Person,
    wanted: WantedReport,
  ): Promise<{ readonly report: Report; readonly whole: boolean } | undefined>;
  /** The same as a file, kept for this person alone until tomorrow; whole only `forTeam`, for the Lead Manager. */
  drawUpReport(
    person: Person,
    wanted: WantedReport,
    how: { readonly format: string; readonly forTeam: boolean },
  ): Promise<OfferedFile | undefined>;
}

/** Learning that could be shared, for the Lead Manager to read (7.2). */
export interface LearningToShare {
  readonly lines: readonly string[];
  /** Lines left out because they seem to tell of somebody. */
  readonly left: number;
}

export interface SharingLearning {
  /** From cases closed in a period: `tooFew` where it could tell of somebody, undefined when it is not for this person. */
  learningToShare(person: Person, period: Period): Promise<LearningToShare | 'tooFew' | undefined>;
}

export interface Leaflets {
  /** How to complain as a leaflet to hand out, kept for this person until tomorrow. Undefined for a reader or a format that there is not: both are untrusted words. */
  drawUpLeaflet(
    person: Person,
    wanted: { readonly reader: string; readonly format: string },
  ): Promise<OfferedFile | undefined>;
}

export interface WantedLetter {
  readonly reference: string;
  readonly sha256: string;
}

/** A kept letter as it is offered, without what is in it. */
export interface LetterOffer extends OfferedFile {
  /** The address it may go to by e-mail: there only if this person may send it, and there is a mailbox. */
  readonly mailTo?: string;
}

/** A letter that has just been drawn up and kept. */
export interface DrawnLetter {
  readonly offer: LetterOffer;
  readonly kind: LetterKind;
  readonly format: LetterFormat;
  readonly state: CaseState;
}

export interface LetterDesk {
  /** The letters this person may have of the case now; undefined when they may not see it. */
  listLetters(person: Person, reference: string): Promise<readonly LetterKind[] | undefined>;
  /** The letters that go with a command, drafted from the case: only those this person may have. */
  draftLetters(person: Person, state: CaseState, command: string): Promise<readonly DraftLetter[]>;
  /** Draws a letter up from the case as it stands, and keeps it. `kind` and `format` are untrusted words. */
  drawUpLetter(
    person: Person,
    wanted: { readonly reference: string; readonly kind: string; readonly format: string },
  ): Promise<DrawnLetter | Refusal>;
  /** A kept letter to offer; undefined when it is gone or not for this person: the two look the same. */
  keptLetter(person: Person, wanted: WantedLetter): Promise<LetterOffer | undefined>;
  /** A kept letter, case file or document leaves the bot in this person’s hands; undefined likewise. */
  handOverLetter(
    person: Person,
    wanted: WantedLetter,
  ): Promise<Pick<KeptLetter, 'name' | 'type' | 'bytes'> | undefined>;
  /** Owes a kept letter to the e-mail address it is written to; false when it is not to go, or not by this person. */
  mailLetter(person: Person, wanted: WantedLetter): Promise<boolean>;
}

export interface FileDesk {
  /** Draws the case file up as a document of what this person may read, and keeps it for them; undefined when there is none. */
  drawUpFile(person: Person, reference: string): Promise<OfferedFile | undefined>;
  /** The dates of a case whose clocks run, as a calendar file, likewise. Throws `BeyondCalendar`. */
  drawUpDates(person: Person, reference: string): Promise<OfferedFile | undefined>;
}

/** What a bundle of a case is for, and what of it goes in. */
export interface BundleWish {
  readonly purpose: BundlePurpose;
  readonly leftOut: readonly BundlePart[];
  /** Names of staff are taken out, and these. Undefined where all stay in. */
  readonly withheld?: readonly string[];
}

export interface BundleDesk {
  /** What a bundle of this case could hold for this person; undefined where none is for them to make (7.1). */
  bundleParts(person: Person, reference: string): Promise<readonly BundlePart[] | undefined>;
  /** Makes it and keeps it for them for a day; undefined where it is not theirs, or nothing keeps files. It is recorded as taken out. */
  drawUpBundle(
    person: Person,
    reference: string,
    wish: BundleWish,
  ): Promise<OfferedFile | 'tooLarge' | undefined>;
  /** Does something after the turn, and tells the person in their chat. Undefined where there is no chat to tell it in: then it is done in the turn. */
  readonly later: ((person: Person, work: () => Promise<readonly Reply[]>) => void) | undefined;
}

/** Files that came with a message: those that wait now, and a sentence for each of the others. */
export interface ArrivedFiles {
  readonly kept: readonly WaitingFile[];
  readonly refused: readonly string[];
}

/** Who wrote an email, as it says itself: nobody has checked it. `name` is empty where it has only an address. */
export interface EmailSender {
  readonly name: string;
  readonly address?: string;
}

/** What an email that waits says, for somebody to look through. None of it is an answer to anything. */
export interface WaitingEmail {
  readonly file: WaitingFile;
  readonly sender?: EmailSender;
  readonly sentAt?: Instant;
  readonly subject: string;
  readonly words: { readonly newest: string; readonly quoted: string };
  /** What came with it, as it is called. */
  readonly attached: readonly string[];
}

export interface EmailDesk {
  /** An email among what this person has sent; undefined where it waits no more, or cannot be read. */
  waitingEmail(person: Person, sha256: string): Promise<WaitingEmail | undefined>;
  /** The email and what came with it go with the case that has, or will have, this reference: what else was not kept, and why. */
  keepEmailWith(person: Person, reference: string, sha256: string): Promise<ArrivedFiles>;
}

export interface PaperDesk extends EmailDesk {
  /** What this person has sent that waits to be kept: what was sent while this concern was logged, else what waits for any case. */
  waiting(person: Person, reference?: string): Promise<readonly WaitingFile[]>;
  /** These go with the concern that will have this reference. */
  keepWith(person: Person, reference: string, files: readonly WaitingFile[]): Promise<void>;
  /** Throws away what waits, likewise: how many there were. */
  discardWaiting(person: Person, reference?: string): Promise<number>;
  /** The next files this person sends are for this case. */
  wantFor(person: Person, reference: string): Promise<void>;
  wantedFor(person: Person): Promise<string | undefined>;
  /** The documents of a case that this person may read; undefined when they may not see the case. */
  documents(person: Person, reference: string): Promise<readonly KeptPaper[] | undefined>;
  /** One of them to offer; undefined when it is gone or not for this person: the two look the same. */
  keptDocument(person: Person, wanted: WantedLetter): Promise<OfferedFile | undefined>;
  /** An address on this machine where the person can send files once. Undefined where Teams carries files. */
  readonly uploadLink: ((person: Person) => string) | undefined;
}

export interface Problems {
  /** Messages that were given up; undefined for anybody but the Lead Manager. */
  problems(person: Person, continuation?: string): Promise<Page<DeadDuty> | undefined>;
  /** Owes one of them once more; false when it was not given up, undefined for anybody but the Lead Manager. */
  sendAgain(person: Person, stream: StreamId, duty: string): Promise<boolean | undefined>;
}

export interface EqualityDesk {
  /** The equality answers of the four quarters that ended last, counted; undefined for whoever may not see them (8.39, 12.2). */
  equalityFigures(
    person: Person,
  ): Promise<{ readonly quarters: readonly string[]; readonly counts: readonly EqualityCount[] } | undefined>;
}

/** What a conversation keeps: itself, long answers of a form between tries, what was read of a message, the case shown last. */
export type KeptKind = 'conversation' | 'form' | 'fromMessage' | 'shown';

/** What is kept for one person between turns, and for nobody else. */
export interface Keeping {
  recall<T>(person: Person, kind: KeptKind, key?: string): Promise<Kept<T> | undefined>;
  /** Keeps it for so many calendar days; undefined when it is not as it was read any more (`ifMatch`). */
  keep(
    person: Person,
    kind: KeptKind,
    body: unknown,
    how: { readonly key?: string; readonly days: number; readonly ifMatch?: string },
  ): Promise<string | undefined>;
  discard(person: Person, kind: KeptKind, key?: string): Promise<void>;
}

/** What a conversation may use: every read, list and act is authorised for the person, and audited. */
export interface Desk
  extends
    Acting,
    Reading,
    Lists,
    LetterDesk,
    FileDesk,
    BundleDesk,
    PaperDesk,
    Problems,
    Reporting,
    SharingLearning,
    Leaflets,
    EqualityDesk,
    Keeping {
  readonly directory: Directory;
  /** What is the Trust’s own. */
  readonly trust: Trust;
  /** An address on this machine where the person can fetch a file once. Undefined where Teams carries files. */
  readonly linkTo?: (person: Person, file: OfferedFile) => string;
  /** Local mode: the words for trying things out are offered. */
  readonly local: boolean;
  /** Teams can be asked for its people picker: what it answers with is an id in the directory. */
  readonly picker: boolean;
  newId(): string;
  newReference(): string;
}
