import { registerReader } from '../../../bot/desk/registerReader';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { DirectoryUnavailable } from '../../../storage/ports/directory';
import { isRefusal } from '../../../policy/machine/refusal';
import type { Person } from '../../../policy/roles';
import { submitForm } from '../../../dialogs/submitting';
import { showDecisions } from '../../../dialogs/myDay';
import { listRecords } from '../../../dialogs/records';
import { aCommit } from '../../doors/aCommit';
import { aDesk } from '../../doors/aDesk';
import { aProposal, aRestrictionInForce } from '../../doors/aRestriction';
import { textOf } from '../../doors/jobs';
import { people } from '../../doors/people';

let world: ReturnType<typeof aDesk>;
beforeEach(() => {
  world = aDesk();
});
afterEach(() => world.close());

describe('a training record', () => {
  const course = { command: 'recordTraining', entries: { course: 'complaints', on: '2026-01-02' } };

  it('is begun for somebody in the directory', async () => {
    const { desk } = world;
    const { id } = people.wardSister;
    expect(await desk.refusalToStart(people.leadManager, id, course.command)).toBeUndefined();
    expect(await desk.act(people.leadManager, id, course, 'one')).not.toHaveProperty('refusal');
  });

  it('is not begun for anybody else, and each try is recorded (7.1)', async () => {
    const { desk, store } = world;
    const refused = { refused: 'notFound' };
    expect(await desk.refusalToStart(people.leadManager, 'nobody', course.command)).toMatchObject(refused);
    expect(await desk.act(people.leadManager, 'nobody', course, 'one')).toMatchObject({ refusal: refused });
    const noted = await store.accessRecords({ kind: 'training', id: 'nobody' });
    expect(noted.map(({ what, command }) => `${what} ${command}`)).toEqual([
      'refused recordTraining',
      'refused recordTraining',
    ]);
  });
});

describe('a form that goes on over several cards', () => {
  it('takes a blank for what it says where the answer was short enough to be on the card', async () => {
    const { desk, store } = world;
    const { leadManager, wardSister } = people;
    const before = { course: 'complaints', on: '2026-01-02', evidence: 'A certificate' };
    await desk.keep(leadManager, 'form', before, { key: 'this card', days: 1 });
    await submitForm(desk, leadManager, {
      verb: 'do',
      data: { command: 'recordTraining', case: wardSister.id, kind: 'training', card: 'this card' },
      entries: { evidence: '' },
      keys: [],
    });
    const [recorded] = await store.events({ kind: 'training', id: wardSister.id });
    expect(recorded?.event).toEqual({ type: 'courseRecorded', course: 'complaints', on: '2026-01-02' });
  });
});

describe('the registers', () => {
  /** A reader whose clock and store a test may change, and how often it looked. */
  function aReader() {
    const state = { now: '2026-01-05T10:00:00.000Z', looked: 0, fails: false };
    const { store, directory } = world;
    const counting: typeof store = {
      ...store,
      list: async (query) => {
        if (query.kind === 'training') state.looked += 1;
        if (state.fails) throw new Error('sample');
        return store.list(query);
      },
    };
    const parts = { store: counting, directory, now: () => state.now, trust: defaultTrust };
    return { state, store, parts, ...registerReader(parts) };
  }

  it('are kept for a minute, and looked up anew when the clock is put back', async () => {
    const { state, read } = aReader();
    const lookedAt = async (now: string): Promise<number> => {
      state.now = now;
      await read();
      return state.looked;
    };
    expect(await lookedAt('2026-01-05T10:00:00.000Z')).toBe(1);
    expect(await lookedAt('2026-01-05T10:00:59.999Z')).toBe(1);
    expect(await lookedAt('2026-01-05T10:01:00.000Z')).toBe(2);
    expect(await lookedAt('2026-01-05T10:00:30.000Z')).toBe(3);
  });

  it('are looked up anew once they have changed here', async () => {
    const { state, read, changed } = aReader();
    await read();
    changed();
    await read();
    expect(state.looked).toBe(2);
  });

  it('are looked up anew after they could not be', async () => {
    const { state, read } = aReader();
    state.fails = true;
    await expect(read()).rejects.toThrow('sample');
    state.fails = false;
    await read();
    expect(state.looked).toBe(2);
  });

  it('know whom a limit on contact is of, by the case it is on (L31, D48)', async () => {
    const { keeps, logs } = world;
    const who = { personName: 'Sample Person', phone: '01632 960001' };
    await logs('C25-7K4MQ', who);
    const { read, changed } = aReader();
    expect((await read()).limitsAlike(who)).toEqual([]);
    await keeps('restriction', aRestrictionInForce());
    changed();
    expect((await read()).limitsAlike(who)).toEqual(['C25-7K4MQ']);
    expect((await read()).limitsAlike({ ...who, phone: '01632 960002' })).toEqual([]);
  });

  it('count what an investigator has in hand, and nothing while nobody can say who they are', async () => {
    const { store, parts, read } = aReader();
    const { id } = people.investigator;
    const held = (stage: string) => ({ stage, open: true, involved: [id] });
    await store.commit(aCommit({ id: 'C26-00001', promoted: held('investigation') }));
    await store.commit(aCommit({ id: 'C26-00002', promoted: held('response') }));
    await store.commit(aCommit({ id: 'C26-00003', promoted: held('toTriage') }));
    expect((await read()).openCases(id)).toBe(2);
    const away = { ...parts.directory, inRole: () => Promise.reject(new DirectoryUnavailable('sample')) };
    expect((await registerReader({ ...parts, directory: away }).read()).openCases(id)).toBe(0);
  });
});

describe('a letter', () => {
  const { palsOfficer } = people;
  const byEmail = { email: 'person@sample.invalid', format: 'email' };

  /** Draws up the acknowledgement and asks for it to go by email. */
  async function mailed(concern: object, mails = true) {
    const { desk, logs, mailed: gone, store, close } = aDesk({ mails });
    const reference = 'C26-00001';
    await logs(reference, { ...concern });
    const drawn = await desk.drawUpLetter(palsOfficer, { reference, kind: 'acknowledgement', format: '' });
    if (isRefusal(drawn)) throw new Error(drawn.sentence);
    const { sha256, mailTo } = drawn.offer;
    const goes = await desk.mailLetter(palsOfficer, { reference, sha256 });
    const records = await store.accessRecords({ kind: 'case', id: reference });
    close();
    return { mailTo, goes, gone, left: records.filter(({ what }) => what === 'exported').length };
  }

  it('goes by email to who wants it so, and that it left is recorded (7.1)', async () => {
    expect(await mailed(byEmail)).toEqual({
      mailTo: byEmail.email,
      goes: true,
      gone: ['C26-00001'],
      left: 1,
    });
  });

  it('goes nowhere by email that it is not addressed to, or where letters have no mailbox', async () => {
    const stays = { mailTo: undefined, goes: false, gone: [], left: 0 };
    expect(await mailed({})).toEqual(stays);
    expect(await mailed(byEmail, false)).toEqual(stays);
  });
});

describe('what waits for a decision', () => {
  it('has a limit on contact for each who may decide on it, by the button that does', async () => {
    const { desk, keeps, logs } = world;
    await logs('C25-7K4MQ');
    await keeps('restriction', aProposal());
    const shown = async (person: Person) => textOf(await showDecisions(desk, person));
    expect(await shown(people.managingDirector)).toContain('C25-7K4MQ: limit on contact');
    expect(await shown(people.investigator)).toContain('Nothing waits for your decision.');
  });
});

describe('a list of records', () => {
  it('of what is no register is refused, whatever there is of it, and that is recorded (7.1)', async () => {
    const { desk, logs, listsOf } = world;
    await logs('C26-00001');
    expect(await desk.records(people.leadManager, 'case')).toEqual({ rows: [] });
    expect(await listsOf(people.leadManager)).toEqual(['refused records']);
  });

  it.each(['case', 'equality', 'nothing'])('is not shown of what has no such list: %s', async (kind) => {
    const { desk, listsOf } = world;
    const shown = await listRecords(desk, people.leadManager, kind);
    expect(textOf(shown)).toContain('cannot find');
    expect(await listsOf(people.leadManager)).toEqual([]);
  });
});
