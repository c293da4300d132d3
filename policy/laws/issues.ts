import { listed } from '../machine/sentences';
import { refuseField } from '../machine/refusal';
import { isClinical, workOn } from '../sections/investigation/questions';
import { coveredIssues } from '../sections/scope/questions';
import type { Issue } from '../sections/scope/facts';
import { breach, eventOf, type Change, type RefusingLaw } from './law';

export const staysClinical: RefusingLaw = {
  ids: ['L16'],
  paragraph: '8.23',
  says: 'An issue about clinical care stays one until the Complaints Team says otherwise, with a reason. What we find on it rests on a clinical view.',
  refuses(change) {
    const { before, after } = change;
    const found = eventOf(change, 'findingRecorded');
    if (found && !found.clinical && isClinical(before, found.issue))
      return {
        ...refuseField('8.23', 'clinical', 'This issue is about clinical care.'),
        next: 'If it is not, ask the Complaints Team: “Say it is not clinical”. Your other answers are kept.',
      };
    if (found?.clinical && !workOn(before, found.issue).clinicalView)
      return {
        ...refuseField('8.23', 'clinical', 'What we find on clinical care rests on a clinical view.'),
        next: 'Choose “Ask for a clinical view” first. Your other answers are kept.',
      };
    if (!eventOf(change, 'draftSubmitted') && !eventOf(change, 'responseSent')) return undefined;
    const without = coveredIssues(after).find(
      ({ id }) => isClinical(after, id) && !workOn(after, id).clinicalView,
    );
    return without
      ? breach(
          '8.23',
          `Issue ${without.id} is about clinical care, and no clinical view is there yet.`,
          'Choose “Ask for a clinical view”.',
        )
      : undefined;
  },
};

const isWorkedOn = ({ before }: Change, { id }: Issue): boolean => {
  const { evidenceFromPerson, evidenceFromStaff, otherEvidence, clinicalView, finding } = workOn(before, id);
  return [evidenceFromPerson, evidenceFromStaff, otherEvidence, clinicalView, finding].some(
    (work) => work !== undefined,
  );
};

/** Issues that are on the list no more, though they were agreed with the person or something is recorded on them. */
function lost(change: Change): readonly Issue[] {
  const kept = new Set(change.after.scope.issues.map(({ id }) => id));
  const agreed = change.before.engagement.agreed?.issues ?? [];
  return change.before.scope.issues.filter(
    (issue) => !kept.has(issue.id) && (isWorkedOn(change, issue) || agreed.includes(issue.words)),
  );
}

export const issuesAreAnswered: RefusingLaw = {
  ids: ['L17'],
  paragraph: '8.21',
  says: 'An issue that was agreed with the person is answered, unless they drop it or get the reason in writing. A new list loses none. None with evidence or a finding is “not covered”.',
  refuses(change) {
    const gone = eventOf(change, 'issuesListed') ? lost(change) : [];
    if (gone.length > 0)
      return {
        ...refuseField(
          '8.21',
          'issues',
          `Keep on the list, in the same words: ${listed(
            gone.map(({ id, words }) => `${id}. ${words}`),
            'and',
          )}. It was agreed with the person, or something is recorded on it.`,
        ),
        next: 'If the person no longer wants an answer to it, choose “Drop an issue for them”.',
      };
    const out = eventOf(change, 'partNotCovered');
    const issue = change.before.scope.issues.find(({ id }) => id === out?.issue);
    return issue && isWorkedOn(change, issue)
      ? refuseField(
          '3.6',
          'issue',
          'Evidence or a finding is recorded on that part, so it is answered in the response.',
        )
      : undefined;
  },
};
