import { provision } from '../../storage/cosmos/containers';
import { StoreUnavailable } from '../../storage/cosmos/connection';
import { ownEnvironment, type Environment } from '../config';
import { connectCosmos } from '../chosen/cosmosStores';
import { logToStandardError } from '../log';
import { argumentsOf, CannotBeDone, runCommand } from './command';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Azure lets no identity make a database through the data plane: the deployment does, or somebody by hand. */
const byHand = ({ COSMOS_DATABASE: database }: Environment): string =>
  [
    'This identity may not make databases or containers. Deploy them, or make them by hand and run this again to check:',
    `  az cosmosdb sql database create -a <account> -g <group> -n ${database}`,
    `  az cosmosdb sql container create -a <account> -g <group> -d ${database} -n <streams, documents> -p /pk --ttl -1`,
  ].join('\n');

async function main(given: readonly string[]): Promise<void> {
  argumentsOf(given, 0, 'npm run -s provision');
  const environment = ownEnvironment();
  if (environment.STORE === 'sqlite') {
    say('There is nothing to set up: STORE is sqlite, and the file is made when the bot starts.');
    return;
  }
  const connection = await connectCosmos(environment, logToStandardError);
  try {
    await provision(connection, say);
  } catch (fault) {
    if (fault instanceof StoreUnavailable && fault.status === 403)
      throw new CannotBeDone(byHand(environment), { cause: fault });
    throw fault;
  } finally {
    connection.close();
  }
}

runCommand(main);
