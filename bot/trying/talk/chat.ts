import { clickOf } from '../../teams/clicks';
import type { Desk } from '../../../dialogs/port/desk';
import type { OfferedFile, Reply } from '../../../dialogs/port/reply';
import { onClick, onText } from '../../../dialogs/turn';
import { wordsOf, type Entries } from '../../../policy/machine/fields';
import type { Person } from '../../../policy/roles';
import type { Card } from '../../../cards/card';
import { logFault, type Log } from '../../log';
import { isRow, readCard, readFolded, type PlainButton, type PlainCard } from './plainCard';
import { answersNumbered, sayButtons, sayParts } from './sayCard';

export interface ChatParts {
  readonly desk: Desk;
  readonly person: () => Promise<Person>;
  readonly log: Log;
  /** Answers what only means something in trying out; undefined when it is nothing of the kind. */
  readonly command?: (words: string) => Promise<readonly Reply[] | undefined>;
  /** Takes a file that is offered, and says what became of it. */
  readonly take?: (file: OfferedFile, person: Person) => Promise<string>;
}

/** A button somebody may tap, with the card it stands on. */
export interface Tappable {
  readonly button: PlainButton;
  readonly card: PlainCard;
}

interface Shown {
  readonly card: Card;
  readonly plain: PlainCard;
}

const MOST_SHOWN = 20;

const simple = (said: string): string =>
  said
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A person's chat in words. The cards stay where they were shown, as in Teams: a tap puts another in the place of its own. */
export class Chat {
  /** The last come last. */
  private shown: readonly Shown[] = [];
  /** The buttons of what was said last, by their numbers: those of answers to be typed come before them. */
  private numbered: ReadonlyMap<number, Tappable> = new Map();

  constructor(private readonly parts: ChatParts) {}

  /** What is said to something typed. */
  say(words: string): Promise<string> {
    return this.answered(async (person, key) => {
      const said = words.trim();
      if (said === '') return [];
      return (await this.parts.command?.(said)) ?? onText(this.parts.desk, person, said, [key]);
    });
  }

  /** The button of these words, on the card that was shown last of those that have one. */
  find(words: string): Tappable | undefined {
    const wanted = simple(words);
    const buttons = [...this.shown]
      .reverse()
      .flatMap(({ plain: card }) => card.buttons.map((button): Tappable => ({ card, button })));
    return buttons.find(({ button }) => wanted !== '' && simple(button.title) === wanted);
  }

  /** The button of this number or of these words, of those that were shown last. */
  shownLast(words: string): Tappable | undefined {
    const wanted = simple(words);
    const named = [...this.numbered.values()].find(
      ({ button }) => wanted !== '' && simple(button.title) === wanted,
    );
    return /^\d{1,3}$/.test(words) ? this.numbered.get(Number(words)) : named;
  }

  /** The words on the buttons there are, each once. */
  titles(): readonly string[] {
    return [
      ...new Set(this.shown.flatMap(({ plain }) => plain.buttons.map(({ title }) => title)).filter(Boolean)),
    ];
  }

  /** What is said to a tap, with what was entered on its card. What was not touched is sent as it stands, as a client does. */
  tap({ button, card }: Tappable, entries: Entries = {}): Promise<string> {
    const { url, unfolds, data, takesInputs } = button;
    const tapped = this.shown.find(({ plain }) => plain === card);
    if (url !== undefined) return Promise.resolve(`This opens ${url}`);
    if (unfolds && tapped) return Promise.resolve(readFolded(tapped.card, unfolds).join('\n'));
    const untouched = Object.fromEntries(card.inputs.map(({ id, value }) => [id, value]));
    const given = Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, wordsOf(entry)]));
    const sent = { ...data, ...(takesInputs ? { ...untouched, ...given } : {}) };
    return this.answered(async (person, key) => {
      const click = clickOf(sent, { id: key });
      const replies = click ? await onClick(this.parts.desk, person, click) : [];
      if (replies[0]?.card) this.shown = this.shown.filter((each) => each !== tapped);
      return replies;
    });
  }

  /** Shows what was not asked for, such as a greeting. Its buttons are numbered after those that were shown last. */
  async show(replies: readonly Reply[]): Promise<string> {
    const person = await this.parts.person();
    const said: string[] = [];
    for (const reply of replies) said.push((await this.sayReply(reply, person)).join('\n'));
    this.shown = this.shown.slice(-MOST_SHOWN);
    return said.filter(Boolean).join('\n\n');
  }

  private async answered(turn: (person: Person, key: string) => Promise<readonly Reply[]>): Promise<string> {
    const { desk, person, log } = this.parts;
    this.numbered = new Map();
    try {
      return await this.show(await turn(await person(), desk.newId()));
    } catch (fault) {
      return logFault(log, fault);
    }
  }

  private async sayReply({ card, text, file }: Reply, person: Person): Promise<readonly string[]> {
    if (file) return [(await this.parts.take?.(file, person)) ?? `A file: ${file.name}`];
    if (!card) return text === undefined ? [] : [text];
    const plain = readCard(card);
    this.shown = [...this.shown, { card, plain }];
    const first = Math.max(answersNumbered(plain), ...this.numbered.keys()) + 1;
    this.numbered = new Map([
      ...this.numbered,
      ...plain.buttons.map((button, index) => [first + index, { card: plain, button }] as const),
    ]);
    const rows = plain.parts.filter(isRow).length;
    return [...sayParts(plain, first), sayButtons(plain.buttons.slice(rows), first + rows)];
  }
}
