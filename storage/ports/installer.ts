/** Gives the app to people who lack it, so that a message can reach them. Doing it again does nothing. */
export interface Installer {
  /** `refused`: the Trust’s rules, or the person’s account, do not allow it. Throws when it may work later. */
  install(personId: string): Promise<'installed' | 'hadIt' | 'refused'>;
}
