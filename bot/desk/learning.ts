import type { SharingLearning } from '../../dialogs/port/desk';
import { mayRead } from '../../policy/access/parts';
import { addDays } from '../../policy/calendar/dates';
import type { Context } from '../../policy/machine/command';
import type { LearningKept } from '../../policy/machine/registers';
import { draftOf, learntIn } from '../../policy/streams/learningDigest/questions';
import type { Person } from '../../policy/roles';
import { contextFor, type Handling } from '../../storage/handle';
import { learningKept } from '../../storage/learningKept';
import type { Directory } from '../../storage/ports/directory';
import type { Audit } from './audit';

const DAYS_LOOKED_BACK = 366;

/** What this person may read of the learning on cases closed in the last year, and the names their cases hold. */
export const learningFor = (
  { store }: Pick<Handling, 'store'>,
  directory: Directory,
  person: Person,
  context: Context,
): Promise<readonly LearningKept[]> =>
  learningKept(store, directory, {
    period: { from: addDays(context.today, -DAYS_LOOKED_BACK), to: context.today },
    wanted: (state) => mayRead(state, person, context).size > 0,
  });

/** What the Lead Manager reads before learning is shared (7.2). Each look is recorded. */
export const learningDesk = (handling: Handling, directory: Directory, audit: Audit): SharingLearning => ({
  async learningToShare(person, period) {
    const context = await contextFor(handling, person);
    const may = person.roles.includes('leadManager') && !person.outsider;
    await audit.noteList(person, 'learning', may ? 'listed' : 'refused');
    if (!may) return undefined;
    const learnt = learntIn(await learningFor(handling, directory, person, context), period);
    return learnt ? draftOf(learnt) : 'tooFew';
  },
});
