import { calendar } from '../doors/aCase';
import { leadOf, type RedFlag } from '../../policy/sections/redFlags/choices';
import {
  afterIt,
  all,
  before,
  concernOf,
  firstWrong,
  has,
  inside,
  isAnonymous,
  isBy,
  isEmpty,
  isFormal,
  isSaid,
  last,
  leads,
  rolesOf,
  upTo,
  type Did,
  type Life,
  type Name,
  type Oracle,
} from './life';

type Closed = Did<'caseClosed'>;

const endingsOf = (life: Life): readonly (readonly [Closed, Life])[] =>
  all(life, 'caseClosed').map((closed) => [closed, before(life, closed)]);

/** An ending other than the usual one that the Lead Manager agreed to, or made themselves, after the last finding. */
function isAgreed(closed: Closed, then: Life): boolean {
  const decided = last(then, 'endingDecided');
  const found = last(then, 'findingRecorded')?.meta.seq ?? 0;
  const isHandedAway = all(then, 'leadDecided').some(
    (decision) => decision.agreed && decision.meta.seq > found && isBy(decision, ...leads),
  );
  return (
    isBy(closed, ...leads) ||
    (closed.ending === 'ledElsewhereDone' && isHandedAway) ||
    (decided?.agreed === true && decided.ending === closed.ending && isBy(decided, ...leads))
  );
}

/** The reply each ending asks for, as the events that record it (L18). */
const replies: Readonly<Record<string, readonly Name[]>> = {
  responded: ['responseSent'],
  earlyResolved: ['resolved'],
  enquiryResolved: ['resolved'],
  notCovered: ['notCoveredLetterSent'],
  outOfTime: ['outOfTimeLetterSent'],
  stopped: ['stopLetterSent'],
  noGrounds: ['stopLetterSent'],
  noConsent: ['noConsentLetterSent'],
  ledElsewhereDone: ['leadResponded'],
};
/** Endings that another law looks at, or that answer by what they are. */
const answeredOtherwise: readonly string[] = ['sortedAtOnce', 'withdrawn', 'loggedInError', 'duplicate'];

/** Does the person want a reply, as far as the record goes? */
const wantsReply = (life: Life): boolean => {
  const said = all(life, 'personSpokenTo', 'triageCorrected')
    .map((event) =>
      event.type === 'triageCorrected' ? event.change.wantsReply : inside(event, 'conversation', 'reply'),
    )
    .filter((reply) => reply !== undefined)
    .at(-1);
  return (said ?? concernOf(life)?.wantsResponse) === true && !isAnonymous(life);
};

/** L18: who wants a reply has it on record before the case ends, or the Lead Manager accepts a reason. */
export const repliedFirst: Oracle = (life) =>
  firstWrong(endingsOf(life), ([closed, then]) => {
    if (!wantsReply(then) || answeredOtherwise.includes(closed.ending) || isAgreed(closed, then))
      return undefined;
    const reply = replies[closed.ending] ?? [];
    return (
      !has(afterIt(then, closed), ...reply) &&
      `closed as ${closed.ending}, the person wants a reply, and none is recorded as sent`
    );
  });

/** L19: feedback is not for somebody who wants a reply. */
export const feedbackWantsNone: Oracle = (life) =>
  firstWrong(
    all(life, 'triaged', 'triageCorrected'),
    (triaged) =>
      (triaged.type === 'triaged' ? triaged.decision : triaged.change).route === 'feedback' &&
      wantsReply(before(life, triaged)) &&
      inside(triaged, 'decision', 'reply') !== false &&
      'triaged as feedback, and the person wants a reply',
  );

/** L20: sorted there and then means by the end of the next working day after receipt, and the person satisfied. */
export const sortedInTime: Oracle = (life) =>
  firstWrong(all(life, 'caseClosed'), (closed) => {
    // What is corrected after it was opened again is no part of how it ended.
    const concern = concernOf(upTo(life, closed));
    if (closed.ending !== 'sortedAtOnce' || !concern) return undefined;
    if (concern.satisfied !== true) return 'sorted there and then, and nobody said that they were satisfied';
    const latest = calendar.addWorkingDays(concern.receivedOn, 1);
    return (
      closed.meta.on > latest &&
      `sorted there and then on ${closed.meta.on}, though it reached us on ${concern.receivedOn}`
    );
  });

const raisedFlags = (life: Life): ReadonlyMap<RedFlag, number> =>
  life.events.reduce((raised, { event, meta }) => {
    const flags =
      event.type === 'concernLogged'
        ? (event.concern.flags ?? [])
        : event.type === 'factsAdded'
          ? (event.facts.flags ?? [])
          : event.type === 'redFlagsRaised'
            ? event.flags
            : [];
    for (const flag of flags) raised.set(flag, meta.seq);
    return raised;
  }, new Map<RedFlag, number>());

const unaccepted = (life: Life): readonly RedFlag[] =>
  [...raisedFlags(life)].flatMap(([flag, since]) => {
    const isAccepted = all(life, 'redFlagAccepted').some(
      (event) => event.flag === flag && event.meta.seq > since,
    );
    return isAccepted ? [] : [flag];
  });

/** L21: no case ends, and no response goes, past a red flag that nobody accepted. */
export const flagsAcceptedFirst: Oracle = (life) =>
  firstWrong(all(life, 'caseClosed', 'responseSent'), (event) => {
    const [flag] = unaccepted(before(life, event));
    return (
      flag !== undefined &&
      `${event.type === 'caseClosed' ? `closed as ${event.ending}` : 'response sent'} past the flag ${flag}, which nobody accepted`
    );
  });

/** L21: once there is a finding, only the response ends it; anything else needs the Lead Manager. */
export const findingsAnswered: Oracle = (life) =>
  firstWrong(
    endingsOf(life),
    ([closed, then]) =>
      has(then, 'findingRecorded') &&
      closed.ending !== 'responded' &&
      !isAgreed(closed, then) &&
      `closed as ${closed.ending} after a finding, and the Lead Manager did not agree`,
  );

/** L22: a withdrawal has its day, how, their words, and is confirmed in writing unless they asked for no more post. */
export const withdrawalShown: Oracle = (life) =>
  firstWrong(endingsOf(life), ([closed, then]) => {
    if (closed.ending !== 'withdrawn') return undefined;
    const withdrawal = inside(
      all({ ...life, events: afterIt(life, closed).events }, 'complaintWithdrawn').at(-1),
      'withdrawal',
    );
    const isTold = ['on', 'how', 'said'].every((part) => isSaid(inside(withdrawal, part)));
    if (!isTold) return 'withdrawn without the day, how or their words';
    if (!isSaid(inside(withdrawal, 'confirmedOn')) && inside(withdrawal, 'noMorePost') !== true)
      return 'withdrawn, and not confirmed to them in writing';
    return (
      inside(withdrawal, 'by') === 'representative' &&
      !mayWithdraw(then) &&
      'withdrawn by somebody who may not speak for the person'
    );
  });

/** L26: an ended formal complaint is coded, and what was learnt stands there in somebody’s own words. */
export const learntFrom: Oracle = (life) =>
  firstWrong(endingsOf(life), ([closed, then]) => {
    if (['loggedInError', 'duplicate'].includes(closed.ending)) return undefined;
    if (isEmpty(closed.learning)) return `closed as ${closed.ending} with “${closed.learning}” for learning`;
    return (
      isFormal(then) &&
      !has(afterIt(then, closed), 'coded') &&
      `a formal complaint closed as ${closed.ending} and was not coded`
    );
  });

/** Is a part in it for somebody else: staff who were told, an organisation that takes part, an adviser who was asked? */
function owedTo(life: Life): string | undefined {
  const isTold = all(life, 'staffTold').some(
    ({ staff }) => !all(life, 'staffRemoved').some((removed) => removed.staff === staff),
  );
  if (isTold) return 'staff who were told';
  const isJoint = all(life, 'partnerAdded').some(
    ({ id }) =>
      !all(life, 'partnerLate').some(({ partner }) => partner === id) &&
      !all(life, 'partnerStepTaken').some(
        ({ partner, step }) => partner === id && (step === 'declined' || step === 'withdrew'),
      ),
  );
  if (isJoint) return 'an organisation that takes part';
  const isAsked = all(life, 'clinicalViewAsked').some(
    ({ issue, meta }) =>
      !all(life, 'clinicalViewGiven', 'clinicalViewDeclined', 'notClinical').some(
        (answer) => answer.issue === issue && answer.meta.seq > meta.seq,
      ),
  );
  return isAsked ? 'an adviser who was asked' : undefined;
}

/** L25: what was never a case of its own ends with a reason and a link, and owes nobody anything. */
export const errorsExplained: Oracle = (life) =>
  firstWrong(all(life, 'caseClosed'), (closed) => {
    const { ending } = closed;
    if (ending !== 'loggedInError' && ending !== 'duplicate') return undefined;
    const said = last(upTo(life, closed), 'neverACase');
    if (!said || !isSaid(said.why) || isEmpty(said.why)) return `closed as ${ending} without a reason`;
    if (ending === 'duplicate' && !isSaid(said.of))
      return 'closed as the same as another case, and not which';
    const owed = owedTo(upTo(life, closed));
    return owed && `closed as ${ending}, and something is owed to ${owed}`;
  });

/** L35: a red flag is lowered by its named lead and the Lead Manager, two people, with what was done. */
export const loweredByTwo: Oracle = (life) =>
  firstWrong(all(life, 'loweringDecided', 'recordCorrected'), (event) => {
    const then = before(life, event);
    if (event.type === 'recordCorrected')
      return (
        event.change.flags &&
        [...raisedFlags(then).keys()].some((flag) => !event.change.flags?.includes(flag)) &&
        'a flag was taken away by correcting the record'
      );
    if (!event.agreed) return undefined;
    const proposed = all(then, 'loweringProposed')
      .filter(({ flag }) => flag === event.flag)
      .at(-1);
    if (!proposed) return 'a flag was lowered by one person alone';
    if (proposed.meta.by === event.meta.by) return 'one person lowered a flag twice over';
    const since = raisedFlags(then).get(event.flag) ?? 0;
    const isActedOn = all(then, 'redFlagActedOn').some(
      ({ flag, meta }) => flag === event.flag && meta.seq > since,
    );
    if (!isActedOn) return 'a flag was lowered, and nothing says what was done';
    const pair = [proposed, event];
    const lead = pair.find(({ meta }) => rolesOf(meta.by).includes(leadOf(event.flag)));
    const manager = pair.find((one) => one !== lead && isBy(one, ...leads));
    return (
      !(lead && manager) && 'a flag was lowered by two people who are not its named lead and the Lead Manager'
    );
  });

function mayWithdraw(life: Life): boolean {
  const given = last(life, 'consentReceived', 'consentRefused', 'consentWithdrawn');
  return given?.type === 'consentReceived' || has(life, 'limitsExplained', 'acknowledged');
}
