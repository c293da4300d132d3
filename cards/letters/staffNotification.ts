import type { CaseState } from '../../policy/machine/caseState';
import { staffSupport } from '../../policy/sections/staffConcerned/choices';
import type { StaffMember } from '../../policy/sections/staffConcerned/facts';
import { asker, laidOut } from './layout';
import { orFill, part, points, say, toFill, type Letter } from './letter';
import { sayAll } from './typedText';
import { nameAlone } from '../../policy/naming';
import type { LetterSource } from './source';

/** The first who has still to be told, or else the last who was. */
const memberToTell = ({ staffConcerned: { named } }: CaseState): StaffMember | undefined =>
  named.find(({ told, notToldBecause }) => !told && !notToldBecause) ??
  named.filter(({ told }) => told).at(-1);

/** Tells a member of staff that they are complained about, and who supports them (8.31). Only what is about them. */
export function staffNotification(source: LetterSource): Letter {
  const { state, people } = source;
  const member = memberToTell(state);
  const nameOf = (id: string | undefined): string | undefined => {
    const person = id === undefined ? undefined : people.get(id);
    return person && nameAlone(person.name);
  };
  const name = orFill(nameOf(member?.person), 'their name');
  return laidOut(source, {
    title: 'A concern that mentions you',
    address: [name, member ? member.job : toFill('their job')],
    greeting: `Dear ${name}`,
    signer: asker(source),
    body: [
      say(
        'Somebody has raised a concern, and it mentions you. We know that this is hard to hear. It does not mean that you did something wrong.',
      ),
      part('What it is about'),
      ...sayAll(orFill(member?.told?.words, 'what they are told of it')),
      part('What happens next'),
      say(
        `${orFill(nameOf(state.allocation.investigator), 'the investigator’s name')} looks into it. They will hear all sides.`,
      ),
      points(
        'You will be asked for your account, and you can answer what comes up.',
        'You will see how your account is used before our response goes.',
        'Please do not look at the person’s records for this, and do not get in touch with them about it.',
      ),
      part('Who supports you'),
      points(`${staffSupport.inside}.`, `${staffSupport.outside}.`),
    ],
  });
}
