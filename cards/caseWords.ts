import { longDate, shortDate } from '../policy/calendar/dates';
import type { CaseView } from '../policy/access/view';
import { caseCommandNamed, missing } from '../policy/machine/caseSections';
import type { CaseState } from '../policy/machine/caseState';
import type { Clock } from '../policy/machine/clock';
import type { Context } from '../policy/machine/command';
import type { Missing } from '../policy/machine/section';
import { caseTarget } from '../policy/machine/targets';
import { formats } from '../policy/sections/intake/choices';
import type { Issue } from '../policy/sections/scope/facts';
import { endings } from '../policy/endings';
import { roles, type Role } from '../policy/roles';
import { serviceWords } from '../policy/trust/services';
import type { Trust } from '../policy/trust/trust';
import { redFlags } from '../policy/sections/redFlags/choices';
import { flagsUp, type FlagOnCase } from '../policy/sections/redFlags/questions';
import type { Names } from './decision';
import { writeLine, type WrittenLine } from './card';
import { excerpt, plain } from './escape';

const MOST_GAPS = 5;
const MOST_ISSUES = 8;
export const LONGEST_WORDS = 600;

const order = { missed: 0, running: 1, paused: 2, metLate: 3, met: 4, ended: 5 } as const;

/** That it was made in time is no news to whoever opens it: only that it was not (5.1). */
const isNews = ({ name, state }: Clock): boolean => name !== 'timeLimit' || state !== 'met';

/** What still runs comes first; how long the record is kept comes last. */
export const openFirst = (clocks: readonly Clock[]): readonly Clock[] => {
  const place = ({ name, state }: Clock): number => (name === 'retention' ? Infinity : order[state]);
  return clocks.filter(isNews).sort((a, b) => place(a) - place(b) || a.due.localeCompare(b.due));
};

/** What is still missing, as a line of a card. */
export const sayGap = ({ what, paragraph }: Pick<Missing, 'what' | 'paragraph'>): string =>
  `• ${plain(what)} (${paragraph})`;

/** What the case still needs: what this person can do about it, then what they wait for. */
export function sectionsOf(
  state: CaseState,
  context: Context,
  decided: string | undefined,
  names: Names = new Map(),
) {
  const may = new Set<string | undefined>(caseTarget.available(state, context).map(({ name }) => name));
  const all = missing(state, context).filter(({ command }) => !decided || command !== decided);
  const own = all.filter(({ command }) => may.has(command));
  const others = all.filter(({ command }) => !may.has(command));
  const room = Math.max(1, MOST_GAPS - own.length);
  const whose = ({ command }: Missing): string => {
    const who = whoDoes(state, command, names);
    return who ? `${who}: ` : '';
  };
  return [
    { title: 'For you to do', lines: cut(own.map(sayGap), MOST_GAPS) },
    {
      title: 'For others to do',
      lines: cut(
        others.map((gap) => `• ${whose(gap)}${plain(gap.what)} (${gap.paragraph})`),
        room,
      ),
    },
  ].filter(({ lines }) => lines.length > 0);
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
  const { words, wordsAre, staffNote, effect, outcome, issues = [] } = narrative ?? {};
  const { personName, phone, email, address, affectedName } = personalDetails ?? {};
  const line = (label: string, entry: string | undefined, most?: number): readonly WrittenLine[] =>
    entry ? [writeLine(label, entry, most)] : [];
  return [
    ...line(wordsAre === 'theirs' ? 'In their words' : 'What they told us', words, LONGEST_WORDS),
    ...line('What staff saw or did', staffNote, LONGEST_WORDS),
    ...line('Raised by', personName, 80),
    ...line('Phone', phone, 120),
    ...line('Email', email, 120),
    ...line('Address', address, 120),
    ...line('On behalf of', affectedName, 80),
    ...line('How it affected them', effect),
    ...line('What would put it right', outcome),
    ...(issues.length > 1 ? issues.slice(0, MOST_ISSUES).map(issueLine) : []),
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
  const { adjustments, language, format } = personalDetails ?? {};
  const needs = [adjustments, language, format && format !== 'standard' ? formats[format] : undefined]
    .flatMap((need) => need?.trim() ?? [])
    .filter((need) => need !== '' && !noneNeeded.test(need));
  return needs.length > 0 ? plain(excerpt(needs.join('. '), LONGEST_ADJUSTMENTS)) : undefined;
}
