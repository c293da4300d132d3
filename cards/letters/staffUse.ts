import type { CaseState } from '../../policy/machine/caseState';
import { staffSupport } from '../../policy/sections/staffConcerned/choices';
import type { StaffMember } from '../../policy/sections/staffConcerned/facts';
import { asker, laidOut } from './layout';
import { orFill, part, points, say, type Letter } from './letter';
import { nameAlone } from '../../policy/naming';
import type { LetterSource } from './source';
import { sayAll } from './typedText';

/** The first who was told and has still to see it, or else the last who has. */
function memberToShow({ staffConcerned: { named } }: CaseState): StaffMember | undefined {
  const told = named.filter((member) => member.told);
  return told.find(({ shown, notShown }) => !shown && !notShown) ?? told.filter(({ shown }) => shown).at(-1);
}

/** Shows a member of staff how their account is used, before the response goes (8.33). Only what is about them. */
export function staffUse(source: LetterSource): Letter {
  const { state, people } = source;
  const member = memberToShow(state);
  const person = member && people.get(member.person);
  const name = orFill(person && nameAlone(person.name), 'their name');
  const accounts = member?.requests.flatMap(({ answer }) => answer?.account ?? []) ?? [];
  return laidOut(source, {
    title: 'How we use your account',
    address: [name, orFill(member?.job, 'their job')],
    greeting: `Dear ${name}`,
    signer: asker(source),
    body: [
      say(
        'Thank you for your help. Before our response goes we want you to see how it uses what you told us.',
      ),
      ...(accounts.length > 0 ? [part('What you told us'), ...accounts.flatMap(sayAll)] : []),
      part('What our response says'),
      ...sayAll(orFill(member?.shown?.use, 'the part of the response that uses it')),
      part('If it is not right'),
      say(
        'Please tell us now, before our response goes. We will look at what you say, and keep it on record.',
      ),
      part('Who supports you'),
      points(`${staffSupport.inside}.`, `${staffSupport.outside}.`),
    ],
  });
}
