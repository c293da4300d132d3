import type { CaseState } from '../../machine/caseState';
import type { Line } from '../../machine/command';
import type { Sources } from '../../machine/fields';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { leadManagerOrAbove } from '../shared/whoDecides';
import type { StaffMember } from './facts';
import { listing, whyNotsToAgree } from './questions';

/** Those this person may agree to: never a reason that they gave themselves (L32). */
const agreeable = (state: CaseState, { actor }: Pick<Sources, 'actor'>): readonly StaffMember[] =>
  whyNotsToAgree(state).filter(({ whyNotBy }) => whyNotBy !== actor?.id);

const whyNot = ({ id, job, notToldBecause, notShown, told }: StaffMember): Line => ({
  label: `${id}. ${job}`,
  words: told
    ? `Not shown how their account is used: ${notShown?.reason ?? 'taken off the list'}`
    : `Not told: ${notToldBecause ?? 'taken off the list'}`,
});

export const agreeWhyNot = caseCommand({
  name: 'agreeWhyNot',
  button: 'Agree why not told',
  about:
    'Everybody named is told, heard and shown before the response goes. Agree only to a good reason why not.',
  paragraph: '8.31',
  fields: {
    staff: {
      kind: 'picks',
      label: 'Which members of staff?',
      from: (state: CaseState, sources) =>
        Object.fromEntries(agreeable(state, sources).map(({ id, job }) => [id, `${id}. ${job}`])),
    },
    reasons: { kind: 'longText', label: 'Your reasons', notBare: 'Give your reasons in your own words.' },
  },
  who: leadManagerOrAbove,
  stages: listing,
  basis: ['staffConcerned'],
  offered: (state, context) => agreeable(state, context).length > 0,
  sought: 'To agree why a member of staff was not told or shown',
  decides: (state, context) => agreeable(state, context).map(whyNot),
  decided: 'Agreed',
  done: () => 'Agreed. It stands in the history of the case.',
  decide(state, { staff, reasons }, context) {
    const mine = agreeable(state, context).map(({ id }) => id);
    if (staff.length === 0) return refuseField('8.31', 'staff', 'Choose at least one.');
    return staff.every((id) => mine.includes(id))
      ? [{ type: 'whyNotAgreed', staff, reasons }]
      : refuse(
          '8.31',
          'Nobody agrees to a reason of their own.',
          'Ask the Lead Manager; for a reason of theirs, the Head of Corporate Affairs or the Chief Executive.',
        );
  },
});
