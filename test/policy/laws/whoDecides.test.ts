import type { CaseEvent } from '../../../policy/machine/caseState';
import type { Person } from '../../../policy/roles';
import { aTriagedCase, type CaseUnderTest } from '../../doors/aCase';
import { aSharedConcern } from '../../doors/aJointCase';
import { happened } from '../../doors/happened';
import { people } from '../../doors/people';

const { leadManager, headOfCorporateAffairs, chiefExecutive } = people;
const naming = ({ id: person }: Person): CaseEvent => ({ type: 'staffNamed', person, job: 'Sample job' });

/** What waits for a decision, asked for by the Lead Manager or by somebody else. */
const waiting: readonly (readonly [string, (byLeadManager: boolean) => CaseUnderTest])[] = [
  [
    'decideEnding',
    (byLeadManager) =>
      happened(aTriagedCase('closerLook'), {
        type: 'endingAsked',
        ending: 'withdrawn',
        why: 'Sample reason',
        byLeadManager,
      }),
  ],
  [
    'decideLead',
    (byLeadManager) =>
      happened(aSharedConcern('icb'), {
        type: 'leadProposed',
        lead: {
          body: 'icb',
          reason: 'Sample reason',
          on: '2026-01-05',
          factors: { primaryFocus: 'icb', firstReceived: 'icb', consent: 'icb' },
        },
        byLeadManager,
      }),
  ],
  [
    'decideBestInterests',
    (byLeadManager) =>
      happened(
        aTriagedCase('closerLook', {
          raisedBy: 'representative',
          affectedName: 'Sample person affected',
          relationship: 'family',
          whyRepresented: 'asked',
          consent: 'received',
        }),
        { type: 'bestInterestsDoubted', note: 'Sample doubt', ...(byLeadManager ? { byLeadManager } : {}) },
      ),
  ],
];

const mayDecide = (asked: CaseUnderTest, command: string): readonly string[] =>
  [leadManager, headOfCorporateAffairs, chiefExecutive]
    .filter((person) => asked.as(person).available.includes(command))
    .flatMap(({ roles }) => roles.filter((role) => role !== 'frontline'));

describe.each(waiting)('“%s” (L32)', (command, asked) => {
  const by = (actor: Person, byLeadManager: boolean) => asked(byLeadManager).as(actor);
  const named = (byLeadManager: boolean, ...staff: readonly Person[]) =>
    happened(asked(byLeadManager), ...staff.map(naming));

  it('is the Lead Manager’s, and the Head of Corporate Affairs’s on what the Lead Manager asked for', () => {
    expect(mayDecide(by(leadManager, false), command)).toEqual(['leadManager']);
    expect(mayDecide(by(leadManager, true), command)).toEqual(['headOfCorporateAffairs']);
  });

  it('is for the next above where the one it is for is named in it, up to the Chief Executive', () => {
    expect(mayDecide(named(false, leadManager), command)).toEqual(['headOfCorporateAffairs']);
    expect(mayDecide(named(true, headOfCorporateAffairs), command)).toEqual(['chiefExecutive']);
    expect(mayDecide(named(false, leadManager, headOfCorporateAffairs), command)).toEqual(['chiefExecutive']);
  });
});

describe('“agreeWhyNot” (L32)', () => {
  const untold = (who: Person, gaveIt: Person) =>
    happened(happened(aTriagedCase('closerLook'), naming(who)).as(gaveIt), {
      type: 'staffNotTold',
      staff: '1',
      reason: 'Sample reason',
    });

  it('is the Chief Executive’s on a reason of the Lead Manager’s about the Head of Corporate Affairs', () => {
    expect(mayDecide(untold(headOfCorporateAffairs, leadManager), 'agreeWhyNot')).toEqual(['chiefExecutive']);
    expect(mayDecide(untold(leadManager, people.complaintsOfficer), 'agreeWhyNot')).toEqual([
      'headOfCorporateAffairs',
      'chiefExecutive',
    ]);
  });
});
