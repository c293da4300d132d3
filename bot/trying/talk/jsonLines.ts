import { z } from 'zod';
import { describeTurn } from '../../../dialogs/drafts/describeTurn';
import { welcome } from '../../../dialogs/words/help';
import type { Session } from '../../../dialogs/state/session';
import { isLondonDate, type LondonDate } from '../../../policy/calendar/dates';
import { caseStream } from '../../../policy/machine/case';
import { loadState } from '../../../storage/loadState';
import { BadConfiguration, type Environment } from '../../config';
import { logFault, type Log } from '../../log';
import { Chat } from './chat';
import { openFresh, type Fresh } from './openFresh';

const londonDate = z.custom<LondonDate>((value) => typeof value === 'string' && isLondonDate(value));

const line = z.union([
  z.strictObject({ start: z.strictObject({ as: z.string(), today: londonDate }) }),
  z.strictObject({ say: z.string() }),
  z.strictObject({ tap: z.string(), entries: z.record(z.string(), z.unknown()).optional() }),
]);

type Asked = z.infer<typeof line>;
type Answer = Readonly<Record<string, unknown>>;

const USAGE =
  'Give one JSON object on a line: {"start": {"as": "frontline", "today": "2026-11-29"}}, {"say": "…"} or {"tap": "words on a button", "entries": {}}.';

function read(text: string): Asked | undefined {
  try {
    return line.safeParse(JSON.parse(text.trim())).data;
  } catch {
    return undefined;
  }
}

interface Talk extends Fresh {
  readonly chat: Chat;
}

/** Answers one line with one line, each after the other: a conversation that is begun afresh as often as it is told to. */
export function jsonTalk(environment: Environment, log: Log) {
  let talk: Talk | undefined;

  async function start(as: string, today: LondonDate): Promise<Answer> {
    const fresh = await openFresh(environment, { as, today, log });
    if (!fresh)
      return { error: `Nobody in the directory is “${as}”. Give the key of a role, or somebody’s name.` };
    await talk?.close();
    const chat = new Chat({ desk: fresh.desk, person: async () => fresh.person, log });
    talk = { ...fresh, chat };
    return describe(talk, async () => chat.show(await welcome(fresh.desk, fresh.person)));
  }

  async function answer(text: string): Promise<Answer> {
    const asked = read(text);
    if (!asked) return { error: USAGE };
    if ('start' in asked) return start(asked.start.as, asked.start.today);
    if (!talk) return { error: 'Nothing has been started yet. Begin with {"start": …}.' };
    const { chat } = talk;
    return describe(talk, async () =>
      'say' in asked ? chat.say(asked.say) : tap(chat, asked.tap, asked.entries ?? {}),
    );
  }

  /** A setting that is wrong is named; whatever else goes wrong is logged. */
  const sayFault = (fault: unknown): string =>
    fault instanceof BadConfiguration ? fault.message : logFault(log, fault);

  return {
    answer: async (text: string): Promise<string> =>
      JSON.stringify(await answer(text).catch((fault: unknown) => ({ error: sayFault(fault) }))),
    async close(): Promise<void> {
      await talk?.close();
    },
  };
}

/** Has a turn, and says what it did to the conversation. */
async function describe({ desk, person, store }: Talk, turn: () => Promise<string>): Promise<Answer> {
  const before = await desk.recall<Session>(person, 'conversation');
  const text = await turn();
  const after = await desk.recall<Session>(person, 'conversation');
  const nothing: Session = { finished: [] };
  const earlier = before?.body ?? nothing;
  const now = after?.etag === before?.etag ? earlier : (after?.body ?? nothing);
  const { asks, taken, unread, draft = null, saved } = describeTurn(earlier, now);
  const state = saved === undefined ? undefined : (await loadState(store, caseStream, saved))?.state;
  const record = state?.intake.concern;
  return {
    text,
    asks,
    taken,
    unread,
    draft,
    saved: record ? { reference: saved, record } : null,
  };
}

async function tap(chat: Chat, words: string, entries: Readonly<Record<string, unknown>>): Promise<string> {
  const found = chat.find(words);
  if (found) return chat.tap(found, entries);
  const titles = chat.titles().map((title) => `“${title}”`);
  return `There is no button “${words}” here. ${titles.length > 0 ? `There are: ${titles.join(', ')}.` : 'There are none.'}`;
}
