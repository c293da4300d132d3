import { readEnvironment } from '../../bot/config';
import { openFresh, type Fresh } from '../../bot/trying/talk/openFresh';
import { describeTurn, type TurnDescription } from '../../dialogs/drafts/describeTurn';
import type { Draft } from '../../dialogs/state/draft';
import { logConcernScript } from '../../dialogs/script/logConcern';
import type { Session } from '../../dialogs/state/session';
import { onText } from '../../dialogs/turn';
import type { LondonDate } from '../../policy/calendar/dates';
import type { Entries } from '../../policy/machine/fields';

/** The step that is open, by the file of the corpus. */
const steps: Readonly<Record<string, string>> = {
  words: 'words',
  raisedBy: 'standing',
  who: 'who',
  represented: 'speaksFor',
  whyRepresented: 'why',
  consent: 'consent',
  when: 'when',
  effect: 'effect',
  outcome: 'outcome',
  wantsResponse: 'reply',
  needs: 'needs',
  flags: 'flags',
  reassured: 'reassured',
  sorted: 'sortedHow',
  satisfied: 'satisfied',
};

const ofRepresentative = ['represented', 'whyRepresented', 'consent'];

/** A conversation in which everything is answered but the question of this file. */
function aDraftAt(file: string, given: Entries): Draft {
  const at = steps[file] ?? file;
  const step = logConcernScript.steps.find(({ key }) => key === at);
  const before: Entries = {
    words: 'They waited for two hours.',
    raisedBy: ofRepresentative.includes(file) ? 'representative' : 'patient',
    ...(file === 'satisfied' ? { sorted: 'true' } : {}),
    ...given,
  };
  const open = file === 'words' ? ['words'] : (step?.fields ?? []);
  return {
    id: 'draft',
    command: 'logConcern',
    reference: 'C26-00001',
    entries: Object.fromEntries(
      Object.entries(before).filter(([name]) => !open.includes(name) || name in given),
    ),
    done: logConcernScript.steps.map(({ key }) => key).filter((key) => key !== at),
    at: step ? at : 'review',
    typing: true,
  };
}

export interface Said extends TurnDescription {
  readonly text: string;
  readonly session: Session;
}

/** Says things to the bot where one question is open, on any day: each starts from the same place. */
export function aListener() {
  const days = new Map<string, Fresh>();
  let turns = 0;
  async function on(today: string): Promise<Fresh> {
    const known = days.get(today);
    if (known) return known;
    const log = (): void => undefined;
    const fresh = await openFresh(readEnvironment({}), { as: 'frontline', today: today as LondonDate, log });
    if (!fresh) throw new Error('There is no ward sister.');
    days.set(today, fresh);
    return fresh;
  }
  return {
    async say(
      words: string,
      where: {
        readonly file?: string;
        readonly today: string;
        readonly given?: Entries;
        readonly draft?: Partial<Draft>;
      },
    ): Promise<Said> {
      const { desk, person } = await on(where.today);
      const draft =
        where.file === undefined ? undefined : { ...aDraftAt(where.file, where.given ?? {}), ...where.draft };
      const before: Session = { finished: [], ...(draft ? { draft } : {}) };
      await desk.keep(person, 'conversation', before, { days: 1 });
      const replies = await onText(desk, person, words, [String((turns += 1))]);
      const after = (await desk.recall<Session>(person, 'conversation'))?.body ?? before;
      const text = replies.map(({ card, text: plain = '' }) => card?.fallbackText ?? plain).join(' ');
      return { ...describeTurn(before, after), text, session: after };
    },
    async close(): Promise<void> {
      for (const fresh of days.values()) await fresh.close();
    },
  };
}
