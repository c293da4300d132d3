import { longDate, londonDateOf } from '../../policy/calendar/dates';
import { roles, type Person, type Role } from '../../policy/roles';
import { replyText, type Reply } from '../../dialogs/port/reply';
import type { Directory, Listed } from '../../storage/ports/directory';
import type { Documents } from '../../storage/ports/documents';
import type { Clock } from './clock';

const KIND = 'local';
const MOST_FITTING = 20;

/** What may be said only when trying out on one machine: to put the clock on, and to speak as somebody else. */
export interface LocalMode {
  /** Whom somebody said they act as; undefined as long as they are themselves. */
  readonly acting: () => Promise<Person | undefined>;
  /** Answers `act as …` and `clock …`; undefined when it is neither. */
  readonly command: (words: string) => Promise<readonly Reply[] | undefined>;
}

/** Kept in the store, so that a restart goes on as the same person on the same day. */
export async function localMode(options: {
  readonly documents: Documents;
  readonly directory: Directory;
  readonly clock: Clock;
}): Promise<LocalMode> {
  const { documents, directory, clock } = options;
  clock.daysOn = (await documents.read<number>(KIND, 'clock'))?.body ?? 0;
  let actingAs = (await documents.read<string>(KIND, 'actingAs'))?.body;

  async function putClock(words: string): Promise<readonly Reply[]> {
    const found = /^clock\s+(?:\+(\d{1,3})\s*([dw])|reset)\s*$/i.exec(words);
    if (!found)
      return [
        replyText('Say “clock +5d” to let five days go by, “clock +2w” for two weeks, or “clock reset”.'),
      ];
    const days = found[1] ? clock.daysOn + Number(found[1]) * (found[2]?.toLowerCase() === 'w' ? 7 : 1) : 0;
    clock.daysOn = days;
    await documents.write(KIND, 'clock', days, {});
    return [
      replyText(`It is now ${longDate(londonDateOf(clock.now()))}${days === 0 ? '' : ` (${days} days on)`}.`),
    ];
  }

  async function actAs(words: string): Promise<readonly Reply[]> {
    const wanted = words
      .replace(/^act as\s*/i, '')
      .replace(/^(the|a|an)\s+/i, '')
      .trim();
    const person = await findPerson(directory, wanted);
    if (!person)
      return [
        replyText(
          `Nobody in the sample directory is “${wanted}”. Try one of: ${Object.values(roles).join(', ')}.`,
        ),
      ];
    actingAs = person.id;
    await documents.write(KIND, 'actingAs', actingAs, {});
    return [replyText(`You are now ${person.name}. Say “my cases” or “help”.`)];
  }

  const acting = async (): Promise<Person | undefined> => (actingAs ? directory.person(actingAs) : undefined);

  return {
    acting,
    async command(words) {
      if (/^clock\b/i.test(words.trim())) return putClock(words.trim());
      if (/^act as\b/i.test(words.trim())) return actAs(words.trim());
      return undefined;
    },
  };
}

/** By role as the policy names it, or by name: the whole of it before a part. */
export async function findPerson(directory: Directory, wanted: string): Promise<Listed | undefined> {
  const simple = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
  const role = (Object.keys(roles) as Role[]).find((key) =>
    [key, roles[key]].some((name) => simple(name) === simple(wanted)),
  );
  if (role && role !== 'frontline') return (await directory.inRole(role))[0];
  if (role === 'frontline') return withNoOtherRole(directory);
  if (wanted === '') return undefined;
  const { people } = await directory.search(wanted, MOST_FITTING);
  return people.find(({ name }) => simple(name) === simple(wanted)) ?? people[0];
}

async function withNoOtherRole(directory: Directory): Promise<Person | undefined> {
  const staff = await directory.inRole('frontline');
  const people = await Promise.all(staff.map(({ id }) => directory.person(id)));
  return people.find((person) => person?.roles.length === 1);
}
