import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { isLocal, type Environment } from './config';

/** The adapter between Teams and the bot. Without an app id it authenticates nobody, which only loopback may do. */
export function channelAdapter(environment: Environment): CloudAdapter {
  if (isLocal(environment)) return new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  return new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: environment.MICROSOFT_APP_ID,
      MicrosoftAppPassword: environment.MICROSOFT_APP_PASSWORD,
      MicrosoftAppType: environment.MICROSOFT_APP_TYPE,
      MicrosoftAppTenantId: environment.MICROSOFT_APP_TENANT_ID,
    }),
  );
}
