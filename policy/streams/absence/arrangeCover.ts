import { addDays, longDate } from '../../calendar/dates';
import type { Context } from '../../machine/command';
import { refuseField, type Refusal } from '../../machine/refusal';
import type { Role } from '../../roles';
import { absenceCommand, arranging } from './command';
import { daysOf, openCovers } from './questions';

/** What is decided in these roles is passed on by whoever holds them, and by nobody for them (2.5). */
const passedOnInPerson: readonly Role[] = [
  'leadManager',
  'headOfCorporateAffairs',
  'deputyChiefExecutive',
  'chiefExecutive',
];

const LONGEST_IN_DAYS = 366;

/** Nobody gets another’s say by arranging cover for them: who decides and signs passes that on themselves. */
function refuseForThem(id: string, { actor, chosen }: Context): Refusal | undefined {
  if (actor.id === id) return undefined;
  const known = chosen?.id === id ? chosen.roles : passedOnInPerson;
  const missing = known.filter((role) => passedOnInPerson.includes(role) && !actor.roles.includes(role));
  return missing.length === 0
    ? undefined
    : {
        refused: 'notYours',
        sentence: 'They decide on cases or sign letters, so only they can say who stands in for them.',
        paragraph: '2.5',
        next: 'Ask them to arrange it, or hand over their cases one by one.',
      };
}

export const arrangeCover = absenceCommand({
  name: 'arrangeCover',
  button: 'Name who stands in',
  about:
    'What would be asked of the one who is away goes to whoever stands in, who may act in their place. It ends by itself.',
  paragraph: '2.5',
  fields: {
    standIn: { kind: 'person', label: 'Who stands in?' },
    from: { kind: 'date', label: 'First day' },
    until: { kind: 'date', label: 'Last day' },
    note: {
      kind: 'longText',
      label: 'What do they need to know?',
      optional: true,
      staysOpen: true,
    },
  },
  who: arranging,
  stages: ['kept'],
  rolesOf: 'itself',
  done: ({ covers }) => {
    const last = covers.at(-1);
    return last
      ? `Cover is arranged, ${daysOf(last)}. They have been told. It ends by itself.`
      : 'Cover is arranged.';
  },
  decide(state, { standIn, from, until, note }, context) {
    const { today, registers } = context;
    const { id } = state;
    const refused = refuseForThem(id, context);
    if (refused) return refused;
    if (standIn === id)
      return refuseField('2.5', 'standIn', 'Nobody can stand in for themselves. Choose somebody else.');
    if (from < today)
      return refuseField('2.5', 'from', `Cover cannot reach back: today is ${longDate(today)}.`);
    if (until < from)
      return refuseField('2.5', 'until', 'The last day is before the first day. Choose a later one.');
    if (until > addDays(from, LONGEST_IN_DAYS))
      return refuseField('2.5', 'until', 'Cover is for a year at most. For longer, hand the cases over.');
    const other = openCovers(state, today).find((each) => each.from <= until && from <= each.until);
    if (other)
      return refuseField(
        '2.5',
        'from',
        `There is cover already, ${daysOf(other)}. End it first, or choose other days.`,
      );
    const away = registers.coverBetween(standIn, from, until);
    return away
      ? refuseField('2.5', 'standIn', `They are away themselves, ${daysOf(away)}. Choose somebody else.`)
      : [{ type: 'coverArranged', standIn, from, until, ...(note ? { note } : {}) }];
  },
});
