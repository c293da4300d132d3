import { codes } from '../doors/aResponse';
import type { Relation } from '../../policy/roles';
import { aCase, aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { anInvestigationNaming } from '../doors/anInvestigation';
import { happened } from '../doors/happened';
import { people } from '../doors/people';

const today = '2026-01-05';
const { leadManager, wardSister, palsOfficer, stranger } = people;
const represented = {
  raisedBy: 'representative',
  affectedName: 'Sample person affected',
  relationship: 'family',
  whyRepresented: 'asked',
  consent: 'received',
} as const;
const letter = {
  on: today,
  how: 'letter',
  complete: true,
  learning: 'Ask sooner who speaks for whom.',
} as const;
const decision = (what: string) => ({ decision: what, reasons: 'Sample reasons' });

const spokenFor = (route = 'closerLook'): CaseUnderTest => aTriagedCase(route, represented);
const doubted = (route = 'closerLook'): CaseUnderTest =>
  spokenFor(route).as(wardSister).does('raiseBestInterests', { note: 'Sample doubt' }).as(leadManager);

describe('doubt about a representative', () => {
  it('R4.5: goes to the Lead Manager, without a name, and nothing is sent until it is decided', () => {
    const raised = doubted();
    expect(raised.notices.at(-1)).toMatchObject({
      to: { role: 'leadManager' },
      paragraph: '4.5',
      command: 'decideBestInterests',
      say: expect.stringContaining('C26-7K4MQ') as string,
    });
    expect(raised.state.stopping.doubt).toEqual({ by: wardSister.id, on: today });
    expect(raised.missing).toContainEqual({
      what: expect.any(String) as string,
      paragraph: '4.5',
      command: 'decideBestInterests',
      blocks: 'sending',
    });
    expect(raised.confirmed('raiseBestInterests')).toContain('Lead Manager');
  });

  it.each(['toTriage', 'feedback', 'enquiry', 'earlyResolution', 'closerLook', 'ledElsewhere', 'copiedIn'])(
    'R4.5: can be raised at any stage: %s',
    (stage) => {
      const spoken =
        stage === 'toTriage'
          ? aCase(represented).as(palsOfficer)
          : aTriagedCase(stage, represented, { leadBody: 'x' });
      expect(spoken.does('raiseBestInterests', { note: 'x' }).state).toMatchObject({
        stage,
        stopping: { doubt: { by: palsOfficer.id } },
      });
    },
  );

  it.each([
    'logger',
    'handler',
    'colleague',
    'investigator',
    'invitedInvestigator',
    'adviser',
    'author',
    'oversight',
  ] as const)('R4.5: can be raised by anyone involved: %s', (relation) => {
    expect(withRelation(relation).as(stranger).available).toContain('raiseBestInterests');
  });

  it('R4.5: cannot be raised by somebody who is not, or about nobody, or twice at once', () => {
    expect(spokenFor().as(stranger).available).toEqual([]);
    expect(aTriagedCase('closerLook').available).not.toContain('raiseBestInterests');
    expect(aTriagedCase('closerLook').tries('raiseBestInterests', { note: 'x' })).toMatchObject({
      paragraph: '4.5',
      fields: { note: expect.any(String) as string },
    });
    expect(doubted().available).not.toContain('raiseBestInterests');
    expect(doubted().tries('raiseBestInterests', { note: 'x' })).toMatchObject({
      refused: 'notMet',
      paragraph: '4.5',
    });
  });
});

describe('the decision on it', () => {
  it.each([
    ['wardSister', false],
    ['palsOfficer', false],
    ['complaintsOfficer', false],
    ['leadManager', true],
    ['seniorManager', false],
  ] as const)('R4.5: %s may decide: %s', (who, may) =>
    expect(doubted().as(people[who]).available.includes('decideBestInterests')).toBe(may),
  );

  it.each([
    ['headOfCorporateAffairs', false],
    ['wardSister', true],
  ] as const)(
    'L32: is not offered to whoever raised it: by %s, offered to the Head of Corporate Affairs: %s',
    (by, may) => {
      const raised = happened(anInvestigationNaming().as(people[by]), {
        type: 'bestInterestsDoubted',
        note: 'Sample doubt',
      });
      const offeredTo = (who: keyof typeof people): boolean =>
        raised.as(people[who]).available.includes('decideBestInterests');
      expect([offeredTo('headOfCorporateAffairs'), offeredTo('leadManager')]).toEqual([may, true]);
    },
  );

  it('R2.5: a delegate of the Lead Manager may decide', () => {
    const delegation = {
      id: 'D1',
      to: stranger.id,
      does: 'decideBestInterests',
      from: today,
      until: today,
      authorisedBy: leadManager.id,
    } as const;
    const raised = doubted().withRegisters({
      mayActFor: (person, what) =>
        person === stranger.id && (what === 'decideBestInterests' || what === 'leadManager')
          ? delegation
          : undefined,
    });
    expect(raised.as(stranger).available).toContain('decideBestInterests');
  });

  it('R4.5: needs a doubt on record, and reasons', () => {
    expect(spokenFor().as(leadManager).available).not.toContain('decideBestInterests');
    expect(spokenFor().as(leadManager).tries('decideBestInterests', decision('stop'))).toMatchObject({
      refused: 'notMet',
      paragraph: '4.5',
    });
    expect(Object.keys(doubted().tries('decideBestInterests', { decision: 'stop' }).fields ?? {})).toEqual([
      'reasons',
    ]);
  });

  it('R4.5: may be to carry on, and the doubt is settled', () => {
    const settled = doubted().does('decideBestInterests', decision('carryOn'));
    expect(settled.state).toMatchObject({ stage: 'closerLook', stopping: {} });
    expect(settled.state.stopping.doubt).toBeUndefined();
    expect(settled.missing).not.toContainEqual(expect.objectContaining({ paragraph: '4.5' }));
    expect(settled.available).toContain('raiseBestInterests');
    expect(settled.notices.at(-1)).toMatchObject({ command: 'decideBestInterests' });
  });

  it('R4.5: may be to stop, and then the letter with the reasons and the Ombudsman is owed before it closes', () => {
    const stopped = doubted().does('decideBestInterests', decision('stop'));
    expect(stopped.state).toMatchObject({ stage: 'stopped', stopping: { stoppedFrom: 'closerLook' } });
    expect(stopped.notices.at(-1)).toMatchObject({
      to: { role: 'complaintsTeam' },
      command: 'recordStopLetter',
      paragraph: '4.5',
    });
    expect(stopped.missing).toContainEqual({
      what: expect.any(String) as string,
      paragraph: '4.5',
      command: 'recordStopLetter',
      blocks: 'closing',
    });
    expect(stopped.available).not.toContain('withdraw');
    expect(stopped.tries('recordStopLetter', { ...letter, complete: false })).toMatchObject({
      paragraph: '4.5',
      fields: { complete: expect.any(String) as string },
    });
    expect(stopped.state.stage).toBe('stopped');
    stopped.does('codeCase', codes).does('recordStopLetter', letter);
    expect(stopped.state).toMatchObject({
      stage: 'closed',
      closing: { ending: 'stopped' },
      stopping: { letterOn: today },
    });
  });

  it('R4.5: no answer is owed once it is stopped, and is again when we carry on', () => {
    const stopped = doubted().does('decideBestInterests', decision('stop'));
    expect(stopped.clock('response')?.state).toBe('ended');
    expect(stopped.does('carryOnAfterAll', { reasons: 'x' }).clock('response')).toMatchObject({
      due: '2026-02-23',
      state: 'running',
    });
  });

  it('R4.5: stopped by mistake, the case goes back to where it stood until the letter goes', () => {
    const stopped = doubted('earlyResolution').does('decideBestInterests', decision('stop'));
    expect(stopped.as(palsOfficer).available).not.toContain('carryOnAfterAll');
    expect(stopped.as(leadManager).does('carryOnAfterAll', { reasons: 'x' }).state).toMatchObject({
      stage: 'earlyResolution',
      stopping: {},
    });
    expect(stopped.state.stopping.stoppedFrom).toBeUndefined();
    expect(doubted().tries('carryOnAfterAll', { reasons: 'x' })).toMatchObject({ refused: 'wrongStage' });
  });

  it('R4.5: a response that has gone can no longer be stopped', () => {
    const responded = doubted();
    responded.state = { ...responded.state, stage: 'responded' };
    expect(responded.tries('decideBestInterests', decision('stop'))).toMatchObject({
      paragraph: '4.5',
      fields: { decision: expect.any(String) as string },
    });
    expect(responded.does('decideBestInterests', decision('carryOn')).state.stage).toBe('responded');
  });

  it('R4.5: a child’s representative with grounds who is stopped for the child’s sake ends as stopped', () => {
    const child = aCase({ ...represented, whyRepresented: 'under13', consent: 'notNeeded' })
      .as(palsOfficer)
      .does('decideGrounds', { satisfied: true, reasons: 'x' })
      .does('raiseBestInterests', { note: 'x' });
    child.as(leadManager).does('decideBestInterests', decision('stop')).does('recordStopLetter', letter);
    expect(child.state.closing.ending).toBe('stopped');
  });
});

/** A case spoken for, where a stranger holds this relation by the facts that give it. */
function withRelation(relation: Relation): CaseUnderTest {
  const spoken = spokenFor();
  const { state } = spoken;
  const { id } = stranger;
  const given: Partial<Record<Relation, Partial<CaseUnderTest['state']>>> = {
    logger: { intake: { ...state.intake, loggedBy: id } },
    handler: { triage: { ...state.triage, handler: id } },
    colleague: { enquiry: { ...state.enquiry, colleagues: [id] } },
    investigator: { allocation: { investigator: id } },
    invitedInvestigator: { allocation: { invited: id } },
    adviser: {
      investigation: {
        ...state.investigation,
        clinicalRequests: [{ issue: '1', adviser: id, question: 'x', dueOn: today }],
      },
    },
    author: { response: { ...state.response, authors: [id] } },
    oversight: { sixMonths: { ...state.sixMonths, oversight: id } },
  };
  spoken.state = { ...state, ...given[relation] };
  return spoken;
}
