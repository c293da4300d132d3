import { hidden } from '../../../policy/reports/report';
import { aDesk } from '../../doors/aDesk';
import { people } from '../../doors/people';

const { palsOfficer, leadManager, seniorManager } = people;

const annual = { name: 'themes', period: { from: '2000-01-01', to: '2099-12-31' } } as const;

let world: ReturnType<typeof aDesk>;
beforeEach(async () => {
  world = aDesk();
  await world.logs('C26-00001');
});
afterEach(() => world.close());

const cellsFor = async (person: typeof leadManager): Promise<readonly unknown[]> => {
  const made = await world.desk.report(person, annual);
  return (made?.report.parts ?? []).flatMap((part) => (part.kind === 'table' ? part.rows.flat() : []));
};

describe('a report on a card', () => {
  it('shows small numbers to the Lead Manager alone (RETURNS, “Small numbers”)', async () => {
    expect(await cellsFor(leadManager)).not.toContainEqual(hidden);
    expect(await cellsFor(seniorManager)).toContainEqual(hidden);
    expect(await world.desk.report(palsOfficer, annual)).toBeUndefined();
  });
});

describe('a report as a file', () => {
  const csv = (forTeam: boolean) => ({ format: 'csv', forTeam });
  const handed = async (person: typeof leadManager, forTeam: boolean): Promise<string> => {
    const file = await world.desk.drawUpReport(person, annual, csv(forTeam));
    const found = file && (await world.desk.handOverLetter(person, file));
    return Buffer.from(found?.bytes ?? []).toString();
  };

  it('is without small numbers, but for the Lead Manager who asks for it for the team', async () => {
    expect(await handed(leadManager, false)).toContain('not shown');
    expect(await handed(leadManager, true)).not.toContain('not shown');
    expect(await handed(seniorManager, true)).toContain('not shown');
  });

  it('is handed to nobody but whoever asked for it, and recorded with its format', async () => {
    const file = await world.desk.drawUpReport(leadManager, annual, csv(false));
    expect(file).toMatchObject({ name: 'themes 2000-01-01 to 2099-12-31.csv', reference: 'report' });
    expect(file && (await world.desk.handOverLetter(seniorManager, file))).toBeUndefined();
    const records = await world.store.accessRecords({ kind: 'list', id: leadManager.id });
    expect(records).toMatchObject([{ what: 'exported', command: 'report:themes:csv' }]);
  });

  it('is not made in a format there is none of, nor for whoever reads no reports', async () => {
    expect(
      await world.desk.drawUpReport(leadManager, annual, { format: 'exe', forTeam: false }),
    ).toBeUndefined();
    expect(await world.desk.drawUpReport(palsOfficer, annual, csv(false))).toBeUndefined();
  });
});

describe('training gaps (A2.3)', () => {
  const wanted = { name: 'training', period: { from: '2026-01-01', to: '2026-03-31' } } as const;

  it('A2.3: are counted for those who read reports, and stand in the quarterly pack, without a name', async () => {
    const made = await world.desk.report(leadManager, wanted);
    const [byRole] = made?.report.parts ?? [];
    expect(byRole).toMatchObject({ title: 'Training gaps by role' });
    expect(byRole?.kind === 'table' && byRole.rows[0]?.[2]).toBeGreaterThan(0);
    const pack = await world.desk.report(seniorManager, { ...wanted, name: 'quarterly' });
    expect(pack?.report.parts.map(({ title }) => title)).toContain('Training gaps by role');
    expect(JSON.stringify(pack)).not.toContain('Sample ');
    expect(await world.desk.report(palsOfficer, wanted)).toBeUndefined();
  });
});
