/** A letter as it is sent by e-mail. */
export interface OutgoingLetter {
  /** The same key is the same letter: it is sent once. */
  readonly key: string;
  /** An e-mail address. */
  readonly to: string;
  readonly subject: string;
  /** The words of the e-mail that carries it. */
  readonly words: string;
  readonly attachment: { readonly name: string; readonly type: string; readonly content: Buffer };
}

/** Sends letters from the Trust’s mailbox. */
export interface LetterPost {
  /**
   * Throws when it is not known to be sent. Asked again with the same key it looks first, so a letter goes twice only
   * if it was taken, no answer came, and it is asked again before the mailbox shows it: wait some minutes.
   */
  send(letter: OutgoingLetter): Promise<'sent' | 'sentBefore'>;
}

export interface KeptDocument {
  /** The same key is the same document: it is kept once. */
  readonly key: string;
  /** Where in the library, from its top. */
  readonly folder: readonly string[];
  readonly name: string;
  readonly content: Buffer;
}

/** Keeps documents where the Trust keeps its records. */
export interface DocumentLibrary {
  /** The address of what is kept. Throws when it is not known to be kept: asking again puts the same in the same place. */
  keep(document: KeptDocument): Promise<string>;
}
