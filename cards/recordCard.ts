import type { Context } from '../policy/machine/command';
import type { AnyCommand, RecordTarget } from '../policy/machine/target';
import { banner, button, card, heading, type Action, type Card } from './card';
import { choiceOf, verbOf, type Choice } from './caseSteps';
import { sayGap } from './caseWords';
import { clockWords } from './clockWords';
import {
  decisionButtons,
  decisionIn,
  writeDecision,
  writeLines,
  type Decision,
  type Names,
} from './decision';
import { bannerOf, bare, drawCase, type Outcome } from './designs/case';

const FIRST_BUTTONS = 3;

export interface RecordCardOptions {
  readonly target: RecordTarget;
  readonly id: string;
  /** What the record is of: a person, an organisation, a case. */
  readonly title: string;
  readonly state: unknown;
  readonly context: Context;
  /** This rendering's own id: a second click on it is the same click. */
  readonly card: string;
  readonly names: Names;
  readonly outcome?: Outcome;
}

/** The decision that waits for this person, then what is owed; where there is much to choose from, a list of the rest. */
function choicesOf(
  { target, id, state, context, card: shownAs }: RecordCardOptions,
  available: readonly AnyCommand[],
  decision: Decision | undefined,
): { readonly choice?: Choice; readonly actions: readonly Action[] } {
  const fillers = target.missing(state, context).map(({ command }) => command);
  const owed = ({ name }: AnyCommand): boolean => fillers.includes(name);
  const about = { case: id, card: shownAs };
  const dataFor = (command: AnyCommand) => ({ ...about, basis: target.basisOf(state, command) });
  const others = available
    .filter((command) => command !== decision?.command)
    .sort((a, b) => Number(owed(b)) - Number(owed(a)));
  const decide = decision ? decisionButtons(decision, dataFor) : [];
  const buttons = others
    .slice(0, FIRST_BUTTONS)
    .map((command) =>
      button(
        command.button,
        verbOf(command),
        { ...dataFor(command), command: command.name },
        owed(command) && !decision ? { style: 'positive' } : {},
      ),
    );
  const rest = others.slice(FIRST_BUTTONS);
  if (rest.length === 0) return { actions: [...decide, ...buttons] };
  return {
    choice: choiceOf('Something else?', rest),
    actions: [...decide, ...buttons, button('Open this step', 'form', about)],
  };
}

/** One record of a register: what it holds, its clocks, what is owed, and what this person may do with it. */
export function buildRecordCard(options: RecordCardOptions): Card {
  const { target, id, title, state, context, names, outcome } = options;
  const available = target.available(state, context);
  const decision = decisionIn(available, state, context);
  const gaps = target.missing(state, context).map(sayGap);
  const { choice, actions } = choicesOf(options, available, decision);
  const theCase =
    target.kind === 'restriction'
      ? [button('Open the case', 'open', { case: id }, { withoutInputs: true })]
      : [];
  return drawCase({
    fallbackText: title,
    ...bannerOf(outcome),
    ...(decision ? { decision: writeDecision(decision, names) } : {}),
    title,
    stage: target.stageOf(state),
    flags: [],
    clocks: target
      .deadlines(state, context)
      .map((clock) => clockWords(clock, context.calendar, context.today)),
    ...bare,
    said: writeLines(target.describe(state, context), names),
    sections: gaps.length > 0 ? [{ title: 'Still to do', lines: gaps }] : [],
    ...(choice ? { choice } : {}),
    actions: [...actions, ...theCase],
  });
}

/** Asks whose record it is about. */
export function buildWhoseRecordCard(options: {
  readonly kind: string;
  readonly title: string;
  readonly problem?: string;
}): Card {
  return card(
    options.title,
    [
      heading(options.title),
      ...(options.problem ? [banner(options.problem, 'attention')] : []),
      {
        type: 'Input.Text',
        id: 'name',
        label: 'Whose? Type a name.',
        isRequired: true,
        errorMessage: 'Type a name.',
        maxLength: 100,
      },
    ],
    [button('Find them', 'record.find', { kind: options.kind }, { style: 'positive' })],
  );
}
