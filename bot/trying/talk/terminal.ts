import { londonDateOf, type Instant } from '../../../policy/calendar/dates';
import type { Chat, Tappable } from './chat';
import type { PlainInput } from './plainCard';
import { readEntry } from './readEntry';
import { sayChoices, sayValue } from './sayCard';

export interface Terminal {
  /** The next line that is typed; undefined when there are no more. */
  readonly read: () => Promise<string | undefined>;
  readonly print: (words: string) => void;
}

export interface Chatting {
  readonly chat: Chat;
  readonly now: () => Instant;
  /** What has come into their chat meanwhile. */
  readonly arrived: () => Promise<string>;
}

const HELP = [
  'Type what you want to say. A button is tapped by its number or its words.',
  'Where answers have numbers of their own, a number gives the answer: the buttons are numbered after them.',
  'If its card has questions they come one by one: Enter leaves one as it is, a full stop leaves all the rest.',
  '“act as PALS officer” makes you somebody else, “clock +5d” lets days go by, Ctrl-D ends this.',
].join('\n');

const say = (input: PlainInput, number: number, of: number): string =>
  [
    `Question ${number} of ${of}: ${input.label}`,
    ...(input.choices.length > 0 ? [`   ${sayChoices(input)}`] : []),
    ...(input.value === '' ? [] : [`   Enter keeps: ${sayValue(input)}`]),
  ].join('\n');

/** Talks with whoever sits at a terminal, until they end it. */
export async function talkAtTerminal(
  { read, print }: Terminal,
  { chat, now, arrived }: Chatting,
): Promise<void> {
  const next = async (): Promise<string | undefined> => (await read())?.trim();

  /** What is typed for one question, asked until it can be taken; a full stop when it was left with all the rest. */
  async function askFor(input: PlainInput, question: string): Promise<string> {
    for (;;) {
      print(question);
      const typed = (await next()) ?? '.';
      if (typed === '' || typed === '.') return typed;
      const heard = readEntry(input, typed, londonDateOf(now()));
      if ('entry' in heard) return heard.entry;
      print(heard.why);
    }
  }

  async function fillIn({ button, card: { inputs } }: Tappable): Promise<Readonly<Record<string, string>>> {
    const entries: Record<string, string> = {};
    if (!button.takesInputs || !button.data) return entries;
    for (const [index, input] of inputs.entries()) {
      const entry = await askFor(input, say(input, index + 1, inputs.length));
      if (entry === '.') break;
      if (entry !== '') entries[input.id] = entry;
    }
    return entries;
  }

  print(HELP);
  print(await chat.say('help'));
  for (let line = await next(); line !== undefined; line = await next()) {
    if (line === '') continue;
    const tapped = chat.shownLast(line);
    print(tapped ? await chat.tap(tapped, await fillIn(tapped)) : await chat.say(line));
    const more = await arrived();
    if (more !== '') print(more);
  }
}
