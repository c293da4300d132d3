import type { Entries } from '../../policy/machine/fields';
import {
  aCaseUnderInvestigation,
  aDraftedCase,
  anInvestigatedCase,
  aRemedy,
  letter,
} from '../doors/aResponse';
import { blockedBy, gapsFor, prefillOf } from '../doors/formsAndGaps';
import { happened } from '../doors/happened';
import { people } from '../doors/people';

describe('the 14 parts', () => {
  const upheld = anInvestigatedCase(['upheld', 'notUpheld']).does('agreeRemedy', aRemedy);
  const found = prefillOf(upheld, 'writeFindings');
  const amends = prefillOf(upheld, 'writeAmends');
  const next = prefillOf(upheld, 'writeNextSteps');

  it('R8.29.1 starts from the issues and the outcome agreed with the person', () => {
    expect(found.issues).toBe('1. Issue number 1\n2. Issue number 2\n\nWhat you hoped for: To be told why.');
  });

  it('R8.29.1 falls back on what they hoped for when it was logged', () => {
    expect(prefillOf(aCaseUnderInvestigation(), 'writeFindings').issues).toContain(
      'What you hoped for: An explanation.',
    );
  });

  it('R8.29.2 starts from the plan', () => {
    expect(found.method).toBe('We looked at: The clinic’s diary\nWe spoke with: The clinic’s manager');
    expect(prefillOf(aCaseUnderInvestigation(), 'writeFindings').method).toBe('');
  });

  it('R8.29.3 starts from the evidence of each issue', () => {
    expect(found.evidence).toBe(
      '1. Issue number 1\nWhat you told us\nWhat the person says of 1\nWhat our staff told us\nWhat staff say of 1\n\n' +
        '2. Issue number 2\nWhat you told us\nWhat the person says of 2\nWhat our staff told us\nWhat staff say of 2',
    );
  });

  it('R8.29.3 adds other evidence and the clinical view, with who is qualified to give it', () => {
    const seen = happened(
      anInvestigatedCase(),
      { type: 'evidenceRecorded', issue: '1', from: 'other', evidence: 'The rota' },
      {
        type: 'clinicalViewGiven',
        issue: '1',
        given: { view: 'It was safe.', qualification: 'Consultant nurse', involved: false, on: '2026-02-02' },
      },
    );
    expect(prefillOf(seen, 'writeFindings').evidence).toContain(
      'What else we looked at\nThe rota\nA clinical view\nIt was safe. (Consultant nurse)',
    );
  });

  it('R8.29.4 starts from the finding and outcome of each issue', () => {
    expect(found.findings).toBe(
      '1. Issue number 1\nWe uphold this. Something went wrong.\n\nThe finding on 1\n\n2. Issue number 2\nWe do not uphold this.\n\nThe finding on 2',
    );
  });

  it('R8.29.5 starts from what happened, what should have, and the standard', () => {
    expect(found.comparison).toContain(
      '1. Issue number 1\nWhat happened\nWhat happened in 1\nWhat should have happened\nWhat should have happened in 1\n\nWe measured it by this: The standard for 1',
    );
  });

  it('R8.29.6 starts from the impact found when the remedy was agreed', () => {
    expect(amends.impact).toBe('1. Issue number 1\nThey missed their bus.');
  });

  it('R8.29.7 starts from the remedies, each with its date', () => {
    expect(amends.remedy).toBe(
      '1. Issue number 1\nSay sorry in a letter. We will do this by Monday 2 March 2026.',
    );
  });

  it('R8.29.8 leaves the apology to be written by a person', () => {
    expect(amends.apology).toBe('');
    expect(upheld.tries('writeAmends', { ...letter.amends, apology: ' ' }).fields).toHaveProperty('apology');
  });

  it('R8.29.9 starts from the actions on wider learning, done or to be done, but not the remedies or what was dropped', () => {
    const owner = people.seniorManager.id;
    const because = 'learning' as const;
    const learnt = happened(
      anInvestigatedCase(['upheld']).does('agreeRemedy', aRemedy),
      { type: 'actionAdded', what: 'Put a screen in the clinic', owner, due: '2026-05-01', because },
      { type: 'actionAdded', what: 'Change the rota', owner, due: '2026-04-01', because },
      { type: 'actionAdded', what: 'Buy a clock', owner, due: '2026-04-01', because },
      { type: 'actionDone', action: '3', on: '2026-02-01', evidence: 'Minutes' },
      { type: 'actionDropped', action: '4', reason: 'There is one.' },
    );
    expect(prefillOf(learnt, 'writeNextSteps').learning).toBe(
      '- Put a screen in the clinic. We will do this by Friday 1 May 2026.\n- Change the rota. We did this on Sunday 1 February 2026.',
    );
  });

  it('J4.4i shows what each partner found and learnt, under its name', () => {
    const joint = happened(
      anInvestigatedCase(),
      { type: 'partnerAdded', id: 'hospital', name: 'Sample Hospital', kind: 'nhs', part: 'The discharge' },
      {
        type: 'contributionReceived',
        partner: 'hospital',
        contribution: { part: 'The discharge letter', findings: 'It was sent late.', on: '2026-02-02' },
      },
      { type: 'partnerLearnt', partner: 'hospital', learning: 'Send letters sooner.' },
    );
    expect(prefillOf(joint, 'writeFindings').findings).toContain(
      'What Sample Hospital found (The discharge letter):\nIt was sent late.\n\n1. Issue number 1',
    );
    expect(prefillOf(joint, 'writeNextSteps').learning).toBe('- Sample Hospital: Send letters sooner.');
  });

  it('R8.29.10 to R8.29.14 start from standard wording and the name of whoever writes', () => {
    expect(next.involvement).toContain('keep in touch with you until everything');
    expect(next.end).toContain('it ends our complaints procedure');
    expect(next.contact).toContain('ask for Sample investigator,');
    expect(next.ombudsman).toContain('Parliamentary and Health Service Ombudsman');
    expect(next.ombudsman).toContain('0345 015 4033');
    expect(next.ombudsman).toContain('within 12 months');
    expect(next.advocacy).toContain('POhWER');
  });

  it('starts from what was written last, once something was', () => {
    const drafted = aDraftedCase(['upheld']);
    expect(prefillOf(drafted, 'writeFindings')).toEqual(letter.findings);
    expect(prefillOf(drafted, 'writeAmends')).toEqual(letter.amends);
    expect(prefillOf(drafted, 'writeNextSteps')).toEqual(letter.nextSteps);
  });

  it.each([
    ['R8.29.1', 'writeFindings', 'issues'],
    ['R8.29.2', 'writeFindings', 'method'],
    ['R8.29.3', 'writeFindings', 'evidence'],
    ['R8.29.4', 'writeFindings', 'findings'],
    ['R8.29.5', 'writeFindings', 'comparison'],
    ['R8.29.6', 'writeAmends', 'impact'],
    ['R8.29.7', 'writeAmends', 'remedy'],
    ['R8.29.8', 'writeAmends', 'apology'],
    ['R8.29.9', 'writeNextSteps', 'learning'],
    ['R8.29.10', 'writeNextSteps', 'involvement'],
    ['R8.29.11', 'writeNextSteps', 'end'],
    ['R8.29.12', 'writeNextSteps', 'contact'],
    ['R8.29.13', 'writeNextSteps', 'ombudsman'],
    ['R8.29.14', 'writeNextSteps', 'advocacy'],
  ])('%s: %s does not do without “%s”', (_rule, command, part) => {
    const entries: Entries = { ...letter.findings, ...letter.amends, ...letter.nextSteps };
    expect(anInvestigatedCase(['upheld']).tries(command, { ...entries, [part]: '' }).fields).toHaveProperty(
      part,
    );
  });

  it.each(['notUpheld', 'settled'] as const)(
    'R8.29.6 R8.29.7 R8.29.8 are not asked for when the outcome is %s',
    (outcome) => {
      const investigated = anInvestigatedCase([outcome]);
      expect(investigated.available).not.toContain('writeAmends');
      expect(investigated.tries('writeAmends', letter.amends).sentence).toContain('No issue is upheld');
      expect(gapsFor(investigated, 'writeAmends')).toEqual([]);
    },
  );

  it.each(['upheld', 'partlyUpheld'] as const)(
    'R8.29.6 R8.29.7 R8.29.8 block the draft when the outcome is %s',
    (outcome) => {
      const investigated = anInvestigatedCase([outcome, 'notUpheld']);
      expect(investigated.available).toContain('writeAmends');
      expect(gapsFor(investigated, 'writeAmends')).toEqual([
        'Write in the letter how we put it right (parts 6 to 8)',
      ]);
      expect(blockedBy(investigated, 'writeAmends')).toBe('draft');
    },
  );

  it('R8.29.10 says on which day the person next hears: when the first action is due, unless another day is given', () => {
    const drafted = anInvestigatedCase(['upheld']).does('agreeRemedy', aRemedy);
    const { nextContactOn: _later, ...rest } = letter.nextSteps;
    drafted.does('writeNextSteps', rest);
    expect(drafted.state.response.nextContactOn).toBe(aRemedy.due);
    const overdue = anInvestigatedCase(['upheld']).does('agreeRemedy', aRemedy).on(aRemedy.due);
    overdue.does('writeNextSteps', rest);
    expect(gapsFor(overdue, 'writeNextSteps')).toEqual([
      'Say when the person next hears how the actions are going',
    ]);
    drafted.does('writeNextSteps', letter.nextSteps);
    expect(gapsFor(drafted, 'writeNextSteps')).toEqual([]);
    expect(gapsFor(anInvestigatedCase().does('writeNextSteps', rest), 'writeNextSteps')).toEqual([]);
  });
});
