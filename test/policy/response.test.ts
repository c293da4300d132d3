import type { Entries } from '../../policy/fields';
import { caseCommandNamed, caseStream } from '../../policy/case';
import type { Refusal } from '../../policy/refusal';
import { happened } from '../doors/happened';
import { aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import {
  aCaseUnderInvestigation,
  aCheckedCase,
  aClosedCase,
  aDraftedCase,
  aRemedy,
  aSubmittedCase,
  anAnsweredCase,
  anInvestigatedCase,
  letter,
} from '../doors/aResponse';
import { people } from '../doors/people';

const prefillOf = (theCase: CaseUnderTest, command: string): Entries =>
  caseCommandNamed(command)?.prefill?.(theCase.state, theCase.context) ?? {};

const wrongIn = ({ fields = {} }: Refusal): readonly string[] => Object.keys(fields);

const gapsFor = (theCase: CaseUnderTest, command: string): readonly string[] =>
  theCase.missing.filter((gap) => gap.command === command).map(({ what }) => what);

const blockedBy = (theCase: CaseUnderTest, command: string) =>
  theCase.missing.find((gap) => gap.command === command)?.blocks;

describe('before the letter goes', () => {
  it('R8.26a blocks the draft until the person has heard the outcome', () => {
    const investigated = anInvestigatedCase();
    expect(blockedBy(investigated, 'tellOutcome')).toBe('draft');
    expect(investigated.tries('submitDraft').sentence).toContain('Tell the person the outcome');
    investigated.does('tellOutcome', { way: 'phone', on: '2026-02-02', comments: 'none' });
    expect(gapsFor(investigated, 'tellOutcome')).toEqual([]);
  });

  it('R8.26a takes a reason instead, and asks for one (D25)', () => {
    const investigated = anInvestigatedCase();
    expect(investigated.tries('tellOutcome', { way: 'notDone' }).fields).toHaveProperty('whyNot');
    investigated.does('tellOutcome', { way: 'notDone', whyNot: 'They asked us to write only once.' });
    expect(gapsFor(investigated, 'tellOutcome')).toEqual([]);
    expect(gapsFor(investigated, 'recordComments')).toEqual([]);
  });

  it.each(['phone', 'meeting', 'writing'])('R8.26a asks when and what they said, told by %s', (way) => {
    expect(wrongIn(anInvestigatedCase().tries('tellOutcome', { way }))).toEqual(['on', 'comments']);
  });

  it('R8.26a refuses a day before the complaint was received, and takes that day itself', () => {
    const investigated = anInvestigatedCase();
    const told = { way: 'phone', comments: 'none' };
    expect(investigated.tries('tellOutcome', { ...told, on: '2026-01-04' }).fields).toHaveProperty('on');
    investigated.does('tellOutcome', { ...told, on: '2026-01-05' });
  });

  it.each(['given', 'awaited'])(
    'R8.26b holds the draft while comments are %s and not considered',
    (comments) => {
      const drafted = aDraftedCase().does('tellOutcome', { way: 'phone', on: '2026-02-02', comments });
      expect(blockedBy(drafted, 'recordComments')).toBe('draft');
      expect(drafted.tries('submitDraft').paragraph).toBe('8.26');
      drafted.does('recordComments', { comments: 'The bus was at 5.', considered: 'Part 6 says so now.' });
      drafted.does('submitDraft');
    },
  );

  it('R8.26b needs both what they said and how it was taken into account', () => {
    const told = anInvestigatedCase().does('tellOutcome', {
      way: 'phone',
      on: '2026-02-02',
      comments: 'given',
    });
    expect(told.tries('recordComments', { comments: 'The bus was at 5.' }).fields).toHaveProperty(
      'considered',
    );
  });

  it('R8.26b holds the sending when comments come while it is being checked', () => {
    const checked = aCheckedCase()
      .as(people.complaintsOfficer)
      .does('tellOutcome', { way: 'phone', on: '2026-02-04', comments: 'none' })
      .does('recordComments', { comments: 'None', considered: 'Nothing to change.' })
      .does('tellOutcome', { way: 'meeting', on: '2026-02-04', comments: 'given' });
    expect(blockedBy(checked, 'recordComments')).toBe('sending');
  });

  it('starts from a call today', () => {
    expect(prefillOf(anInvestigatedCase(), 'tellOutcome')).toEqual({ way: 'phone', on: '2026-02-02' });
  });

  it('offers to record comments once the person has been told', () => {
    const investigated = anInvestigatedCase();
    expect(investigated.available).not.toContain('recordComments');
    investigated.does('tellOutcome', { way: 'phone', on: '2026-02-02', comments: 'awaited' });
    expect(investigated.available).toContain('recordComments');
  });
});

describe('the duty of candour', () => {
  it('R0.1 is asked again before a final response, whatever was said at triage', () => {
    const investigated = anInvestigatedCase();
    expect(blockedBy(investigated, 'answerCandour')).toBe('draft');
    investigated.does('answerCandour', { answer: 'no', note: 'No harm came of it.' });
    expect(gapsFor(investigated, 'answerCandour')).toEqual([]);
    expect(gapsFor(investigated, 'recordCandour')).toEqual([]);
    expect(caseStream.confirm('answerCandour', investigated.state, investigated.context)).toBe('Recorded.');
    expect(investigated.notices.filter(({ paragraph }) => paragraph === '2.3')).toEqual([]);
  });

  it.each(['yes', 'unsure'])('R0.1 tells the patient safety lead at once when the answer is %s', (answer) => {
    const investigated = anInvestigatedCase().does('answerCandour', { answer, note: 'A fall.' });
    expect(investigated.notices.at(-1)).toMatchObject({ to: { role: 'patientSafetyLead' }, urgent: true });
    expect(gapsFor(investigated, 'recordCandour')).toEqual([
      'Ask the patient safety lead whether the duty of candour applies',
    ]);
    expect(caseStream.confirm('answerCandour', investigated.state, investigated.context)).toContain(
      'patient safety lead has been told',
    );
    expect(investigated.as(people.patientSafetyLead).tries('withdraw').refused).not.toBe('notFound');
  });

  it('R0.1 reminds, step by step, and never stands in the way of the letter', () => {
    const drafted = aDraftedCase().does('answerCandour', { answer: 'yes', note: 'A fall.' });
    expect(blockedBy(drafted, 'recordCandour')).toBeUndefined();
    drafted.does('recordCandour', { applies: true });
    expect(gapsFor(drafted, 'recordCandour')).toEqual([
      'Duty of candour: tell the person in person, with an apology',
    ]);
    drafted.does('recordCandour', { applies: true, toldOn: '2026-02-02' });
    expect(prefillOf(drafted, 'recordCandour')).toEqual({ applies: true, toldOn: '2026-02-02' });
    const inFuture = { applies: true, toldOn: '2026-02-03', writtenOn: '2026-02-03' };
    expect(wrongIn(drafted.tries('recordCandour', inFuture))).toEqual(['toldOn', 'writtenOn']);
    expect(gapsFor(drafted, 'recordCandour')).toEqual([
      'Duty of candour: send the person the written account',
    ]);
    drafted.does('recordCandour', { applies: true, toldOn: '2026-02-02', writtenOn: '2026-02-02' });
    expect(gapsFor(drafted, 'recordCandour')).toEqual([]);
  });

  it.each<Entries>([{ applies: false }, { applies: true, attempts: 'Two letters and a call.' }])(
    'R0.1 is settled by the advice %j',
    (advice) => {
      const investigated = anInvestigatedCase().does('answerCandour', { answer: 'unsure', note: 'A fall.' });
      expect(gapsFor(investigated.does('recordCandour', advice), 'recordCandour')).toEqual([]);
      expect(investigated.available).not.toContain('recordCandour');
    },
  );

  it.each(['yes', 'unsure'])('R0.1 keeps a “%s” at triage open until there is advice on it', (candour) => {
    const investigated = aCaseUnderInvestigation({}, { candour });
    expect(gapsFor(investigated, 'recordCandour')).toHaveLength(1);
    investigated.does('answerCandour', { answer: 'no', note: 'It was nothing.' });
    expect(gapsFor(investigated, 'recordCandour')).toHaveLength(1);
  });

  it('R0.1 keeps the advice on what triage asked when the answer before the letter is no', () => {
    const advised = aCaseUnderInvestigation({}, { candour: 'unsure' })
      .does('recordCandour', { applies: false })
      .does('answerCandour', { answer: 'no', note: 'As advised.' });
    expect(gapsFor(advised, 'recordCandour')).toEqual([]);
  });

  it('R0.1 R7.1a brings in the patient safety lead only where candour is in doubt', () => {
    const sure = anInvestigatedCase().does('answerCandour', { answer: 'no', note: 'No harm came of it.' });
    expect(sure.as(people.patientSafetyLead).tries('withdraw').refused).toBe('notFound');
  });

  it('R0.1 asks for new advice on new facts, unless the duty is being met already', () => {
    const doubted = anInvestigatedCase()
      .does('answerCandour', { answer: 'unsure', note: 'A fall.' })
      .does('recordCandour', { applies: false })
      .does('answerCandour', { answer: 'no', note: 'As advised.' });
    expect(gapsFor(doubted, 'recordCandour')).toEqual([]);
    doubted.does('answerCandour', { answer: 'yes', note: 'A fracture.' });
    expect(gapsFor(doubted, 'recordCandour')).toHaveLength(1);
    doubted
      .does('recordCandour', { applies: true, toldOn: '2026-02-02', writtenOn: '2026-02-02' })
      .does('answerCandour', { answer: 'yes', note: 'Still so.' });
    expect(gapsFor(doubted, 'recordCandour')).toEqual([]);
  });

  it('R0.1 drops what was asked only where the duty applies when the lead says that it does not', () => {
    const answers = { toldOn: '2026-02-02', writtenOn: '2026-02-02', attempts: 'A call.' };
    const advised = anInvestigatedCase().does('recordCandour', { applies: false, ...answers });
    expect(advised.state.response.before.candourAdvice).toEqual({ applies: false });
  });

  it('R0.1 ends its reminders with the case', () => {
    const closed = aClosedCase();
    happened(closed, { type: 'candourAnswered', answer: 'yes', note: 'A fall.' });
    expect(gapsFor(closed, 'recordCandour')).toEqual([]);
  });
});

describe('remedies', () => {
  it('R8.27 asks a remedy of each issue upheld in whole or in part, and of no other', () => {
    const investigated = anInvestigatedCase(['upheld', 'notUpheld', 'partlyUpheld']);
    expect(gapsFor(investigated, 'agreeRemedy')).toEqual([
      'Agree a remedy for issue 1: it was upheld',
      'Agree a remedy for issue 3: it was upheld',
    ]);
    expect(blockedBy(investigated, 'agreeRemedy')).toBe('draft');
    investigated.does('agreeRemedy', aRemedy);
    expect(gapsFor(investigated, 'agreeRemedy')).toEqual(['Agree a remedy for issue 3: it was upheld']);
    expect(investigated.tries('agreeRemedy', { ...aRemedy, issue: '2' }).fields).toHaveProperty('issue');
  });

  it('R8.27 asks for the impact, starting from what was agreed with the person', () => {
    const investigated = anInvestigatedCase(['notUpheld', 'upheld']);
    expect(prefillOf(investigated, 'agreeRemedy')).toEqual({ issue: '2', impact: 'They were upset.' });
    expect(investigated.tries('agreeRemedy', { ...aRemedy, issue: '2', impact: '' }).fields).toHaveProperty(
      'impact',
    );
  });

  it.each([
    [['person'], 'without the staff'],
    [['staff'], 'without the person'],
    [[], 'with nobody'],
  ])('R8.27 refuses a remedy that cannot put it right, discussed with %j: %s', (discussedWith) => {
    const upheld = anInvestigatedCase(['upheld']);
    const refused = upheld.tries('agreeRemedy', { ...aRemedy, putsRight: false, discussedWith });
    expect([refused.paragraph, ...wrongIn(refused)]).toEqual(['8.27', 'discussedWith']);
    upheld.does('agreeRemedy', { ...aRemedy, putsRight: false, discussedWith: ['person', 'staff'] });
  });

  it.each(['apology', 'reconsider', 'expedite', 'changePolicy', 'other'])(
    'R8.28 makes an action, with an owner and a date, of the remedy %s',
    (remedy) => {
      const upheld = anInvestigatedCase(['upheld']).does('agreeRemedy', { ...aRemedy, remedy });
      expect(upheld.state.actions.items).toMatchObject([
        { what: aRemedy.what, owner: aRemedy.owner, due: aRemedy.due, because: 'remedy', issue: '1' },
      ]);
      expect(upheld.clock('action')?.due).toBe(aRemedy.due);
    },
  );

  it('R8.27 takes more than one remedy for an issue, and puts all of them into the letter', () => {
    const upheld = anInvestigatedCase(['upheld'])
      .does('agreeRemedy', aRemedy)
      .does('agreeRemedy', { ...aRemedy, remedy: 'changePolicy', what: 'Put up a notice.' });
    expect(prefillOf(upheld, 'writeAmends').remedy).toMatch(/Say sorry in a letter.*\n.*Put up a notice/);
    expect(prefillOf(upheld, 'agreeRemedy').issue).toBe('1');
  });

  it('offers a remedy only where something was upheld', () => {
    expect(anInvestigatedCase(['notUpheld']).available).not.toContain('agreeRemedy');
    expect(anInvestigatedCase(['upheld']).available).toContain('agreeRemedy');
  });

  it('stops asking once the response has gone', () => {
    const answered = anAnsweredCase(['upheld', 'notUpheld']);
    happened(answered, {
      type: 'findingRecorded',
      issue: '2',
      clinical: false,
      finding: {
        whatHappened: 'x',
        whatShouldHaveHappened: 'y',
        standard: 'z',
        outcome: 'upheld',
        finding: 'w',
      },
    });
    expect(gapsFor(answered, 'agreeRemedy')).toEqual([]);
  });
});

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
      '1. Issue number 1\nFrom you: What the person says of 1\nFrom our staff: What staff say of 1\n\n' +
        '2. Issue number 2\nFrom you: What the person says of 2\nFrom our staff: What staff say of 2',
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
      'From elsewhere: The rota\nA clinical view (Consultant nurse): It was safe.',
    );
  });

  it('R8.29.4 starts from the finding and outcome of each issue', () => {
    expect(found.findings).toBe(
      '1. Issue number 1\nUpheld.\nThe finding on 1\n\n2. Issue number 2\nNot upheld.\nThe finding on 2',
    );
  });

  it('R8.29.5 starts from what happened, what should have, and the standard', () => {
    expect(found.comparison).toContain(
      '1. Issue number 1\nWhat happened: What happened in 1\nWhat should have happened: What should have happened in 1\nThe standard for it: The standard for 1',
    );
  });

  it('R8.29.6 starts from the impact found when the remedy was agreed', () => {
    expect(amends.impact).toBe('1. Issue number 1\nThey missed their bus.');
  });

  it('R8.29.7 starts from the remedies, each with its date', () => {
    expect(amends.remedy).toBe(
      '1. Issue number 1\nAn apology that means something: Say sorry in a letter. (by Monday 2 March 2026)',
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
      'By Friday 1 May 2026: Put a screen in the clinic\nDone on Sunday 1 February 2026: Change the rota',
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
      'The finding on 1\n\nWhat Sample Hospital found (The discharge letter):\nIt was sent late.',
    );
    expect(prefillOf(joint, 'writeNextSteps').learning).toBe('Sample Hospital: Send letters sooner.');
  });

  it('R8.29.10 to R8.29.14 start from standard wording and the name of whoever writes', () => {
    expect(next.involvement).toContain('keep in touch with you until everything');
    expect(next.end).toContain('our complaints procedure ends with it');
    expect(next.contact).toContain(people.investigator.name);
    expect(next.ombudsman).toContain('Parliamentary and Health Service Ombudsman');
    expect(next.ombudsman).toContain('0345 015 4033');
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
        'Write in the letter: 6. What it did to them; 7. How we will put it right; 8. Our apology',
      ]);
      expect(blockedBy(investigated, 'writeAmends')).toBe('draft');
    },
  );

  it('R8.29.10 needs a day on which the person next hears, while there are actions to do', () => {
    const drafted = anInvestigatedCase(['upheld']).does('agreeRemedy', aRemedy);
    const { nextContactOn: _later, ...rest } = letter.nextSteps;
    drafted.does('writeNextSteps', rest);
    expect(gapsFor(drafted, 'writeNextSteps')).toEqual([
      'Say when the person next hears how the actions are going',
    ]);
    drafted.does('writeNextSteps', letter.nextSteps);
    expect(gapsFor(drafted, 'writeNextSteps')).toEqual([]);
    expect(gapsFor(anInvestigatedCase().does('writeNextSteps', rest), 'writeNextSteps')).toEqual([]);
  });
});

describe('writing and handing in the draft', () => {
  it('R8.29a is blocked until every part that applies is there', () => {
    const investigated = anInvestigatedCase(['upheld']);
    for (const command of ['writeFindings', 'writeAmends', 'writeNextSteps'])
      expect(blockedBy(investigated, command)).toBe('draft');
    expect(investigated.tries('submitDraft').sentence).toContain('14. Where to get independent help');
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

describe('R8.29.10 staying in touch after the response', () => {
  it('runs a clock to the day the letter promised, from the day it went', () => {
    expect(aCheckedCase(['upheld']).clock('involvement')).toBeUndefined();
    const answered = anAnsweredCase(['upheld']);
    expect(answered.clock('involvement')).toMatchObject({ due: '2026-03-16', state: 'running' });
    expect(answered.clock('involvement')).not.toHaveProperty('metOn');
    expect(answered.on('2026-03-16').clock('involvement')?.state).toBe('running');
    expect(answered.on('2026-03-17').clock('involvement')?.state).toBe('missed');
    expect(answered.clock('involvement')?.explain()).toContain('promised news by Monday 16 March 2026');
  });

  it('moves on each time the person is told, and ends when everything is done, also after the case has closed', () => {
    const closed = aClosedCase(['upheld']).on('2026-03-16');
    const told = { on: '2026-03-16', how: 'phone', note: 'The letter has gone.' };
    closed.does('keepInvolved', { ...told, finished: false, next: '2026-04-16' });
    expect(closed.clock('involvement')).toMatchObject({ due: '2026-04-16', state: 'running' });
    closed.on('2026-04-10').does('keepInvolved', { ...told, on: '2026-04-10', finished: true });
    expect(closed.clock('involvement')).toMatchObject({
      due: '2026-04-16',
      state: 'met',
      metOn: '2026-04-10',
    });
    expect(closed.clock('involvement')?.explain()).toContain('everything is done');
    expect(closed.available).not.toContain('keepInvolved');
  });

  it('needs the next day while there is more to come, and a day on or after the response', () => {
    const answered = anAnsweredCase(['upheld']);
    const told = { how: 'phone', note: 'Nearly there.', finished: false, next: '2026-04-16' };
    expect(answered.available).toContain('keepInvolved');
    expect(answered.tries('keepInvolved', { ...told, on: '2026-02-06', next: '' }).fields).toHaveProperty(
      'next',
    );
    expect(answered.tries('keepInvolved', { ...told, on: '2026-02-05' }).fields).toHaveProperty('on');
    answered.does('keepInvolved', { ...told, on: '2026-02-06' });
  });

  it.each([
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['investigator', true],
    ['palsOfficer', false],
    ['chiefExecutive', false],
  ] as const)('is kept by the %s: %s', (who, may) => {
    const answered = anAnsweredCase(['upheld']).as(people[who]);
    expect(answered.available.includes('keepInvolved')).toBe(may);
    expect(prefillOf(answered, 'keepInvolved')).toEqual({ on: '2026-02-06', how: 'phone' });
  });

  it('is kept, and the case closed, by whoever handles it', () => {
    const handled = anAnsweredCase(['upheld'], {}, { handler: people.wardSister.id }).as(people.wardSister);
    expect(handled.available).toEqual(expect.arrayContaining(['keepInvolved', 'closeAfterResponse']));
  });

  it('is not offered before the response, nor where nothing was promised', () => {
    const { nextContactOn: _none, ...nothingToDo } = letter.nextSteps;
    const drafted = anInvestigatedCase().does('writeNextSteps', nothingToDo);
    expect(drafted.available).not.toContain('keepInvolved');
    expect(
      drafted.tries('keepInvolved', { on: '2026-02-02', how: 'phone', note: 'x', finished: true }).fields,
    ).toHaveProperty('on');
  });
});
