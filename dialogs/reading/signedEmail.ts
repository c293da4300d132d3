import { findPhones } from './contacts';

const STAFF_NAME =
  /^(?:sister|nurse|matron|dr|doctor|ward|charge nurse|staff nurse|pals|complaints|reception)\b|\b(?:ward|team|unit|reception|pals|clinic|manager|matron)\b/i;
const STAFF_ADDRESS = /@(?:[a-z0-9-]{1,40}\.){0,4}(?:nhs\.(?:uk|net))$|\bnhs\.net$/i;

/** Does somebody who works here or for the NHS stand at the head of an email? */
export const isOfStaff = (name: string, address = ''): boolean =>
  STAFF_NAME.test(name) || STAFF_ADDRESS.test(address);

const SIGNS =
  /^[ \t]{0,4}(?:(?:kind|best|warm|many) ?(?:regards|wishes|thanks)|regards|yours|sincerely|thanks|thank you)\b/i;
const MOST_SIGNED = 8;

/** The one number with which somebody signs an email: a second one is another way to reach them, or their office. */
export function phoneSigned(body: string): string | undefined {
  const lines = body.trimEnd().split('\n');
  const signs = lines.reduce((last, line, at) => (SIGNS.test(line) ? at : last), -1);
  // Without a greeting at its end, only a short line of its own is signed with.
  const longest = signs >= 0 ? LONGEST_SIGNED : LONGEST_UNSIGNED;
  const from = signs >= 0 ? signs : Math.max(0, lines.length - 3);
  const signed = lines.slice(from, from + MOST_SIGNED).filter((line) => line.length <= longest);
  const [one, ...others] = findPhones(signed.join('\n'));
  const own = signed.find((line) => one !== undefined && line.includes(one.words));
  return one && others.length === 0 && own !== undefined && !OF_OFFICE.test(own) ? one.value : undefined;
}

const LONGEST_SIGNED = 60;
const LONGEST_UNSIGNED = 36;
const OF_OFFICE = /\b(?:office|switchboard|fax|work)\b/i;
