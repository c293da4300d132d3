import { aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import {
  aCheckedCase,
  aDraftedCase,
  anAnsweredCase,
  anInvestigatedCase,
  aSubmittedCase,
  letter,
} from '../doors/aResponse';
import { blockedBy, gapsFor } from '../doors/formsAndGaps';
import { people } from '../doors/people';

describe('writing and handing in the draft', () => {
  it('R8.29a is blocked until every part that applies is there', () => {
    const investigated = anInvestigatedCase(['upheld']);
    for (const command of ['writeFindings', 'writeAmends', 'writeNextSteps'])
      expect(blockedBy(investigated, command)).toBe('draft');
    expect(investigated.tries('submitDraft').sentence).toContain(
      'Write in the letter what happens next (parts 9 to 14)',
    );
    expect(aDraftedCase(['upheld']).does('submitDraft').state.stage).toBe('response');
  });

  it('R8.29a R8.23a is blocked while the issue matrix has gaps', () => {
    const drafted = aDraftedCase().does('agreeIssues', {
      issues: 'Issue number 1\nA second issue',
      effect: 'They were upset.',
      outcome: 'To be told why.',
      on: '2026-02-02',
      how: 'phone',
    });
    expect(drafted.tries('submitDraft').sentence).toContain('Issue 2 still needs');
  });

  it('R8.29a lists what is missing only while somebody looks into it', () => {
    const commands = ['writeFindings', 'writeNextSteps', 'tellOutcome', 'answerCandour', 'approveDraft'];
    const listed = (theCase: CaseUnderTest) => commands.filter((name) => gapsFor(theCase, name).length > 0);
    expect(listed(aTriagedCase('closerLook'))).toEqual([]);
    expect(listed(anInvestigatedCase())).toEqual(commands.slice(0, 4));
    expect(listed(aSubmittedCase())).toEqual(['approveDraft']);
    expect(listed(anAnsweredCase())).toEqual([]);
    expect(anInvestigatedCase().missing.filter(({ what }) => !what)).toEqual([]);
  });

  it('R8.29a hands it to the Complaints Team, who are told', () => {
    const submitted = aSubmittedCase();
    expect(submitted.notices.at(-1)).toEqual({
      to: { role: 'complaintsTeam' },
      say: `The response on ${submitted.state.reference} waits for the check by the Complaints Team.`,
      paragraph: '8.29',
      command: 'approveDraft',
    });
  });

  it.each(['complaintsOfficer', 'leadManager', 'palsOfficer', 'chiefExecutive', 'stranger'] as const)(
    'R8.29a is the investigator’s to hand in, not for the %s',
    (who) => {
      expect(aDraftedCase().as(people[who]).available).not.toContain('submitDraft');
    },
  );

  it.each([
    ['investigator', true],
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['palsOfficer', false],
    ['headOfCorporateAffairs', false],
    ['chiefExecutive', false],
    ['secondInvestigator', false],
    ['wardSister', false],
  ] as const)('the %s writes in the letter: %s', (who, may) => {
    const submitted = aSubmittedCase().as(people[who]);
    for (const command of ['writeFindings', 'writeNextSteps', 'tellOutcome', 'answerCandour'])
      expect(submitted.available.includes(command)).toBe(may);
  });

  it('counts up the draft with each change, and knows who wrote last and who wrote at all', () => {
    const drafted = aDraftedCase();
    const { draftNumber } = drafted.state.response;
    expect(draftNumber).toBe(2);
    drafted.as(people.leadManager).does('writeFindings', { ...letter.findings, method: 'Another way' });
    expect(drafted.state.response).toMatchObject({
      draftNumber: 3,
      draftedBy: people.leadManager.id,
      authors: [people.investigator.id, people.leadManager.id],
      draft: { method: 'Another way', evidence: letter.findings.evidence },
    });
  });

  it('refuses an edit that changes nothing, so that the checks stand', () => {
    const checked = aCheckedCase().as(people.complaintsOfficer);
    expect(checked.tries('writeFindings', letter.findings).sentence).toContain('nothing was changed');
    expect(checked.tries('writeNextSteps', letter.nextSteps).sentence).toContain('nothing was changed');
    const { nextContactOn: _same, ...rest } = letter.nextSteps;
    expect(checked.tries('writeNextSteps', rest).refused).toBe('notMet');
    checked.does('writeNextSteps', { ...letter.nextSteps, nextContactOn: '2026-03-17' });
    expect(checked.state.response.nextContactOn).toBe('2026-03-17');
  });

  it('keeps the day the person next hears when an edit leaves it out', () => {
    const { nextContactOn, ...rest } = letter.nextSteps;
    const drafted = aDraftedCase().does('writeNextSteps', { ...rest, learning: 'Something else' });
    expect(drafted.state.response.nextContactOn).toBe(nextContactOn);
  });

  it('stores only the parts that changed', () => {
    const drafted = aDraftedCase().does('writeFindings', { ...letter.findings, method: 'Another way' });
    expect(drafted.events.at(-1)?.event).toStrictEqual({
      type: 'draftWritten',
      parts: { method: 'Another way' },
    });
  });

  it('does not overwrite what somebody else wrote meanwhile', () => {
    const drafted = aDraftedCase();
    const shown = `response@${drafted.state.changed.response}`;
    drafted
      .as(people.leadManager)
      .does('writeFindings', { ...letter.findings, method: 'Another way' }, shown);
    expect(drafted.as(people.investigator).tries('writeFindings', letter.findings, shown).refused).toBe(
      'changedSince',
    );
  });
});
