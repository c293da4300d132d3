import { aClosedCase } from '../doors/aResponse';
import { aCase, aTriagedCase } from '../doors/aCase';
import { anAgreedInvestigation, anInvestigation } from '../doors/anInvestigation';
import { people } from '../doors/people';
import { caseReminders } from '../../policy/reminders/caseReminders';
import { turnsOf } from '../../policy/reminders/turns';

const aCall = (more: object = {}) => ({
  what: 'callFrom',
  on: '2026-01-08',
  whom: 'person',
  said: 'I have still had no reply.',
  ...more,
});

describe('A note or a contact is recorded on a case', () => {
  it('by everybody involved, at every stage, after it has closed as well', () => {
    const given = aCase();
    given.does('recordContact', { what: 'note', on: '2026-01-05', note: 'The ward has found the diary.' });
    given.as(people.palsOfficer).does('recordContact', aCall({ on: '2026-01-05' }));
    expect(given.state.contacts.items.map(({ what, by }) => [what, by])).toEqual([
      ['note', people.wardSister.id],
      ['callFrom', people.palsOfficer.id],
    ]);
    expect(given.as(people.seniorManager).tries('recordContact', aCall()).refused).toBe('notFound');
    const closed = aClosedCase(['upheld']);
    expect(closed.as(people.wardSister).available).toContain('recordContact');
  });

  it('on the day that was said, which is asked and never in the future', () => {
    const given = aCase();
    expect(given.prefilled('recordContact')).toEqual({});
    expect(given.tries('recordContact', aCall({ on: '' })).fields?.on).toBeDefined();
    expect(given.tries('recordContact', aCall({ on: '2026-01-06' })).fields?.on).toContain('future');
    expect(given.tries('recordContact', aCall({ on: '2026-01-02' })).fields?.on).toContain(
      'before it reached us',
    );
  });

  it('with what was said apart from the note of staff, one of them at least', () => {
    const given = aCase().on('2026-01-08');
    expect(given.tries('recordContact', aCall({ said: '' })).fields?.note).toContain('Write what was said');
    given.does('recordContact', aCall({ note: 'She was calm.' }));
    expect(given.events.at(-1)?.event).toMatchObject({
      said: 'I have still had no reply.',
      note: 'She was calm.',
    });
  });

  it('with somebody else named in words', () => {
    const given = aCase().on('2026-01-08');
    expect(given.tries('recordContact', aCall({ whom: 'partner' })).fields?.name).toBeDefined();
    given.does('recordContact', aCall({ whom: 'partner', name: 'Sample officer of the council' }));
    expect(given.events.at(-1)?.event).toMatchObject({ name: 'Sample officer of the council' });
  });
});

describe('It counts where it counts, and nowhere else', () => {
  it('R8.21e: somebody told where it stands has had their update', () => {
    const given = anAgreedInvestigation().on('2026-01-12');
    const before = given.clock('update')?.due;
    given.does('recordContact', aCall({ on: '2026-01-12', told: false }));
    expect(given.clock('update')?.due).toBe(before);
    given.does('recordContact', aCall({ on: '2026-01-12', told: true }));
    expect(given.clock('update')?.due).toBe('2026-01-26');
    expect(given.tries('recordContact', aCall({ on: '2026-01-12' })).fields?.told).toBeDefined();
  });

  it('is not asked about where nobody looks into it yet, nor of anybody but them', () => {
    aCase().on('2026-01-08').does('recordContact', aCall());
    anAgreedInvestigation()
      .on('2026-01-12')
      .does('recordContact', aCall({ whom: 'staff', name: 'Sample nurse' }));
  });

  it('R8.21a: tried and not reached counts as a try', () => {
    const given = anInvestigation().on('2026-01-08');
    const goOn = { on: '2026-01-08', how: 'phone', note: 'No answer', goOn: true };
    expect(given.tries('recordAttempt', goOn).fields?.goOn).toContain('One day');
    given.does('recordContact', { what: 'tried', on: '2026-01-07', sought: 'person', note: 'No answer.' });
    given.does('recordAttempt', goOn);
    expect(given.state.engagement.unreached).toBe(true);
  });

  it('meets no deadline of the law by itself', () => {
    const given = aTriagedCase('closerLook', { team: 'complaints' }).on('2026-01-08');
    const before = given.clock('acknowledgement');
    given.as(people.complaintsOfficer).does('recordContact', aCall({ what: 'letterTo' }));
    expect(given.clock('acknowledgement')).toMatchObject({ state: before?.state, due: before?.due });
  });

  it('L1: nothing personal goes to whoever speaks for them without consent', () => {
    const given = anInvestigation({
      raisedBy: 'representative',
      affectedName: 'Sample patient',
      relationship: 'family',
      whyRepresented: 'asked',
      consent: 'requested',
    }).on('2026-01-08');
    const withThem = aCall({ whom: 'speaksFor', told: true });
    expect(given.tries('recordContact', withThem).fields?.personal).toBeDefined();
    expect(given.tries('recordContact', { ...withThem, personal: 'representative' })).toMatchObject({
      paragraph: '4.2',
    });
    given.does('recordContact', { ...withThem, personal: 'inGeneral' });
    expect(given.tries('recordContact', aCall({ told: true })).fields?.whom).toContain('Somebody speaks');
  });
});

describe('What was promised is kept', () => {
  const aPromise = { promise: 'me', promised: 'Ring with the date', promisedFor: '2026-01-14' };

  it('by whoever promised it: it is theirs to do, with a reminder on the day, until it is marked as kept', () => {
    const given = aTriagedCase('enquiry').on('2026-01-08').as(people.wardSister);
    given.does('recordContact', aCall(aPromise));
    expect(given.clock('promise')).toMatchObject({ due: '2026-01-14', state: 'running' });
    const mine = (): unknown[] =>
      turnsOf(given.state, given.clocks).filter(
        ({ to }) => 'person' in to && to.person === people.wardSister.id,
      );
    expect(mine()).toMatchObject([{ what: 'Keep a promise' }]);
    const first = caseReminders(given.state, given.context).find(({ clock }) => clock.name === 'promise');
    expect(first).toMatchObject({ at: '2026-01-14T09:00:00.000Z', to: { person: people.wardSister.id } });
    given.on('2026-01-14').does('keepPromise', { promise: '1', on: '2026-01-14', how: 'Rang her.' });
    expect(given.clock('promise')).toBeUndefined();
    expect(mine()).toEqual([]);
  });

  it('by whoever handles the case, or by somebody else, who then reads what it is', () => {
    const given = aTriagedCase('enquiry').on('2026-01-08').as(people.palsOfficer);
    given.does('recordContact', aCall({ ...aPromise, promise: 'handler' }));
    expect(turnsOf(given.state, given.clocks).map(({ to, what }) => [what, to])).toContainEqual([
      'Keep a promise',
      given.state.triage.handler ? { person: given.state.triage.handler } : { role: 'palsOfficer' },
    ]);
    expect(
      given.tries('recordContact', aCall({ ...aPromise, promise: 'other' })).fields?.promiser,
    ).toBeDefined();
    given.does('recordContact', aCall({ ...aPromise, promise: 'other', promiser: people.seniorManager.id }));
    expect(given.as(people.seniorManager).available).toContain('keepPromise');
  });

  it('never for a day before it was made', () => {
    const given = aCase().on('2026-01-08');
    expect(
      given.tries('recordContact', aCall({ ...aPromise, promisedFor: '2026-01-07' })).fields?.promisedFor,
    ).toContain('before the contact');
  });
});

describe('A note that was wrong', () => {
  it('is struck out with the reason, counts for nothing, and stays in the history', () => {
    const given = anAgreedInvestigation().on('2026-01-12');
    const before = given.clock('update')?.due;
    given.does(
      'recordContact',
      aCall({ told: true, promise: 'me', promised: 'Ring', promisedFor: '2026-01-14' }),
    );
    given.does('correctContact', { contact: '1', why: 'That was another person.' });
    expect(given.clock('update')?.due).toBe(before);
    expect(given.clock('promise')).toBeUndefined();
    expect(given.state.contacts.items[0]?.struckOut).toEqual({
      why: 'That was another person.',
      on: '2026-01-12',
    });
    expect(given.events.at(-2)?.event).toMatchObject({ type: 'contactRecorded' });
  });

  it('is put right by whoever wrote it, or whoever has the case', () => {
    const given = anAgreedInvestigation().on('2026-01-12').as(people.investigator);
    given.does('recordContact', aCall({ told: true }));
    expect(given.as(people.wardSister).available).not.toContain('correctContact');
    expect(given.as(people.complaintsOfficer).available).toContain('correctContact');
  });
});

it('whoever has the case hears of what somebody else added, once a day and with nothing personal in it', () => {
  const given = anAgreedInvestigation().on('2026-01-12').as(people.wardSister);
  const before = given.notices.length;
  given.does('recordContact', aCall({ told: false }));
  given.does('recordContact', aCall({ told: false }));
  const added = given.notices.slice(before);
  expect(added).toHaveLength(1);
  expect(added[0]).toMatchObject({ isBare: true });
  expect(added[0]?.say).not.toContain('reply');
  given.on('2026-01-13').does('recordContact', aCall({ told: false }));
  expect(given.notices.slice(before)).toHaveLength(2);
});
