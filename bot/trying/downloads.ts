import { randomBytes } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import type { OfferedFile } from '../../dialogs/reply';
import type { Person } from '../../policy/roles';
import type { KeptLetter } from '../../storage/ports/letters';

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

/** Gives the letter to this person if they may still have it. */
type Fetch = (personId: string, file: OfferedFile) => Promise<KeptLetter | undefined>;

/** Links by which a person on this machine fetches a letter, once and within ten minutes. Only for local mode. */
export interface Downloads {
  readonly linkTo: (person: Person, file: OfferedFile) => string;
  /** Mounts the route on the server that listens at this origin. */
  mount(http: Server, origin: () => string, fetch: Fetch): void;
}

/** NB: the time is the machine's own: the clock that is put on in local mode must not close or open a link. */
export function downloads(now: () => number): Downloads {
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
    mount(http, at, fetch) {
      origin = at;
      http.get(`${PATH}/:token`, async (request: Request, response: Response) => {
        const offer = take((request.params as { token: string }).token);
        const letter = offer && (await fetch(offer.person, offer.file));
        if (!letter) {
          response.send(404, { error: 'That link has been used, or is too old. Ask for the letter again.' });
          return;
        }
        response.header('Content-Disposition', `attachment; filename="${letter.name}"`);
        response.sendRaw(200, Buffer.from(letter.bytes), { 'Content-Type': letter.type });
      });
    },
  };
}
