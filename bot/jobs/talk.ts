import { pipeline } from 'node:stream/promises';
import { isLocal, ownEnvironment } from '../config';
import { logToStandardError } from '../log';
import { jsonTalk } from '../trying/talk/jsonLines';
import { linesOf } from '../trying/talk/linesOf';
import { argumentsOf, CannotBeDone, runCommand } from './command';

const JSON_LINES = '--json';

async function main(given: readonly string[]): Promise<void> {
  const others = given.filter((each) => each !== JSON_LINES);
  argumentsOf(
    others,
    0,
    'npm run talk, or npm run -s talk -- --json with one JSON object on each line of its input',
  );
  const environment = ownEnvironment();
  if (!isLocal(environment))
    throw new CannotBeDone(
      'MICROSOFT_APP_ID is set, so this bot is not for trying out: talk to it in Teams, or take the setting out.',
    );
  const talk = jsonTalk(environment, logToStandardError);
  process.stdin.setEncoding('utf8');
  await pipeline(
    process.stdin,
    async function* (input: AsyncIterable<string>) {
      for await (const line of linesOf(input)) yield `${await talk.answer(line)}\n`;
    },
    process.stdout,
  );
  await talk.close();
}

if (require.main === module) runCommand(main);
