import { createServer, type Server } from 'node:http';
import { BotConnector } from '../../../bot/frontDoor/botConnector';
import { graphCredential } from '../../../storage/graph/credential';
import { answer, close, listen, ok } from '../../doors/loopbackHttp';

const appId = '11111111-1111-4111-8111-111111111111';
const tenantId = '22222222-2222-4222-8222-222222222222';

/** Where a host in Azure gives out tokens of its identity, as App Service does; each is asked for by resource and client. */
let identities: Server;
const asked: { resource: string | null; client: string | null }[] = [];

// NB: the library keeps where it once found tokens for as long as the process lives.
beforeAll(async () => {
  identities = createServer(({ url = '' }, response) => {
    const { searchParams } = new URL(url, 'http://127.0.0.1');
    asked.push({ resource: searchParams.get('resource'), client: searchParams.get('client_id') });
    answer(response, ok({ access_token: 'sample token', token_type: 'Bearer', expires_on: '4102444800' }));
  });
  process.env.IDENTITY_ENDPOINT = `${await listen(identities)}/msi`;
  process.env.IDENTITY_HEADER = 'sample header';
});
beforeEach(() => void asked.splice(0));
afterAll(async () => {
  delete process.env.IDENTITY_ENDPOINT;
  delete process.env.IDENTITY_HEADER;
  await close(identities);
});

describe('a bot that is a managed identity', () => {
  it('gets the token its messages are sent with from its host, and needs no secret', async () => {
    const connector = new BotConnector({
      MicrosoftAppId: appId,
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppTenantId: tenantId,
    });
    await connector.proves();
    expect(asked).toEqual([{ resource: 'https://api.botframework.com', client: appId }]);
  });

  it('asks Graph as the same identity', async () => {
    const { token } = (await graphCredential({ appId, tenantId }).getToken(
      'https://graph.microsoft.com/.default',
    )) ?? { token: '' };
    expect(token).toBe('sample token');
    expect(asked).toEqual([{ resource: 'https://graph.microsoft.com', client: appId }]);
  });
});
