import type { LondonDate } from '../../calendar/dates';
import type { ContactKind, WithWhom } from './choices';

/** Something we said we would do. Nobody by name is whoever handles the case then. */
interface Promised {
  readonly what: string;
  readonly keeper?: string;
  readonly due?: LondonDate;
}

export type ContactEvent =
  | {
      readonly type: 'contactRecorded';
      readonly what: ContactKind;
      readonly on: LondonDate;
      readonly whom?: WithWhom;
      readonly name?: string;
      /** What they said, kept apart from the note of staff. */
      readonly said?: string;
      readonly note?: string;
      /** Words of a message or an email of somebody else. */
      readonly quoted?: string;
      /** They were told where it stands (8.21). */
      readonly told?: boolean;
      /** Who heard it, where whoever speaks for the person may not have what is personal (4.2). */
      readonly toldTo?: string;
      readonly promise?: Promised;
    }
  | {
      readonly type: 'contactStruckOut';
      readonly contact: string;
      readonly why: string;
      readonly right?: string;
    }
  | {
      readonly type: 'promiseKept';
      readonly promise: string;
      readonly on: LondonDate;
      readonly how: string;
    };

/** A note or a contact without its words, which its event keeps. London dates. */
export interface Contact {
  readonly id: string;
  readonly seq: number;
  readonly what: ContactKind;
  readonly on: LondonDate;
  readonly recordedOn: LondonDate;
  readonly by: string;
  readonly whom?: WithWhom;
  readonly told: boolean;
  readonly promise?: Promised & { readonly keptOn?: LondonDate };
  /** It was wrong: it counts for nothing, and stays to be read. */
  readonly struckOut?: { readonly why: string; readonly on: LondonDate };
}

export interface Contacts {
  readonly items: readonly Contact[];
}
