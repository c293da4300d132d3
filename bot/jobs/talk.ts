import { createInterface } from 'node:readline';
import { ownEnvironment, ownVariables, type Environment } from '../config';
import { logToStandardError } from '../log';
import { jsonTalk } from '../trying/talk/jsonLines';
import { linesOf } from '../trying/talk/linesOf';
import { openChatting } from '../trying/talk/openChatting';
import { talkAtTerminal, type Terminal } from '../trying/talk/terminal';
import { argumentsOf, CannotBeDone, fromInputToOutput, runCommand } from './command';

const JSON_LINES = '--json';

async function talkInJson(environment: Environment): Promise<void> {
  const talk = jsonTalk(environment, logToStandardError);
  await fromInputToOutput(async function* (input) {
    for await (const line of linesOf(input)) yield `${await talk.answer(line)}\n`;
  });
  await talk.close();
}

/** Lines can be corrected and brought back only where somebody types them. */
function openTerminal(): Terminal {
  const { stdin, stdout } = process;
  const typing = stdin.isTTY ? createInterface({ input: stdin, output: stdout }) : undefined;
  const lines = typing ? typing[Symbol.asyncIterator]() : linesOf(stdin.setEncoding('utf8'));
  return {
    async read() {
      typing?.prompt();
      const line = await lines.next();
      return line.done ? undefined : line.value;
    },
    print: (words) => void stdout.write(`\n${words}\n`),
  };
}

async function talkInWords(environment: Environment): Promise<void> {
  const chatting = await openChatting(environment, {
    log: logToStandardError,
    now: () => new Date().toISOString(),
  });
  await talkAtTerminal(openTerminal(), chatting);
  await chatting.close();
}

async function main(given: readonly string[]): Promise<void> {
  const others = given.filter((each) => each !== JSON_LINES);
  argumentsOf(others, 0, 'npm run talk, or npm run -s talk -- --json with one JSON object on each line');
  // Before the other settings are looked at: this is the reason not to.
  if (ownVariables().MICROSOFT_APP_ID?.trim())
    throw new CannotBeDone(
      'MICROSOFT_APP_ID is set, so this bot is not for trying out. Talk to it in Teams, or take the setting out.',
    );
  await (given.includes(JSON_LINES) ? talkInJson : talkInWords)(ownEnvironment());
}

if (require.main === module) runCommand(main);
