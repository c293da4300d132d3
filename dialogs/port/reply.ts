import type { Card } from '../../cards/card';

/** What the bot answers: a card, or plain words. `summary` may stand on a locked screen. */
export interface Reply {
  readonly card?: Card;
  readonly text?: string;
  readonly summary?: string;
  /** A card that shows one person's own view, and what anybody else sees in its place until they open theirs. */
  readonly base?: Card;
  /** Answers to tap under the question, where there are buttons for them: it can be answered without. */
  readonly suggested?: readonly string[];
  /** A letter the person is asked to take as a file. */
  readonly file?: OfferedFile;
}

/** A kept letter on its way to somebody: ids, and nothing of what is in it. */
export interface OfferedFile {
  readonly reference: string;
  readonly sha256: string;
  readonly name: string;
  /** Its size in bytes. */
  readonly size: number;
}

/** What stands in place of a case’s reference on files of no case: a report, and a leaflet. */
export const REPORT_FILE = 'report';
export const LEAFLET_FILE = 'leaflet';

export const replyCard = (card: Card): Reply => ({ card });
export const replyText = (text: string): Reply => ({ text });
