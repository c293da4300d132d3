import type { CaseState } from '../../policy/machine/caseState';
import { longDate } from '../../policy/calendar/dates';
import { concernOf } from '../../policy/sections/intake/questions';
import type { Partner } from '../../policy/sections/joint/facts';
import { activePartners, mayShareWith, nameOf } from '../../policy/sections/joint/questions';
import { asker, laidOut } from './layout';
import { orFill, part, points, say, toFill, type Block, type Letter } from './letter';
import { sayAll } from './typedText';
import type { LetterSource } from './source';

/** The first that has still to be told, or else the last. */
const partnerToTell = (state: CaseState): Partner | undefined =>
  activePartners(state).find(({ steps }) => !steps.notified) ?? activePartners(state).at(-1);

/** Nothing personal goes to a partner before the person agrees to it (App.4 4.4). */
function whatWeMayTell(state: CaseState, partner: Partner | undefined): readonly Block[] {
  if (!partner || !mayShareWith(partner))
    return [
      say(
        'We are asking the person if we may share it with you. Until they agree, this letter says nothing personal.',
      ),
    ];
  const { personName, affectedName } = concernOf(state);
  return [
    say(
      `The person agrees to us sharing this with you. It was raised by ${orFill(personName, 'their name')}.`,
    ),
    ...(affectedName ? [say(`It is about ${affectedName}.`)] : []),
    part('Your part of it'),
    ...sayAll(partner.part),
  ];
}

/** Tells the complaints manager of a partner that we have a complaint which is theirs too (App.4 4.4). */
export function partnerNotification(source: LetterSource): Letter {
  const { state } = source;
  const partner = partnerToTell(state);
  const { lead, plans } = state.joint;
  const respondBy = plans.at(-1)?.respondBy;
  return laidOut(source, {
    title: 'A complaint that involves your organisation',
    address: ['The complaints manager', orFill(partner?.name, 'the organisation')],
    greeting: 'Dear colleague',
    signer: asker(source),
    body: [
      say(
        `On ${longDate(concernOf(state).receivedOn)} a complaint reached us that involves your organisation too. We would like to look into it with you and give the person one response, under the joint protocol.`,
      ),
      ...whatWeMayTell(state, partner),
      part('What we ask of you'),
      points(
        'Tell us if you will take part, and who your contact is.',
        'Tell the person that it is handled together.',
        'Tell us at once of anything that makes it urgent, such as a worry about safety.',
      ),
      part('Who leads, and by when'),
      say(
        `It is led by ${lead ? nameOf(state, lead.body) : toFill('who leads')}. The response is to go by ${respondBy ? longDate(respondBy) : toFill('the day agreed')}.`,
      ),
    ],
  });
}
