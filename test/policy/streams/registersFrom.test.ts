import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { emptyRegisters } from '../../../policy/machine/registers';
import { delegationsStream } from '../../../policy/streams/delegations/delegations';
import { partnerStream } from '../../../policy/streams/partnerDirectory/partnerDirectory';
import { registersFrom, type KeptRegisters } from '../../../policy/streams/registersFrom';
import { trainingStream } from '../../../policy/streams/training/training';
import { RecordUnderTest } from '../../doors/aRecord';
import { anAgreedProposal, aRestrictionInForce } from '../../doors/aRestriction';
import { people } from '../../doors/people';

const kept = (records: Partial<KeptRegisters> = {}) =>
  registersFrom(
    {
      delegations: [],
      covered: [],
      training: [],
      restrictions: [],
      partners: [],
      reviews: [],
      openCases: new Map(),
      responses: new Map(),
      limited: new Map(),
      ...records,
    },
    defaultTrust,
  );

describe('the facts of the registers, for a decision', () => {
  const signer = people.headOfCorporateAffairs.id;
  const delegations = [
    new RecordUnderTest(delegationsStream, people.wardSister.id).state,
    new RecordUnderTest(delegationsStream, signer)
      .as(people.chiefExecutive)
      .does('delegate', { does: 'signResponse', from: '2026-01-12', until: '2026-01-23', reason: 'Leave' })
      .state,
  ];

  it('R2.1, R2.5: who may act for whom, on which day', () => {
    const { mayActFor, standInsFor } = kept({ delegations });

    expect(mayActFor(signer, 'signResponse', '2026-01-12')).toMatchObject({
      to: signer,
      authorisedBy: people.chiefExecutive.id,
    });
    expect(mayActFor(signer, 'chiefExecutive', '2026-01-12')).toBeDefined();
    expect(mayActFor(signer, 'signResponse', '2026-01-11')).toBeUndefined();
    expect(mayActFor(signer, 'allocate', '2026-01-12')).toBeUndefined();
    expect(mayActFor(people.wardSister.id, 'signResponse', '2026-01-12')).toBeUndefined();
    expect(mayActFor(people.stranger.id, 'signResponse', '2026-01-12')).toBeUndefined();
    expect(standInsFor('signResponse', '2026-01-23')).toEqual([signer]);
    expect(standInsFor('signResponse', '2026-01-24')).toEqual([]);
    expect(standInsFor('allocate', '2026-01-12')).toEqual([]);
  });

  it('R8.19a: who is trained in what', () => {
    const record = new RecordUnderTest(trainingStream, people.investigator.id).does('recordTraining', {
      course: 'investigating',
      on: '2025-11-03',
    });
    const { trained } = kept({ training: [record.state] });

    expect(trained(people.investigator.id, 'investigating')).toBe(true);
    expect(trained(people.investigator.id, 'complaints')).toBe(false);
    expect(trained(people.secondInvestigator.id, 'investigating')).toBe(false);
  });

  it('R8.19b, R9.1: what cases say of a person’s load and of a full response', () => {
    const facts = kept({
      openCases: new Map([[people.investigator.id, 4]]),
      responses: new Map([['C25-7K4MQ', '2025-12-01']]),
    });

    expect(facts.openCases(people.investigator.id)).toBe(4);
    expect(facts.openCases(people.secondInvestigator.id)).toBe(0);
    expect(facts.respondedOn('C25-7K4MQ')).toBe('2025-12-01');
    expect(facts.respondedOn('C25-OTHER')).toBeUndefined();
  });

  it('R9.3b, R9.4b: a limit on contact shows on its case only while it is in force', () => {
    const { restrictionOn } = kept({ restrictions: [aRestrictionInForce().state] });

    expect(restrictionOn('C25-7K4MQ', '2026-01-05')).toMatchObject({ id: 'C25-7K4MQ', until: '2026-07-31' });
    expect(restrictionOn('C25-7K4MQ', '2026-08-01')).toBeUndefined();
    expect(restrictionOn('C25-OTHER', '2026-01-05')).toBeUndefined();
    expect(
      kept({ restrictions: [anAgreedProposal().state] }).restrictionOn('C25-7K4MQ', '2026-01-05'),
    ).toBeUndefined();
  });

  it('J3.1, D23: the directory, with what was edited and without who left', () => {
    const gone = new RecordUnderTest(partnerStream, 'hertsUrgentCare').does('removePartner', {
      reason: 'Closed',
    });
    const partners = kept({ partners: [gone.state] }).partners();

    const listed = defaultTrust.partnerBodies.length;
    expect(kept().partners()).toHaveLength(listed);
    expect(kept().partners()).toContainEqual({
      id: 'adultCareServices',
      name: 'Hertfordshire County Council Adult Care Services (ACS)',
      kind: 'socialCare',
    });
    expect(partners).toHaveLength(listed - 1);
    expect(partners.map(({ id }) => id)).not.toContain('hertsUrgentCare');
  });

  it('empty registers answer nothing', () => {
    expect(emptyRegisters.mayActFor(signer, 'signResponse', '2026-01-12')).toBeUndefined();
    expect(emptyRegisters.trained(signer, 'investigating')).toBe(false);
    expect(emptyRegisters.openCases(signer)).toBe(0);
    expect(emptyRegisters.respondedOn('C25-7K4MQ')).toBeUndefined();
    expect(emptyRegisters.restrictionOn('C25-7K4MQ', '2026-01-05')).toBeUndefined();
    expect(emptyRegisters.partners()).toEqual([]);
  });
});
