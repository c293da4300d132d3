import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { appPackage, type PackageFacts } from '../../manifest/appPackage';
import { trustOf } from '../chosen/trustFile';
import { argumentsOf, runCommand } from './command';
import { BadConfiguration, ownVariables, type Variables } from '../config';

const hostName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/i;

const packaging = z.object({
  MICROSOFT_APP_ID: z.guid('give the app id of the bot’s registration'),
  BOT_DOMAIN: z
    .string('give the host name')
    .regex(hostName, 'give the host name alone, such as bot.example.nhs.uk'),
  // NB: the file that comes with the bot has invented addresses, and Teams would show them.
  TRUST_FILE: z.string(
    'name the file with what is your Trust’s own: the one that comes with the bot will not do',
  ),
});

/** What the app package is made with. Throws `BadConfiguration` with everything that is missing or unusable. */
export function packageFacts(variables: Variables): PackageFacts {
  const given = Object.entries(variables).filter(([, value]) => value?.trim() !== '');
  const read = packaging.safeParse(Object.fromEntries(given));
  if (!read.success)
    throw new BadConfiguration(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const { MICROSOFT_APP_ID: APP_ID, BOT_DOMAIN, TRUST_FILE } = read.data;
  const { shortName, website, privacyPage, termsPage } = trustOf({ TRUST_FILE });
  return {
    APP_ID,
    BOT_DOMAIN,
    TRUST_NAME: shortName,
    TRUST_WEBSITE: website,
    TRUST_PRIVACY_PAGE: privacyPage,
    TRUST_TERMS_PAGE: termsPage,
  };
}

const usualPath = 'artefacts/complaints-teams-app.zip';

function main(given: readonly string[]): void {
  const [path = usualPath] = argumentsOf(given, 1, 'npm run package [-- <file>]');
  const bytes = appPackage(packageFacts(ownVariables()));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  process.stdout.write(`${path} is ready: upload it in the Teams admin centre.\n`);
}

if (require.main === module) runCommand(main);
