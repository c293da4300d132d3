import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { appPackage, type PackageFacts } from '../../manifest/appPackage';
import { argumentsOf, runCommand } from './command';
import { BadConfiguration, ownVariables, type Variables } from '../config';

const LONGEST_NAME = 32;

const hostName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/i;

const page = (what: string) =>
  z.url({ protocol: /^https$/, error: `give the https address of ${what}, in full` });

const packaging = z.object({
  MICROSOFT_APP_ID: z.guid('give the app id of the bot’s registration'),
  BOT_DOMAIN: z
    .string('give the host name')
    .regex(hostName, 'give the host name alone, such as bot.example.nhs.uk'),
  TRUST_NAME: z
    .string('give the name of the Trust')
    .max(LONGEST_NAME, `Teams shows at most ${LONGEST_NAME} characters: use a shorter name`),
  TRUST_WEBSITE: page('the Trust’s website'),
  TRUST_PRIVACY_PAGE: page('the page on privacy'),
  TRUST_TERMS_PAGE: page('the page with the terms of use'),
});

/** What the app package is made with. Throws `BadConfiguration` with everything that is missing or unusable. */
export function packageFacts(variables: Variables): PackageFacts {
  const given = Object.entries(variables).filter(([, value]) => value?.trim() !== '');
  const read = packaging.safeParse(Object.fromEntries(given));
  if (!read.success)
    throw new BadConfiguration(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const { MICROSOFT_APP_ID: APP_ID, ...facts } = read.data;
  return { APP_ID, ...facts };
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
