import { longDate } from '../../policy/calendar/dates';
import { listed } from '../../policy/machine/sentences';
import type {
  BehaviourKind,
  LetterOwed,
  Restriction,
  Standing,
} from '../../policy/streams/restriction/facts';
import { ways } from '../../policy/streams/restriction/choices';
import { bodiesToName } from '../../policy/sections/response/questions';
import { whereToTurn } from '../../policy/wording';
import { helpForThem } from './aboutIt';
import { officeOf, toWhoRaisedIt } from './layout';
import { orFill, part, points, say, toFill, type Block, type Letter } from './letter';
import { sayAll } from './typedText';
import { nameAlone } from '../../policy/naming';
import type { LetterSource } from './source';

const titles: Readonly<Record<LetterOwed, string>> = {
  approved: 'How you can contact us from now on',
  reviewed: 'We have looked again at how you can contact us',
  challengeAnswered: 'Our answer to your challenge',
  ended: 'The limit on contact has ended',
};

const whatWeSaw: Readonly<Record<BehaviourKind, string>> = {
  abuse: 'Our staff were abused or threatened, in speech, in writing or in person.',
  excessive: 'There were more calls, emails or letters than we can answer.',
  persisting: 'You went on with the same matter after our procedure had ended.',
  arguing: 'You did not accept our answer, and brought us nothing new.',
};

/** A new limit rests on what happened, each with its day, and on the warning; what was decided since then on the reasons that were given. */
function reasonsFor({ behaviours, standing, reasons }: Restriction, owed: LetterOwed): readonly Block[] {
  if (owed !== 'approved') return sayAll(orFill(reasons, 'the reasons for the decision'));
  const { warnedOn } = standing?.terms ?? {};
  return [
    points(...behaviours.map(({ kind, on }) => `${longDate(on)}: ${whatWeSaw[kind]}`)),
    ...(warnedOn ? [say(`We warned you of this on ${longDate(warnedOn)}.`)] : []),
  ];
}

const howOften = (number: number): string => ['', 'once', 'twice'][number] ?? `${number} times`;

function theLimit(
  { terms, limit, from, reviewOn, approvedOn }: Standing,
  contact: string | undefined,
  source: LetterSource,
): readonly Block[] {
  const { trust } = source.context;
  const { phone, email } = officeOf(source);
  const by = listed(
    terms.ways.map((way) => ways[way].toLowerCase()),
    'or',
  );
  return [
    say(`This was approved by the ${trust.signatories.deputyChiefExecutive} on ${longDate(approvedOn)}.`),
    say(`You can contact us about this matter up to ${howOften(limit.number)} a ${limit.period}, ${by}.`),
    points(
      `The person to contact is ${orFill(contact, 'the named contact')}. You can call on ${phone}, or email ${email}.`,
      `This is from ${longDate(from)} to ${longDate(terms.endOn)}.`,
      `We will look at it again by ${longDate(reviewOn)}.`,
      'You can still raise anything new. It does not count towards this.',
    ),
  ];
}

const itEnded = ({ endedOn, terms }: Standing): readonly Block[] => [
  say(
    `The limit on contact ended on ${longDate(endedOn ?? terms.endOn)}. You can contact us like anybody else.`,
  ),
];

/** How to ask us to look again, and who can look at it besides us (9.4, 8.34). */
const challenge = ({ terms }: Standing, { state, context: { trust } }: LetterSource): readonly Block[] => [
  part('If you think this is wrong'),
  say('You can ask us to look at this again. This is how:'),
  ...sayAll(terms.challenge),
  ...sayAll(whereToTurn(trust, bodiesToName(state))),
];

const crisisLine = ({ context: { trust } }: LetterSource): Block => {
  const { name, phone, hours } = trust.crisisLine;
  return say(`If you need help in a crisis, you can always call us. ${name}: ${phone} (${hours}).`);
};

/** What was decided about contact and why, how care stays open, and how to challenge it (9.4). */
export function restrictionLetter(source: LetterSource): Letter {
  const { restriction } = source;
  const standing = restriction?.standing;
  if (!standing)
    return toWhoRaisedIt(source, {
      title: titles.approved,
      body: [say(toFill('the limit on contact, once it is approved'))],
    });
  const owed = restriction.letterOwed ?? (standing.endedOn ? 'ended' : 'approved');
  const named = source.people.get(standing.terms.contact);
  const contact = named && nameAlone(named.name);
  return toWhoRaisedIt(source, {
    title: titles[owed],
    body: [
      part('What we decided'),
      ...(owed === 'ended' ? itEnded(standing) : theLimit(standing, contact, source)),
      part('Why'),
      ...reasonsFor(restriction, owed),
      part('Your care stays open to you'),
      ...sayAll(standing.terms.healthcare),
      crisisLine(source),
      ...(owed === 'ended' ? [] : challenge(standing, source)),
      ...helpForThem(source),
    ],
    // The limit says how we can be reached.
    ...(owed === 'ended' ? {} : { reach: [] }),
  });
}
