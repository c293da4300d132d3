import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import { createServer, plugins } from 'restify';

export interface EchoBot {
  /** The whole address of its messages endpoint. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The least bot there is on our server stack: says back what it hears. Tests of the doors talk to it. */
export async function anEchoBot(hear?: (context: TurnContext) => Promise<void>): Promise<EchoBot> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const handler = new ActivityHandler();
  handler.onMessage(async (context, next) => {
    await (hear ? hear(context) : context.sendActivity(context.activity.text));
    await next();
  });
  const server = createServer({ name: 'echo' });
  server.use(plugins.jsonBodyParser({ mapParams: false }));
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, (context) => handler.run(context));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
