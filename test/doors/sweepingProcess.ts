import { readEnvironment } from '../../bot/config';
import { logToStandardError, type Log } from '../../bot/log';
import { startProgram } from '../../bot/program';

const log: Log = (event, facts) => {
  if (event !== 'requestCharge') logToStandardError(event, facts);
};

/** The whole program with a clock its parent puts on: told an instant it delivers what is owed then, and says when it has. */
async function main(): Promise<void> {
  let now = process.env.BEGUN_AT ?? '';
  const program = await startProgram(readEnvironment(process.env), { log, now: () => now, oneChat: false });
  process.on('message', (instant: string) => {
    now = instant;
    void program.deliver().then(() => process.send?.('delivered'));
  });
  process.once('disconnect', () => process.exit());
  process.send?.('ready');
}

void main();
