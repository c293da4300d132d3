import { registerReader } from '../../../storage/registerReader';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { DirectoryUnavailable } from '../../../storage/ports/directory';
import type { LondonDate } from '../../../policy/calendar/dates';
import type { Entries } from '../../../policy/machine/fields';
import { isRefusal } from '../../../policy/machine/refusal';
import { caseTarget, commandNamed } from '../../../policy/machine/targets';
import type { Person } from '../../../policy/roles';
import { offerRedFlag } from '../../../dialogs/drafts/offerRedFlag';
import { inSession, type Session } from '../../../dialogs/state/session';
import { submitForm } from '../../../dialogs/drafts/submitting';
import { showDecisions } from '../../../dialogs/cases/myDay';
import { startCommand } from '../../../dialogs/words/starting';
import { listRecords } from '../../../dialogs/cases/records';
import { aTriagedCase, triageAs } from '../../doors/aCase';
import { aCommit, morning } from '../../doors/aCommit';
import { aDesk } from '../../doors/aDesk';
import { aComplaint, askingThem } from '../../doors/anInvestigation';
import { aClosedCase } from '../../doors/aResponse';
import { aProposal, aRestrictionInForce, behaviour, plainProposal } from '../../doors/aRestriction';
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

  it('can be asked for in a conversation, which rests on no case', async () => {
    const { desk } = world;
    const started = await startCommand(
      desk,
      people.leadManager,
      { finished: [] },
      [course.command],
      people.wardSister.id,
    );
    expect(textOf(started.replies)).toContain('Which course?');
    expect(started.session.draft?.command).toBe(course.command);
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
  const { leadManager, wardSister } = people;

  /** Its last card is sent, with this entered on it. */
  async function sent(entries: Entries): Promise<void> {
    const before = { course: 'complaints', on: '2026-01-02', evidence: 'A certificate' };
    await world.desk.keep(leadManager, 'form', before, { key: `${wardSister.id}:this card`, days: 1 });
    const data = { command: 'recordTraining', case: wardSister.id, kind: 'training', card: 'this card' };
    await submitForm(world.desk, leadManager, { verb: 'do', data, entries, keys: [] });
  }

  it('keeps none of its answers once it is done', async () => {
    await sent({});
    expect(await world.store.events({ kind: 'training', id: wardSister.id })).toHaveLength(1);
    expect(await world.desk.recall(leadManager, 'form', `${wardSister.id}:this card`)).toBeUndefined();
  });

  it('takes a blank for what it says where the answer was short enough to be on the card', async () => {
    const { store } = world;
    await sent({ evidence: '' });
    const [recorded] = await store.events({ kind: 'training', id: wardSister.id });
    expect(recorded?.event).toEqual({ type: 'courseRecorded', course: 'complaints', on: '2026-01-02' });
  });
});

describe('a decision that is asked for over several cards', () => {
  it('does not go on where what it rests on has changed since its first card (8.29)', async () => {
    const { desk, keeps } = world;
    const asked = aComplaint().does('allocate', askingThem()).as(people.investigator);
    await keeps('case', { state: { id: asked.state.reference }, events: asked.events });
    const shown = async (basis: string) => {
      const about = { command: 'acceptAllocation', case: asked.state.reference, card: basis };
      const data = { ...about, basis, asked: 'involved' };
      const click = { verb: 'do', data, entries: { involved: 'true' }, keys: [] };
      return textOf(await submitForm(desk, people.investigator, click));
    };
    const { command } = commandNamed('acceptAllocation')!;
    expect(await shown(caseTarget.basisOf(asked.state, command))).toContain('A little more');
    expect(await shown('allocation@1')).toContain('has changed since this card was shown');
  });
});

describe('a turn of somebody’s conversation', () => {
  it('is taken again on what stands, where another was written meanwhile', async () => {
    const { desk } = world;
    const { wardSister } = people;
    const finishing = (draft: string, meanwhile?: () => Promise<unknown>) =>
      inSession(
        desk,
        wardSister,
        [draft],
        async (session) => {
          await meanwhile?.();
          const finished = [...session.finished, { draft, reference: 'C26-00001' }];
          return { session: { ...session, finished }, replies: [] };
        },
        async () => [],
      );
    let begun = 0;
    await finishing('first', async () => {
      begun += 1;
      if (begun === 1) await finishing('second');
    });
    expect(begun).toBe(2);
    const kept = await desk.recall<Session>(wardSister, 'conversation');
    expect(kept?.body.finished.map(({ draft }) => draft)).toEqual(['second', 'first']);
  });
});

describe('words of danger in what was written on a case', () => {
  const reference = 'C26-00001';
  const done = {
    command: 'recordUpdate',
    reference,
    entries: { note: 'She said that she wants to kill herself.' },
  };

  it('offer the red flag to those who may raise it, and raise none (2.3)', async () => {
    const { desk, logs, store } = world;
    await logs(reference);
    expect(textOf(await offerRedFlag(desk, people.wardSister, done))).toContain('Raise a red flag');
    expect(await store.events({ kind: 'case', id: reference })).toHaveLength(1);
  });

  it('offer nothing to anybody else (2.3)', async () => {
    const { desk, logs } = world;
    await logs(reference);
    expect(await offerRedFlag(desk, people.secondInvestigator, done)).toEqual([]);
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

describe('a command', () => {
  const reference = 'C26-00001';

  it('owes the library the letters that go with it before it is recorded, so that no crash loses them (L34)', async () => {
    const { desk, logs, letters, owed, close } = aDesk({ files: true });
    const { palsOfficer } = people;
    await logs(reference);
    const drawn = await desk.drawUpLetter(palsOfficer, { reference, kind: 'acknowledgement', format: '' });
    if (isRefusal(drawn)) throw new Error(drawn.sentence);
    const triage = { command: 'triage', entries: triageAs('enquiry') };
    expect(await desk.act(palsOfficer, reference, triage, 'one')).not.toHaveProperty('refusal');
    const entries = { on: '2026-01-05', how: 'letter', reassured: true, advocacy: true };
    const sent = { command: 'recordAcknowledgement', entries };
    expect(await desk.act(palsOfficer, reference, sent, 'two')).not.toHaveProperty('refusal');
    expect(owed).toEqual([{ letters: [drawn.offer.sha256], events: 3 }]);
    expect(await letters.unsent(reference, 'acknowledgement', palsOfficer.id)).toBeUndefined();
    close();
  });

  it('that removes content owes no removal to somebody who may not do it (7.1)', async () => {
    const { desk, logs, owedRemovals } = world;
    await logs(reference);
    const request = { command: 'disposeOfCase', entries: { checked: true, reason: 'x' } };
    expect(await desk.act(people.wardSister, reference, request, 'one')).toHaveProperty('refusal');
    expect(await owedRemovals()).toEqual([]);
  });

  it('tells nobody who may not do it whether a name is in the directory (7.1)', async () => {
    const { desk, logs, store } = world;
    await logs(reference);
    const request = { command: 'allocate', entries: { investigator: 'Sample nobody of that name' } };
    expect(await desk.act(people.wardSister, reference, request, 'one')).toMatchObject({
      refusal: { refused: 'notYours' },
    });
    expect(await store.accessRecords({ kind: 'case', id: reference })).toContainEqual(
      expect.objectContaining({ by: people.wardSister.id, what: 'refused', command: 'allocate' }),
    );
  });
});

describe('a message that was given up', () => {
  const reference = 'C26-00001';

  /** It could not be brought to anybody. */
  async function isGivenUp(): Promise<string> {
    const { store } = world;
    const message = { to: { person: people.palsOfficer.id }, say: 'x', paragraph: '8.24', by: '' };
    await store.commit(aCommit({ id: reference, messages: [message], sendFrom: morning }));
    const claim = { now: morning, owner: 'x', leaseUntil: '2026-01-05T11:00:00.000Z', limit: 1 };
    const [duty] = await store.claimDuties(claim);
    await store.settleDuty(duty!, { dead: true, why: 'nobody' });
    return duty!.id;
  }

  it('is sent again at once by the Lead Manager, once, and that is recorded (2.4)', async () => {
    const { desk, decisions, listsOf } = world;
    const duty = await isGivenUp();
    const again = () => desk.sendAgain(people.leadManager, { kind: 'case', id: reference }, duty);
    expect(await again()).toBe(true);
    expect(decisions).toEqual(['case']);
    expect(await again()).toBe(false);
    expect(decisions).toEqual(['case']);
    expect(await listsOf(people.leadManager)).toEqual(['did sendAgain', 'did sendAgain']);
  });

  it('is sent again by nobody else, and that they tried is recorded (2.4)', async () => {
    const { desk, decisions, listsOf } = world;
    const duty = await isGivenUp();
    const stream = { kind: 'case', id: reference };
    expect(await desk.sendAgain(people.palsOfficer, stream, duty)).toBeUndefined();
    expect(decisions).toEqual([]);
    expect(await listsOf(people.palsOfficer)).toEqual(['refused sendAgain']);
  });
});

describe('a limit on contact that letters of its case are drawn up with', () => {
  it('is noted as read (7.1, 9.4)', async () => {
    const { desk, keeps, logs, store } = world;
    const reference = 'C25-7K4MQ';
    await logs(reference);
    await keeps('restriction', aRestrictionInForce());
    await desk.listLetters(people.leadManager, reference);
    expect(await store.accessRecords({ kind: 'restriction', id: reference })).toContainEqual(
      expect.objectContaining({ by: people.leadManager.id, what: 'read' }),
    );
  });
});

describe('a limit on contact for going on about the same thing', () => {
  const id = 'C26-7K4MQ';
  const propose = async () => {
    const { desk } = world;
    const entries = behaviour('persisting', '2026-01-05');
    await desk.act(people.wardSister, id, { command: 'recordBehaviour', entries }, 'one');
    const proposal = { command: 'proposeRestriction', entries: plainProposal };
    return desk.act(people.leadManager, id, proposal, 'two');
  };

  it('may be proposed once the case was answered, and not before (9.1)', async () => {
    await world.logs(id);
    expect(await propose()).toMatchObject({ refusal: { paragraph: '9.1' } });

    world.close();
    world = aDesk();
    const on = '2026-01-05';
    const { events } = aTriagedCase('enquiry').does('closeEnquiry', {
      resolvedOn: on,
      how: 'phone',
      response: 'The clinic said sorry.',
      satisfied: true,
      confirmedBy: 'The person, by phone',
      summarySentOn: on,
      learning: 'Tell people about delays.',
      subject: 'waitingTimes',
    });
    await world.keeps('case', { state: { id }, events });
    expect(await propose()).not.toHaveProperty('refusal');
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

describe('the history of a case', () => {
  it('says of each entry what was done with it, whatever else they were refused in that moment', async () => {
    const { desk, logs } = world;
    await logs('C26-00001');
    const refused = await desk.act(people.wardSister, 'C26-00001', { command: 'triage', entries: {} }, 'one');
    expect(refused).toHaveProperty('refusal');
    const { entries = [] } = (await desk.history(people.palsOfficer, 'C26-00001')) ?? {};
    expect(new Set(entries.map(({ command }) => command))).toEqual(new Set(['logConcern']));
  });

  it('says of one that was disposed of that it was, and nothing more (7.1, D36)', async () => {
    const { desk, keeps } = world;
    const disposal = { checked: true, reason: 'Its time is over.' };
    const { state, events } = aClosedCase()
      .on('2036-02-11')
      .as(people.leadManager)
      .does('disposeOfCase', disposal);
    await keeps('case', { state: { id: state.reference }, events });
    const { entries = [] } = (await desk.history(people.leadManager, state.reference)) ?? {};
    expect(entries.map(({ title }) => title)).toEqual(['Disposed of the case']);
  });
});

describe('my day', () => {
  it.each([
    [25, false],
    [26, true],
  ])('has the first 25 cases that wait for somebody, and says if there are more: %s', async (count, more) => {
    const { desk, store } = world;
    const promoted = { involved: [people.investigator.id] };
    for (let number = 10; number < 10 + count; number += 1)
      await store.commit(aCommit({ id: `C26-000${number}`, promoted }));
    const day = await desk.myDay(people.investigator);
    expect([day.rows.length, day.more]).toEqual([25, more]);
  });
});

describe('a list of what has been kept too long', () => {
  it('begins the day after the last day that a record is kept for', async () => {
    const { desk, store } = world;
    const kept = { stage: 'closed', open: false };
    const { state, events } = aClosedCase();
    const happened = events.map(({ event }) => event);
    const keep = (id: string, keptUntil: LondonDate) =>
      store.commit(aCommit({ id, state, events: happened, promoted: { ...kept, keptUntil } }));
    await keep('C15-00001', '2026-01-04');
    await keep('C15-00002', '2026-01-05');
    const { rows } = await desk.openCases(people.leadManager, { kept: 'tooLong' });
    expect(rows.map(({ id }) => id)).toEqual(['C15-00001']);
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
