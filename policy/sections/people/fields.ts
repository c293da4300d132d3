import type { CaseState } from '../../machine/caseState';
import { sayPerson, standing } from './questions';
import type { OnCase, Ways } from './facts';

export const since = {
  kind: 'date',
  label: 'Since when?',
  hint: 'Leave it empty for today.',
  when: 'past',
  optional: true,
} as const;

export const toldBy = {
  kind: 'text',
  label: 'Who told us, and how?',
  notBare: 'Say who told us, and how: “A daughter rang”.',
} as const;

const reach =
  'Give a phone number, an email or a postal address to reach them by, or say that it is not known yet.';

/** How somebody who is new to the case is reached. */
export const waysFields = {
  phone: {
    kind: 'text',
    label: 'Their phone number',
    mayBeUnknown: true,
    unless: { answered: ['email', 'address'], sentence: reach },
  },
  email: { kind: 'text', label: 'Their email', optional: true, staysOpen: true },
  address: { kind: 'longText', most: 2_000, label: 'Their postal address', optional: true, staysOpen: true },
  reference: {
    kind: 'text',
    label: 'Their own reference for it',
    hint: 'What an MP’s office, an advocate or a solicitor calls it. Letters to them quote it.',
    optional: true,
    staysOpen: true,
  },
} as const;

/** Those that this may be done for, to choose from. */
export const pickAmong =
  (which: (each: OnCase, state: CaseState) => boolean) =>
  (state: CaseState): Readonly<Record<string, string>> =>
    Object.fromEntries(
      standing(state.people)
        .filter((each) => which(each, state))
        .map((each) => [each.id, sayPerson(each)]),
    );

/** What was entered of them, and nothing of what was left empty. */
export const waysIn = ({ phone, email, address, reference }: Ways): Ways => ({
  ...(phone ? { phone } : {}),
  ...(email ? { email } : {}),
  ...(address ? { address } : {}),
  ...(reference ? { reference } : {}),
});
