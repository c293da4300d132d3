import type { CaseState } from '../machine/caseState';
import type { ToldEvent } from '../machine/tellAll';

/** What was recorded, wherever it is read: what was found to be wrong says so first, and why. */
export function strikeOut<T extends ToldEvent>(told: T, { contacts: { items } }: CaseState): T {
  const wrong = items.find(({ seq, struckOut }) => struckOut && seq === told.meta.seq)?.struckOut;
  return wrong
    ? {
        ...told,
        title: `Struck out: ${told.title}`,
        said: [{ label: 'Wrong, because', words: wrong.why }, ...told.said],
      }
    : told;
}
