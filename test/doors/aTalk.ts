import { readEnvironment } from '../../bot/config';
import { jsonTalk } from '../../bot/trying/talk/jsonLines';

export interface Talked {
  readonly text: string;
  readonly asks: readonly string[];
  readonly taken: Readonly<Record<string, unknown>>;
  readonly unread: readonly string[];
  readonly draft: Readonly<Record<string, unknown>> | null;
  readonly saved: { readonly reference: string } | null;
}

/** Conversations of a ward sister on Sunday 29 November 2026, each begun afresh: what was said last is answered. */
export function aTalk() {
  const talk = jsonTalk(readEnvironment({}), () => undefined);
  const line = async (asked: object): Promise<Talked> =>
    JSON.parse(await talk.answer(JSON.stringify(asked))) as Talked;
  const say = (words: string): Promise<Talked> => line({ say: words });
  return {
    say,
    tap: (words: string, entries: object): Promise<Talked> => line({ tap: words, entries }),
    async conversation(...turns: readonly string[]): Promise<Talked> {
      let last = await line({ start: { as: 'frontline', today: '2026-11-29' } });
      for (const words of turns) last = await say(words);
      return last;
    },
    close: (): Promise<void> => talk.close(),
  };
}
