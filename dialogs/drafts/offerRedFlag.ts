import { button } from '../../cards/card';
import { buildSayCard } from '../../cards/sayCards';
import { quoted } from '../../policy/machine/sentences';
import type { Entries } from '../../policy/machine/fields';
import { caseTarget, commandNamed } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import { dangerIn } from '../state/dangerWords';
import type { Desk } from '../port/desk';
import { replyCard, type Reply } from '../port/reply';

const RAISE = 'raiseRedFlag';

export interface Done {
  readonly command: string;
  readonly reference: string;
  readonly entries: Entries;
}

/** Words of danger in what was written on an open case offer the red flag, and raise none (2.3). */
export async function offerRedFlag(
  desk: Desk,
  person: Person,
  { command, reference, entries }: Done,
): Promise<readonly Reply[]> {
  const isAsked =
    command === 'logConcern' || command === RAISE || commandNamed(command)?.target !== caseTarget;
  const found = isAsked ? [] : dangerIn(command, entries);
  if (found.length === 0 || (await desk.refusalToStart(person, reference, RAISE))) return [];
  return [
    replyCard(
      buildSayCard({
        title: 'Is there a red flag?',
        lines: [
          `What you wrote has ${quoted(found.slice(0, 6))} in it. If anybody is in danger now, act first (2.3).`,
        ],
        actions: [
          button('Raise a red flag', 'form', { case: reference, command: RAISE }, { style: 'positive' }),
        ],
      }),
    ),
  ];
}
