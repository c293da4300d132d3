import { randomBytes } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import type { Desk } from '../../dialogs/port/desk';
import { answerFiles } from '../../dialogs/words/filesSent';
import type { Reply } from '../../dialogs/port/reply';
import type { Person } from '../../policy/roles';
import type { Directory } from '../../storage/ports/directory';
import { originAt } from '../frontDoor/endpoint';
import { logFault, type Log } from '../log';
import type { Receiving, SentFile } from '../receiving/receiving';
import { uploadPage, uploadedPage } from './uploadPages';

const PATH = '/uploads';
const TOKEN_BYTES = 32;
const MINUTES_OPEN = 10;
const MOST_OPEN = 200;
/** What a form takes besides the files in it, in bytes, and how many files one may hold. */
const AROUND = 64 * 1024;
const MOST_FILES = 5;

interface Offer {
  readonly person: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

interface UploadParts {
  readonly desk: Desk;
  readonly receiving: Receiving;
  readonly log: Log;
  /** Says something to the person in their chat. */
  readonly tell: (person: Person, replies: readonly Reply[]) => Promise<unknown>;
}

/** Links to a page on this machine from which somebody sends files, once and within ten minutes: the Playground cannot. Only for local mode. */
export interface Uploads {
  readonly linkTo: (person: Person) => string;
  mount(http: Server, parts: UploadParts): void;
}

/** The body, as long as it is no larger than that. */
async function readBody(request: Request, most: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function filesIn(body: Buffer, type: string): Promise<readonly SentFile[]> {
  const form = await readForm(body, type);
  return form
    .getAll('files')
    .flatMap((each) =>
      typeof each === 'string' || (each.name === '' && each.size === 0)
        ? []
        : [{ name: each.name, fetch: async () => new Uint8Array(await each.arrayBuffer()) }],
    );
}

/** NB: the platform reads a form only as part of an answer or a request of its own kind. */
const readForm = (body: Buffer, type: string): Promise<FormData> =>
  new globalThis.Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData();

const html = (response: Response, status: number, page: string): void => {
  response.header(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  );
  // NB: under the usual policy a form is sent from no origin at all, which is answered nothing.
  response.header('Referrer-Policy', 'same-origin');
  response.sendRaw(status, page, { 'Content-Type': 'text/html; charset=utf-8' });
};

const gone = (response: Response): void =>
  html(
    response,
    404,
    uploadedPage(['That link has been used, or is too old. Ask for it again in the chat.']),
  );

/** NB: the time is the machine’s own: the clock that is put on in local mode must not close or open a link. */
export function uploads(now: () => number, directory: Directory): Uploads {
  const offers = new Map<string, Offer>();
  let origin = (): string => '';

  const offerOf = (request: Request): Offer | undefined => {
    const offer = offers.get((request.params as { token: string }).token);
    return offer && offer.until > now() ? offer : undefined;
  };

  async function take(
    request: Request,
    { desk, receiving, tell }: UploadParts,
  ): Promise<readonly string[] | undefined> {
    const offer = offerOf(request);
    const person = offer && (await directory.person(offer.person));
    if (!person) return undefined;
    offers.delete((request.params as { token: string }).token);
    const body = await readBody(request, MOST_FILES * receiving.most + AROUND);
    if (!body) return ['That is too much at once. Ask for a new link, and send fewer files.'];
    const sent = await filesIn(body, request.header('Content-Type', ''));
    if (sent.length === 0) return ['No file came. Ask for a new link in the chat.'];
    const arrived = await receiving.receive(person, sent);
    await tell(person, await answerFiles(desk, person, arrived, '', [`upload:${offerKey(request)}`]));
    return [
      ...arrived.refused,
      arrived.kept.length > 0
        ? 'It is with me. Go back to the chat and say which case it is for.'
        : 'Nothing was kept. Ask for a new link in the chat.',
    ];
  }

  const offerKey = (request: Request): string => (request.params as { token: string }).token.slice(0, 12);

  return {
    linkTo({ id: person }) {
      const [oldest] = offers.keys();
      if (offers.size >= MOST_OPEN && oldest !== undefined) offers.delete(oldest);
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      offers.set(token, { person, until: now() + MINUTES_OPEN * 60_000 });
      return `${origin()}${PATH}/${token}`;
    },
    mount(http, parts) {
      origin = () => originAt(http.address().port);
      http.get(`${PATH}/:token`, async (request: Request, response: Response) => {
        if (offerOf(request)) html(response, 200, uploadPage(parts.receiving.most));
        else gone(response);
      });
      http.post(`${PATH}/:token`, async (request: Request, response: Response) => {
        const said = await take(request, parts).catch((fault: unknown) => [logFault(parts.log, fault)]);
        if (said) html(response, 200, uploadedPage(said));
        else gone(response);
      });
    },
  };
}
