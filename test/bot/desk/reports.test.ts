import { hidden } from '../../../policy/reports/report';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { serviceWords } from '../../../policy/trust/services';
import { aDesk } from '../../doors/aDesk';
import { people } from '../../doors/people';

const { palsOfficer, leadManager, seniorManager } = people;

const annual = { name: 'themes', period: { from: '2000-01-01', to: '2099-12-31' } } as const;

const csv = { format: 'csv', forTeam: false };

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
  const handed = async (person: typeof leadManager, forTeam: boolean): Promise<string> => {
    const file = await world.desk.drawUpReport(person, annual, { ...csv, forTeam });
    const found = file && (await world.desk.handOverLetter(person, file));
    return Buffer.from(found?.bytes ?? []).toString();
  };

  it('is without small numbers, but for the Lead Manager who asks for it for the team', async () => {
    expect(await handed(leadManager, false)).toContain('not shown');
    expect(await handed(leadManager, true)).not.toContain('not shown');
    expect(await handed(seniorManager, true)).toContain('not shown');
  });

  it('is handed to nobody but whoever asked for it, and recorded with its format', async () => {
    const file = await world.desk.drawUpReport(leadManager, annual, csv);
    expect(file).toMatchObject({ name: 'themes 2000-01-01 to 2099-12-31.csv', reference: 'report' });
    expect(file && (await world.desk.handOverLetter(seniorManager, file))).toBeUndefined();
    const records = await world.store.accessRecords({ kind: 'list', id: leadManager.id });
    expect(records).toMatchObject([{ what: 'exported', command: 'report:themes:csv' }]);
  });

  it('is not made in a format there is none of, nor for whoever reads no reports', async () => {
    expect(
      await world.desk.drawUpReport(leadManager, annual, { format: 'exe', forTeam: false }),
    ).toBeUndefined();
    expect(await world.desk.drawUpReport(palsOfficer, annual, csv)).toBeUndefined();
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

describe('equality figures as a report (8.39, 12.2)', () => {
  const wanted = { name: 'equality', period: { from: '2025-01-01', to: '2025-12-31' } } as const;

  it('are for the Lead Manager and the Inclusion and Engagement lead alone, as a file too', async () => {
    for (const person of [leadManager, people.inclusionLead]) {
      expect((await world.desk.report(person, wanted))?.report.name).toBe('equality');
      expect(await world.desk.drawUpReport(person, wanted, csv)).toMatchObject({
        name: 'equality 2025-01-01 to 2025-12-31.csv',
      });
    }
    for (const person of [seniorManager, palsOfficer]) {
      expect(await world.desk.report(person, wanted)).toBeUndefined();
      expect(await world.desk.drawUpReport(person, wanted, csv)).toBeUndefined();
    }
    const offered = await world.desk.reportsFor(people.inclusionLead);
    expect(offered.map(({ name }) => name)).toEqual(['equality']);
  });
});

describe('reports as of a past day (R8.40a)', () => {
  const year = { from: '2026-01-01', to: '2026-12-31' } as const;
  let clock: string;
  let later: ReturnType<typeof aDesk>;
  beforeEach(async () => {
    clock = '2026-01-05T09:00:00.000Z';
    later = aDesk({ now: () => clock });
    await later.logs('C26-00001', { receivedOn: '2026-01-05' });
    clock = '2026-01-08T09:00:00.000Z';
    // It came on the 6th, and that was recorded on the 8th.
    await later.logs('C26-00002', { receivedOn: '2026-01-06' });
  });
  afterEach(() => later.close());

  const came = async (asOf?: '2026-01-04' | '2026-01-07' | '2026-01-09'): Promise<unknown> => {
    const made = await later.desk.report(leadManager, {
      name: 'digest',
      period: year,
      ...(asOf ? { asOf } : {}),
    });
    const [table] = made?.report.parts ?? [];
    return table?.kind === 'table' ? table.rows[0]?.[1] : undefined;
  };

  it('count what had been recorded by then, whatever day it tells of', async () => {
    expect(await came()).toBe(2);
    expect(await came('2026-01-07')).toBe(1);
    expect(await came('2026-01-04')).toBe(0);
  });

  it('are not made of a day that is yet to come', async () => {
    expect(await came('2026-01-09')).toBeUndefined();
  });
});

describe('a service manager’s own reports (8.38)', () => {
  const trust: typeof defaultTrust = {
    ...defaultTrust,
    services: defaultTrust.services.map((each) =>
      each.key === 'communityNorth' ? { ...each, manager: people.stranger.id } : each,
    ),
  };
  const wide = { from: '2000-01-01', to: '2099-12-31' } as const;
  let own: ReturnType<typeof aDesk>;
  beforeEach(async () => {
    own = aDesk({ trust });
    for (let each = 1; each <= 6; each += 1) await own.logs(`C26-0000${each}`, { service: 'communityNorth' });
    for (let each = 1; each <= 7; each += 1) await own.logs(`C26-0010${each}`, { service: 'communitySouth' });
    await own.logs('C26-00200', { service: 'communityNorth', subject: 'transport' });
  });
  afterEach(() => own.close());

  it('hold the figures of that service alone, without small numbers, and say so', async () => {
    const made = await own.desk.report(people.stranger, { name: 'themes', period: wide });
    expect(made?.whole).toBe(false);
    expect(made?.report.of).toBe(serviceWords(trust, 'communityNorth'));
    const services = made?.report.parts.find(({ title }) => title === 'By service');
    const subjects = made?.report.parts.find(({ title }) => title === 'By subject');
    expect(services?.kind === 'table' && services.rows.map(([label, count]) => [label, count])).toEqual([
      [serviceWords(trust, 'communityNorth'), 7],
      ['All', 7],
    ]);
    expect(subjects?.kind === 'table' && subjects.rows.flat()).toContainEqual(hidden);
  });

  it('are those that can be made of one service, and no others', async () => {
    const offered = await own.desk.reportsFor(people.stranger);
    expect(offered.map(({ name }) => name)).toEqual(['kpis', 'digest', 'themes', 'foi']);
    for (const name of ['annual', 'ko41a', 'quarterly', 'training', 'equality', 'cqc'])
      expect(await own.desk.report(people.stranger, { name, period: wide })).toBeUndefined();
  });

  it('are nobody’s who manages no service', async () => {
    expect(await own.desk.reportsFor(palsOfficer)).toEqual([]);
    expect(await world.desk.report(people.stranger, { name: 'themes', period: wide })).toBeUndefined();
  });
});
