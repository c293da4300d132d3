import {
  all,
  before,
  concernOf,
  consentIsHeld,
  firstWrong,
  has,
  inside,
  isFormal,
  isRepresented,
  isSaid,
  last,
  mayHaveDetails,
  nobodyActs,
  whyRepresented,
  type Did,
  type Life,
  type Name,
  type Oracle,
} from './life';

/** What holds the person’s details, and where the event says that somebody else than the representative had it. */
const disclosing = {
  responseSent: [],
  resolved: ['resolution', 'toldTo'],
  planShared: ['plan', 'toldTo'],
  extensionAsked: ['extension', 'toldTo'],
  sixMonthLetterSent: ['letter', 'toldTo'],
  outcomeTold: ['contact', 'toldTo'],
} as const satisfies Partial<Record<Name, readonly string[]>>;

type Disclosing = keyof typeof disclosing;

/** Who heard it instead, or in what way, so that no detail reached the representative. */
const withoutDetails: readonly unknown[] = ['person', 'inGeneral'];

function reachesRepresentative(event: Did<Disclosing>): boolean {
  if (event.type === 'responseSent') return event.sent.recipients.includes('representative');
  if (event.type === 'outcomeTold' && event.contact.way === 'notDone') return false;
  return !withoutDetails.includes(inside(event, ...disclosing[event.type]));
}

const disclosures = (life: Life): readonly Did<Disclosing>[] =>
  all(life, ...(Object.keys(disclosing) as Disclosing[])).filter(reachesRepresentative);

/** L1: nothing that holds the person’s details goes to a representative who may not have it. */
export const neverTold: Oracle = (life) =>
  firstWrong(
    all(life, ...(Object.keys(disclosing) as Disclosing[])),
    (event) =>
      !(event.type === 'outcomeTold' && event.contact.way === 'notDone') &&
      nobodyActs(before(life, event)) &&
      `${event.type} though the person has died or cannot decide, and nobody goes on with it for them`,
  ) ??
  firstWrong(
    disclosures(life),
    (event) =>
      !mayHaveDetails(before(life, event)) &&
      `${event.type} to a representative (${whyRepresented(before(life, event)) ?? 'no reason'}) without consent held, nor limits explained to somebody who needs none`,
  );

/** L2: what is relied on as consent says the day, how, and who took it. */
export const consentShown: Oracle = (life) =>
  firstWrong(disclosures(life), (event) => {
    const then = before(life, event);
    if (!isRepresented(then) || !consentIsHeld(then)) return undefined;
    const given = last(then, 'consentReceived');
    return (
      !(isSaid(given?.on) && isSaid(given?.evidence) && isSaid(inside(given, 'takenBy'))) &&
      `${event.type} rests on consent without the day, how it was given or who took it`
    );
  });

/** L3: changed after a check, why somebody may speak is confirmed by the Lead Manager, and the checks start again. */
export const standingConfirmed: Oracle = (life) =>
  firstWrong(all(life, 'responseSent'), (sent) => {
    const then = before(life, sent);
    const changed = last(then, 'representationRecorded', 'representativeNamed', 'representativeEnded');
    const checkedBefore = changed && has(before(life, changed), 'responseApproved');
    if (!changed || !checkedBefore) return undefined;
    const signed = all(then, 'responseApproved').some(
      ({ step, meta }) => step === 'signature' && meta.seq > changed.meta.seq,
    );
    return (
      !signed &&
      `why they may speak was changed by ${changed.type} after a check, and the old signature stood`
    );
  });

const children: readonly unknown[] = ['under13', 'aged13to17', 'age0to5', 'age6to17'];
const mayLeadOn: readonly Name[] = [
  'triaged',
  'triageCorrected',
  'madeFormal',
  'moreTimeAgreed',
  'caseReopened',
  'carriedOn',
];

const isForChild = (life: Life): boolean =>
  isRepresented(life) &&
  (children.includes(whyRepresented(life)) ||
    last(life, 'representationRecorded')?.under18 === true ||
    children.includes(concernOf(life)?.ageBand));

/** L4: for anybody under 18, nothing leads on before the grounds decision. */
export const groundsFirst: Oracle = (life) =>
  firstWrong(all(life, ...mayLeadOn), (event) => {
    const then = before(life, event);
    const isOther = ({ route }: { readonly route?: string }): boolean =>
      !['earlyResolution', 'closerLook', 'enquiry'].includes(route ?? '');
    const isComplaint = !(
      (event.type === 'triaged' && isOther(event.decision)) ||
      (event.type === 'triageCorrected' && isOther(event.change))
    );
    // What was stopped before triage goes back to where a letter or triage waits, and no way on.
    const isBack = event.type === 'carriedOn' && ['toTriage', 'outOfTime', 'notCovered'].includes(event.to);
    return (
      isComplaint &&
      !isBack &&
      isForChild(then) &&
      last(then, 'groundsDecided')?.satisfied !== true &&
      `${event.type} for somebody under 18 before it was decided that there are grounds`
    );
  });

const satisfied: readonly unknown[] = ['sortedAtOnce', 'enquiryResolved', 'earlyResolved'];

/** L5: satisfaction is confirmed by the person affected, or by somebody who may speak for them. */
export const ownSatisfaction: Oracle = (life) =>
  firstWrong(all(life, 'caseClosed'), (closed) => {
    const then = before(life, closed);
    if (!satisfied.includes(closed.ending) || mayHaveDetails(then)) return undefined;
    const said = inside(last(then, 'resolved'), 'resolution', 'toldTo') === 'person';
    return !said && `closed as ${closed.ending} on the word of somebody who may not speak for the person`;
  });

/** L36: a formal letter goes by email only to somebody who agreed to email. */
export const emailAgreed: Oracle = (life) =>
  firstWrong(
    all(
      life,
      'acknowledged',
      'responseSent',
      'notCoveredLetterSent',
      'outOfTimeLetterSent',
      'stopLetterSent',
      'noConsentLetterSent',
    ),
    (event) => {
      const how =
        event.type === 'acknowledged'
          ? event.details.how
          : event.type === 'responseSent'
            ? event.sent.how
            : event.how;
      if (how !== 'email' || !isFormal(before(life, event))) return undefined;
      const agreed = last(before(life, event), 'emailAnswered')?.agreed === true;
      return !agreed && `${event.type} by email, and no agreement to email is on record`;
    },
  );
