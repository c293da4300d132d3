import { englandAndWales } from '../../../policy/calendar/bankHolidays';
import type { Instant } from '../../../policy/calendar/dates';
import { emptyRegisters } from '../../../policy/machine/registers';
import type { Person } from '../../../policy/roles';
import { defaultSettings } from '../../../policy/settings';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { copiesIn } from '../../../bot/delivery/copies';
import { onceOnly } from '../../../bot/delivery/onceOnly';
import { notifier } from '../../../bot/delivery/notifier';
import { streams } from '../../../policy/machine/streams';
import { sweeper } from '../../../bot/delivery/sweep';
import type { Reply } from '../../../dialogs/port/reply';
import { localDirectory } from '../../../storage/localDirectory';
import { contextFor, handle, type Answer, type Handling } from '../../../storage/handle';
import type { CaseStore, StreamId } from '../../../storage/ports/caseStore';
import type { Documents } from '../../../storage/ports/documents';
import type { Deed } from '../aCase';
import { withDirectory } from '../aJointCase';

interface RemindingParts {
  readonly store: CaseStore;
  readonly documents: Documents;
  readonly staff: readonly Person[];
  readonly now: () => Instant;
  /** Teams, which takes everything at once. */
  readonly told: (person: string, reply: Reply) => void;
}

/** The whole of what decides and reminds, on a store. */
export function remindingOn({ store, documents, staff, now, told }: RemindingParts) {
  const registers = async () => ({ ...emptyRegisters, ...withDirectory, trained: () => true });
  const handling: Handling = {
    store,
    now,
    calendar: englandAndWales,
    settings: defaultSettings,
    trust: defaultTrust,
    registers,
  };
  const common = { ...handling, goesOn: () => true, random: () => 0.5, log: () => undefined };
  const byId = new Map(staff.map((person) => [person.id, person]));
  const sweep = sweeper(common);
  const notify = notifier({
    ...common,
    directory: localDirectory({ tenantId: 'sample', people: Object.fromEntries(byId) as never }),
    oneChat: false,
    messenger: {
      async send(person, reply) {
        told(person, reply);
        return { is: 'sent' };
      },
      takeBack: async () => undefined,
      change: async () => ({ is: 'sent' }),
    },
    deliveries: onceOnly(documents, now, () => undefined),
    copies: copiesIn(documents, now),
    contextFor: (id) => contextFor(handling, byId.get(id) ?? { id, name: '', roles: [] }),
  });
  let deeds = 0;
  return {
    does({ kind, id }: StreamId, { by: actor, command, entries }: Deed): Promise<Answer> {
      const stream = streams.get(kind);
      if (!stream) throw new Error(`There are no streams of the kind ${kind}.`);
      deeds += 1;
      return handle(handling, stream, { id, actor, request: { command, entries }, key: `deed ${deeds}` });
    },
    /** Resolves with how many reminders were decided on. */
    async remind(): Promise<number> {
      const owed = await sweep.sweep();
      await notify.deliver();
      return owed;
    },
    /** The facts as nobody in particular sees them. */
    context: () => contextFor(handling, { id: '', name: '', roles: [] }),
  };
}
