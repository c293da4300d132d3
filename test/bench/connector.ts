import { createServer } from 'node:http';
import { answer, close, listen, readJson } from '../doors/loopbackHttp';

/** The least a Bot Connector has to do: it takes what the bot says, and remembers the last thing of each conversation. */
export interface Connector {
  readonly serviceUrl: string;
  /** What was last said in a conversation, as JSON. */
  lastIn(conversation: string): string;
  stop(): Promise<void>;
}

export async function aConnector(): Promise<Connector> {
  const last = new Map<string, string>();
  let sent = 0;
  const server = createServer((request, response) => {
    void readJson(request).then((activity) => {
      const [, , , conversation = ''] = decodeURIComponent(request.url ?? '').split('/');
      last.set(conversation, JSON.stringify(activity));
      sent += 1;
      answer(response, { status: 201, body: { id: String(sent) } });
    });
  });
  server.keepAliveTimeout = 0;
  const address = await listen(server);
  return {
    serviceUrl: `${address}/`,
    lastIn: (conversation) => last.get(conversation) ?? '',
    stop: () => close(server),
  };
}
