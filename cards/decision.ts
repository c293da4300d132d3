import { sayAbout, type Context, type Line } from '../policy/machine/command';
import type { AnyCommand } from '../policy/machine/target';
import { button, writeLine, type Action, type WrittenLine } from './card';

/** What the directory calls the people a card speaks of, by their ids. */
export type Names = ReadonlyMap<string, string>;

const LONGEST_LINE = 400;
const MOST_IN_LINES = 6_000;

/** Lines about a case or record, shortened so that the card keeps within its size. */
export function writeLines(lines: readonly Line[], names: Names): readonly WrittenLine[] {
  const most = Math.min(LONGEST_LINE, Math.floor(MOST_IN_LINES / Math.max(1, lines.length)));
  return lines.map((line) =>
    writeLine(
      line.label,
      'words' in line ? line.words : (names.get(line.person) ?? 'Somebody who has left'),
      most,
    ),
  );
}

/** The people these lines speak of, by id. */
export const peopleIn = (lines: readonly Line[]): readonly string[] =>
  lines.flatMap((line) => ('person' in line ? [line.person] : []));

/** What waits for this person's decision, when something does: the command, and what to decide by. */
export interface Decision {
  readonly command: AnyCommand;
  /** The command that gives the other answer. */
  readonly otherwise?: AnyCommand | undefined;
  /** The command that says yes too, and does the next thing with it. */
  readonly besides?: AnyCommand | undefined;
  readonly about?: string | undefined;
  readonly lines: readonly Line[];
}

export function decisionIn(
  commands: readonly AnyCommand[],
  state: unknown,
  context: Context,
): Decision | undefined {
  const command = commands.find(({ decides }) => decides);
  return (
    command && {
      command,
      otherwise: commands.find(({ name }) => name === command.otherwise),
      besides: commands.find(({ name }) => name === command.besides),
      about: sayAbout(command, state),
      lines: command.decides?.(state, context) ?? [],
    }
  );
}

/** A decision as it stands in a view. */
export interface DecisionView {
  readonly title: string;
  readonly about?: string;
  readonly lines: readonly WrittenLine[];
}

export const writeDecision = ({ command, about, lines }: Decision, names: Names): DecisionView => ({
  title: `For you to decide (${command.paragraph})`,
  ...(about ? { about } : {}),
  lines: writeLines(lines, names),
});

/** One tap for each usual answer; the form for any other. `dataFor` gives what a command’s card is about and showed. */
export function decisionButtons(
  { command, otherwise, besides }: Pick<Decision, 'command' | 'otherwise' | 'besides'>,
  dataFor: (command: AnyCommand) => Readonly<Record<string, unknown>>,
): readonly Action[] {
  const { name, button: words, quick = [], fields } = command;
  const about = { ...dataFor(command), command: name };
  const other = [besides, otherwise].flatMap((each) =>
    each
      ? [button(each.button, 'form', { ...dataFor(each), command: each.name }, { withoutInputs: true })]
      : [],
  );
  if (Object.keys(fields).length === 0)
    return [button(words, 'do', about, { style: 'positive', withoutInputs: true }), ...other];
  const taps = quick.map((answer, index) =>
    button(answer.button, 'do', { ...about, quick: index }, { style: 'positive', withoutInputs: true }),
  );
  return [...taps, button(taps.length > 0 ? 'Answer with reasons' : words, 'form', about), ...other];
}

/** A way to the whole letters, where those are decided on: before the answers, because they are read first. */
export const readLetters = ({ command }: Pick<Decision, 'command'>, reference: string): readonly Action[] =>
  command.ofLetters
    ? [button('Read the letter', 'letter.read', { case: reference }, { withoutInputs: true })]
    : [];

/** A way to all of what is decided on, where a card can show only how each part of it begins. */
export const readInFull = ({ command }: Pick<Decision, 'command'>, reference: string): readonly Action[] =>
  command.inFull
    ? [
        button(
          'Read all of it',
          'file.part',
          { case: reference, part: command.inFull },
          { withoutInputs: true },
        ),
      ]
    : [];
