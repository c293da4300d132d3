import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Desk } from '../../../dialogs/port/desk';
import type { OfferedFile, Reply } from '../../../dialogs/port/reply';
import type { Instant } from '../../../policy/calendar/dates';
import type { Person } from '../../../policy/roles';
import type { Environment } from '../../config';
import { openDelivery } from '../../delivery/openDelivery';
import type { Messenger } from '../../delivery/messenger';
import type { Log } from '../../log';
import { openClock } from '../clock';
import { localMode } from '../local';
import { Chat } from './chat';
import { openDesk } from './openDesk';
import type { Chatting } from './terminal';

/** Everybody's messages come into the one chat there is, where nothing that was said is ever changed. */
const intoOneChat = (replies: Reply[]): Messenger => ({
  async send(_person, reply) {
    replies.push(reply);
    return { is: 'sent' };
  },
  change: async () => ({ is: 'sent' }),
  takeBack: async () => undefined,
});

/** Writes a letter that is offered to a folder that only its owner may read, and says where. */
const saveIn =
  (folder: string, desk: Pick<Desk, 'handOverLetter'>) =>
  async (file: OfferedFile, person: Person): Promise<string> => {
    const letter = await desk.handOverLetter(person, file);
    if (!letter) return 'That letter is not there any more.';
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, basename(letter.name));
    await writeFile(path, letter.bytes, { mode: 0o600 });
    return `The letter is in ${path}.`;
  };

/** Opens the chat of local mode on the store that is configured: whoever is first in the directory, until they act as another. */
export async function openChatting(
  environment: Environment,
  { log, now: realNow }: { readonly log: Log; readonly now: () => Instant },
): Promise<Chatting & { close(): Promise<void> }> {
  const clock = openClock(realNow);
  const { now } = clock;
  const opened = await openDesk(environment, { log, now, local: true });
  const { desk, handling, documents, directory } = opened;
  const mode = await localMode({ documents, directory, clock });
  const [first] = (await directory.search('', 1)).people;
  const self = first && (await directory.person(first.id));
  const come: Reply[] = [];
  const delivery = openDelivery({
    handling,
    documents,
    directory,
    messenger: intoOneChat(come),
    oneChat: true,
    log,
    counts: { sending: () => undefined, swept: () => undefined },
  });
  const chat = new Chat({
    desk,
    log,
    command: mode.command,
    take: saveIn(join(dirname(environment.DATA_FILE), 'letters'), desk),
    async person() {
      const person = (await mode.acting()) ?? self;
      if (!person) throw new Error('There is nobody in the staff directory.');
      return person;
    },
  });
  return {
    chat,
    now,
    async arrived() {
      await delivery.deliver();
      return chat.show(come.splice(0));
    },
    close: () => opened.close(),
  };
}
