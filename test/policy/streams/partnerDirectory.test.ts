import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { directoryOf, staleEntries } from '../../../policy/streams/partnerDirectory/questions';
import { partnerStream } from '../../../policy/streams/partnerDirectory/partnerDirectory';
import { RecordUnderTest } from '../../doors/aRecord';
import { people } from '../../doors/people';

const entry = {
  name: 'Isabel Hospice',
  kind: 'independent',
  manager: 'Sample manager',
  deputy: 'Sample deputy',
  phone: '01632 960001',
  checkedOn: '2026-01-05',
} as const;

const listing = (recorded: Parameters<typeof directoryOf>[0]) => directoryOf(recorded, defaultTrust);

const hospice = () => new RecordUnderTest(partnerStream, 'isabelHospice');
const known = () => hospice().does('updatePartner', entry);

describe('the partner directory (J3.1, D23)', () => {
  it('J3.1, D23: begins with the twelve organisations of Appendix 4', () => {
    const names = listing([]).map(({ name }) => name);

    expect(names).toHaveLength(defaultTrust.partnerBodies.length);
    expect(names).toEqual(expect.arrayContaining(['NHS England', 'Isabel Hospice', 'Herts Urgent Care']));
    expect(listing([]).every(({ stage, checkedOn }) => stage === 'listed' && !checkedOn)).toBe(true);
  });

  it('J3.1: an entry has a manager, a deputy, a contact and the day it was checked', () => {
    expect(known().state).toEqual({ id: 'isabelHospice', stage: 'listed', version: 1, ...entry });
  });

  it.each(['manager', 'name', 'kind', 'checkedOn'])('J3.1: %s cannot be left empty', (field) => {
    expect(hospice().tries('updatePartner', { ...entry, [field]: '' }).fields).toHaveProperty(field);
  });

  it('J3.1: it cannot have been checked on a day to come', () => {
    expect(hospice().tries('updatePartner', { ...entry, checkedOn: '2026-01-06' }).fields).toHaveProperty(
      'checkedOn',
    );
  });

  it('J3.1: there has to be a way to reach them: a phone number or an address', () => {
    const { phone, ...unreachable } = entry;

    expect(hospice().tries('updatePartner', unreachable).fields).toHaveProperty('phone');
    expect(
      hospice().does('updatePartner', { ...unreachable, email: 'sample@example.org' }).state.phone,
    ).toBeUndefined();
    expect(hospice().does('updatePartner', { ...unreachable, phone }).state.phone).toBe(phone);
  });

  it('J3.1: asks for the manager, then for the deputy, until both are known', () => {
    const asks = (record: ReturnType<typeof hospice>) =>
      record.missing.map(({ what, command }) => (command === 'updatePartner' ? what : command));

    expect(asks(hospice())).toEqual(['Ask who manages complaints there, and how to reach them']);
    expect(asks(hospice().does('updatePartner', { ...entry, deputy: '' }))).toEqual(['Ask who deputises']);
    expect(asks(known())).toEqual([]);
    expect(asks(hospice().does('removePartner', { reason: 'Closed' }))).toEqual([]);
  });

  it('D23: a name that has changed is edited, and what was left out is gone', () => {
    const record = known().does('updatePartner', { ...entry, name: 'Sample hospice', deputy: '' });

    expect(record.state.name).toBe('Sample hospice');
    expect(record.state.deputy).toBeUndefined();
  });

  it('J3.1: the form starts from the entry as it stands', () => {
    const [update] = partnerStream.available(known().state, known().context);

    expect(update?.prefill(known().state, known().on('2026-02-02').context)).toMatchObject({
      manager: 'Sample manager',
      deputy: 'Sample deputy',
    });
  });

  it('D23: an organisation that is not on the list can be added, one that left can come back', () => {
    const added = new RecordUnderTest(partnerStream, 'new-1');
    expect(added.state.stage).toBe('unlisted');
    expect(added.tries('checkPartner', { on: '2026-01-05' }).refused).toBe('wrongStage');
    added.does('updatePartner', { ...entry, name: 'Sample practice' });
    expect(listing([added.state]).map(({ name }) => name)).toContain('Sample practice');

    added.does('removePartner', { reason: 'Closed' });
    expect(listing([added.state])).toHaveLength(defaultTrust.partnerBodies.length);
    expect(added.does('updatePartner', entry).state.stage).toBe('listed');
  });

  it('D23: the directory shows an edited entry once, and never one that left', () => {
    const names = listing([known().does('updatePartner', { ...entry, name: 'Sample hospice' }).state]).map(
      ({ name }) => name,
    );
    expect(names).toHaveLength(defaultTrust.partnerBodies.length);
    expect(names).not.toContain('Isabel Hospice');

    expect(listing([hospice().does('removePartner', { reason: 'Closed' }).state])).toHaveLength(
      defaultTrust.partnerBodies.length - 1,
    );
  });
});

describe('an entry that has grown old (J3.1)', () => {
  it('J3.1: is to be checked again six months on', () => {
    const clock = known().clock('partnerCheck');

    expect(clock).toMatchObject({
      due: '2026-07-05',
      state: 'running',
      of: 'isabelHospice',
      paragraph: 'App.4 3.1',
    });
    expect(clock?.explain()).toBe(
      'It was checked on Monday 5 January 2026, and is checked again every 6 months: by Sunday 5 July 2026.',
    );
    expect(known().on('2026-07-05').clock('partnerCheck')?.state).toBe('running');
    expect(known().on('2026-07-06').clock('partnerCheck')?.state).toBe('missed');
  });

  it('J3.1: how long is a setting', () => {
    expect(known().under({ partnerCheckMonths: 3 }).clock('partnerCheck')?.due).toBe('2026-04-05');
  });

  it('J3.1: saying that it is still right starts the time again', () => {
    const record = known().on('2026-07-06').does('checkPartner', { on: '2026-07-06' });

    expect(record.state).toMatchObject({ checkedOn: '2026-07-06', manager: 'Sample manager' });
    expect(record.clock('partnerCheck')).toMatchObject({ due: '2027-01-06', state: 'running' });
  });

  it('J3.1: cannot be said of an entry with nobody on it, nor for a day before the last check', () => {
    expect(hospice().tries('checkPartner', { on: '2026-01-05' }).fields).toHaveProperty('on');
    expect(known().tries('checkPartner', { on: '2026-01-04' }).fields).toHaveProperty('on');
    expect(known().tries('checkPartner', { on: '2026-01-06' }).fields).toHaveProperty('on');
    expect(known().does('checkPartner', { on: '2026-01-05' }).state.checkedOn).toBe('2026-01-05');
    expect(hospice().available).toEqual(['updatePartner', 'removePartner']);
    expect(known().available).toEqual(['updatePartner', 'checkPartner', 'removePartner']);
  });

  it('J3.1: the list of entries to check has those never checked and those too old', () => {
    const stale = (on: '2026-07-05' | '2026-07-06') => {
      const record = known().on(on);
      return staleEntries(listing([record.state]), record.context).map(({ id }) => id);
    };

    expect(stale('2026-07-05')).toHaveLength(defaultTrust.partnerBodies.length - 1);
    expect(stale('2026-07-05')).not.toContain('isabelHospice');
    expect(stale('2026-07-06')).toContain('isabelHospice');
  });

  it('J3.1: an organisation that left has no clock', () => {
    const { state, context } = known().does('removePartner', { reason: 'Closed' });

    expect(partnerStream.deadlines(state, context)).toEqual([]);
    expect(partnerStream.promoted(state, context)).toMatchObject({ stage: 'left', open: false });
    expect(partnerStream.promoted(known().state, context).open).toBe(true);
  });

  it.each<[keyof typeof people, boolean, boolean]>([
    ['leadManager', true, true],
    ['complaintsOfficer', true, true],
    ['palsOfficer', false, true],
    ['investigator', false, true],
    ['wardSister', false, false],
  ])('J3.1: %s may update %s and read %s', (who, mayUpdate, mayRead) => {
    const record = known().as(people[who]);

    expect(record.maySee).toBe(mayRead);
    expect(record.available.includes('updatePartner')).toBe(mayUpdate);
    expect(record.available.includes('removePartner')).toBe(mayUpdate);
  });
});
