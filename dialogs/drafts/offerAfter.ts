import type { Person } from '../../policy/roles';
import { showAlike } from '../cases/alike';
import type { Desk } from '../port/desk';
import { offerAfterContact } from './offerAfterContact';
import { offerRedFlag, type Done } from './offerRedFlag';
import type { Reply } from '../port/reply';

/** What is asked once something is done: whether there is a red flag in it (2.3), and what a contact may call for. */
export const offerAfter = async (desk: Desk, person: Person, done: Done): Promise<readonly Reply[]> => [
  ...(await offerRedFlag(desk, person, done)),
  ...(await offerAfterContact(desk, person, done)),
  ...(done.command === 'logConcern' ? await showAlike(desk, person, done.reference) : []),
];
