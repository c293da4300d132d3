import type { TeamsUser } from './teamsUser';
import type { Turn } from './turn';

/** What a job asks of a person: messages typed, buttons tapped, cards filled in. A tap that sends a filled card is a tap too. */
export interface Count {
  readonly typed: number;
  readonly taps: number;
  readonly forms: number;
}

export interface CountingUser extends TeamsUser {
  readonly count: () => Count;
  /** All that the bot answered last, as one text. */
  readonly lastSeen: () => string;
}

/** The same person, with everything they type, tap and fill in counted from now on. */
export function counting(user: TeamsUser): CountingUser {
  let [typed, taps, forms] = [0, 0, 0];
  let seen = '';
  const see = async (answered: Promise<Turn>): Promise<Turn> => {
    const turn = await answered;
    seen = JSON.stringify([turn.text, turn.cards, turn.body]);
    return turn;
  };
  return {
    ...user,
    count: () => ({ typed, taps, forms }),
    lastSeen: () => seen,
    say(text) {
      typed += 1;
      return see(user.say(text));
    },
    click(card, verbOrTitle, inputs = {}) {
      taps += 1;
      forms += Object.keys(inputs).length > 0 ? 1 : 0;
      return see(user.click(card, verbOrTitle, inputs));
    },
    send(about) {
      taps += 1;
      forms += about.name === 'composeExtension/submitAction' ? 1 : 0;
      return see(user.send(about));
    },
  };
}
