import type { Activity } from 'botbuilder';
import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { AnswerPlan, type ConnectorRequest, type PlannedAnswer } from './connectorAnswers';
import { answer, close, listen, ok, readJson, type Reply } from './loopbackHttp';
import { memberOf, personalChatOf, type TeamsPerson } from './teamsPerson';

/** One thing the bot did to a conversation. */
export interface Delivery {
  readonly how: 'sent' | 'updated' | 'deleted';
  readonly conversation: string;
  readonly id: string;
  /** Milliseconds since the epoch, by the machine's clock. */
  readonly at: number;
  readonly activity: Partial<Activity>;
}

/** Starts a Bot Connector on a free loopback port that knows these people. */
export async function aFakeConnector(people: readonly TeamsPerson[] = []): Promise<FakeConnector> {
  const connector = new FakeConnector(people);
  await connector.start();
  return connector;
}

export class FakeConnector {
  /** Everything the bot asked, the refused and the unanswered too. */
  readonly requests: ConnectorRequest[] = [];
  readonly deliveries: Delivery[] = [];
  serviceUrl = '';
  readonly #people: readonly TeamsPerson[];
  readonly #plan = new AnswerPlan();
  readonly #news = new EventEmitter().setMaxListeners(0);
  readonly #server: Server;
  #lastId = 1_800_000_000_000;

  constructor(people: readonly TeamsPerson[]) {
    this.#people = people;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => request.socket.destroy());
    });
  }

  in(conversation: string): readonly Delivery[] {
    return this.deliveries.filter((delivery) => delivery.conversation === conversation);
  }

  /** Answers the next matching requests in a way told in advance, instead of delivering as usual. */
  answerNext(
    planned: PlannedAnswer,
    { when = () => true, times = 1 }: { when?: (request: ConnectorRequest) => boolean; times?: number } = {},
  ): void {
    this.#plan.add(planned, when, times);
  }

  /** Resolves with the first delivery, past or to come, that satisfies the predicate. */
  async waitFor(predicate: (delivery: Delivery) => boolean): Promise<Delivery> {
    const past = this.deliveries.find(predicate);
    if (past) return past;
    return new Promise((resolve) => {
      const look = (delivery: Delivery) => {
        if (!predicate(delivery)) return;
        this.#news.off('delivery', look);
        resolve(delivery);
      };
      this.#news.on('delivery', look);
    });
  }

  async start(): Promise<void> {
    this.serviceUrl = `${await listen(this.#server)}/`;
  }

  async stop(): Promise<void> {
    await close(this.#server);
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request: ConnectorRequest = {
      method: incoming.method ?? 'GET',
      path: decodeURIComponent(new URL(incoming.url ?? '/', this.serviceUrl).pathname),
      body: await readJson(incoming),
      authorization: incoming.headers.authorization,
    };
    this.requests.push(request);
    const planned = this.#plan.take(request);
    if (planned && 'hang' in planned) {
      if (planned.hang === 'afterDelivery') this.#deliver(request);
      return;
    }
    if (planned && 'drop' in planned) {
      if (planned.drop === 'afterDelivery') this.#deliver(request);
      incoming.socket.destroy();
      return;
    }
    await planned?.until?.catch(() => undefined);
    const usual = (planned?.status ?? 200) < 400 ? this.#deliver(request) : undefined;
    answer(response, {
      status: planned?.status ?? usual?.status ?? 500,
      headers: planned?.headers,
      body: planned?.body ?? usual?.body,
    });
  }

  #deliver({ method, path, body }: ConnectorRequest): Reply {
    const [, kind, id, part, item, of] = path.split('/').slice(1);
    if (kind === 'teams' && id) return ok(part ? { conversations: [{ id }] } : { id, name: 'A team' });
    if (kind !== 'conversations') return { status: 404 };
    if (!id) return this.#openChat(body);
    if (part === 'pagedmembers') return ok({ members: this.#people.map(memberOf) });
    if (part === 'members' && item) return this.#member(item);
    if (part === 'members' || of === 'members') return ok(this.#people.map(memberOf));
    if (method === 'POST') return this.#record('sent', id, this.#nextId(), body);
    return item ? this.#record(method === 'PUT' ? 'updated' : 'deleted', id, item, body) : { status: 404 };
  }

  #openChat(body: ConnectorRequest['body']): Reply {
    const { members, activity } = body as { members?: { id: string }[]; activity?: Partial<Activity> };
    const member = members?.[0]?.id;
    const id = member ? personalChatOf(member) : `19:${this.#nextId()}@thread.tacv2`;
    const activityId = activity && this.#nextId();
    if (activityId) this.#record('sent', id, activityId, activity);
    return { status: 201, body: { id, activityId, serviceUrl: this.serviceUrl } };
  }

  #member(id: string): Reply {
    const member = this.#people.map(memberOf).find((known) => known.id === id || known.objectId === id);
    return member ? ok(member) : { status: 404, body: { error: { code: 'MemberNotFoundInConversation' } } };
  }

  #record(how: Delivery['how'], conversation: string, id: string, activity: Partial<Activity>): Reply {
    const delivery: Delivery = { how, conversation, id, at: Date.now(), activity };
    this.deliveries.push(delivery);
    this.#news.emit('delivery', delivery);
    return { status: how === 'sent' ? 201 : 200, body: { id } };
  }

  #nextId(): string {
    this.#lastId += 1;
    return String(this.#lastId);
  }
}
