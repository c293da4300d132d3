import type { CaseState } from '../../policy/machine/caseState';
import { longDate } from '../../policy/calendar/dates';
import { listed } from '../../policy/machine/sentences';
import { concernOf } from '../../policy/sections/intake/questions';
import type { Concern } from '../../policy/sections/intake/facts';
import { activePartners, nameOf } from '../../policy/sections/joint/questions';
import { owesLimits } from '../../policy/sections/representation/questions';
import { aboutIt, careIsSafe, helpForThem, mayTell, whatTheyTold } from './aboutIt';
import { toWhoRaisedIt } from './layout';
import { part, say, sayAll, toFill, type Block, type Letter } from './letter';
import type { LetterSource } from './source';

/** Somebody who spoke to us gets what was written down of it. */
function theirWords(concern: Concern): readonly Block[] {
  const { channel } = concern;
  const spoken = channel === 'phone' || channel === 'inPerson';
  return [
    part('What you told us'),
    ...whatTheyTold(concern),
    say(
      spoken
        ? 'This is what we wrote down when we spoke with you. Please tell us if we got any of it wrong.'
        : 'Please tell us if we have left anything out.',
    ),
  ];
}

const agreementFirst = say(
  'Before we can tell you anything personal, we need the agreement of the person you speak for. We will write to them.',
);

function plan({ acknowledgement: { plan: agreed } }: CaseState): readonly Block[] {
  if (!agreed)
    return [
      say(
        'We would like to talk with you about how we will look into it and how long that will take. Please tell us when it suits you.',
      ),
    ];
  return [
    say(`This is how we will look into it: ${agreed.plan}`),
    say(`We plan to answer by ${longDate(agreed.respondBy)}.`),
  ];
}

/** It is handled together with others (App.4 1.3). */
function together(state: CaseState): readonly Block[] {
  const partners = activePartners(state);
  if (partners.length === 0 || !mayTell(state)) return [];
  const names = listed(
    partners.map(({ name }) => name),
    'and',
  );
  const { lead } = state.joint;
  const from = lead ? nameOf(state, lead.body) : toFill('who leads');
  return [say(`We will look into it together with ${names}. You will get one answer, from ${from}.`)];
}

/** What we may not be able to share, where the person cannot agree to it themselves (4.3). */
function limits(state: CaseState): readonly Block[] {
  const note = state.acknowledgement.limits ?? state.representation.limits?.note;
  if (note) return sayAll(note);
  return owesLimits(state) ? [say(toFill('what we may not be able to share, and why'))] : [];
}

const commissionerOf = ({ context: { trust } }: LetterSource): Block =>
  say(
    `If you would rather not bring this to us, you can take it to the ${trust.commissioner.name}. It pays for our services.`,
  );

/** The acknowledgement with how we will respond, and where to get help (3.8, 8.11, 2.3). */
export function acknowledgement(source: LetterSource): Letter {
  const { state } = source;
  const concern = concernOf(state);
  return toWhoRaisedIt(source, {
    title: 'Thank you for telling us',
    body: [
      aboutIt(source),
      ...(mayTell(state) ? theirWords(concern) : [agreementFirst]),
      part('What happens next'),
      ...(mayTell(state) ? plan(state) : []),
      ...together(state),
      ...limits(state),
      ...(concern.channel === 'commissioner' ? [] : [commissionerOf(source)]),
      careIsSafe,
      ...helpForThem(source),
    ],
  });
}
