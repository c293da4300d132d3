import { longDate, shortDate } from '../policy/calendar/dates';
import type { CaseView } from '../policy/access/view';
import { caseCommandNamed, missing } from '../policy/machine/caseSections';
import type { CaseState } from '../policy/machine/caseState';
import type { Clock } from '../policy/machine/clock';
import { deadlines } from '../policy/machine/clocks';
import type { Context } from '../policy/machine/command';
import type { Missing } from '../policy/machine/section';
import { inSentence, listed } from '../policy/machine/sentences';
import { caseTarget } from '../policy/machine/targets';
import { outcomes } from '../policy/codes';
import { reopenReasons } from '../policy/sections/response/choices';
import { formats, relationships } from '../policy/sections/intake/choices';
import { partsOnCase } from '../policy/sections/people/choices';
import type { People } from '../policy/sections/people/facts';
import { besideThem } from '../policy/sections/people/questions';
import type { Issue } from '../policy/sections/scope/facts';
import { endings } from '../policy/endings';
import { roles, type Role } from '../policy/roles';
import { serviceWords } from '../policy/trust/services';
import type { Trust } from '../policy/trust/trust';
import { redFlags } from '../policy/sections/redFlags/choices';
import { flagsUp, type FlagOnCase } from '../policy/sections/redFlags/questions';
import type { Names } from './decision';
import { writeLine, type WrittenLine } from './card';
import { clockWords, type ClockWords } from './clockWords';
import { excerpt, plain } from './escape';

const MOST_GAPS = 5;
const MOST_ISSUES = 8;
export const LONGEST_WORDS = 600;

const order = { missed: 0, running: 1, paused: 2, metLate: 3, met: 4, ended: 5 } as const;

/** That it was made in time is no news to whoever opens it: only that it was not (5.1). */
const isNews = ({ name, state }: Clock): boolean => name !== 'timeLimit' || state !== 'met';

/** What still runs comes first; how long the record is kept comes last. */
const openFirst = (clocks: readonly Clock[]): readonly Clock[] => {
  const place = ({ name, state }: Clock): number => (name === 'retention' ? Infinity : order[state]);
  return clocks.filter(isNews).sort((a, b) => place(a) - place(b) || a.due.localeCompare(b.due));
};

/** What is still missing, as a line of a card. */
export const sayGap = ({ what, paragraph }: Pick<Missing, 'what' | 'paragraph'>): string =>
  `• ${plain(what)} (${paragraph})`;

const MOST_CLOCKS = 6;

/** Its clocks: each that runs, is paused or was missed on a line, those that were met in one. */
export function clocksOf(
  state: CaseState,
  context: Context,
): { readonly clocks: readonly ClockWords[]; readonly done?: string } {
  const all = openFirst(deadlines(state, context));
  const isDone = ({ state: stands, late }: Clock): boolean => stands === 'met' && late === undefined;
  const done = all
    .filter(isDone)
    .map(({ label, metOn }) => (metOn ? `${label} (${shortDate(metOn)})` : label));
  return {
    clocks: all
      .filter((clock) => !isDone(clock))
      .slice(0, MOST_CLOCKS)
      .map((clock) => clockWords(clock, context.calendar, context.today)),
    ...(done.length > 0 ? { done: `Done in time: ${listed(done, 'and')}` } : {}),
  };
}

/** What the case still needs: what this person can do about it, and what they wait for. */
export function owedOn(
  state: CaseState,
  context: Context,
  decided: string | undefined,
  names: Names = new Map(),
) {
  const may = new Set<string | undefined>(caseTarget.available(state, context).map(({ name }) => name));
  const all = missing(state, context).filter(({ command }) => !decided || command !== decided);
  const own = all.filter(({ command }) => may.has(command));
  const others = all.filter(({ command }) => !may.has(command));
  const whose = ({ command }: Missing): string => {
    const who = whoDoes(state, command, names);
    return who ? `${who}: ` : '';
  };
  const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? [{ title, lines }] : []);
  return {
    own: section('For you to do', cut(own.map(sayGap), MOST_GAPS)),
    others: section(
      'For others to do',
      cut(
        others.map((gap) => `• ${whose(gap)}${plain(gap.what)} (${gap.paragraph})`),
        Math.max(1, MOST_GAPS - own.length),
      ),
    ),
  };
}

/** So many lines, and how many there are besides. */
const cut = (lines: readonly string[], most: number): readonly string[] =>
  lines.length > most ? [...lines.slice(0, most), `and ${lines.length - most} more`] : lines;

/** Whose a step is: the investigator’s or the handler’s by name where they are named and may do it, else that of a role. */
function whoDoes(state: CaseState, name: string | undefined, names: Names): string | undefined {
  const who = name ? caseCommandNamed(name)?.who : undefined;
  if (!who) return undefined;
  const holding = [
    ['investigator', state.allocation.investigator],
    ['handler', state.triage.handler],
  ] as const;
  const [named] = holding.flatMap(([relation, person]) =>
    person && who.relations?.includes(relation) ? [names.get(person)] : [],
  );
  if (named) return plain(named);
  const [role] = Array.isArray(who.roles) ? (who.roles as readonly Role[]) : [];
  return role ? roles[role] : undefined;
}

/** What was said in it and by whom, as far as this person may read it. */
export function writeNarrative({ narrative, personalDetails }: CaseView): readonly WrittenLine[] {
  const { words, wordsAre, staffNote, happenedOn, effect, outcome, issues = [] } = narrative ?? {};
  const { personName, relationship, phone, email, address, affectedName, people } = personalDetails ?? {};
  const kin = relationship && relationship !== 'other' ? `, ${inSentence(relationships[relationship])}` : '';
  const line = (label: string, entry: string | undefined, most?: number): readonly WrittenLine[] =>
    entry ? [writeLine(label, entry, most)] : [];
  return [
    ...line(wordsAre === 'theirs' ? 'In their words' : 'What they told us', words, LONGEST_WORDS),
    ...line('What staff saw, did or noted', staffNote, LONGEST_WORDS),
    ...line('When it happened', happenedOn && longDate(happenedOn)),
    ...line('Raised by', personName && `${personName}${kin}`, 120),
    ...line('Phone', phone, 120),
    ...line('Email', email, 120),
    ...line('Address', address, 120),
    ...line('On behalf of', affectedName, 80),
    ...(people ? writePeople(people) : []),
    ...line('How it affected them', effect),
    ...line('What would put it right', outcome),
    ...(issues.length > 1 ? issues.slice(0, MOST_ISSUES).map(issueLine) : []),
  ];
}

const MOST_BESIDE = 4;

/** That the person has died or cannot decide, and who stands beside whoever complains. */
function writePeople(people: People): readonly WrittenLine[] {
  const { died, unable } = people;
  return [
    ...(died ? [writeLine('The person has died', died.on ? longDate(died.on) : 'The day is not known')] : []),
    ...(unable ? [writeLine('The person cannot decide on this', unable.assessed.assessedBy, 80)] : []),
    ...besideThem({ people })
      .slice(0, MOST_BESIDE)
      .map((each) => writeLine(partsOnCase[each.part], each.name ?? '', 80)),
  ];
}

/** On a closed case: how it ended, what was answered and what was learnt, as far as this person may read it (8.37). */
export function writeEnding(
  { closing, enquiry, stage }: CaseState,
  { summary, narrative, investigation: looked }: CaseView,
): readonly WrittenLine[] {
  if (stage !== 'closed' || !summary?.ending) return [];
  const { ending } = summary;
  const { on, learning } = closing;
  const answered = narrative ? enquiry.resolved?.response : undefined;
  const found = (looked && narrative ? narrative.issues : []).flatMap(({ id }): readonly WrittenLine[] => {
    const { outcome, finding } = looked?.investigation.work[id] ?? {};
    return outcome
      ? [writeLine(`Issue ${id}`, [outcomes[outcome], finding].flatMap((each) => each ?? []).join('. '))]
      : [];
  });
  return [
    writeLine('How it ended', on ? `${endings[ending]}, ${longDate(on)}` : endings[ending]),
    ...(answered ? [writeLine('What we answered', answered, LONGEST_WORDS)] : []),
    ...found.slice(0, MOST_ISSUES),
    ...(narrative && learning ? [writeLine('What we learnt', learning, LONGEST_WORDS)] : []),
  ];
}

/** On a case that is open again: what the person brings, and what is not settled for them (8.24). */
export function writeReopening(
  { response: { reopened }, stage }: CaseState,
  { narrative }: CaseView,
): readonly WrittenLine[] {
  if (!reopened || !narrative || stage === 'closed') return [];
  const open = narrative.issues.filter(({ id }) => reopened.issues.includes(id));
  return [
    writeLine('Why it is open again', `${reopenReasons[reopened.reason]}, ${longDate(reopened.receivedOn)}`),
    ...(open.length > 0
      ? [writeLine('Not settled for them', open.map(({ id, words }) => `${id}. ${words}`).join(' '), 300)]
      : []),
  ];
}

const issueLine = ({ id, words, notCovered }: Issue): WrittenLine =>
  writeLine(`Issue ${id}${notCovered ? ' (not covered)' : ''}`, words, 120);

/** Its service, when it reached us and how it ended. */
export function sayAbout({ summary }: CaseView, trust: Trust): { readonly about?: string } {
  if (!summary?.service || !summary.receivedOn) return {};
  const reached = `${serviceWords(trust, summary.service)}. Reached us on ${longDate(summary.receivedOn)}.`;
  return { about: summary.ending ? `${reached} ${endings[summary.ending]}.` : reached };
}

/** Every red flag that is up, until the case is closed: who has it, and for whoever may read on what was done (D45). */
export function flagsOn(state: CaseState, { narrative }: CaseView, names: Names) {
  if (state.stage === 'closed' || state.stage === 'disposed') return [];
  return flagsUp(state).map(({ flag, accepted, done }) => ({
    title: `Red flag: ${redFlags[flag]}`,
    line: lineOnFlag(accepted, narrative ? done.at(-1) : undefined, names),
  }));
}

function lineOnFlag(
  accepted: FlagOnCase['accepted'],
  done: FlagOnCase['done'][number] | undefined,
  names: Names,
): string {
  if (!accepted) return 'Nobody has taken it on yet.';
  if (done) return `${shortDate(done.on)}: ${plain(excerpt(done.what, LONGEST_DONE))}`;
  return `${plain(names.get(accepted.by) ?? 'Somebody')} took it on, ${shortDate(accepted.on)}. Nothing is recorded as done yet.`;
}

const LONGEST_DONE = 300;

const noneNeeded = /^none( needed)?\.?$/i;
const LONGEST_ADJUSTMENTS = 300;

/** What they need so that we can talk and write with them: adjustments, their language, and the form of letters. */
export function adjustmentsOf({ personalDetails }: CaseView): string | undefined {
  const { privacy, adjustments, language, format } = personalDetails ?? {};
  const needs = [
    privacy,
    adjustments,
    language,
    format && format !== 'standard' ? formats[format] : undefined,
  ]
    .flatMap((need) => need?.trim() ?? [])
    .filter((need) => need !== '' && !noneNeeded.test(need));
  return needs.length > 0 ? plain(excerpt(needs.join('. '), LONGEST_ADJUSTMENTS)) : undefined;
}
