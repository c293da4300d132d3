import type { Inputs, TeamsUser } from './teamsUser';
import { inputsOn, prefilledIn } from './jobs';
import type { Card } from './cardActions';
import type { Turn } from './turn';

/** What a job asks of a person: messages typed, buttons tapped, cards filled in. A tap that sends a filled card is a tap too. */
export interface Count {
  readonly typed: number;
  readonly taps: number;
  readonly forms: number;
  /** Answers given on cards: boxes filled in, choices made. What a card held already is none. */
  readonly answers: number;
}

export interface CountingUser extends TeamsUser {
  readonly count: () => Count;
  /** All that the bot answered last, as one text. */
  readonly lastSeen: () => string;
}

function answersIn(card: unknown, inputs: Inputs = {}): number {
  const held = prefilledIn(card);
  return Object.entries(inputs).filter(([name, value]) => name !== 'bot' && value !== (held[name] ?? ''))
    .length;
}

/** How often “Add more” or “Change” is tapped to get at what is filled in. */
function foldsOpened(card: unknown, inputs: Inputs): number {
  if (Array.isArray(card)) return card.reduce((all: number, each) => all + foldsOpened(each, inputs), 0);
  if (typeof card !== 'object' || card === null) return 0;
  const { isVisible, body, items } = card as Record<string, unknown>;
  if (isVisible === false) return answersIn(card, only(inputs, inputsOn(items))) > 0 ? 1 : 0;
  return foldsOpened(body, inputs) + foldsOpened(items, inputs);
}

const only = (inputs: Inputs, names: readonly string[]): Inputs =>
  Object.fromEntries(Object.entries(inputs).filter(([name]) => names.includes(name)));

const formIn = (body: unknown): unknown =>
  (
    body as
      { readonly task?: { readonly value?: { readonly card?: { readonly content: Card } } } } | undefined
  )?.task?.value?.card?.content;

/** The same person, with everything they type, tap and fill in counted from now on. */
export function counting(user: TeamsUser): CountingUser {
  let [typed, taps, forms, answers] = [0, 0, 0, 0];
  let seen = '';
  /** The form that a message extension showed last. */
  let form: unknown;
  const see = async (answered: Promise<Turn>): Promise<Turn> => {
    const turn = await answered;
    seen = JSON.stringify([turn.text, turn.cards, turn.body]);
    form = formIn(turn.body);
    return turn;
  };
  return {
    ...user,
    count: () => ({ typed, taps, forms, answers }),
    lastSeen: () => seen,
    say(text) {
      typed += 1;
      return see(user.say(text));
    },
    click(card, verbOrTitle, inputs = {}) {
      taps += 1 + foldsOpened(card, inputs);
      forms += Object.keys(inputs).length > 0 ? 1 : 0;
      answers += answersIn(card, inputs);
      return see(user.click(card, verbOrTitle, inputs));
    },
    send(about) {
      taps += 1;
      if (about.name === 'composeExtension/submitAction') {
        forms += 1;
        taps += foldsOpened(form, (about.value as { readonly data?: Inputs }).data ?? {});
        answers += answersIn(form, (about.value as { readonly data?: Inputs }).data);
      }
      return see(user.send(about));
    },
  };
}
