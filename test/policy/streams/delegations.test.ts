import type { LondonDate } from '../../../policy/calendar/dates';
import { delegableFunctions, type DelegableFunction } from '../../../policy/machine/registers';
import { findDelegation } from '../../../policy/streams/delegations/questions';
import { delegationsStream } from '../../../policy/streams/delegations/delegations';
import { RecordUnderTest } from '../../doors/aRecord';
import { people } from '../../doors/people';

const delegationsOf = (person = people.headOfCorporateAffairs) =>
  new RecordUnderTest(delegationsStream, person.id).as(people.chiefExecutive);

const signing = { does: 'signResponse', from: '2026-01-12', until: '2026-01-23', reason: 'Leave' } as const;

const signerOn = (record: ReturnType<typeof delegationsOf>, on: LondonDate) =>
  findDelegation(record.state, 'signResponse', on);

describe('delegating a function (R2.5, R2.1)', () => {
  it('R2.5: records who may do what, from when to when, and who allowed it', () => {
    const record = delegationsOf().does('delegate', signing);

    expect(signerOn(record, '2026-01-12')).toEqual({
      id: `${people.headOfCorporateAffairs.id}/1`,
      to: people.headOfCorporateAffairs.id,
      does: 'signResponse',
      from: '2026-01-12',
      until: '2026-01-23',
      authorisedBy: people.chiefExecutive.id,
      reason: 'Leave',
    });
  });

  it.each<[string, LondonDate, boolean]>([
    ['the day before its first', '2026-01-11', false],
    ['its first day', '2026-01-12', true],
    ['its last day', '2026-01-23', true],
    ['the day after its last', '2026-01-24', false],
  ])('R2.1: counts on %s: %s is %s', (_, on, counts) => {
    expect(signerOn(delegationsOf().does('delegate', signing), on) !== undefined).toBe(counts);
  });

  it('R2.5: is for one function, and is found by the role it belongs to', () => {
    const { state } = delegationsOf().does('delegate', signing);

    expect(findDelegation(state, 'chiefExecutive', '2026-01-12')?.does).toBe('signResponse');
    expect(findDelegation(state, 'leadManager', '2026-01-12')).toBeUndefined();
    expect(findDelegation(state, 'annualReport', '2026-01-12')).toBeUndefined();
  });

  it.each(
    (Object.keys(delegableFunctions) as DelegableFunction[]).flatMap((does) => [
      ['chiefExecutive', does] as const,
      ['leadManager', does] as const,
    ]),
  )('R2.5: the %s passes on %s only where it is theirs', (role, does) => {
    const record = delegationsOf().as(people[role]);
    if (delegableFunctions[does].of === role) {
      record.does('delegate', { ...signing, does });
      expect(findDelegation(record.state, does, '2026-01-12')?.authorisedBy).toBe(people[role].id);
    } else {
      expect(record.tries('delegate', { ...signing, does })).toMatchObject({
        refused: 'invalid',
        paragraph: '2.5',
      });
      expect(record.tries('delegate', { ...signing, does }).fields).toHaveProperty('does');
    }
  });

  it('R2.5: nobody gives a function to themselves', () => {
    const refusal = delegationsOf(people.chiefExecutive).tries('delegate', signing);

    expect(refusal).toMatchObject({ refused: 'notMet', paragraph: '2.5' });
    expect(refusal.sentence).toMatch(/yourself/);
  });

  it.each(['seniorManager', 'headOfCorporateAffairs', 'deputyChiefExecutive', 'complaintsOfficer'] as const)(
    'R2.5, A1.4: the %s cannot delegate, not even what was delegated to them',
    (who) => {
      const standIn = delegationsOf(people.wardSister)
        .as(people[who])
        .withRegisters({
          mayActFor: () => signerOn(delegationsOf().does('delegate', signing), '2026-01-12'),
        });

      expect(standIn.tries('delegate', signing).refused).toBe('notYours');
    },
  );

  it.each<[string, object, string]>([
    ['a first day before today', { from: '2026-01-04' }, 'from'],
    ['a last day before the first', { until: '2026-01-11' }, 'until'],
  ])('R2.5: refuses %s', (_, change, field) => {
    expect(delegationsOf().tries('delegate', { ...signing, ...change }).fields).toHaveProperty(field);
  });

  it('R2.5: may be for today alone', () => {
    const record = delegationsOf().does('delegate', { ...signing, from: '2026-01-05', until: '2026-01-05' });

    expect(signerOn(record, '2026-01-05')).toBeDefined();
  });

  it.each<[string, string, string, boolean]>([
    ['ends as it begins', '2026-01-06', '2026-01-12', true],
    ['begins as it ends', '2026-01-23', '2026-02-20', true],
    ['lies around it', '2026-01-06', '2026-02-20', true],
    ['ends the day before', '2026-01-06', '2026-01-11', false],
    ['begins the day after', '2026-01-24', '2026-02-20', false],
  ])(
    'R2.5: a second one for the same function that %s: %s to %s, refused is %s',
    (_, from, until, refused) => {
      const record = delegationsOf().does('delegate', signing);
      if (refused)
        expect(record.tries('delegate', { ...signing, from, until }).fields).toHaveProperty('from');
      else expect(record.does('delegate', { ...signing, from, until }).state.given).toHaveLength(2);
    },
  );

  it('R2.5: another function over the same days is another delegation', () => {
    const record = delegationsOf()
      .does('delegate', signing)
      .does('delegate', { ...signing, does: 'annualReport' });

    expect(findDelegation(record.state, 'annualReport', '2026-01-12')?.id).toMatch(/\/2$/);
  });

  it('R2.5: tells the person and the Complaints Team, in words without a name', () => {
    const record = delegationsOf().does('delegate', signing);

    expect(record.told).toEqual(['headOfCorporateAffairs', 'complaintsTeam']);
    expect(record.notices[0]?.say).toBe(
      'You may act for somebody else in the complaints procedure: Sign final responses, Mon 12 Jan 2026 to Fri 23 Jan 2026.',
    );
    expect(record.notices[1]?.say).toMatch(/recorded/);
    expect(record.confirmed('delegate')).toMatch(/register/);
  });
});

describe('revoking a delegation (R2.5)', () => {
  const given = () => delegationsOf().does('delegate', { ...signing, from: '2026-01-05' });
  const first = `${people.headOfCorporateAffairs.id}/1`;

  it('R2.5: it stops counting that day, and what was done under it stands', () => {
    const record = given()
      .on('2026-01-08')
      .does('revokeDelegation', { delegation: first, reason: 'Back early' });

    expect(signerOn(record, '2026-01-07')).toBeDefined();
    expect(signerOn(record, '2026-01-08')).toBeUndefined();
    expect(signerOn(record, '2026-01-09')).toBeUndefined();
    expect(record.told).toEqual(['headOfCorporateAffairs', 'complaintsTeam']);
    expect(record.notices[0]?.say).toMatch(/revoked/);
  });

  it('R2.5: leaves the other delegations as they are', () => {
    const record = given().does('delegate', { ...signing, does: 'annualReport' });
    record.does('revokeDelegation', { delegation: first, reason: 'Back early' });

    expect(findDelegation(record.state, 'annualReport', '2026-01-12')).toBeDefined();
  });

  it('R2.5: is for the role it belongs to, and is offered only while there is one', () => {
    expect(given().available).toEqual(['delegate', 'revokeDelegation']);
    expect(given().as(people.leadManager).available).toEqual(['delegate']);
    expect(delegationsOf().available).toEqual(['delegate']);
    expect(given().on('2026-01-24').available).toEqual(['delegate']);
    expect(given().on('2026-01-23').available).toContain('revokeDelegation');
    expect(
      given().as(people.leadManager).tries('revokeDelegation', { delegation: first, reason: 'x' }).fields,
    ).toHaveProperty('delegation');
  });

  it('R2.5: the form lists those not revoked, in words', () => {
    const record = given().does('delegate', { ...signing, does: 'annualReport' });
    record.does('revokeDelegation', { delegation: first, reason: 'Back early' });

    expect(record.optionsOf('revokeDelegation', 'delegation')).toEqual([
      'Report each year on complaints, Mon 12 Jan 2026 to Fri 23 Jan 2026',
    ]);
  });

  it('R2.5: cannot be done twice, and the same days can then be given again', () => {
    const record = given().does('revokeDelegation', { delegation: first, reason: 'Back early' });

    expect(record.tries('revokeDelegation', { delegation: first, reason: 'x' }).refused).toBe('invalid');
    expect(signerOn(record.does('delegate', signing), '2026-01-12')?.id).toMatch(/\/3$/);
  });

  it('R2.5: one that is over cannot be revoked', () => {
    expect(
      given().on('2026-01-24').tries('revokeDelegation', { delegation: first, reason: 'x' }).fields,
    ).toHaveProperty('delegation');
  });
});

describe('reading a delegation record (R7.1a)', () => {
  it.each<[keyof typeof people, boolean]>([
    ['headOfCorporateAffairs', true],
    ['chiefExecutive', true],
    ['leadManager', true],
    ['complaintsOfficer', true],
    ['palsOfficer', true],
    ['wardSister', true],
    ['stranger', false],
    ['investigator', false],
  ])('R7.1a: %s may read the ward sister’s: %s', (who, may) => {
    const record = delegationsOf(people.wardSister).does('delegate', signing).as(people[who]);

    expect(record.maySee).toBe(may);
    if (!may) expect(record.tries('delegate', signing).refused).toBe('notFound');
  });
});
