import type { Person } from '../../policy/roles';
import { directoryFile } from '../../storage/localDirectory';
import sample from '../../bot/chosen/sampleDirectory.json';

/** The sample directory's people, named for their roles: the same ones that a newcomer meets. */
export const people = directoryFile.parse(sample).people as unknown as Readonly<
  Record<keyof typeof sample.people, Person>
>;
