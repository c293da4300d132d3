import { daysBetween } from '../calendar/dates';
import type { CaseState } from '../machine/caseState';
import { waysNow, whoComplains, whomItIsAbout } from '../sections/people/questions';
import { wordsOfEmail, wordsOfName, wordsOfPhone } from './words';

/** Why two cases may belong together: a hint, which a person judges (D47). */
export const alikeBecause = {
  person: 'The same name',
  contact: 'The same phone number or email',
  event: 'The same service, about the same time',
} as const;

export type AlikeBecause = keyof typeof alikeBecause;

/** The same event is no more than so many days away. */
const DAYS = 60;

const folded = (name: string): string => [...wordsOfName(name)].sort().join(' ');

const namesOn = (state: CaseState): readonly string[] =>
  [whoComplains(state), whomItIsAbout(state)].flatMap((each) => (each?.name ? [folded(each.name)] : []));

function contactsOn(state: CaseState): readonly string[] {
  const complains = whoComplains(state);
  const { phone = '', email = '' } = complains ? waysNow(complains) : {};
  return [wordsOfPhone(phone)[0], wordsOfEmail(email)[0]].flatMap((word) => word ?? []);
}

const share = (one: readonly string[], two: readonly string[]): boolean =>
  one.some((each) => two.includes(each));

function sameEvent(one: CaseState, two: CaseState): boolean {
  const [here, there] = [one.intake.concern, two.intake.concern];
  if (!here?.happenedOn || !there?.happenedOn || here.service !== there.service) return false;
  return Math.abs(daysBetween(here.happenedOn, there.happenedOn)) <= DAYS;
}

export const whyAlike = (one: CaseState, two: CaseState): readonly AlikeBecause[] => [
  ...(share(namesOn(one), namesOn(two)) ? (['person'] as const) : []),
  ...(share(contactsOn(one), contactsOn(two)) ? (['contact'] as const) : []),
  ...(sameEvent(one, two) ? (['event'] as const) : []),
];
