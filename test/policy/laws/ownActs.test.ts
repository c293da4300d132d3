import type { CaseEvent } from '../../../policy/machine/caseState';
import { nobodyApprovesTheirOwn } from '../../../policy/laws/ownActs';
import { aTriagedCase, type CaseUnderTest } from '../../doors/aCase';
import { anInvestigation } from '../../doors/anInvestigation';
import { aCoveredCase } from '../../doors/aResponse';
import { happened } from '../../doors/happened';
import { people } from '../../doors/people';

/** What the law says of this being done by somebody, whatever command lets them. */
const decidedBy = (given: CaseUnderTest, person: keyof typeof people, event: CaseEvent) => {
  const { state: before, context } = given.as(people[person]);
  return nobodyApprovesTheirOwn.refuses({ before, events: [event], after: before, context });
};

const extension = {
  round: 1,
  until: '2026-06-01',
  reason: 'Sample reason',
  toldOn: '2026-01-06',
  answer: 'waiting',
} as const;

describe('nobody approves their own act, under any delegation (L32)', () => {
  const asked = () =>
    happened(anInvestigation().as(people.seniorManager), { type: 'extensionAsked', extension });

  it('does not approve more time for whoever asked for it', () => {
    const approved = { type: 'extensionDecided', approved: true } as const;
    expect(decidedBy(asked(), 'seniorManager', approved)).toMatchObject({
      refused: 'notYours',
      paragraph: '2.5',
    });
    expect(decidedBy(asked(), 'leadManager', approved)).toBeUndefined();
  });

  it('signs no letter of whoever wrote the cover, checked it or drafted it', () => {
    const signed = { type: 'responseApproved', step: 'signature' } as const;
    for (const own of ['complaintsOfficer', 'investigator'] as const)
      expect(decidedBy(aCoveredCase(), own, signed)?.refused).toBe('notYours');
    expect(decidedBy(aCoveredCase(), 'chiefExecutive', signed)).toBeUndefined();
  });

  it('decides on no representative whom they doubted: the Lead Manager’s doubt is for above them', () => {
    const doubted = aTriagedCase('closerLook', {
      raisedBy: 'representative',
      affectedName: 'Sample person affected',
      relationship: 'family',
      whyRepresented: 'asked',
      consent: 'received',
    })
      .as(people.leadManager)
      .does('raiseBestInterests', { note: 'Sample doubt' });
    const carryOn = { decision: 'carryOn', reasons: 'Sample reasons' };
    expect(doubted.notices.at(-1)?.to).toEqual({ role: 'headOfCorporateAffairs' });
    expect(doubted.tries('decideBestInterests', carryOn).refused).toBe('notYours');
    doubted.as(people.headOfCorporateAffairs).does('decideBestInterests', carryOn);
    const event = { type: 'bestInterestsDecided', stop: false, reasons: 'x', from: 'closerLook' } as const;
    const byNurse = happened(anInvestigation().as(people.wardSister), {
      type: 'bestInterestsDoubted',
      note: 'x',
    });
    expect(decidedBy(byNurse, 'wardSister', event)?.refused).toBe('notYours');
    expect(decidedBy(byNurse, 'leadManager', event)).toBeUndefined();
  });

  it('agrees to no other ending of whoever asked for it', () => {
    const withAsked = happened(asked().as(people.leadManager), {
      type: 'endingAsked',
      ending: 'withdrawn',
      why: 'Sample why',
      byLeadManager: true,
    });
    const agreed = { type: 'endingDecided', ending: 'withdrawn', agreed: true, reasons: 'x' } as const;
    expect(decidedBy(withAsked, 'leadManager', agreed)?.refused).toBe('notYours');
    expect(decidedBy(withAsked, 'headOfCorporateAffairs', agreed)).toBeUndefined();
  });
});
