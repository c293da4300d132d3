import { findPhones } from './contacts';

const MOST_WORDS = 30;

/** A name after a title, after “name is” or “called”, or before “’s complaint”: at most two words, one of them long enough to find. */
const NAMED = [
  /\b(?:mr|mrs|ms|miss|mx|dr)\.? {1,3}([\p{L}][\p{L}'’-]{2,30})/iu,
  /\b(?:names?|called|surname)(?: is|:)? {1,3}([\p{L}][\p{L}'’-]{2,30})/iu,
  /\b([\p{L}][\p{L}'’-]{2,30}?)['’]s (?:complaint|case|concern|enquiry)\b/iu,
] as const;

/** Whom a short message of somebody who answers the phone is about: words to search a case by, where it names any. */
export function whoIsMeant(text: string): string | undefined {
  if (text.trim().split(/\s+/).length > MOST_WORDS) return undefined;
  const name = NAMED.map((pattern) => pattern.exec(text)?.[1]).find(Boolean);
  const [phone] = findPhones(text);
  const words = [name, phone?.value].filter(Boolean).join(' ');
  return words === '' ? undefined : words;
}
