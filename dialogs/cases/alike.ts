import { button, type Action } from '../../cards/card';
import { drawList } from '../../cards/designs/list';
import { plain } from '../../cards/escape';
import { caseTarget } from '../../policy/machine/targets';
import { alikeBecause } from '../../policy/search/alike';
import { inSentence } from '../../policy/machine/sentences';
import { stages } from '../../policy/stages';
import type { Person } from '../../policy/roles';
import type { Desk } from '../port/desk';
import { replyCard, type Reply } from '../port/reply';

const MOST_TO_LINK = 3;

/** Cases that may belong to this one, as far as this person may see them; nothing where there are none (D47). */
export async function showAlike(desk: Desk, person: Person, reference: string): Promise<readonly Reply[]> {
  const found = await desk.alike(person, reference);
  if (found.length === 0) return [];
  const state = await desk.read(person, reference);
  const mayLink =
    state !== undefined &&
    caseTarget.available(state, await desk.context(person)).some(({ name }) => name === 'linkCase');
  const rows = found.map(({ reference: other, stage, because, names }) => ({
    title: plain([other, ...names.slice(0, 1)].join(' · ')),
    line: `${because
      .map((each, at) => (at === 0 ? alikeBecause[each] : inSentence(alikeBecause[each])))
      .join(', ')}. ${stages[stage]}`,
    open: button(`Open ${other}`, 'open', { case: other }),
  }));
  const toLink = found
    .slice(0, MOST_TO_LINK)
    .map(({ reference: other }): Action => button(`Link to ${other}`, 'link', { case: reference, other }));
  return [
    replyCard(
      drawList({
        title: `${reference}: these may belong together`,
        none: '',
        rows,
        actions: mayLink ? toLink : [],
      }),
    ),
  ];
}

/** The same where it was asked for: that there are none is said. */
export async function sayAlike(desk: Desk, person: Person, reference: string): Promise<readonly Reply[]> {
  const found = await showAlike(desk, person, reference);
  if (found.length > 0) return found;
  const none =
    'Besides what is linked to it, I know of none that you may see: by name, number, email, or service and time.';
  return [
    replyCard(
      drawList({
        title: `${reference}: what may belong with it`,
        none,
        rows: [],
        actions: [button('Back to the case', 'open', { case: reference })],
      }),
    ),
  ];
}
