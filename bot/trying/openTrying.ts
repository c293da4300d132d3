import type { Handling } from '../../storage/handle';
import type { Directory } from '../../storage/ports/directory';
import type { Documents } from '../../storage/ports/documents';
import type { WhoIs } from '../teams/whoIs';
import type { Clock } from './clock';
import { downloads } from './downloads';
import { localMode } from './local';
import { uploads } from './uploads';
import { recordSampleTraining } from './sampleTraining';

/** What is there only when trying out on one machine: its own commands, sample training, and links to letters. */
export async function openTrying(parts: {
  readonly documents: Documents;
  readonly directory: Directory;
  readonly whoIs: WhoIs;
  readonly clock: Clock;
  readonly handling: Handling;
}) {
  const mode = await localMode(parts);
  await recordSampleTraining(parts.handling, parts.directory);
  const whoIs: WhoIs = async (context) => (await mode.acting()) ?? parts.whoIs(context);
  return {
    whoIs,
    command: mode.command,
    downloads: downloads(Date.now, parts.directory),
    uploads: uploads(Date.now, parts.directory),
  };
}
