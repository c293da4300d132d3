import {
  all,
  before,
  firstWrong,
  has,
  isBy,
  inside,
  isSaid,
  last,
  leads,
  whyRepresented,
  type Did,
  type Life,
  type Name,
  type Oracle,
} from './life';

/** What a response rests on: a change of any of these after a check asks for the check again (L13). */
const resting: readonly Name[] = [
  'draftWritten',
  'issuesListed',
  'issuesAgreed',
  'partNotCovered',
  'partCovered',
  'evidenceRecorded',
  'findingRecorded',
  'clinicalViewGiven',
  'staffNamed',
  'staffRemoved',
  'candourAnswered',
  'candourAdvised',
  'contributionReceived',
  'consentWithdrawn',
  'consentRefused',
  'representationRecorded',
];

const contactDetails: readonly string[] = [
  'phone',
  'email',
  'address',
  'language',
  'adjustments',
  'ageBand',
  'site',
];

const isResting = (event: Did<Name>): boolean =>
  resting.includes(event.type) ||
  (event.type === 'recordCorrected' &&
    Object.keys(event.change).some((field) => !contactDetails.includes(field)));

/** The case since it was reopened last: its own round of answering. */
const thisRound = (life: Life): Life => {
  const since = last(life, 'caseReopened')?.meta.seq ?? 0;
  return { ...life, events: life.events.filter(({ meta }) => meta.seq > since) };
};

const told = (life: Life): readonly Did<Name>[] => life.events.map(({ event, meta }) => ({ ...event, meta }));

/** L13: what was checked and signed is what is sent. */
export const signedIsSent: Oracle = (life) =>
  firstWrong(all(life, 'responseSent'), (sent) => {
    const round = thisRound(before(life, sent));
    const changed = told(round).filter(isResting).at(-1);
    if (!changed) return undefined;
    const isSignedSince = all(round, 'responseApproved').some(
      ({ step, meta }) => step === 'signature' && meta.seq > changed.meta.seq,
    );
    return !isSignedSince && `sent on a signature given before ${changed.type}`;
  });

/** L14: each member of staff ever named was told, and shown how their account is used, or why not stands there. */
export const staffHeard: Oracle = (life) =>
  firstWrong(all(life, 'responseSent'), (sent) => {
    const then = before(life, sent);
    const numbers = all(then, 'staffNamed').map((_named, index) => String(index + 1));
    return firstWrong(numbers, (staff) => {
      const of = (...names: readonly Name[]) =>
        all(then, ...names).filter((event) => 'staff' in event && event.staff === staff);
      if (of('staffTold', 'staffNotTold').length === 0)
        return 'sent before somebody named in it was told of it';
      const [whyNot] = [...of('staffNotTold', 'useNotShown', 'staffRemoved')].slice(-1);
      const isAgreed = all(then, 'whyNotAgreed').some(
        ({ staff: agreed, meta }) => agreed.includes(staff) && meta.seq > (whyNot?.meta.seq ?? 0),
      );
      if (whyNot && !isAgreed && of('staffTold').length === 0)
        return 'sent, somebody named in it was not told, and the Lead Manager has not agreed why';
      const gaveAccount = of('accountAnswered').length > 0;
      return (
        gaveAccount &&
        of('useShown', 'useNotShown').length === 0 &&
        'sent before somebody saw how their account is used'
      );
    });
  });

/** L14: no check and no signature passes a comment on how somebody is used that nobody has weighed (8.33). */
export const commentsWeighed: Oracle = (life) =>
  firstWrong(all(life, 'responseApproved'), (passed) => {
    const then = before(life, passed);
    const open = all(then, 'staffCommented').find(
      ({ staff, meta }) =>
        !all(then, 'staffCommentConsidered').some(
          (each) => each.staff === staff && each.meta.seq > meta.seq,
        ) && !all(then, 'staffRemoved').some((each) => each.staff === staff && each.meta.seq > meta.seq),
    );
    return open !== undefined && 'passed a check before a comment of staff was weighed';
  });

/** L16: a clinical issue stays so until the Complaints Team says otherwise, and a finding on it rests on a view. */
export const clinicalStays: Oracle = (life) =>
  firstWrong(all(life, 'findingRecorded'), (found) => {
    const then = before(life, found);
    const said = all(then, 'findingRecorded', 'clinicalViewAsked', 'clinicalViewGiven', 'notClinical')
      .filter((event) => event.issue === found.issue)
      .filter((event) => event.type !== 'findingRecorded' || event.clinical)
      .at(-1);
    const isDecided =
      said?.type === 'notClinical' && isBy(said, 'complaintsTeam', 'leadManager') && isSaid(said.reason);
    if (!found.clinical) return said && !isDecided && 'a clinical issue became another by a finding';
    const hasView = all(then, 'clinicalViewGiven').some(({ issue }) => issue === found.issue);
    return !hasView && 'a finding on a clinical issue without a clinical view';
  });

const linesOf = (words: readonly string[]): readonly string[] => words.map((line) => line.trim());

/** L17: listing issues again loses none that was agreed, and none with evidence or a finding is “not covered”. */
export const issuesKept: Oracle = (life) =>
  firstWrong(all(life, 'issuesListed', 'partNotCovered'), (event) => {
    const then = before(life, event);
    if (event.type === 'partNotCovered') {
      const isWorked = all(then, 'evidenceRecorded', 'findingRecorded').some(
        ({ issue }) => issue === event.issue,
      );
      return isWorked && 'an issue with evidence or a finding was made “not covered”';
    }
    const agreed = linesOf(last(then, 'issuesAgreed')?.agreed.issues ?? []);
    const listed = linesOf(event.issues);
    return (
      has(then, 'issuesAgreed') &&
      agreed.some((issue) => !listed.includes(issue)) &&
      'an issue agreed with the person was lost by listing again'
    );
  });

const isOurs = (body: string): boolean => body === 'us';

/** L23: a case is handed to another body only when it is named, told and joined, consent to share held or not needed, and the Lead Manager agrees. */
export const handedOver: Oracle = (life) =>
  firstWrong(all(life, 'leadAgreed'), (agreed) => {
    const then = before(life, agreed);
    const { body } = agreed.lead;
    if (isOurs(body)) return undefined;
    const added = all(then, 'partnerAdded').find(({ id }) => id === body);
    if (!added) return 'led by a body that is not on the case';
    const steps = all(then, 'partnerStepTaken').flatMap(({ partner, step }) =>
      partner === body ? [step] : [],
    );
    if (!steps.includes('notified')) return 'led by a body that was not told';
    const isIn =
      steps.lastIndexOf('joined') > Math.max(steps.lastIndexOf('declined'), steps.lastIndexOf('withdrew'));
    if (!isIn) return 'led by a body that has not joined';
    const isShared = steps.lastIndexOf('consentGiven') > steps.lastIndexOf('consentRefused');
    const unshared = inside(agreed, 'lead', 'unshared');
    const isUnneeded =
      unshared === 'died'
        ? whyRepresented(then) === 'died'
        : unshared === 'choseCommissioner'
          ? added.kind === 'commissioner'
          : isSaid(unshared);
    if (!isShared && !isUnneeded)
      return 'led by a body with which the person has not agreed to sharing, and nothing says why they need not';
    const isAgreedBefore = all(then, 'leadAgreed').some(({ lead }) => lead.body === body);
    const proposed = last(then, 'leadProposed');
    if (!isAgreedBefore && !(isBy(agreed, ...leads) && proposed?.lead.body === body))
      return 'led by another body, and the Lead Manager did not agree';
    return (
      !isAgreedBefore && proposed?.meta.by === agreed.meta.by && 'led by another body on one person’s word'
    );
  });

/** L23: triage by itself hands nothing to another body. */
export const handedByTriage: Oracle = (life) =>
  firstWrong(all(life, 'triaged', 'triageCorrected'), (triaged) => {
    const { route } = triaged.type === 'triaged' ? triaged.decision : triaged.change;
    const lead = last(before(life, triaged), 'leadAgreed')?.lead.body;
    return (
      route === 'ledElsewhere' &&
      (lead === undefined || isOurs(lead)) &&
      'triaged as led elsewhere, and no other body leads'
    );
  });
