import type { EmailDesk } from '../../dialogs/port/desk';
import { readEmailWords } from '../../dialogs/reading/emailWords';
import type { Person } from '../../policy/roles';
import type { WaitingFile } from '../../policy/sections/papers/facts';
import type { Tray } from '../filing/tray';
import { readEmail, type EmailRead } from './emails';
import { readFileName } from './fileNames';
import { lookAt } from './receiving';
import { sayNotKept } from './refusals';

/** Emails among the files that wait: each is taken apart for whoever sent it, and for nobody else. */
export function waitingEmails(tray: Tray): EmailDesk {
  async function find(
    person: Person,
    sha256: string,
  ): Promise<{ readonly file: WaitingFile; readonly email: EmailRead } | undefined> {
    const file = (await tray.waiting(person)).find((each) => each.sha256 === sha256);
    if (!file || (file.ending !== 'eml' && file.ending !== 'msg')) return undefined;
    const content = await tray.read(person, file);
    const email = content && (await readEmail(content, file.ending));
    return email && { file, email };
  }

  return {
    async waitingEmail(person, sha256) {
      const found = await find(person, sha256);
      if (!found) return undefined;
      const { words, attached, ...email } = found.email;
      return {
        ...email,
        file: found.file,
        words: readEmailWords(words),
        attached: attached.map(({ name }) => name),
      };
    },
    async keepEmailWith(person, reference, sha256) {
      const found = await find(person, sha256);
      if (!found) return { kept: [], refused: [] };
      const kept: WaitingFile[] = [found.file];
      const refused: string[] = [];
      // One after the other: each is held whole while it is looked at.
      for (const { name, content } of found.email.attached) {
        const looked = lookAt(name, content);
        if (typeof looked === 'string') refused.push(sayNotKept(readFileName(name).name, looked, 0));
        else kept.push(await tray.put(person, looked, content));
      }
      await tray.keepWith(person, reference, kept);
      return { kept, refused };
    },
  };
}
