import { addDays, longDate } from '../../policy/calendar/dates';
import { concernOf } from '../../policy/sections/intake/questions';
import { whereToGetHelp } from '../../policy/wording';
import { addressOf, asker, laidOut, officeOf, whereAffected } from './layout';
import { linesOf, orFill, part, points, say, type Block, type Letter } from './letter';
import { courteous, nameAlone } from '../../policy/naming';
import type { LetterSource } from './source';

/** Two weeks to think it over: nothing waits for it but our answer. */
const DAYS_TO_REPLY = 14;

const DOTS = '________________________________';

/** One page to tick, sign and send back. It says nothing of what was raised (4.2). */
function form(source: LetterSource, representative: string, replyBy: string): readonly Block[] {
  return [
    { is: 'heading', level: 1, text: 'Your answer', newPage: true },
    linesOf(`Our reference: ${source.state.reference}`, `Please send it back by ${replyBy}.`),
    part('May they speak for you?'),
    {
      is: 'list',
      marks: 'boxes',
      items: [
        `Yes. ${representative} may speak for me, and you may tell them what is personal to me when it is about this.`,
        `Yes, but there is something you may not tell them: ${DOTS}`,
        'No. I do not agree.',
        `I would like to talk about it first. Please call me on ${DOTS}`,
      ],
    },
    part('Please sign here'),
    linesOf(`My name: ${DOTS}`),
    linesOf(`Signed: ${DOTS}`),
    linesOf(`Date: ${DOTS}`),
    part('Where to send it'),
    linesOf(...addressOf(officeOf(source))),
    say(`You can also take a picture of this page and email it to ${officeOf(source).email}.`),
  ];
}

/** Asks the person affected if somebody may speak for them. It says nothing of what was raised: others may open it (4.2). */
export function consentRequest(source: LetterSource): Letter {
  const { personName, affectedName } = concernOf(source.state);
  const name = orFill(affectedName && nameAlone(affectedName), 'the name of the person affected');
  const representative = orFill(personName && nameAlone(personName), 'who speaks for them');
  const replyBy = longDate(addDays(source.context.today, DAYS_TO_REPLY));
  return laidOut(source, {
    title: 'May somebody speak for you?',
    address: [name, ...whereAffected(source.state)],
    greeting: `Dear ${affectedName ? courteous(affectedName) : name}`,
    signer: asker(source),
    body: [
      say(
        `${representative} has told us of a concern, and wants to speak for you. We can only talk with them about you if you agree. It is for you to decide.`,
      ),
      part('If you say yes'),
      points(
        'They may speak for you about this, and we may tell them what is personal to you when it is about this. That may be what is in your health records.',
        'We will tell nobody else.',
        'You can change your mind at any time. Just tell us.',
      ),
      part('If you say no'),
      say('We will not tell them anything about you. Your care stays the same, whatever you decide.'),
      part('How to answer'),
      say(
        `There is a form on the last page. Please tick one box, sign it, and send it back to us by ${replyBy}.`,
      ),
      part('Help for you'),
      say(whereToGetHelp(source.context.trust)),
    ],
    forThePublic: true,
    after: form(source, representative, replyBy),
  });
}
