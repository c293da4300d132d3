import type { Instant } from '../../../policy/calendar/dates';
import { caseTarget } from '../../../policy/machine/targets';
import { documentLetters } from '../../../storage/documentLetters';
import { openChosen } from '../../chosen/openChosen';
import type { Environment } from '../../config';
import { caseDesk } from '../../desk/caseDesk';
import { openHandling } from '../../desk/openHandling';
import { openPapers } from '../../filing/papers';
import type { Log } from '../../log';
import { recordSampleTraining } from '../sampleTraining';

/** A desk to try out at, with what it stands on, and without a server. `local`: it is said how to be somebody else. */
export async function openDesk(
  environment: Environment,
  { log, now, local }: { readonly log: Log; readonly now: () => Instant; readonly local: boolean },
) {
  const chosen = await openChosen(environment, { log, now }, Date.now);
  const { handling, registers } = openHandling({ ...chosen, now });
  await recordSampleTraining(handling, chosen.directory);
  registers.changed();
  const { documents, directory } = chosen;
  const desk = caseDesk({
    handling,
    documents,
    directory,
    letters: documentLetters(documents),
    keeping: openPapers({ ...chosen, now, log, random: Math.random, time: Date.now }),
    local,
    decided(target) {
      if (target !== caseTarget) registers.changed();
    },
  });
  return { desk, handling, ...chosen };
}
