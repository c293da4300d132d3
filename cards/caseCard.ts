import { deadlines, missing } from '../policy/machine/case';
import type { CaseState } from '../policy/machine/caseState';
import type { Clock } from '../policy/machine/clock';
import type { Context } from '../policy/machine/command';
import { longDate } from '../policy/calendar/dates';
import type { Refusal } from '../policy/machine/refusal';
import { noAcknowledgementBecause } from '../policy/sections/acknowledgement/questions';
import type { Issue } from '../policy/sections/scope/facts';
import type { StaffExtract } from '../policy/sections/staffConcerned/extract';
import { services } from '../policy/services';
import { endings, stages } from '../policy/stages';
import { caseTarget } from '../policy/machine/targets';
import { view, type CaseView } from '../policy/access/view';
import { banner, button, card, said, text, type Action, type Card, type Element } from './card';
import design from './caseCard.json';
import { choicesOf, commandButton, nextSteps, type OnCase } from './caseSteps';
import { clockWords, type ClockWords } from './clockWords';
import { decisionElements, decisionIn, type Names } from './decision';
import { Design } from './template';

/** What has just happened, above the card: something done, or a refusal with its paragraph and next step. */
export type Outcome = { readonly done: string } | { readonly refusal: Refusal };

interface Gaps {
  readonly title: string;
  readonly lines: readonly { readonly what: string; readonly paragraph: string }[];
}

interface Data {
  readonly fallbackText: string;
  readonly hasBanner: boolean;
  readonly banner: string;
  readonly bannerStyle: 'good' | 'attention';
  readonly hasBannerNext: boolean;
  readonly bannerNext: string;
  readonly reference: string;
  readonly stage: string;
  readonly about: string;
  readonly hasAdjustments: boolean;
  readonly adjustments: Element;
  readonly hasDecision: boolean;
  readonly decision: readonly Element[];
  readonly hasLimit: boolean;
  readonly limit: string;
  readonly hasClocks: boolean;
  readonly clocks: readonly ClockWords[];
  readonly hasNoClockReason: boolean;
  readonly noClockReason: string;
  readonly hasSaid: boolean;
  readonly said: readonly Element[];
  readonly gaps: readonly Gaps[];
  readonly actions: readonly Action[];
}

const template = new Design<Data>(design);

const MOST_CLOCKS = 6;
const MOST_GAPS = 5;
const MOST_ISSUES = 8;
const LONGEST_WORDS = 600;
const MOST_FOR_NAMED_STAFF = 3;

export interface CaseCardOptions extends OnCase {
  readonly outcome?: Outcome;
  /** All the commands instead of the first few. */
  readonly all?: boolean;
  /** What the people it speaks of are called. */
  readonly names?: Names;
}

const order = { missed: 0, running: 1, paused: 2, metLate: 3, met: 4, ended: 5 } as const;

/** What still runs comes first; how long the record is kept comes last. */
const openFirst = (clocks: readonly Clock[]): readonly Clock[] => {
  const place = ({ name, state }: Clock): number => (name === 'retention' ? Infinity : order[state]);
  return [...clocks].sort((a, b) => place(a) - place(b) || a.due.localeCompare(b.due));
};

/** That it was made in time is no news to whoever opens it: only that it was not (5.1). */
const isNews = ({ name, state }: Clock): boolean => name !== 'timeLimit' || state !== 'met';

/** What the case still needs: what this person can do about it, then what they wait for. */
function gapsOf(state: CaseState, context: Context, decided: string | undefined): readonly Gaps[] {
  const may = new Set<string | undefined>(caseTarget.available(state, context).map(({ name }) => name));
  const all = missing(state, context).filter(({ command }) => !decided || command !== decided);
  const own = all.filter(({ command }) => may.has(command)).slice(0, MOST_GAPS);
  const others = all.filter(({ command }) => !may.has(command)).slice(0, MOST_GAPS - own.length);
  return [
    { title: 'For you to do', gaps: own },
    { title: 'For others to do', gaps: others },
  ].flatMap(({ title, gaps }) =>
    gaps.length === 0 ? [] : [{ title, lines: gaps.map(({ what, paragraph }) => ({ what, paragraph })) }],
  );
}

function saidBy({ narrative, personalDetails }: CaseView): readonly Element[] {
  const { words, effect, outcome, issues = [] } = narrative ?? {};
  const { personName, contact, affectedName } = personalDetails ?? {};
  const line = (label: string, entry: string | undefined, most?: number): readonly Element[] =>
    entry ? [said(label, entry, most)] : [];
  return [
    ...line('In their words', words, LONGEST_WORDS),
    ...line('Raised by', personName, 80),
    ...line('Reach them', contact, 120),
    ...line('On behalf of', affectedName, 80),
    ...line('How it affected them', effect),
    ...line('What would put it right', outcome),
    ...(issues.length > 1 ? issues.slice(0, MOST_ISSUES).flatMap(issueLine) : []),
  ];
}

const issueLine = ({ id, words, notCovered }: Issue): readonly Element[] => [
  said(`Issue ${id}${notCovered ? ' (not covered)' : ''}`, words, 120),
];

function aboutOf({ summary }: CaseView): string {
  if (!summary?.service || !summary.receivedOn) return '';
  const reached = `${services[summary.service]}. Reached us on ${longDate(summary.receivedOn)}.`;
  return summary.ending ? `${reached} ${endings[summary.ending]}.` : reached;
}

const noneNeeded = /^none( needed)?\.?$/i;

function adjustmentsOf({ personalDetails }: CaseView): string | undefined {
  const adjustments = personalDetails?.adjustments?.trim();
  return adjustments && !noneNeeded.test(adjustments) ? adjustments : undefined;
}

function bannerOf(
  outcome: Outcome | undefined,
): Pick<Data, 'hasBanner' | 'banner' | 'bannerStyle' | 'hasBannerNext' | 'bannerNext'> {
  if (!outcome)
    return { hasBanner: false, banner: '', bannerStyle: 'good', hasBannerNext: false, bannerNext: '' };
  if ('done' in outcome)
    return {
      hasBanner: true,
      banner: outcome.done,
      bannerStyle: 'good',
      hasBannerNext: false,
      bannerNext: '',
    };
  const { sentence, paragraph, next } = outcome.refusal;
  return {
    hasBanner: true,
    banner: `${sentence} (${paragraph})`,
    bannerStyle: 'attention',
    hasBannerNext: true,
    bannerNext: next,
  };
}

/** A person's own view of a case: the parts they may read, its clocks, what is owed, and the buttons they may use now. */
export function caseCard(options: CaseCardOptions): Card {
  const { state, context, outcome } = options;
  const seen = view(state, context.actor, context);
  if (seen.ownExtract) return extractCard(seen.ownExtract, options);
  const clocks = openFirst(deadlines(state, context).filter(isNews)).slice(0, MOST_CLOCKS);
  const adjustments = adjustmentsOf(seen);
  const noClock = noAcknowledgementBecause(state);
  const words = saidBy(seen);
  const decision = decisionIn(caseTarget.available(state, context), state, context);
  const limit = context.registers.restrictionOn(state.reference, context.today);
  const { rows, actions } = choicesOf(options, decision, options.all);
  const drawn = template.expand({
    fallbackText: `${state.reference}: ${stages[state.stage]}`,
    ...bannerOf(outcome),
    reference: state.reference,
    stage: stages[state.stage],
    about: aboutOf(seen),
    hasAdjustments: adjustments !== undefined,
    adjustments: said('Adjustments', adjustments ?? ''),
    hasDecision: decision !== undefined,
    decision: decision ? decisionElements(decision, options.names ?? new Map()) : [],
    hasLimit: limit !== undefined,
    limit: limit ? `${limit.terms} Until ${longDate(limit.until)} (9.4).` : '',
    hasClocks: clocks.length > 0,
    clocks: clocks.map((clock) => clockWords(clock, context.calendar, context.today)),
    hasNoClockReason: noClock !== undefined,
    noClockReason: noClock ?? '',
    hasSaid: words.length > 0,
    said: words,
    gaps: gapsOf(state, context, decision?.command.name),
    actions,
  });
  return rows.length > 0 ? { ...drawn, body: [...drawn.body, ...rows] } : drawn;
}

/** What somebody named in a case sees of it: what is theirs, and nothing about anybody else (7.1, 8.31 to 8.33). */
function extractCard({ reference, told, support, asked, use }: StaffExtract, options: CaseCardOptions): Card {
  const { banner: words, bannerStyle, hasBanner } = bannerOf(options.outcome);
  const steps = nextSteps(options.state, options.context).slice(0, MOST_FOR_NAMED_STAFF);
  return card(
    `${reference}: your part in it`,
    [
      ...(hasBanner ? [banner(words, bannerStyle)] : []),
      text(reference, { size: 'Large', weight: 'Bolder', style: 'heading' }),
      text('You see only what is about you.', { isSubtle: true, spacing: 'None' }),
      said('What you were told', told, LONGEST_WORDS),
      ...(asked ? [said(`Your account, by ${longDate(asked.dueOn)}`, asked.questions, LONGEST_WORDS)] : []),
      ...(use ? [said('How your account is used', use, LONGEST_WORDS)] : []),
      ...Object.values(support).map((line) => text(line, { spacing: 'Small' })),
    ],
    steps.map(({ command, owed }) => commandButton(command, options, owed)),
  );
}

/** The case for anybody who comes across the card: its reference and a way to their own view. Names nobody. */
export function baseCard(reference: string): Card {
  return card(
    `${reference}: open it to see what is yours`,
    [
      text(reference, { size: 'Large', weight: 'Bolder', style: 'heading' }),
      text('Open it to see what is yours to see.', { isSubtle: true, spacing: 'None' }),
    ],
    [button('Open', 'open', { case: reference })],
  );
}
