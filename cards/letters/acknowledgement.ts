import type { CaseState } from '../../policy/machine/caseState';
import { longDate } from '../../policy/calendar/dates';
import { currentRound } from '../../policy/machine/kind';
import { listed } from '../../policy/machine/sentences';
import { concernOf } from '../../policy/sections/intake/questions';
import { activePartners, nameOf } from '../../policy/sections/joint/questions';
import { cannotConsent, owesLimits } from '../../policy/sections/representation/questions';
import { coveredIssues } from '../../policy/sections/scope/questions';
import { aboutIt, careIsSafe, helpForThem, inTheirWords, mayTell, toldUs } from './aboutIt';
import { answerDay } from './dayTold';
import { toWhoRaisedIt } from './layout';
import { numbered, part, say, toFill, type Block, type Letter } from './letter';
import { nameAlone } from '../../policy/naming';
import { onWhoseBehalf, readerOf } from './reader';
import { reopenedAcknowledgement } from './reopened';
import type { LetterSource } from './source';
import { sayAll } from './typedText';

/** What they said in their own words, and the issues in it once they are listed: those are what will be answered (8.11). */
function whatWeHeard(state: CaseState): readonly Block[] {
  const theirs = inTheirWords(state);
  const issues = state.scope.issues.length > 0 ? coveredIssues(state).map(({ words }) => words) : [];
  const listed = issues.length > 0 ? [say('This is what we will look into:'), numbered(...issues)] : [];
  return [
    toldUs(state),
    ...theirs,
    ...listed,
    say(
      theirs.length + listed.length > 0
        ? 'Please tell us if we have got any of it wrong, or left anything out.'
        : 'We wrote down what you told us. We would like to go through it with you, so that we have it right.',
    ),
  ];
}

const talkFirst = say(
  'We would like to talk with you about how we will deal with it. Please tell us when it suits you.',
);

/** Of somebody who cannot agree to it nobody asks for agreement, least of all somebody bereaved (4.3). */
function beforeTelling(state: CaseState): readonly Block[] {
  if (cannotConsent(state))
    return [
      say(
        'Before we can tell you anything personal, we need to check a few things with you. There may be things that we cannot share. If so, we will tell you what they are, and why.',
      ),
      talkFirst,
    ];
  const { relation } = readerOf(state);
  const whose = relation ? `${relation}’s agreement` : 'the agreement of the person you speak for';
  return [
    say(`Before we can tell you anything personal, we need ${whose}. We will write and ask for it.`),
    talkFirst,
  ];
}

function plan(source: LetterSource): readonly Block[] {
  const { plan: agreed } = source.state.acknowledgement;
  if (!agreed)
    return [
      say(
        'We would like to talk with you about how we will look into it and how long that will take. Please tell us when it suits you.',
      ),
    ];
  return [
    say('This is how we will look into it:'),
    ...sayAll(agreed.plan),
    say(`We plan to answer by ${longDate(answerDay(source))}.`),
  ];
}

/** Who looks into it, once that is known. */
function whoHandlesIt({ state: { allocation }, people }: LetterSource): readonly Block[] {
  const investigator = allocation.investigator && people.get(allocation.investigator);
  return investigator ? [say(`${nameAlone(investigator.name)} is looking into it.`)] : [];
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
    `If you would rather not bring this to us, you can take it to the ${trust.commissioner.name}. It pays for our services. You can call it on ${trust.commissioner.phone}.`,
  );

/** The acknowledgement with how we will respond, and where to get help (3.8, 8.11, 2.3); one that is opened again has its own (D44). */
export function acknowledgement(source: LetterSource): Letter {
  const { state } = source;
  if (currentRound(state).number > 1) return reopenedAcknowledgement(source);
  const concern = concernOf(state);
  const tells = mayTell(state);
  return toWhoRaisedIt(source, {
    title: 'Thank you for telling us',
    body: [
      ...aboutIt(source),
      ...onWhoseBehalf(state),
      ...(tells ? whatWeHeard(state) : beforeTelling(state)),
      part('What happens next'),
      ...(tells ? [...plan(source), ...whoHandlesIt(source)] : []),
      ...together(state),
      ...limits(state),
      ...(concern.channel === 'commissioner' ? [] : [commissionerOf(source)]),
      careIsSafe(state),
      ...helpForThem(source),
    ],
  });
}
