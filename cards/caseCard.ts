import { availableCommands, deadlines, missing } from '../policy/case';
import type { CaseState } from '../policy/caseState';
import type { Clock } from '../policy/clock';
import type { Context } from '../policy/command';
import { longDate } from '../policy/dates';
import type { Refusal } from '../policy/refusal';
import type { CaseCommand } from '../policy/section';
import { noAcknowledgementBecause } from '../policy/sections/acknowledgement';
import { issuesOf } from '../policy/sections/scope';
import { services } from '../policy/services';
import { endings, stages } from '../policy/stages';
import { button, MOST_ACTIONS, said, type Action, type Card, type Element } from './card';
import design from './caseCard.json';
import { clockWords, type ClockWords } from './clockWords';
import { Design } from './template';

/** What has just happened, above the card: something done, or a refusal with its paragraph and next step. */
export type Outcome = { readonly done: string } | { readonly refusal: Refusal };

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
  readonly hasClocks: boolean;
  readonly clocks: readonly ClockWords[];
  readonly hasNoClockReason: boolean;
  readonly noClockReason: string;
  readonly hasSaid: boolean;
  readonly said: readonly Element[];
  readonly hasMissing: boolean;
  readonly missing: readonly { readonly what: string; readonly paragraph: string }[];
  readonly actions: readonly Action[];
}

const template = new Design<Data>(design);

const MOST_CLOCKS = 6;
const MOST_GAPS = 5;
const FIRST_BUTTONS = 3;

export interface CaseCardOptions {
  readonly state: CaseState;
  readonly context: Context;
  /** This rendering's own id: a second click on it is the same click. */
  readonly card: string;
  readonly outcome?: Outcome;
  /** All the commands instead of the first few. */
  readonly all?: boolean;
}

interface NextStep {
  readonly command: CaseCommand;
  /** It fills a gap of the case. */
  readonly owed: boolean;
}

/** The commands to show first: those that fill a gap, then the rest in the order of the procedure. */
export function nextSteps(state: CaseState, context: Context): readonly NextStep[] {
  const fillers = missing(state, context).map(({ command }) => command);
  const rank = ({ name }: CaseCommand): number => (fillers.includes(name) ? fillers.indexOf(name) : fillers.length);
  return [...availableCommands(state, context)]
    .sort((a, b) => rank(a) - rank(b))
    .map((command) => ({ command, owed: fillers.includes(command.name) }));
}

/** The button of a command: its form, or the deed itself when there is nothing to fill in. */
function commandButton(command: CaseCommand, { state, card }: CaseCardOptions, primary: boolean): Action {
  const plainDeed = Object.keys(command.fields).length === 0;
  const data = { case: state.reference, command: command.name, card };
  return button(command.button, plainDeed ? 'do' : 'form', data, primary ? { style: 'positive' } : {});
}

function actionsOf(options: CaseCardOptions): readonly Action[] {
  const { state, context, card, all } = options;
  const steps = nextSteps(state, context);
  const data = { case: state.reference, card };
  const shown = all ? steps : steps.slice(0, FIRST_BUTTONS);
  const rest: Action[] = [];
  if (!all && steps.length > shown.length) rest.push(button('More', 'more', data));
  if (all) rest.push(button('Fewer', 'open', data));
  rest.push(button('Why these dates?', 'why', data));
  return [...shown.map(({ command, owed }, index) => commandButton(command, options, owed && index === 0)), ...rest];
}

/** Six buttons at the most: a longer list goes on in rows inside the card. */
function inRows(actions: readonly Action[]): { readonly rows: readonly Element[]; readonly actions: readonly Action[] } {
  if (actions.length <= MOST_ACTIONS) return { rows: [], actions };
  const rows: Element[] = [];
  for (let at = 0; at < actions.length; at += MOST_ACTIONS)
    rows.push({ type: 'ActionSet', actions: actions.slice(at, at + MOST_ACTIONS) });
  return { rows, actions: [] };
}

const openFirst = (clocks: readonly Clock[]): readonly Clock[] => {
  const order = { missed: 0, running: 1, paused: 2, metLate: 3, met: 4, ended: 5 } as const;
  return [...clocks].sort((a, b) => order[a.state] - order[b.state] || a.due.localeCompare(b.due));
};

function saidBy(state: CaseState): readonly Element[] {
  const { concern } = state.intake;
  if (!concern) return [];
  const issues = issuesOf(state);
  return [
    said('In their words', concern.words, 600),
    ...(concern.personName ? [said('Raised by', concern.personName, 80)] : []),
    ...(concern.contact ? [said('Reach them', concern.contact, 120)] : []),
    ...(concern.affectedName ? [said('On behalf of', concern.affectedName, 80)] : []),
    said('How it affected them', concern.effect),
    said('What would put it right', concern.outcome),
    ...(issues.length > 1 ? issues.slice(0, 8).map(({ id, words, notCovered }) => said(`Issue ${id}${notCovered ? ' (not covered)' : ''}`, words, 120)) : []),
  ];
}

function aboutOf({ intake: { concern }, closing }: CaseState): string {
  if (!concern) return '';
  const reached = `${services[concern.service]}. Reached us on ${longDate(concern.receivedOn)}.`;
  return closing.ending ? `${reached} ${endings[closing.ending]}.` : reached;
}

/** A person's own view of a case: where it stands, its clocks, what is owed, and the buttons they may use now. */
export function caseCard(options: CaseCardOptions): Card {
  const { state, context, outcome } = options;
  const refusal = outcome && 'refusal' in outcome ? outcome.refusal : undefined;
  const clocks = openFirst(deadlines(state, context)).slice(0, MOST_CLOCKS);
  const gaps = state.stage === 'closed' ? [] : missing(state, context).slice(0, MOST_GAPS);
  const adjustments = state.intake.concern?.adjustments ?? '';
  const needsAdjustments = adjustments !== '' && !/^none( needed)?\.?$/i.test(adjustments.trim());
  const noClock = noAcknowledgementBecause(state);
  const words = saidBy(state);
  const { rows, actions } = inRows(actionsOf(options));
  const drawn = template.expand({
    fallbackText: `${state.reference}: ${stages[state.stage]}`,
    hasBanner: outcome !== undefined,
    banner: refusal ? `${refusal.sentence} (${refusal.paragraph})` : outcome && 'done' in outcome ? outcome.done : '',
    bannerStyle: refusal ? 'attention' : 'good',
    hasBannerNext: refusal !== undefined,
    bannerNext: refusal?.next ?? '',
    reference: state.reference,
    stage: stages[state.stage],
    about: aboutOf(state),
    hasAdjustments: needsAdjustments,
    adjustments: said('Adjustments', adjustments),
    hasClocks: clocks.length > 0,
    clocks: clocks.map((clock) => clockWords(clock, context.calendar, context.today)),
    hasNoClockReason: noClock !== undefined,
    noClockReason: noClock ?? '',
    hasSaid: words.length > 0,
    said: words,
    hasMissing: gaps.length > 0,
    missing: gaps.map(({ what, paragraph }) => ({ what, paragraph })),
    actions,
  });
  return rows.length > 0 ? { ...drawn, body: [...drawn.body, ...rows] } : drawn;
}
