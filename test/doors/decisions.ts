import { wordsOf } from '../../policy/machine/fields';
import { commandNamed } from '../../policy/machine/targets';
import type { Card } from './cardActions';
import type { Delivery } from './fakeConnector';
import { doOn, fillIn, textOf } from './jobs';
import type { Deed } from './journeys';
import { people } from './people';
import { cardsIn } from './turn';
import type { WholeBot } from './wholeBot';

type Who = Deed['by'];
type How = 'click' | 'submit';

const inputsOf = (entries: Deed['entries'] = {}) =>
  Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, wordsOf(entry)]));

/** What people do on one case, and the messages by which they are asked. */
export function decisionsOn(bot: WholeBot, reference: string) {
  const messagesTo = (by: Who, words: string): readonly Delivery[] =>
    bot.connector
      .in(bot.user(people[by]).conversation)
      .filter(({ how, activity }) => how === 'sent' && textOf(activity).includes(words));

  /** The message on which this person is asked, from their own chat. */
  async function askedOf(by: Who, tap: string): Promise<{ message: Delivery; card: Card }> {
    await bot.deliver();
    const message = messagesTo(by, `"title":"${tap}"`).at(-1);
    const [card] = message ? cardsIn(message) : [];
    if (!message || !card) throw new Error(`No message lets ${by} choose “${tap}”.`);
    return { message, card };
  }

  /** One tap on the message itself, as the client that cannot `Action.Execute` sends it, or as the one that can. */
  async function tapped(by: Who, tap: string, how: How): Promise<Card> {
    const { card } = await askedOf(by, tap);
    return (await bot.user(people[by])[how](card, tap)).card;
  }

  async function does({ by, command, entries, tap }: Deed, how: How): Promise<void> {
    const user = bot.user(people[by]);
    // What is owed goes first, so that it is not taken for the answer.
    await bot.deliver();
    const { target, command: known } = commandNamed(command)!;
    if (tap) {
      expect(textOf(await tapped(by, tap, how))).not.toContain('"style":"attention"');
    } else if (target.kind === 'case') {
      await doOn(user, reference, known.button, inputsOf(entries));
    } else {
      const { card } = await user.say(`restriction ${reference}`);
      const form = (await user.click(card, known.button)).card;
      await fillIn(user, form, inputsOf(entries));
    }
  }

  /** What a message shows now: as it was sent, or as it was changed last. */
  function shownOn({ conversation, id }: Delivery): Card {
    const last = bot.connector
      .in(conversation)
      .filter((each) => each.id === id)
      .at(-1);
    const [card] = last ? cardsIn(last) : [];
    if (!card) throw new Error('The message shows no card.');
    return card;
  }

  return { messagesTo, askedOf, tapped, does, shownOn };
}
