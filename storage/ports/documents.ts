import type { Instant } from '../../policy/calendar/dates';

export interface Kept<T> {
  readonly body: T;
  readonly etag: string;
}

/** Small documents that may expire, and are absent from then on: conversations under way, where to reach a person, form entries kept between tries. */
export interface Documents {
  read<T>(kind: string, id: string): Promise<Kept<T> | undefined>;
  /** Writes if the document is as it was read (`ifMatch`), or absent (`'absent'`); undefined when it is not. */
  write(
    kind: string,
    id: string,
    body: unknown,
    options: { readonly ifMatch?: string; readonly expiresAt?: Instant },
  ): Promise<string | undefined>;
  remove(kind: string, id: string): Promise<void>;
}
