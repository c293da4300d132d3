import {
  type Activity,
  ActivityTypes,
  TeamsActivityHandler,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type FileConsentCardResponse,
  type InvokeResponse,
  type MessagingExtensionAction,
  type MessagingExtensionActionResponse,
  type MessagingExtensionQuery,
  type MessagingExtensionResponse,
  type TurnContext,
} from 'botbuilder';
import { z } from 'zod';
import type { Card } from '../../cards/card';
import type { Desk } from '../../dialogs/port/desk';
import { replyCard, type Reply } from '../../dialogs/port/reply';
import { welcome } from '../../dialogs/words/help';
import { answerChangedMessage, answerWithoutWords } from '../../dialogs/drafts/besideWords';
import { answerFiles } from '../../dialogs/words/filesSent';
import { findReferences } from '../../dialogs/reading/references';
import { onClick, onText } from '../../dialogs/turn';
import type { Receiving } from '../receiving/receiving';
import { wordsSaid, type WordsSaid } from './wordsSaid';
import type { Person } from '../../policy/roles';
import { activityOf } from './activities';
import type { ChannelPosts } from './channelPosts';
import { clickOf } from './clicks';
import { redeliveries, deliveryKeys } from './redelivery';
import type { WhoIs } from './whoIs';
import { sendFile, withdrawFile } from './files';
import { logFault, type Log } from '../log';
import type { Chats } from './chats';
import type { TeamsMessenger } from './messenger';
import { outcomeOf } from './sendingFaults';
import { admit, isOwnChat, movedCard, notStaffCard, turnedAwayBody } from './gate';
import { taskMessage, type MessageExtensions } from './extensions';

export interface TeamsBotParts {
  readonly desk: Desk;
  readonly whoIs: WhoIs;
  readonly chats: Chats;
  readonly posts: ChannelPosts;
  readonly log: Log;
  /** In trying out: answers what only means something there; undefined when it is nothing of the kind. */
  readonly command?: (words: string) => Promise<readonly Reply[] | undefined>;
  readonly extensions: MessageExtensions;
  readonly messenger: Pick<TeamsMessenger, 'sendAnew'>;
  /** Send a person's own view as a base card that refreshes for them: everywhere but in the Playground, which cannot. */
  readonly refreshes: boolean;
  /** Takes in the files people send. */
  readonly receiving: Receiving;
  /** Sends a file to where Teams keeps files. */
  readonly send: typeof fetch;
}

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

const invoke: string = ActivityTypes.Invoke;
const message: string = ActivityTypes.Message;

/** What Teams sends, turned into turns of a conversation, and their replies turned into what Teams understands. */
export class TeamsBot extends TeamsActivityHandler {
  readonly #deliveries = redeliveries();
  readonly #admitted = new WeakMap<TurnContext, Person>();

  constructor(private readonly parts: TeamsBotParts) {
    super();
    this.onMessage(async (context, next) => {
      await this.#deliveries.once(context.activity, () => this.answerMessage(context));
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      if (membersAdded.some(({ id }) => id === recipient.id))
        await this.#deliveries.once(context.activity, () => this.greet(context));
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      await this.#deliveries.once(context.activity, () => this.greet(context));
      await next();
    });
    const changed = async (context: TurnContext, next: () => Promise<void>): Promise<void> => {
      await this.#deliveries.once(context.activity, () => this.answerChange(context));
      await next();
    };
    this.onTeamsMessageEditEvent(changed);
    this.onTeamsMessageUndeleteEvent(changed);
    this.onTeamsMessageSoftDeleteEvent(changed);
    this.onInstallationUpdateRemove(async (context, next) => {
      // Taken out of a team, it still has its personal chats.
      if (isOwnChat(context.activity))
        await this.#deliveries.once(context.activity, async () =>
          this.parts.chats.forget(await this.parts.whoIs(context)),
        );
      await next();
    });
  }

  /** A message that was changed, taken back or put back: what is on record stays, and the person hears so. */
  private async answerChange(context: TurnContext): Promise<void> {
    await this.send(context, await answerChangedMessage(this.parts.desk, this.personOf(context)));
  }

  /** The person gets a sentence with a reference for a fault. Throws only when even that may arrive later. */
  override async run(context: TurnContext): Promise<void> {
    try {
      const admission = await admit(context, this.parts.whoIs);
      if (typeof admission === 'string') {
        await this.turnAway(context, admission);
        return;
      }
      if (admission) this.#admitted.set(context, admission.person);
      await super.run(context);
    } catch (fault) {
      await this.apologise(context, logFault(this.parts.log, fault));
    }
  }

  /** Whoever passed the gate with this turn. */
  private personOf(context: TurnContext): Person {
    const person = this.#admitted.get(context);
    if (!person) throw new Error('Nobody was admitted with this activity.');
    return person;
  }

  /** Nothing that was sent is looked at: a question is answered in its own shape, and words in a shared chat with where to go. */
  private async turnAway(context: TurnContext, why: 'outsider' | 'elsewhere'): Promise<void> {
    const { activity } = context;
    if (activity.type === invoke) {
      const body = turnedAwayBody(activity, why, this.parts.desk.trust);
      await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
    } else if (activity.type === message) {
      await this.#deliveries.once(activity, () =>
        why === 'elsewhere'
          ? this.answerElsewhere(context)
          : this.send(context, [replyCard(notStaffCard(this.parts.desk.trust))]),
      );
    }
  }

  private async apologise(context: TurnContext, sentence: string): Promise<void> {
    if (context.activity.type === invoke) await this.answerInvoke(context, sentence);
    else await this.send(context, [{ text: sentence }]);
  }

  private async answerInvoke(context: TurnContext, sentence: string): Promise<void> {
    await context.sendActivity({
      type: ActivityTypes.InvokeResponse,
      value: { status: 200, body: apologyFor(context.activity.name, sentence) },
    });
  }

  protected override handleTeamsMessagingExtensionFetchTask(
    context: TurnContext,
    action: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    return this.parts.extensions.open(context, this.personOf(context), action);
  }

  protected override handleTeamsMessagingExtensionSubmitAction(
    context: TurnContext,
    action: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    return this.parts.extensions.submit(context, this.personOf(context), action);
  }

  protected override handleTeamsMessagingExtensionQuery(
    context: TurnContext,
    query: MessagingExtensionQuery,
  ): Promise<MessagingExtensionResponse> {
    return this.parts.extensions.search(this.personOf(context), query);
  }

  private async answerMessage(context: TurnContext): Promise<void> {
    const { activity } = context;
    const person = this.personOf(context);
    await this.parts.chats.remember(person, context);
    const click = clickOf(activity.value, activity);
    if (click) return this.replaceCard(context, await onClick(this.parts.desk, person, click));
    const said = wordsSaid(activity);
    const replies = said.files.length > 0 ? await this.takeFiles(person, said, activity) : undefined;
    await this.send(context, replies ?? (await this.answerWords(person, said.words, activity)));
  }

  private async answerWords(person: Person, words: string, activity: Activity): Promise<readonly Reply[]> {
    const { desk, command } = this.parts;
    if (words === '') return answerWithoutWords(desk, person);
    return (await command?.(words)) ?? onText(desk, person, words, deliveryKeys(activity));
  }

  /** What was said with files is answered first, unless it only says which case they are for. */
  private async takeFiles(
    person: Person,
    { words, files }: WordsSaid,
    activity: Activity,
  ): Promise<readonly Reply[]> {
    const { desk, receiving } = this.parts;
    const sent = files.map(({ address, name }) => receiving.at(address, name));
    const arrived = await receiving.receive(person, sent);
    const isAboutThem = words === '' || findReferences(words).length > 0;
    const answered = isAboutThem ? [] : await this.answerWords(person, words, activity);
    return [...answered, ...(await answerFiles(desk, person, arrived, words, deliveryKeys(activity)))];
  }

  private async send(context: TurnContext, replies: readonly Reply[]): Promise<void> {
    for (const reply of replies) await this.sendOne(context, activityOf(reply, this.viewer(context)), reply);
  }

  /** NB: what Teams has no place for any more is tried once in a new chat; then it is logged, and is no fault of the turn. */
  private async sendOne(context: TurnContext, activity: Partial<Activity>, reply: Reply): Promise<void> {
    await context.sendActivity(activity).catch(async (fault: unknown) => {
      const outcome = outcomeOf(fault, Date.now());
      const person = this.#admitted.get(context);
      const again =
        outcome.is === 'unreachable' && person
          ? await this.parts.messenger.sendAnew(person.id, reply)
          : outcome;
      if (again.is === 'sent') return;
      if (again.is !== 'blocked' && again.is !== 'unreachable') throw fault;
      this.parts.log('notAnswered', { outcome: again.is, why: again.why });
    });
  }

  private viewer({ activity: { from } }: TurnContext): string | undefined {
    return this.parts.refreshes ? from.id : undefined;
  }

  /** The fallback of a button: the message with the clicked card becomes the new card. */
  private async replaceCard(context: TurnContext, [first, ...rest]: readonly Reply[]): Promise<void> {
    const { replyToId } = context.activity;
    if (first) {
      const isReplaced = replyToId !== undefined && (await this.replace(context, replyToId, first));
      if (!isReplaced) await this.send(context, [first]);
    }
    await this.send(context, rest);
  }

  /** False when the message is not there any more. */
  private async replace(context: TurnContext, id: string, reply: Reply): Promise<boolean> {
    const updating = context.updateActivity({ ...activityOf(reply, this.viewer(context)), id });
    return updating.then(
      () => true,
      (fault: unknown) => {
        if (outcomeOf(fault, Date.now()).is === 'unreachable') return false;
        throw fault;
      },
    );
  }

  /** What the bot has no part in is the sender's mistake: a 501 would have Teams send it again. */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    if (!isReadable(context.activity)) return { status: 400 };
    const answer = await super.onInvokeActivity(context);
    return answer.status === 501 ? { status: 400 } : answer;
  }

  protected override onAdaptiveCardInvoke(
    context: TurnContext,
    invoke: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    return this.#deliveries.shared(context.activity, () => this.answerClick(context, invoke));
  }

  private async answerClick(
    context: TurnContext,
    invoke: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const person = this.personOf(context);
    const click = clickOf(invoke.action.data, context.activity);
    if (!click) return inPlace(movedCard());
    await this.parts.chats.remember(person, context);
    const [first, ...rest] = await onClick(this.parts.desk, person, click);
    await this.send(context, rest);
    return inPlace(first?.card ?? movedCard());
  }

  protected override async handleTeamsFileConsentAccept(
    context: TurnContext,
    response: FileConsentCardResponse,
  ): Promise<void> {
    await sendFile(this.parts.desk, this.personOf(context), context, response, this.parts.send);
  }

  protected override async handleTeamsFileConsentDecline(context: TurnContext): Promise<void> {
    await withdrawFile(context);
  }

  /** A channel or group chat hears nothing about anybody, and what was said there is not repeated (7.1). */
  private async answerElsewhere(context: TurnContext): Promise<void> {
    const { posts, whoIs } = this.parts;
    const answer = await posts.hear(context, () => whoIs(context));
    await this.send(context, [
      {
        text:
          answer ??
          'Concerns are private, so I only talk about them in a personal chat. Open a chat with me and say “log a concern”. Please delete anything personal from this conversation.',
      },
    ]);
  }

  private async greet(context: TurnContext): Promise<void> {
    if (!isOwnChat(context.activity)) return;
    const person = await this.parts.whoIs(context);
    if (person.outsider) return;
    await this.parts.chats.remember(person, context);
    if (!(await this.parts.chats.isFirst(person))) return;
    await this.send(context, await welcome(this.parts.desk, person));
  }
}

const clicked = z.object({ action: z.object({ type: z.string() }) });

/** NB: the SDK throws on a click without an action of some type, which is its sender's mistake and no fault of ours. */
const isReadable = ({ name, value }: Activity): boolean =>
  name === 'adaptiveCard/action'
    ? clicked.safeParse(value).success
    : typeof value === 'object' && value !== null;

/** Each kind of question is answered in its own shape, or Teams shows nothing at all. */
function apologyFor(asked: string | undefined, sentence: string): object {
  if (asked === 'composeExtension/query') return { composeExtension: { type: 'message', text: sentence } };
  if (asked?.startsWith('composeExtension/')) return taskMessage(sentence);
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sentence };
}

const inPlace = (card: Card): AdaptiveCardInvokeResponse => ({
  statusCode: 200,
  type: ADAPTIVE_CARD,
  value: card as unknown as Record<string, unknown>,
});
