import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { createServer, plugins } from 'restify';

export interface EchoBot {
  /** The whole address of its messages endpoint. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The least bot there is on our server stack. It says back what it hears, or does as it is told here. */
export async function anEchoBot(turn: (context: TurnContext) => Promise<unknown> = echo): Promise<EchoBot> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = createServer({ name: 'echo' });
  server.use(plugins.jsonBodyParser({ mapParams: false }));
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, async (context) => {
      await turn(context);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}

async function echo(context: TurnContext): Promise<void> {
  if (context.activity.type === 'message') await context.sendActivity(context.activity.text);
}
