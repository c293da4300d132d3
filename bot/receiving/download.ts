import type { FileHosts } from './fileHosts';

export type NotFetched = 'elsewhere' | 'tooLarge' | 'notThere';

export interface Fetching {
  readonly hosts: FileHosts;
  /** In bytes. */
  readonly most: number;
  readonly send: typeof fetch;
  /** What an `Authorization` header holds; undefined where nobody has to be shown one. */
  readonly token: () => Promise<string | undefined>;
}

const MOST_STEPS = 3;
const isElsewhere = (status: number): boolean => status >= 301 && status <= 308;

/** What an answer holds, as long as that is not too much: it is counted as it comes, whatever it said of itself. */
async function readAtMost(most: number, { body }: Response): Promise<Uint8Array | 'tooLarge'> {
  if (!body) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    // Leaving the loop ends the connection.
    if (size > most) return 'tooLarge';
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** Fetches a file from where Teams says it is, looking at each address on the way. A fault is that it is not there. */
export async function download(
  address: string,
  { hosts, most, send, token }: Fetching,
  signal: AbortSignal,
): Promise<Uint8Array | NotFetched> {
  let at = URL.canParse(address) ? new URL(address) : undefined;
  try {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (!at || !hosts.mayFetch(at)) return 'elsewhere';
      const shown = hosts.needsToken(at) ? await token() : undefined;
      const response = await send(at, {
        redirect: 'manual',
        signal,
        headers: shown === undefined ? {} : { Authorization: shown },
      });
      if (response.ok) return await readAtMost(most, response);
      await response.body?.cancel();
      const next = response.headers.get('Location');
      if (!isElsewhere(response.status) || next === null || !URL.canParse(next, at.href)) return 'notThere';
      at = new URL(next, at.href);
    }
    return 'notThere';
  } catch {
    return 'notThere';
  }
}
