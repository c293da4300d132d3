import { aDesk } from '../../doors/aDesk';
import { people } from '../../doors/people';

const reference = 'C26-00001';
const { palsOfficer, leadManager, investigator, wardSister } = people;

let world: ReturnType<typeof aDesk>;
beforeEach(async () => {
  world = aDesk();
  await world.logs(reference);
});
afterEach(() => world.close());

describe('a case file drawn up as a document', () => {
  it('is handed to whoever it was drawn up for, and that it left is recorded (7.1)', async () => {
    const { desk, store } = world;
    const drawn = await desk.drawUpFile(palsOfficer, reference);
    const wanted = { reference, sha256: drawn?.sha256 ?? '' };
    const handed = await desk.handOverLetter(palsOfficer, wanted);
    expect(handed).toMatchObject({ name: `${reference} case file.docx`, by: palsOfficer.id });
    const records = await store.accessRecords({ kind: 'case', id: reference });
    expect(records.filter(({ what }) => what === 'exported')).toMatchObject([{ by: palsOfficer.id }]);
  });

  it('is nobody else’s: neither a colleague’s who may read the case, nor a stranger’s (7.1)', async () => {
    const { desk, store } = world;
    const drawn = await desk.drawUpFile(palsOfficer, reference);
    const wanted = { reference, sha256: drawn?.sha256 ?? '' };
    expect(await desk.handOverLetter(leadManager, wanted)).toBeUndefined();
    expect(await desk.handOverLetter(investigator, wanted)).toBeUndefined();
    const records = await store.accessRecords({ kind: 'case', id: reference });
    expect(records.filter(({ what }) => what === 'exported')).toEqual([]);
  });
});

describe('the dates of a case for a calendar', () => {
  it('are handed to whoever asked, and to nobody else, and that they left is recorded (7.1)', async () => {
    const { desk, store } = world;
    const drawn = await desk.drawUpDates(palsOfficer, reference);
    const wanted = { reference, sha256: drawn?.sha256 ?? '' };
    expect(await desk.handOverLetter(leadManager, wanted)).toBeUndefined();
    const handed = await desk.handOverLetter(palsOfficer, wanted);
    expect(handed?.name).toBe(`${reference} dates.ics`);
    expect(new TextDecoder().decode(handed?.bytes)).toContain('BEGIN:VEVENT');
    const records = await store.accessRecords({ kind: 'case', id: reference });
    expect(records.filter(({ what }) => what === 'exported')).toMatchObject([{ by: palsOfficer.id }]);
  });

  it('are not for somebody who may not see the case', async () => {
    expect(await world.desk.drawUpDates(investigator, reference)).toBeUndefined();
  });
});

describe('a file drawn up from a case', () => {
  it.each(['drawUpFile', 'drawUpDates'] as const)(
    'is gone for whoever may read less of the case by now, though they may still open it (7.1): %s',
    async (drawUp) => {
      const { desk } = world;
      const before = { ...wardSister, roles: [...wardSister.roles, 'complaintsTeam' as const] };
      const drawn = await desk[drawUp](before, reference);
      const wanted = { reference, sha256: drawn?.sha256 ?? '' };
      expect(await desk.handOverLetter(before, wanted)).toBeDefined();

      expect(await desk.read(wardSister, reference)).toBeDefined();
      expect(await desk.handOverLetter(wardSister, wanted)).toBeUndefined();
    },
  );
});
