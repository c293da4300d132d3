import { caseCommandNamed } from '../../policy/machine/caseSections';
import type { Delegation } from '../../policy/machine/registers';
import type { Person } from '../../policy/roles';
import { acknowledgedAndAgreed, aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import {
  aCheckedCase,
  aCoveredCase,
  anAnsweredCase,
  aSignedCase,
  aSubmittedCase,
  aTeamCheckedCase,
  letter,
} from '../doors/aResponse';
import { people } from '../doors/people';

const edited = { ...letter.findings, method: 'Another way' };
const back = { to: 'complaintsTeam', reasons: 'Part 4 does not say why.' };

const check = ['approveDraft', 'returnDraft'];
const cover = ['writeCover'];

/** Each step a response waits for: the case there, what the Complaints Team may do about it, and who else may do what. */
const chain: readonly [string, () => CaseUnderTest, team: string[], others: Record<string, string[]>][] = [
  ['the check by the Complaints Team', aSubmittedCase, check, {}],
  ['the cover letter', aTeamCheckedCase, cover, {}],
  [
    'the second check',
    aCoveredCase,
    cover,
    { headOfCorporateAffairs: ['approveResponse', 'returnResponse'] },
  ],
  ['the signature', aCheckedCase, cover, { chiefExecutive: ['declineToSign', 'signResponse'] }],
  ['the letters to go', aSignedCase, ['recordSent', ...cover], {}],
];

const inTheChain = [
  'approveDraft',
  'returnDraft',
  'writeCover',
  'approveResponse',
  'returnResponse',
  'signResponse',
  'declineToSign',
  'recordSent',
];

const everybody = [
  'wardSister',
  'palsOfficer',
  'complaintsOfficer',
  'leadManager',
  'investigator',
  'secondInvestigator',
  'seniorManager',
  'managingDirector',
  'headOfCorporateAffairs',
  'deputyChiefExecutive',
  'chiefExecutive',
] as const;

const scenarios = chain.flatMap(([step, at, team, others]) => {
  const waiting = at();
  const rows: Record<string, string[]> = { complaintsOfficer: team, leadManager: team, ...others };
  return everybody.map((who) => ({ step, waiting, who, may: rows[who] ?? [] }));
});

describe('who checks and signs', () => {
  it.each(scenarios)('R8.29b A1.1 A1.3 R2.1 at $step, the $who may: $may', ({ waiting, who, may }) => {
    const offered = waiting.as(people[who]).available.filter((name) => inTheChain.includes(name));
    expect([...offered].sort()).toEqual([...may].sort());
  });

  it('R8.29b goes from the Complaints Team to the Head of Corporate Affairs to the Chief Executive', () => {
    const answered = anAnsweredCase();
    const steps = answered.events.flatMap(({ event, meta }) =>
      event.type === 'responseApproved' ? [[event.step, meta.by]] : [],
    );
    expect(steps).toEqual([
      ['teamCheck', people.complaintsOfficer.id],
      ['corporateCheck', people.headOfCorporateAffairs.id],
      ['signature', people.chiefExecutive.id],
    ]);
  });

  it.each([
    ['approveResponse', 'headOfCorporateAffairs', () => aSubmittedCase()],
    ['signResponse', 'chiefExecutive', () => aSubmittedCase()],
    ['approveResponse', 'headOfCorporateAffairs', () => aTeamCheckedCase()],
    ['signResponse', 'chiefExecutive', () => aCoveredCase()],
  ] as const)('D17 %s by the %s cannot come before its turn', (command, who, at) => {
    const early = at().as(people[who]);
    expect(['notFound', 'notMet']).toContain(early.tries(command).refused);
  });

  it('D17 takes the check and the cover letter in one go, and tells one person what comes next', () => {
    const both = aSubmittedCase().as(people.complaintsOfficer);
    both.does('approveWithCover', { text: 'I enclose our response.' });
    expect(both.state.response).toMatchObject({
      approvals: { teamCheck: { by: people.complaintsOfficer.id } },
      cover: { text: 'I enclose our response.', by: people.complaintsOfficer.id },
    });
    const last = both.notices.filter(({ say }) => say.includes('waits for')).slice(1);
    expect(last.map(({ to, command }) => [to, command])).toEqual([
      [{ role: 'headOfCorporateAffairs' }, 'approveResponse'],
    ]);
    expect(both.available).not.toContain('approveWithCover');
    expect(both.as(people.leadManager).tries('approveWithCover', { text: 'x' }).refused).toBe('notMet');
    expect(aSubmittedCase().as(people.investigator).tries('approveWithCover', { text: 'x' }).refused).toBe(
      'notYours',
    );
  });

  it('D17 says what it waits for instead', () => {
    const early = aSubmittedCase().as(people.leadManager).does('approveDraft');
    expect(early.as(people.complaintsOfficer).tries('approveDraft')).toMatchObject({
      refused: 'notMet',
      sentence: 'This response does not wait for the check by the Complaints Team, but for the cover letter.',
    });
  });

  it('A1.3 R7.1a lets the Head of Corporate Affairs and the Chief Executive see it once both letters are there', () => {
    const sees = (theCase: CaseUnderTest, person: Person): boolean =>
      theCase.as(person).tries('triage').refused !== 'notFound';
    const { headOfCorporateAffairs, chiefExecutive } = people;
    const [before, from, after] = [aTeamCheckedCase(), aCoveredCase(), anAnsweredCase()];
    expect([sees(before, headOfCorporateAffairs), sees(before, chiefExecutive)]).toEqual([false, false]);
    expect([sees(from, headOfCorporateAffairs), sees(from, chiefExecutive)]).toEqual([true, true]);
    expect([sees(after, headOfCorporateAffairs), sees(after, chiefExecutive)]).toEqual([true, true]);
    expect(sees(after, { ...chiefExecutive, id: 'another-chief-executive' })).toBe(false);
  });

  it('tells whoever takes the next step, with the command for it', () => {
    const told = anAnsweredCase().notices.filter(({ say }) => say.includes('waits for'));
    expect(told.map(({ to, command }) => [to, command])).toEqual([
      [{ role: 'complaintsTeam' }, 'approveDraft'],
      [{ role: 'complaintsTeam' }, 'writeCover'],
      [{ role: 'headOfCorporateAffairs' }, 'approveResponse'],
      [{ role: 'chiefExecutive' }, 'signResponse'],
      [{ role: 'complaintsTeam' }, 'recordSent'],
    ]);
  });

  it('A1.2 R8.15 answers an early resolution without any of this', () => {
    const early = acknowledgedAndAgreed(aTriagedCase('earlyResolution'))
      .on('2026-01-09')
      .as(people.palsOfficer);
    expect(early.available).toContain('closeEarlyResolution');
    early.does('closeEarlyResolution', {
      resolvedOn: '2026-01-09',
      how: 'phone',
      response: 'We explained.',
      satisfied: true,
      confirmedBy: 'The person, by phone',
      summarySentOn: '2026-01-09',
      learning: 'Say why a clinic runs late.',
      ombudsman: true,
      subjects: ['waitingTimes'],
      professions: ['infrastructure'],
      outcome: 'settled',
    });
    expect(early.state.stage).toBe('closed');
    expect(early.state.response.approvals).toEqual({});
  });
});

describe('nobody decides on their own work', () => {
  const withRoles = (person: Person, ...roles: Person['roles']): Person => ({
    ...person,
    roles: [...person.roles, ...roles],
  });

  it('D17 bars an author from the check, and lets a colleague make it', () => {
    const submitted = aSubmittedCase().as(people.complaintsOfficer).does('writeFindings', edited);
    expect(submitted.tries('approveDraft').sentence).toContain('nobody decides on their own work');
    expect(submitted.tries('returnDraft', back).refused).toBe('notYours');
    submitted.as(people.leadManager).does('approveDraft');
  });

  it('D17 bars the investigator though they wrote not a word of it, and hold the role', () => {
    const submitted = aSubmittedCase().as(withRoles(people.investigator, 'complaintsTeam'));
    expect(submitted.tries('approveDraft').refused).toBe('notYours');
  });

  it.each([
    ['approveResponse', 'headOfCorporateAffairs', () => aCoveredCase()],
    ['signResponse', 'chiefExecutive', () => aCheckedCase()],
  ] as const)(
    'D17 %s is not for whoever wrote the cover letter, whatever their role',
    (command, role, at) => {
      const writer = withRoles(people.complaintsOfficer, role);
      expect(at().as(writer).tries(command).sentence).toContain('nobody decides on their own work');
    },
  );

  it.each([
    ['approveResponse', 'headOfCorporateAffairs', 'complaintsTeam', () => aSubmittedCase(), 'approveDraft'],
    ['signResponse', 'chiefExecutive', 'headOfCorporateAffairs', () => aCoveredCase(), 'approveResponse'],
  ] as const)(
    'D17 %s is for another person than the one who checked before',
    (command, role, earlier, at, check) => {
      const both = withRoles({ ...people.deputyChiefExecutive, roles: [role] }, earlier);
      const checked = at().as(both).does(check);
      if (command === 'approveResponse')
        checked.as(people.leadManager).does('writeCover', { text: 'The cover letter' });
      expect(checked.as(both).tries(command).refused).toBe('notYours');
    },
  );

  it('D17 knows who wrote the cover letter, though somebody else checked the response', () => {
    const writer = withRoles(people.leadManager, 'headOfCorporateAffairs');
    const covered = aTeamCheckedCase().as(writer).does('writeCover', { text: 'The cover letter' });
    expect(covered.tries('approveResponse').refused).toBe('notYours');
    covered.as(people.headOfCorporateAffairs).does('approveResponse');
  });

  it('lets whoever wrote the cover letter check the response again, which is not theirs', () => {
    const returned = aCoveredCase().as(people.headOfCorporateAffairs).does('returnResponse', back);
    returned.as(people.complaintsOfficer).does('approveDraft');
  });
});

describe('signing as a delegate', () => {
  const delegation: Delegation = {
    id: 'D1',
    to: people.deputyChiefExecutive.id,
    does: 'signResponse',
    from: '2026-02-01',
    until: '2026-02-05',
    authorisedBy: people.chiefExecutive.id,
  };
  const mayActFor = (personId: string, what: string, on: string): Delegation | undefined =>
    personId === delegation.to && ['signResponse', 'chiefExecutive'].includes(what) && on <= delegation.until
      ? delegation
      : undefined;

  it('R2.5 A1.1 records under which delegation it was signed', () => {
    const checked = aCheckedCase()
      .withRegisters({ mayActFor })
      .on('2026-02-05')
      .as(people.deputyChiefExecutive);
    expect(checked.available).toEqual(expect.arrayContaining(['signResponse', 'declineToSign']));
    checked.does('signResponse');
    expect(checked.state.response.approvals.signature).toEqual({
      by: people.deputyChiefExecutive.id,
      on: '2026-02-05',
      asDelegate: { of: 'chiefExecutive', delegation: 'D1', authorisedBy: people.chiefExecutive.id },
    });
  });

  it('A1.4 R2.1 a senior manager signs only under a delegation', () => {
    const checked = aCheckedCase().as(people.seniorManager);
    expect(checked.tries('signResponse').refused).toBe('notFound');
    checked
      .withRegisters({ mayActFor: () => ({ ...delegation, to: people.seniorManager.id }) })
      .does('signResponse');
  });

  it('R2.5 ends with the delegation', () => {
    const checked = aCheckedCase()
      .withRegisters({ mayActFor })
      .on('2026-02-06')
      .as(people.deputyChiefExecutive);
    expect(checked.tries('signResponse').refused).toBe('notFound');
  });

  it('R2.1 does not let a delegate sign what they checked', () => {
    const head = people.headOfCorporateAffairs;
    const checked = aCheckedCase().withRegisters({ mayActFor: () => ({ ...delegation, to: head.id }) });
    expect(checked.as(head).tries('signResponse').refused).toBe('notYours');
  });

  it('R2.1 records nothing of a delegation when the Chief Executive signs', () => {
    const signed = aCheckedCase()
      .withRegisters({ mayActFor: () => delegation })
      .as(people.chiefExecutive)
      .does('signResponse');
    expect(signed.events.at(-1)?.event).toStrictEqual({ type: 'responseApproved', step: 'signature' });
    const approved = aCoveredCase()
      .withRegisters({ mayActFor: () => delegation })
      .as(people.headOfCorporateAffairs);
    expect(approved.does('approveResponse').events.at(-1)?.event).toEqual({
      type: 'responseApproved',
      step: 'corporateCheck',
    });
  });
});

describe('sending it back', () => {
  const returns = [
    ['returnDraft', 'complaintsOfficer', () => aSubmittedCase(), 'teamCheck'],
    ['returnResponse', 'headOfCorporateAffairs', () => aCoveredCase(), 'corporateCheck'],
    ['declineToSign', 'chiefExecutive', () => aCheckedCase(), 'signature'],
  ] as const;

  it.each(returns)('R8.29a R8.29b %s by the %s needs reasons', (command, who, at) => {
    expect(at().as(people[who]).tries(command, { to: 'investigator' }).fields).toHaveProperty('reasons');
  });

  it.each(returns)(
    'R8.29a R8.29b %s by the %s can go to the investigator, who goes on from the same draft',
    (command, who, at, from) => {
      const returned = at()
        .as(people[who])
        .does(command, { ...back, to: 'investigator' });
      expect(returned.state.stage).toBe('investigation');
      expect(returned.state.response).toMatchObject({
        draft: letter.findings,
        approvals: {},
        returned: { from, reasons: back.reasons },
      });
      expect(returned.notices.at(-1)?.to).toEqual({ person: people.investigator.id });
      returned.as(people.investigator).does('writeFindings', edited).does('submitDraft');
      expect(returned.state.response.returned).toBeUndefined();
      expect(returned.as(people.leadManager).available).toContain('approveDraft');
    },
  );

  it.each(returns)(
    'R8.29b %s by the %s can go to the Complaints Team, who check it again',
    (command, who, at) => {
      const returned = at().as(people[who]).does(command, back);
      expect(returned.state.stage).toBe('response');
      expect(returned.notices.at(-1)).toMatchObject({
        to: { role: 'complaintsTeam' },
        command: 'approveDraft',
      });
      expect(returned.as(people.complaintsOfficer).available).toContain('approveDraft');
      expect(returned.as(people.chiefExecutive).available).not.toContain('signResponse');
    },
  );

  it('tells nobody when no investigator is left to tell', () => {
    const left = aSubmittedCase().does('handBack', { reason: 'Leave' }).as(people.complaintsOfficer);
    const before = left.notices.length;
    left.does('returnDraft', { ...back, to: 'investigator' });
    expect(left.notices).toHaveLength(before);
  });
});

describe('an edit undoes the checks', () => {
  it.each([
    ['after the first check', () => aTeamCheckedCase()],
    ['after the second', () => aCheckedCase()],
    ['after the signature', () => aSignedCase()],
  ] as const)('R8.29b D17 of the response, %s', (_when, at) => {
    const checked = at().as(people.leadManager).does('writeFindings', edited);
    expect(checked.state.response.approvals).toEqual({});
    expect(checked.notices.at(-1)).toMatchObject({ to: { role: 'complaintsTeam' }, command: 'approveDraft' });
    expect(checked.as(people.complaintsOfficer).tries('recordSent', {}).refused).toBe('notMet');
  });

  it('D17 of the cover letter undoes what came after it, and the first check stands', () => {
    const signed = aSignedCase().does('writeCover', { text: 'Another cover letter' });
    expect(Object.keys(signed.state.response.approvals)).toEqual(['teamCheck']);
    expect(signed.notices.at(-1)?.to).toEqual({ role: 'headOfCorporateAffairs' });
    expect(signed.tries('writeCover', { text: 'Another cover letter' }).sentence).toContain(
      'nothing was changed',
    );
  });

  it('keeps the cover letter when the response is edited, for the second check', () => {
    const covered = aCoveredCase().as(people.investigator).does('writeFindings', edited);
    covered.as(people.complaintsOfficer).does('approveDraft');
    expect(covered.notices.at(-1)?.command).toBe('approveResponse');
  });

  it('tells nobody of edits while nothing has been checked', () => {
    const submitted = aSubmittedCase();
    const before = submitted.notices.length;
    expect(submitted.as(people.leadManager).does('writeFindings', edited).notices).toHaveLength(before);
  });

  it('R8.29b has no cover letter before the response is checked', () => {
    const submitted = aSubmittedCase().as(people.complaintsOfficer);
    expect(submitted.available).not.toContain('writeCover');
    expect(submitted.tries('writeCover', { text: 'Early' }).sentence).toContain('not been checked');
    expect(prefilled(aTeamCheckedCase(), 'writeCover').text).toContain('Thank you for telling us');
    expect(prefilled(aCoveredCase(), 'writeCover').text).toBe('The cover letter');
  });
});

describe('two approvers at once', () => {
  it.each([
    ['approveDraft', 'complaintsOfficer', 'leadManager', () => aSubmittedCase()],
    ['returnDraft', 'complaintsOfficer', 'leadManager', () => aSubmittedCase()],
  ] as const)('D17 %s is decided once: the second sees that it has changed', (command, first, second, at) => {
    const waiting = at();
    const shown = `response@${waiting.state.changed.response}`;
    waiting.as(people[first]).does('approveDraft', {}, shown);
    expect(waiting.as(people[second]).tries(command, back, shown).refused).toBe('changedSince');
    expect(waiting.tries(command, back).refused).toBe('notMet');
  });

  it.each(['signResponse', 'declineToSign'])('D17 of two who may sign, the second cannot %s', (command) => {
    const checked = aCheckedCase();
    const shown = `response@${checked.state.changed.response}`;
    checked.as(people.chiefExecutive).does('signResponse', {}, shown);
    checked.as({ ...people.chiefExecutive, id: 'another-chief-executive' });
    expect(checked.tries(command, back, shown).refused).toBe('changedSince');
    expect(checked.tries(command, back)).toMatchObject({ refused: 'notMet', paragraph: '8.29' });
  });

  it('D17 of a check and a return, the second finds that it has gone back', () => {
    const waiting = aCoveredCase()
      .as(people.headOfCorporateAffairs)
      .does('returnResponse', { ...back, to: 'investigator' });
    waiting.as({ ...people.headOfCorporateAffairs, id: 'another-head' });
    expect(waiting.tries('approveResponse').refused).toBe('wrongStage');
  });
});

function prefilled(theCase: CaseUnderTest, command: string) {
  return caseCommandNamed(command)?.prefill(theCase.state, theCase.context) ?? {};
}
