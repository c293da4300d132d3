import type { Activity } from 'botbuilder';
import { actionOn, type Card, type CardAction } from './cardActions';
import type { FakeConnector } from './fakeConnector';
import {
  conversationIdOf,
  fromTeams,
  words,
  type ConversationType,
  type TeamsActivity,
} from './teamsActivity';
import { postJson } from './loopbackHttp';
import { botAccount, channelIdOf, type TeamsPerson } from './teamsPerson';
import { cardsIn, turnOf, type Turn } from './turn';

export type Inputs = Readonly<Record<string, string>>;

/** One person at their Teams client, talking to the bot over HTTP. */
export interface TeamsUser {
  readonly person: TeamsPerson;
  /** The chat they talk in. */
  readonly conversation: string;
  say(text: string): Promise<Turn>;
  /** Presses an `Action.Execute`, found by its verb or title, with what was entered on the card. */
  click(card: Card, verbOrTitle: string, inputs?: Inputs): Promise<Turn>;
  /** Presses an `Action.Submit`, or the one an `Action.Execute` falls back to where that is not supported. */
  submit(card: Card, verbOrTitle: string, inputs?: Inputs): Promise<Turn>;
  /** The client asks for this person's own view of a card they opened. */
  refresh(card: Card): Promise<Turn>;
  install(): Promise<Turn>;
  /** Sends anything: what is left out is filled in as Teams would. */
  send(about: Partial<Activity>): Promise<Turn>;
  /** Sends the very same activity again, as Teams does when it got no answer in time. */
  redeliver(turn: Turn): Promise<Turn>;
}

export interface TeamsUserOptions {
  readonly person: TeamsPerson;
  /** Where the bot listens: the whole address of its messages endpoint. */
  readonly botUrl: string;
  readonly connector: FakeConnector;
  readonly conversationType?: ConversationType;
  /** When their activities say they were sent. */
  readonly now?: () => Date;
  /** The bearer token the channel would send. */
  readonly token?: string;
  /** Where their activities say to answer: the connector's own address, unless the bot looks for Teams's. */
  readonly serviceUrl?: string;
  /** Hears of everything they send. */
  readonly onSent?: (activity: TeamsActivity) => void;
}

export function aTeamsUser(options: TeamsUserOptions): TeamsUser {
  const {
    person,
    botUrl,
    connector,
    conversationType: type = 'personal',
    now = () => new Date(),
    token,
    serviceUrl = connector.serviceUrl,
    onSent,
  } = options;
  const conversation = conversationIdOf({ person, type });
  const messageOf = new WeakMap<Card, string>();

  async function post(activity: TeamsActivity): Promise<Turn> {
    const before = connector.deliveries.length;
    onSent?.(activity);
    const { status, text } = await postJson(
      botUrl,
      activity,
      token ? { authorization: `Bearer ${token}` } : {},
    );
    const answer = { status, body: readBody(text) };
    const deliveries = connector.deliveries.slice(before).filter((one) => one.conversation === conversation);
    const turn = turnOf(activity, answer, deliveries);
    for (const card of turn.cards) if (activity.replyToId) messageOf.set(card, activity.replyToId);
    for (const one of deliveries) for (const card of cardsIn(one)) messageOf.set(card, one.id);
    return turn;
  }

  const send = (about: Partial<Activity>) => post(fromTeams({ person, serviceUrl, type }, now(), about));

  const invoke = (
    card: Card,
    { verb, id, data }: CardAction,
    inputs: Inputs,
    trigger: 'manual' | 'automatic',
  ) =>
    send({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: messageOf.get(card),
      value: { action: { type: 'Action.Execute', id, verb, data: { ...data, ...inputs } }, trigger },
    });

  return {
    person,
    conversation,
    send,
    say: (text) => send(words(text, type)),
    async click(card, verbOrTitle, inputs = {}) {
      const action = actionOn(card, verbOrTitle);
      if (action.type !== 'Action.Execute')
        throw new Error(`"${verbOrTitle}" is an ${action.type}: submit it.`);
      return invoke(card, action, inputs, 'manual');
    },
    async submit(card, verbOrTitle, inputs = {}) {
      const action = actionOn(card, verbOrTitle);
      const submit = action.type === 'Action.Submit' ? action : action.fallback;
      if (submit?.type !== 'Action.Submit') throw new Error(`"${verbOrTitle}" has no Action.Submit.`);
      return send({ type: 'message', replyToId: messageOf.get(card), value: { ...submit.data, ...inputs } });
    },
    async refresh(card) {
      const { action, userIds } = (card.refresh ?? {}) as { action?: CardAction; userIds?: string[] };
      if (!action) throw new Error('The card has no refresh action.');
      if (!userIds?.includes(channelIdOf(person)))
        throw new Error('The card does not refresh for this person.');
      return invoke(card, action, {}, 'automatic');
    },
    async install() {
      const added = await send({ type: 'conversationUpdate', membersAdded: [botAccount] });
      const installed = await send({ type: 'installationUpdate', action: 'add' });
      return turnOf(installed.activity, installed, [...added.deliveries, ...installed.deliveries]);
    },
    redeliver: ({ activity }) => post(activity),
  };
}

function readBody(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text || undefined;
  }
}
