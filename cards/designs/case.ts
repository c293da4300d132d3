import { longDate } from '../../policy/calendar/dates';
import { view } from '../../policy/access/view';
import type { CaseState } from '../../policy/machine/caseState';
import type { Part } from '../../policy/machine/partsOfCase';
import type { Refusal } from '../../policy/machine/refusal';
import { inSentence } from '../../policy/machine/sentences';
import type { RestrictionInForce } from '../../policy/machine/registers';
import { caseTarget } from '../../policy/machine/targets';
import { noAcknowledgementBecause } from '../../policy/sections/acknowledgement/questions';
import { sayContact, standingContacts } from '../../policy/sections/contacts/questions';
import { limitsOn } from '../../policy/sections/contactLimit/questions';
import type { StaffExtract } from '../../policy/sections/staffConcerned/extract';
import { stages } from '../../policy/stages';
import { button, writeLine, type Action, type Card, type WrittenLine } from '../card';
import {
  choicesOf,
  commandButton,
  moreSteps,
  nextSteps,
  type ButtonGroup,
  type Choice,
  type OnCase,
} from '../caseSteps';
import {
  adjustmentsOf,
  flagsOn,
  LONGEST_WORDS,
  clocksOf,
  owedOn,
  sayAbout,
  writeEnding,
  writeNarrative,
  writeReopening,
} from '../caseWords';
import type { ClockWords } from '../clockWords';
import { decisionIn, writeDecision, type DecisionView, type Names } from '../decision';
import { plain } from '../escape';
import { stageWords } from '../stageWords';
import { parseDesign } from '../template';
import design from './case.json';

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A case, or a record of a register, as one person may see it. */
export interface CaseView {
  readonly fallbackText: string;
  /** What has just happened. */
  readonly banner?: { readonly words: string; readonly isRefusal: boolean; readonly next?: string };
  readonly decision?: DecisionView;
  readonly title: string;
  readonly stage?: string;
  readonly about?: string;
  readonly adjustments?: string;
  /** Each red flag that is up, and what became of it (D45). */
  readonly flags: readonly { readonly title: string; readonly line: string }[];
  readonly limit?: string;
  readonly clocks: readonly ClockWords[];
  /** Why no acknowledgement is due. */
  readonly noClock?: string;
  /** Clocks that were met, in one line. */
  readonly done?: string;
  /** How the dates were worked out. */
  readonly why: readonly Action[];
  readonly owed: readonly Section[];
  /** What was said stands behind a button: whoever reads this has just read it. */
  readonly isFolded: boolean;
  readonly said: readonly WrittenLine[];
  readonly sections: readonly Section[];
  readonly groups: readonly ButtonGroup[];
  readonly choice?: Choice;
  readonly actions: readonly Action[];
}

export const drawCase = parseDesign<CaseView>(design);

/** What has just happened, above the card: something done, or a refusal with its paragraph and next step. */
export type Outcome = { readonly done: string } | { readonly refusal: Refusal };

export function bannerOf(outcome: Outcome | undefined): Pick<CaseView, 'banner'> {
  if (!outcome) return {};
  if ('done' in outcome) return { banner: { words: outcome.done, isRefusal: false } };
  const { sentence, paragraph, next } = outcome.refusal;
  return { banner: { words: `${sentence} (${paragraph})`, isRefusal: true, next } };
}

export interface CaseCardOptions extends OnCase {
  readonly outcome?: Outcome;
  /** What the people it speaks of are called. */
  readonly names?: Names;
  /** Other cases that belong to it, as far as this person may see them. */
  readonly links?: readonly { readonly reference: string; readonly as: string }[];
}

const sayLimit = ({ terms, until }: RestrictionInForce): string => `${terms} Until ${longDate(until)} (9.4).`;

const MOST_CONTACTS = 3;

/** The last contacts and notes, newest first, with nothing that was said. */
function lastContacts(state: CaseState, parts: ReadonlySet<Part>): readonly Section[] {
  const last = standingContacts(state).slice(-MOST_CONTACTS).reverse();
  return parts.has('narrative') && last.length > 0
    ? [{ title: 'Last contacts', lines: last.map(sayContact) }]
    : [];
}

const MOST_LINKS = 6;

const linkedCases = (links: CaseCardOptions['links'] = []): readonly Section[] =>
  links.length > 0
    ? [
        {
          title: 'Linked cases',
          lines: links.slice(0, MOST_LINKS).map(({ reference, as }) => `• ${reference}: ${inSentence(as)}`),
        },
      ]
    : [];

const MOST_FOR_NAMED_STAFF = 3;

/** A person's own view of a case: the parts they may read, its clocks, what is owed, and the buttons they may use now. */
export function buildCaseCard(options: CaseCardOptions): Card {
  const { state, context, outcome, names = new Map(), links = [] } = options;
  const seen = view(state, context.actor, context);
  if (seen.ownExtract) return buildExtractCard(seen.ownExtract, options);
  const decision = decisionIn(caseTarget.available(state, context), state, context);
  const adjustments = adjustmentsOf(seen);
  const limits = limitsOn(state, context.registers, context.today);
  const noClock = noAcknowledgementBecause(state);
  const { own, others } = owedOn(state, context, decision?.command.name, names);
  const said = [...writeEnding(state, seen), ...writeReopening(state, seen), ...writeNarrative(seen)];
  return drawCase({
    fallbackText: `${state.reference}: ${stages[state.stage]}`,
    ...bannerOf(outcome),
    ...(decision ? { decision: writeDecision(decision, names) } : {}),
    title: state.reference,
    stage: stageWords(state),
    ...sayAbout(seen, context.trust),
    ...(adjustments ? { adjustments } : {}),
    flags: flagsOn(state, seen, names),
    ...(limits.length > 0 ? { limit: limits.map(sayLimit).join(' ') } : {}),
    ...clocksOf(state, context),
    ...(noClock ? { noClock } : {}),
    why: [button('Why these dates?', 'why', { case: state.reference }, { withoutInputs: true })],
    owed: own,
    isFolded: said.length > 0 && outcome !== undefined && 'done' in outcome && state.version > 1,
    said,
    sections: [...others, ...linkedCases(links), ...lastContacts(state, seen.parts)],
    groups: [],
    actions: choicesOf(options, decision),
  });
}

/** All that this person may do on a case now, by what it is about; `group` opens one of them. */
export function buildMoreCard(options: OnCase & { readonly group?: string }): Card {
  const { state, context, group } = options;
  const { groups, actions } = moreSteps(options, group);
  return drawCase({
    fallbackText: `${state.reference}: what you may do`,
    title: state.reference,
    ...(view(state, context.actor, context).summary ? { stage: stageWords(state) } : {}),
    ...(groups.length === 0 ? { about: 'There is nothing for you to do on this case now.' } : {}),
    flags: [],
    clocks: [],
    ...bare,
    groups,
    actions,
  });
}

/** What a card has none of that is not about the case itself. */
export const bare = { why: [], owed: [], isFolded: false, said: [], sections: [], groups: [] } as const;

/** What somebody named in a case sees of it: what is theirs, and nothing about anybody else (7.1, 8.31 to 8.33). */
function buildExtractCard(
  { reference, job, told, support, asked, accounts, use, comments }: StaffExtract,
  options: CaseCardOptions,
): Card {
  const steps = nextSteps(options.state, options.context).slice(0, MOST_FOR_NAMED_STAFF);
  return drawCase({
    fallbackText: `${reference}: your part in it`,
    ...bannerOf(options.outcome),
    title: reference,
    about: `You see only what is about you. You are named as: ${plain(job)}`,
    flags: [],
    clocks: [],
    ...bare,
    said: [
      writeLine('What you were told', told, LONGEST_WORDS),
      ...(asked
        ? [writeLine(`Your account, by ${longDate(asked.dueOn)}`, asked.questions, LONGEST_WORDS)]
        : []),
      ...accounts.map((account) => writeLine('Your account', account, LONGEST_WORDS)),
      ...(use ? [writeLine('How your account is used', use, LONGEST_WORDS)] : []),
      ...comments.flatMap((comment) => [
        writeLine('What you said to that', comment.words, LONGEST_WORDS),
        ...(comment.considered ? [writeLine('What came of it', comment.considered, LONGEST_WORDS)] : []),
      ]),
    ],
    sections: [{ title: 'Support for you', lines: Object.values(support) }],
    actions: [
      ...steps.map(({ command, owed }) => commandButton(command, options, owed)),
      button('Read all of it', 'file.part', { case: reference, part: 'own' }, { withoutInputs: true }),
    ],
  });
}

/** The case for anybody who comes across the card: its reference and a way to their own view. Names nobody. */
export const buildBaseCard = (reference: string): Card =>
  drawCase({
    fallbackText: `${reference}: open it to see what is yours`,
    title: reference,
    about: 'Open it to see what is yours to see.',
    flags: [],
    clocks: [],
    ...bare,
    actions: [button('Open', 'open', { case: reference })],
  });
