import { isLondonDate, type LondonDate } from '../../policy/calendar/dates';
import type { Entries } from '../../policy/machine/fields';
import { hearReference } from '../reading/references';
import type { DeliveryKeys } from './session';

/** What came with a click. All of it is untrusted: nothing here says who clicked. */
export interface Click {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly entries: Entries;
  readonly keys: DeliveryKeys;
}

const LONGEST_WORD = 200;

export const wordIn = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, LONGEST_WORD) : '';

/** A whole number that a card carries; undefined for anything else. */
export const numberIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

/** A London date that a card carries; undefined for anything else. */
export const dayIn = (value: unknown): LondonDate | undefined =>
  typeof value === 'string' && isLondonDate(value) ? value : undefined;

/** Where the next page of a list begins; undefined for its first. */
export const pageIn = ({ data }: Click): string | undefined => wordIn(data.continuation) || undefined;

export const referenceIn = ({ data }: Click): string => hearReference(wordIn(data.case)) ?? '';

/** The id of what a click is about: a case’s reference, or a record’s id as it stands. */
export function idIn({ data }: Click): string {
  const said = wordIn(data.case);
  return hearReference(said) ?? (/^[\w-]{1,64}$/.test(said) ? said : '');
}

export const kindIn = ({ data }: Click): string => wordIn(data.kind) || 'case';
