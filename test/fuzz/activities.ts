import type { Activity } from 'botbuilder';
import { caseCommands } from '../../policy/machine/caseSections';
import { plainTurns } from '../doors/jobs';
import { fromTeams, words } from '../doors/teamsActivity';
import { botAccount, type TeamsPerson } from '../doors/teamsPerson';
import { oneOf, type Chance } from './mutate';

const said = [
  ...plainTurns,
  'save',
  'help',
  'my cases',
  'queue',
  'cancel',
  'back',
  'change who',
  'yes',
  'case C26-AAAAA',
];
const verbs = [
  'help',
  'log',
  'mine',
  'queue',
  'open',
  'more',
  'why',
  'form',
  'ask',
  'do',
  'draft.next',
  'draft.save',
];
const invokes = [
  'task/fetch',
  'task/submit',
  'composeExtension/query',
  'composeExtension/submitAction',
  'composeExtension/fetchTask',
  'fileConsent/invoke',
  'signin/verifyState',
  'config/fetch',
  'tab/fetch',
  'message/submitAction',
  'actionableMessage/executeAction',
  'search',
  undefined,
];
const others: readonly Partial<Activity>[] = [
  { type: 'installationUpdate', action: 'add' },
  { type: 'installationUpdate', action: 'remove' },
  { type: 'conversationUpdate', membersAdded: [botAccount] },
  { type: 'conversationUpdate', membersRemoved: [botAccount] },
  { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
  { type: 'messageUpdate', text: 'help', channelData: { eventType: 'editMessage' } },
  { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
  { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: '1' } },
  { type: 'typing' },
  { type: 'endOfConversation' },
  { type: 'trace' },
  { type: 'handoff' },
  { type: 'no such type' },
];

/** The data of the buttons of cards that the bot has shown, newest last, so that what is mutated would have worked. */
export class Buttons {
  readonly #known: object[] = [];

  learn(part: unknown): void {
    if (typeof part !== 'object' || part === null) return;
    const { type, data } = part as { readonly type?: unknown; readonly data?: unknown };
    if (type === 'Action.Execute' && typeof data === 'object' && data !== null) this.#known.push(data);
    if (this.#known.length > 200) this.#known.shift();
    for (const inside of Object.values(part)) this.learn(inside);
  }

  data(chance: Chance): object {
    if (this.#known.length > 0 && chance() < 0.6) return oneOf(chance, this.#known);
    const command = oneOf(chance, caseCommands);
    const fields = Object.fromEntries(Object.keys(command.fields).map((name) => [name, '2026-01-05']));
    return {
      bot: {
        verb: oneOf(chance, verbs),
        case: 'C26-AAAAA',
        command: command.name,
        card: 'a card',
        basis: '1',
      },
      ...fields,
    };
  }
}

function about(chance: Chance, buttons: Buttons): Partial<Activity> {
  const roll = chance();
  if (roll < 0.35) return words(oneOf(chance, said), 'personal');
  if (roll < 0.7)
    return {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'x', data: buttons.data(chance) }, trigger: 'manual' },
    };
  if (roll < 0.82) return { type: 'message', replyToId: '1', value: buttons.data(chance) };
  if (roll < 0.9) return { type: 'invoke', name: oneOf(chance, invokes), value: buttons.data(chance) };
  return oneOf(chance, others);
}

/** Something that Teams could send for one of these people, before anything is mutated. */
export function anActivity(
  chance: Chance,
  buttons: Buttons,
  from: { readonly people: readonly TeamsPerson[]; readonly serviceUrl: string },
): object {
  const place = {
    person: oneOf(chance, from.people),
    serviceUrl: from.serviceUrl,
    type: oneOf(chance, ['personal', 'personal', 'personal', 'personal', 'groupChat', 'channel'] as const),
  };
  return fromTeams(place, new Date(1_767_607_200_000 + Math.floor(chance() * 1e9)), about(chance, buttons));
}
