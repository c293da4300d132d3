import type { LondonDate } from '../../calendar/dates';
import type { relationships } from '../intake/choices';
import type { Assessed, WhyRepresented } from '../representation/facts';
import type { gets, partsOnCase, whoAgrees, whyEnded } from './choices';

export type PartOnCase = keyof typeof partsOnCase;
export type Gets = keyof typeof gets;
export type WhyEnded = keyof typeof whyEnded;
type Relationship = keyof typeof relationships;

/** How somebody is reached, and under which reference of theirs. Empty words: that one is no longer theirs. */
export interface Ways {
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  /** What their own office calls it: an MP’s, an advocate’s, a solicitor’s. Letters to them quote it. */
  readonly reference?: string;
}

export type Way = keyof Ways;

/** Who said that somebody besides may have what is personal, on which London date, and how (4.2). */
interface Agreed {
  readonly by: keyof typeof whoAgrees;
  readonly on: LondonDate;
  readonly how: string;
}

/** `person` is the id of somebody on the case. London dates; no day counts as the day it was recorded. */
export type PeopleEvent =
  | {
      readonly type: 'contactChanged';
      readonly person: string;
      readonly ways: Ways;
      readonly since?: LondonDate;
      readonly toldBy: string;
    }
  | {
      readonly type: 'representativeNamed';
      readonly name: string;
      readonly relationship: Relationship;
      readonly why: WhyRepresented;
      readonly ways: Ways;
      readonly since?: LondonDate;
      /** Why the one before no longer speaks, where there was one. */
      readonly ended?: WhyEnded;
    }
  | {
      readonly type: 'representativeEnded';
      readonly ended: WhyEnded;
      readonly since?: LondonDate;
      readonly toldBy: string;
    }
  | {
      readonly type: 'deathRecorded';
      readonly person: string;
      readonly diedOn?: LondonDate;
      readonly toldBy: string;
    }
  | {
      readonly type: 'capacityRecorded';
      readonly able: boolean;
      readonly basis: string;
      readonly assessed: Assessed;
    }
  | {
      readonly type: 'personAdded';
      readonly part: PartOnCase;
      readonly name: string;
      readonly ways: Ways;
      readonly gets: Gets;
      readonly agreed?: Agreed;
      readonly since?: LondonDate;
    }
  | {
      readonly type: 'personChanged';
      readonly person: string;
      readonly gets: Gets;
      readonly agreed?: Agreed;
      readonly why: string;
    }
  | {
      readonly type: 'personLeft';
      readonly person: string;
      readonly since?: LondonDate;
      readonly why: string;
    };

/** One way to reach somebody, for as long as it held. London dates. */
export interface WayHeld {
  readonly way: Way;
  readonly words: string;
  readonly from: LondonDate;
  readonly by: string;
  readonly until?: LondonDate;
}

/** Somebody a case is for, or who speaks or stands beside them. Never staff. London dates. */
export interface OnCase {
  readonly id: string;
  readonly part: PartOnCase;
  readonly name?: string;
  readonly relationship?: Relationship;
  readonly from: LondonDate;
  readonly until?: LondonDate;
  readonly ended?: WhyEnded;
  readonly ways: readonly WayHeld[];
  /** What somebody besides may have; whoever complains or speaks has what 4.2 lets them. */
  readonly gets?: Gets;
  readonly agreed?: Agreed;
  /** Affected by what we did, and not cared for themselves (4.1). */
  readonly touched?: true;
}

export interface People {
  readonly items: readonly OnCase[];
  /** The person it is about has died: London dates, of the death where it is known. */
  readonly died?: { readonly on?: LondonDate; readonly heardOn: LondonDate };
  /** They spoke for themselves, and cannot decide any more: who assessed that. */
  readonly unable?: { readonly basis: string; readonly assessed: Assessed };
}
