import { basisOf } from '../../policy/machine/casePermission';
import { caseCommandNamed } from '../../policy/machine/caseSections';
import { caseStream } from '../../policy/machine/case';
import type { CaseEvent } from '../../policy/machine/caseState';
import type { Entries } from '../../policy/machine/fields';
import { mayDo } from '../../policy/machine/permission';
import type { Relation, Role } from '../../policy/roles';
import type { CaseCommand } from '../../policy/machine/section';
import type { CaseUnderTest } from '../doors/aCase';
import {
  aCheckedCase,
  aClosedCase,
  aCoveredCase,
  aDraftedCase,
  anAnsweredCase,
  anInvestigatedCase,
  aRemedy,
  aSignedCase,
  aSubmittedCase,
  aTeamCheckedCase,
  letter,
  sentToPerson,
} from '../doors/aResponse';
import { happened } from '../doors/happened';
import { people } from '../doors/people';

const command = (name: string): CaseCommand => {
  const found = caseCommandNamed(name);
  if (!found) throw new Error(`There is no command ${name}.`);
  return found;
};

const back = { to: 'complaintsTeam', reasons: 'Part 4 does not say why.' };

const referred = (): CaseUnderTest =>
  aClosedCase()
    .as(people.complaintsOfficer)
    .does('recordReferral', { body: 'phso', on: '2026-02-09', theirReference: 'P-1' });

const asked = (): CaseUnderTest =>
  referred().does('recordOmbudsmanRequest', {
    referral: '1',
    receivedOn: '2026-02-09',
    what: 'The diary',
    due: '2026-02-20',
  });

describe('nobody takes part who must not', () => {
  const everyRole = {
    ...people.leadManager,
    roles: [
      'complaintsTeam',
      'leadManager',
      'headOfCorporateAffairs',
      'chiefExecutive',
    ] as const satisfies readonly Role[],
  };
  const { context } = aSubmittedCase().as(everyRole);
  const barred = (relation: Relation, names: readonly string[]) =>
    names.map((name) => [relation, name] as const);

  it.each([
    ...barred('author', [
      'approveDraft',
      'returnDraft',
      'approveResponse',
      'returnResponse',
      'signResponse',
      'declineToSign',
    ]),
    ...barred('investigator', [
      'approveDraft',
      'returnDraft',
      'approveResponse',
      'returnResponse',
      'signResponse',
      'declineToSign',
    ]),
    ...barred('coverAuthor', ['approveResponse', 'returnResponse', 'signResponse', 'declineToSign']),
    ...barred('checker', ['approveResponse', 'returnResponse', 'signResponse', 'declineToSign']),
    ...barred('staffConcerned', [
      'submitDraft',
      'approveDraft',
      'returnDraft',
      'writeCover',
      'approveResponse',
      'returnResponse',
      'signResponse',
      'declineToSign',
      'recordSent',
      'closeAfterResponse',
      'keepInvolved',
      'reopen',
      'signpost',
      'recordReferral',
      'recordOmbudsmanRequest',
      'answerOmbudsmanRequest',
      'recordOmbudsmanOutcome',
    ]),
  ])('D17 whoever is tied to it as “%s” may not %s, whatever their role', (relation, name) => {
    const { who } = command(name);
    expect(mayDo(who, context, [])).toBe(name !== 'submitDraft');
    expect(mayDo(who, context, [relation])).toBe(false);
    expect(mayDo(who, context, ['investigator', relation])).toBe(false);
  });

  it.each([
    ['approveDraft', 'coverAuthor'],
    ['returnDraft', 'coverAuthor'],
    ['approveDraft', 'checker'],
    ['writeCover', 'author'],
    ['recordSent', 'author'],
  ] as const)('%s is not barred to whoever is its “%s”', (name, relation) => {
    expect(mayDo(command(name).who, context, [relation])).toBe(true);
  });
});

describe('what the card showed', () => {
  const response: CaseEvent = { type: 'commentsConsidered', comments: 'x', considered: 'y' };
  const ombudsman: CaseEvent = { type: 'signposted', on: '2026-02-09', how: 'x', why: 'y' };
  const closing: CaseEvent = { type: 'caseClosed', ending: 'responded', learning: 'x', confirmedBy: 'staff' };
  const { complaintsOfficer, headOfCorporateAffairs, chiefExecutive, leadManager } = people;

  it.each([
    ['writeFindings', () => aSubmittedCase().as(leadManager), response],
    ['writeAmends', () => aDraftedCase(['upheld']), response],
    ['writeNextSteps', () => aDraftedCase(), response],
    ['approveDraft', () => aSubmittedCase().as(complaintsOfficer), response],
    ['returnDraft', () => aSubmittedCase().as(complaintsOfficer), response],
    ['writeCover', () => aTeamCheckedCase(), response],
    ['approveResponse', () => aCoveredCase().as(headOfCorporateAffairs), response],
    ['returnResponse', () => aCoveredCase().as(headOfCorporateAffairs), response],
    ['signResponse', () => aCheckedCase().as(chiefExecutive), response],
    ['declineToSign', () => aCheckedCase().as(chiefExecutive), response],
    ['recordSent', () => aSignedCase(), response],
    ['reopen', () => aClosedCase(), response],
    ['reopen', () => aClosedCase(), closing],
    ['recordOmbudsmanRequest', referred, ombudsman],
    ['answerOmbudsmanRequest', asked, ombudsman],
    ['recordOmbudsmanOutcome', referred, ombudsman],
  ] as const)('D17 has to stand still for “%s”', (name, at, event) => {
    const shown = at();
    const basis = basisOf(shown.state, command(name));
    expect(happened(shown, event).tries(name, back, basis).refused).toBe('changedSince');
  });
});

describe('days that have not come, or have gone', () => {
  const told = { way: 'phone', comments: 'none', on: '2026-02-02' };
  const kept = { on: '2026-02-06', how: 'phone', note: 'x', finished: false, next: '2026-03-01' };
  const request = { referral: '1', receivedOn: '2026-02-09', what: 'x', due: '2026-02-20' };

  it.each<[string, string, string, () => CaseUnderTest, Entries]>([
    ['tellOutcome', 'on', '2026-02-03', () => anInvestigatedCase(), told],
    ['agreeRemedy', 'due', '2026-02-02', () => anInvestigatedCase(['upheld']), aRemedy],
    ['writeNextSteps', 'nextContactOn', '2026-02-02', () => anInvestigatedCase(), letter.nextSteps],
    ['recordSent', 'on', '2026-02-06', () => aSignedCase(), sentToPerson],
    ['keepInvolved', 'on', '2026-02-07', () => anAnsweredCase(['upheld']), kept],
    ['keepInvolved', 'next', '2026-02-06', () => anAnsweredCase(['upheld']), kept],
    [
      'reopen',
      'receivedOn',
      '2026-02-10',
      () => aClosedCase(),
      { reason: 'unanswered', words: 'x', issues: [], canAdd: true },
    ],
    ['signpost', 'on', '2026-02-10', () => aClosedCase(), { how: 'x', why: 'y' }],
    ['recordReferral', 'on', '2026-02-10', () => aClosedCase(), { body: 'phso', theirReference: 'x' }],
    ['recordOmbudsmanRequest', 'receivedOn', '2026-02-10', referred, request],
    ['answerOmbudsmanRequest', 'on', '2026-02-10', asked, { request: '1', what: 'x' }],
    ['recordOmbudsmanOutcome', 'on', '2026-02-10', referred, { referral: '1', outcome: 'upheld' }],
  ])('%s refuses “%s” on %s', (name, field, day, at, entries) => {
    expect(Object.keys(at().tries(name, { ...entries, [field]: day }).fields ?? {})).toEqual([field]);
  });
});

describe('where a command can lead', () => {
  it.each([
    ['submitDraft', ['response']],
    ['returnDraft', ['investigation']],
    ['returnResponse', ['investigation']],
    ['declineToSign', ['investigation']],
    ['recordSent', ['responded']],
    ['closeAfterResponse', ['closed']],
    ['reopen', ['investigation', 'closerLook']],
    ['writeFindings', undefined],
    ['approveDraft', undefined],
    ['signResponse', undefined],
  ])('%s: %j', (name, stages) => {
    expect(command(name).leadsTo).toEqual(stages);
  });
});

describe('the sentence that confirms', () => {
  const says = (theCase: CaseUnderTest, name: string): string =>
    caseStream.confirm(name, theCase.state, theCase.context);

  it('says that an edit starts the checks again, once it is being checked', () => {
    expect(says(aDraftedCase(), 'writeFindings')).toBe('Saved in the draft.');
    expect(says(aSubmittedCase(), 'writeFindings')).toContain('checked again from the start');
  });

  it('says when the person next hears', () => {
    expect(says(aDraftedCase(), 'writeNextSteps')).toContain('by Mon 16 Mar 2026');
    expect(says(anInvestigatedCase(), 'writeNextSteps')).toBe('Saved in the draft.');
  });

  it('says who has it after a reopening', () => {
    const request = { receivedOn: '2026-02-09', reason: 'unanswered', issues: [] } as const;
    const again = happened(aClosedCase(), { type: 'caseReopened', request, words: 'x' });
    expect(says(again, 'reopen')).toContain('the same investigator');
    const left = happened(
      aClosedCase(),
      { type: 'caseHandedBack', reason: 'x' },
      { type: 'caseReopened', request, words: 'x' },
    );
    expect(says(left, 'reopen')).toContain('needs an investigator');
  });
});
