import fc from 'fast-check';
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

  it('R8.29.2 tells what is recorded as done, and leaves what was only planned as a blank to fill in', () => {
    expect(found.method).toBe(
      'On Monday 12 January 2026 we agreed with you what to look into.\n' +
        'We took down what you and our staff had to say about each thing you raised.',
    );
    const planned = happened(aCaseUnderInvestigation(), {
      type: 'planShared',
      plan: {
        evidence: 'The clinic’s diary',
        speakTo: 'The clinic’s manager',
        responsible: 'The Chief Executive',
        answeredHow: 'By letter',
        sharedOn: '2026-01-12',
        sharedHow: 'phone',
      },
    });
    expect(prefillOf(planned, 'writeFindings').method).toBe(
      '[to be filled in: what we looked at. We planned: The clinic’s diary]\n' +
        '[to be filled in: who we spoke with. We planned: The clinic’s manager]',
    );
    expect(prefillOf(aCaseUnderInvestigation(), 'writeFindings').method).toBe('');
  });

  it('R8.29.2 names the staff who gave their account, and nobody who was only asked or declined', () => {
    const asked = { questions: 'What happened?', dueOn: '2026-01-20' } as const;
    const heard = happened(
      anInvestigatedCase(),
      { type: 'staffNamed', person: people.seniorManager.id, job: 'The team leader' },
      { type: 'accountAsked', staff: '1', ...asked },
      {
        type: 'accountAnswered',
        staff: '1',
        answer: { kind: 'given', on: '2026-01-19', account: 'I was there.' },
      },
      { type: 'staffNamed', person: people.wardSister.id, job: 'The ward sister' },
      { type: 'accountAsked', staff: '2', ...asked },
      { type: 'staffNamed', person: people.clinicalAdviser.id, job: 'The night nurse' },
      { type: 'accountAsked', staff: '3', ...asked },
      { type: 'accountAnswered', staff: '3', answer: { kind: 'declined', on: '2026-01-19' } },
    );
    const { method } = prefillOf(heard, 'writeFindings');
    expect(method).toContain('heard from: The team leader.');
    expect(method).not.toMatch(/ward sister|night nurse/);
  });

  it('R8.29.2 does not go up while a blank stands in it', () => {
    const drafted = aDraftedCase();
    drafted.does('writeFindings', { ...letter.findings, method: '[to be filled in: who we spoke with]' });
    expect(drafted.tries('submitDraft').sentence).toContain('Write in the letter what we found (part 2)');
    drafted.does('writeFindings', letter.findings);
    expect(drafted.does('submitDraft').state.stage).toBe('response');
  });

  it('R8.29.2 has no words of a plan, an ask or a dropped promise outside a blank', () => {
    const words = fc.stringMatching(/^zq[a-z]{3,12}$/);
    fc.assert(
      fc.property(fc.uniqueArray(words, { minLength: 8, maxLength: 8 }), (intended) => {
        const [evidence, speakTo, responsible, answeredHow, questions, ask, remedy, action] = intended;
        const owner = people.seniorManager.id;
        const planned = happened(
          anInvestigatedCase(['upheld']),
          {
            type: 'planShared',
            plan: {
              evidence: String(evidence),
              speakTo: String(speakTo),
              responsible: String(responsible),
              answeredHow: String(answeredHow),
              sharedOn: '2026-01-12',
              sharedHow: 'phone',
            },
          },
          { type: 'staffNamed', person: people.wardSister.id, job: 'The nurse' },
          { type: 'accountAsked', staff: '1', questions: String(questions), dueOn: '2026-01-20' },
          {
            type: 'clinicalViewAsked',
            issue: '1',
            adviser: people.clinicalAdviser.id,
            question: String(ask),
            dueOn: '2026-01-20',
          },
          { type: 'remedyAgreed', agreed: { ...aRemedy, what: String(remedy) } },
          {
            type: 'actionAdded',
            what: String(remedy),
            owner,
            due: '2026-03-02',
            because: 'remedy',
            issue: '1',
          },
          { type: 'actionDropped', action: '1', reason: 'Not possible.' },
          { type: 'actionAdded', what: String(action), owner, due: '2026-03-02', because: 'learning' },
          { type: 'actionDropped', action: '2', reason: 'Not possible.' },
        );
        const told = ['writeFindings', 'writeAmends', 'writeNextSteps']
          .flatMap((form) => Object.values(prefillOf(planned, form)))
          .join('\n')
          .replace(/\[to be filled in:[^\]]*\]/g, '');
        expect(intended.filter((each) => told.includes(each))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('R8.29.7 says a remedy that was done as done, and by the day in force where it moved', () => {
    const moved = happened(anInvestigatedCase(['upheld']).does('agreeRemedy', aRemedy), {
      type: 'actionChanged',
      action: '1',
      owner: aRemedy.owner,
      due: '2026-04-01',
      reason: 'More time',
    });
    expect(prefillOf(moved, 'writeAmends').remedy).toContain('We will do this by Wednesday 1 April 2026.');
    const done = happened(moved, { type: 'actionDone', action: '1', on: '2026-02-01', evidence: 'Minutes' });
    expect(prefillOf(done, 'writeAmends').remedy).toContain('We did this on Sunday 1 February 2026.');
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
