import { randomBytes } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import type { OfferedFile } from '../../dialogs/port/reply';
import type { Person } from '../../policy/roles';
import type { Desk } from '../../dialogs/port/desk';
import type { Directory } from '../../storage/ports/directory';
import { originAt } from '../frontDoor/endpoint';

const PATH = '/downloads';
const TOKEN_BYTES = 32;
const MINUTES_OPEN = 10;
const MOST_OPEN = 200;

interface Offer {
  readonly person: string;
  readonly file: OfferedFile;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** Links by which a person on this machine fetches a letter, once and within ten minutes. Only for local mode. */
export interface Downloads {
  readonly linkTo: (person: Person, file: OfferedFile) => string;
  /** Mounts the route on the server; the desk hands the letter to whoever may still have it. */
  mount(http: Server, desk: Desk): void;
}

/** NB: the time is the machine's own: the clock that is put on in local mode must not close or open a link. */
export function downloads(now: () => number, directory: Directory): Downloads {
  const offers = new Map<string, Offer>();
  let origin = (): string => '';

  function take(token: string): Offer | undefined {
    const offer = offers.get(token);
    offers.delete(token);
    return offer && offer.until > now() ? offer : undefined;
  }

  return {
    linkTo({ id: person }, file) {
      const [oldest] = offers.keys();
      if (offers.size >= MOST_OPEN && oldest !== undefined) offers.delete(oldest);
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      offers.set(token, { person, file, until: now() + MINUTES_OPEN * 60_000 });
      return `${origin()}${PATH}/${token}`;
    },
    mount(http, desk) {
      origin = () => originAt(http.address().port);
      http.get(`${PATH}/:token`, async (request: Request, response: Response) => {
        const offer = take((request.params as { token: string }).token);
        const person = offer && (await directory.person(offer.person));
        const letter = person && (await desk.handOverLetter(person, offer.file));
        if (!letter) {
          response.send(404, { error: 'That link has been used, or is too old. Ask for the file again.' });
          return;
        }
        response.header('Content-Disposition', `attachment; filename="${letter.name}"`);
        response.sendRaw(200, Buffer.from(letter.bytes), { 'Content-Type': letter.type });
      });
    },
  };
}
