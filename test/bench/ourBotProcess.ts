import { readEnvironment } from '../../bot/config';
import { logToStandardError, type Log } from '../../bot/log';
import { startProgram } from '../../bot/program';
import { answerParent } from './botProcess';
import { now } from './seeding';

const onlyFaults: Log = (event, facts) => {
  if (event === 'fault' || event === 'sweepFailed') logToStandardError(event, facts);
};

void startProgram(readEnvironment(process.env), { log: onlyFaults, now, oneChat: false }).then((program) =>
  answerParent(program.endpoint, () => program.stop()),
);
