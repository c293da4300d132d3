import { copiesIn } from '../../../bot/delivery/copies';
import { nextStep } from '../../../bot/delivery/nextStep';
import { englandAndWales } from '../../../policy/calendar/bankHolidays';
import { contextFor } from '../../../storage/handle';
import { localDirectory } from '../../../storage/localDirectory';
import type { OwedMessage } from '../../../storage/ports/caseStore';
import { Database } from '../../../storage/sqlite/database';
import { sqliteCaseStore } from '../../../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../../../storage/sqlite/sqliteDocuments';
import { emptyRegisters } from '../../../policy/machine/registers';
import { defaultSettings } from '../../../policy/settings';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { aMessage, morning } from '../../doors/aCommit';
import { people } from '../../doors/people';

const night = '2026-01-05T21:00:00.000Z';
const stream = { kind: 'case', id: 'C26-7K4MQ' };
const { palsOfficer } = people;
const toOfficer: OwedMessage = { ...aMessage(), to: { person: palsOfficer.id } };
const question: OwedMessage = {
  ...toOfficer,
  command: 'decideExtension',
  asked: { at: morning, seq: 3, tellsAsker: true },
};
const decided = { closes: ['decideExtension'], answer: 'Approve', at: morning, seq: 4 };

describe('what is to be done with a duty', () => {
  let database: Database;
  beforeEach(() => {
    database = new Database(':memory:');
  });
  afterEach(() => database.close());

  async function stepFor(message: OwedMessage, now = morning) {
    const store = sqliteCaseStore(database);
    const handling = {
      store,
      now: () => now,
      calendar: englandAndWales,
      settings: defaultSettings,
      trust: defaultTrust,
      registers: async () => emptyRegisters,
    };
    const world = {
      ...handling,
      directory: localDirectory({ tenantId: 'sample', people: { palsOfficer } as never }),
      copies: copiesIn(
        sqliteDocuments(database, () => now),
        () => now,
      ),
      contextFor: (id: string) => contextFor(handling, { id, name: '', roles: [] }),
      oneChat: false,
    };
    return nextStep(world, { stream, id: '1:0', message, attempts: 1, fence: 1 });
  }

  it('goes to whom it is for in working hours', async () => {
    const step = await stepFor(toOfficer);
    expect(step).toMatchObject({ is: 'send', errand: { to: [{ person: { id: palsOfficer.id } }] } });
  });

  it('waits for the morning at night, unless it is urgent', async () => {
    const step = { is: 'wait', until: '2026-01-06T09:00:00.000Z', why: 'outOfHours' };
    expect(await stepFor(toOfficer, night)).toEqual(step);
    expect(await stepFor({ ...toOfficer, urgent: true }, night)).toMatchObject({ is: 'send' });
  });

  it('waits two minutes after the end of the calendar, which knows no next morning', async () => {
    expect(await stepFor(toOfficer, '2099-01-05T10:00:00.000Z')).toMatchObject({
      is: 'wait',
      until: '2099-01-05T10:02:00.000Z',
    });
  });

  it('is dropped where whoever it is for did what it tells of', async () => {
    expect(await stepFor({ ...toOfficer, by: palsOfficer.id })).toEqual({ is: 'drop' });
  });

  it('is dropped where what it asks was decided before it went', async () => {
    expect(await stepFor(question)).toMatchObject({ is: 'send' });
    const copies = copiesIn(
      sqliteDocuments(database, () => morning),
      () => morning,
    );
    const { closes: _closes, ...made } = decided;
    await copies.change(stream, (before) => ({
      ...before,
      settled: { decideExtension: { ...made, by: 'person-1', command: 'decideExtension' } },
    }));
    expect(await stepFor(question)).toEqual({ is: 'drop' });
    expect(await stepFor({ ...question, asked: { at: morning, seq: 4, tellsAsker: true } })).toMatchObject({
      is: 'send',
    });
  });

  it('is dropped where the reminder no longer holds', async () => {
    const reminder = { key: 'gone', clock: 'acknowledgement' as const, due: '2026-01-08' as const };
    expect(await stepFor({ ...toOfficer, by: '', reminder })).toEqual({ is: 'drop' });
  });

  it('closes questions at any hour where it tells of a decision', async () => {
    expect(await stepFor({ ...toOfficer, decided }, night)).toEqual({ is: 'close' });
  });
});
