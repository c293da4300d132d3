import { trainingStream } from '../../policy/streams/training/training';
import { handle, type Handling } from '../../storage/handle';
import type { Directory } from '../../storage/ports/directory';

/** For trying out: the sample investigators have done their course, so that a case can be given to them. */
export async function recordSampleTraining(handling: Handling, directory: Directory): Promise<void> {
  const [first] = await directory.inRole('leadManager');
  const keeper = first && (await directory.person(first.id));
  if (!keeper) return;
  for (const { id } of await directory.inRole('investigator')) {
    const entries = { course: 'investigating', on: '2025-06-02', evidence: 'Sample certificate' };
    await handle(handling, trainingStream, {
      id,
      actor: keeper,
      request: { command: 'recordTraining', entries },
      key: 'sample',
    });
  }
}
