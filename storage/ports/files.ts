/** Which content: the case it belongs to (or whoever it waits with), what it hashes to in hexadecimal, and the ending of its name. */
export interface FileKey {
  readonly of: string;
  readonly sha256: string;
  readonly ending: string;
}

/** What is in the documents of cases, each kept by its hash and apart from events, which say only what it is (7.1). */
export interface Files {
  /**
   * Keeps it, and resolves once it will outlive this process. The same again changes nothing. Throws when it is not
   * known to be kept, and when it does not hash to its key.
   */
  keep(key: FileKey, content: Uint8Array): Promise<void>;
  /** As it stands there, whatever it hashes to; undefined when it is not there. */
  read(key: FileKey): Promise<Uint8Array | undefined>;
  remove(key: FileKey): Promise<void>;
  /** Takes away all of what belongs to this. */
  forget(of: string): Promise<void>;
}
