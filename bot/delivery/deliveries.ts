import type { Instant } from '../../policy/dates';
import type { Person } from '../../policy/roles';
import type { Duty } from '../../storage/ports/caseStore';
import type { Documents } from '../../storage/ports/documents';
import type { Outcome } from './outcome';

/** Whom a message goes to: a person, or in trying out everybody at once. */
interface To {
  readonly person: Pick<Person, 'id'>;
}

/** What is known of one message and one person. `sending` and no more: it may have arrived. */
type Standing = 'sending' | 'sent';

export interface Deliveries {
  /** Have all of these been delivered to them? */
  hasAll(duties: readonly Duty[], to: To): Promise<boolean>;
  /** Sends unless that was done: the attempt is recorded first, and what came of it after. */
  once(duties: readonly Duty[], to: To, send: () => Promise<Outcome>): Promise<Outcome>;
}

const KIND = 'delivery';
/** A message is settled or given up long before: after it nobody asks whether it came. */
const KEPT_IN_MILLISECONDS = 30 * 24 * 60 * 60_000;

/** `told` hears of every attempt’s outcome; `again`: it may have arrived before. */
export function deliveries(
  documents: Documents,
  now: () => Instant,
  told: (outcome: Outcome, facts: { readonly again: boolean }) => void,
): Deliveries {
  const idOf = ({ stream, id }: Duty, { person }: To): string =>
    `${stream.kind}:${stream.id}:${id}:${person.id}`;
  const standingOf = async (duty: Duty, to: To): Promise<Standing | undefined> =>
    (await documents.read<Standing>(KIND, idOf(duty, to)))?.body;
  const record = (duties: readonly Duty[], to: To, standing: Standing): Promise<unknown> => {
    const expiresAt = new Date(Date.parse(now()) + KEPT_IN_MILLISECONDS).toISOString();
    return Promise.all(duties.map((duty) => documents.write(KIND, idOf(duty, to), standing, { expiresAt })));
  };
  const forget = (duties: readonly Duty[], to: To): Promise<unknown> =>
    Promise.all(duties.map((duty) => documents.remove(KIND, idOf(duty, to))));

  return {
    hasAll: async (duties, to) =>
      (await Promise.all(duties.map((duty) => standingOf(duty, to)))).every(
        (standing) => standing === 'sent',
      ),
    async once(duties, to, send) {
      const standings = await Promise.all(duties.map((duty) => standingOf(duty, to)));
      if (standings.every((standing) => standing === 'sent')) return { is: 'sent' };
      const open = duties.filter((_, index) => standings[index] !== 'sent');
      await record(open, to, 'sending');
      const outcome = await send();
      told(outcome, { again: standings.includes('sending') });
      if (outcome.is === 'sent') await record(open, to, 'sent');
      // NB: one that was refused for certain did not arrive; one that is unsure keeps its mark.
      else if (outcome.is !== 'unsure' && !standings.includes('sending')) await forget(open, to);
      return outcome;
    },
  };
}
