import { aTriagedCase } from '../doors/aCase';
import { anInvestigation } from '../doors/anInvestigation';
import { aMeeting, aMeetingHeld } from '../doors/aMeeting';
import { owed } from '../doors/formsAndGaps';
import { people } from '../doors/people';

const sent = { on: '2026-01-06', how: 'letter' };

describe('A meeting about a case', () => {
  it('A1.7 is arranged at every stage it can be talked about, and once at a time', () => {
    for (const route of ['enquiry', 'earlyResolution', 'closerLook'])
      expect(aTriagedCase(route).does('arrangeMeeting', aMeeting).state.meetings.items).toHaveLength(1);
    const arranged = anInvestigation().does('arrangeMeeting', aMeeting);
    expect(arranged.tries('arrangeMeeting', aMeeting).sentence).toContain('arranged already');
    expect(arranged.available).not.toContain('arrangeMeeting');
    const { purpose: _purpose, ...silent } = aMeeting;
    expect(anInvestigation().tries('arrangeMeeting', silent).fields?.purpose).toBeDefined();
    expect(
      anInvestigation().tries('arrangeMeeting', { ...aMeeting, support: '' }).fields?.support,
    ).toBeDefined();
  });

  it('A1.7 owes an invitation, once more where it is moved, and none for one without the person', () => {
    const given = anInvestigation().does('arrangeMeeting', aMeeting);
    expect(owed(given.missing, 'recordInvitation')).toHaveLength(1);
    given.does('recordInvitation', sent);
    expect(owed(given.missing, 'recordInvitation')).toEqual([]);
    given.does('moveMeeting', {
      on: '2026-01-14',
      at: '10:00',
      place: 'Sample hall',
      why: 'The room is taken',
    });
    expect(given.state.meetings.items[0]).toMatchObject({ on: '2026-01-14', at: '10:00' });
    expect(owed(given.missing, 'recordInvitation')).toHaveLength(1);
    const bodies = anInvestigation().does('arrangeMeeting', { ...aMeeting, kind: 'bodies' });
    expect(owed(bodies.missing, 'recordInvitation')).toEqual([]);
  });

  it('R8.21e is an update to the person when it was held, with its actions; its notes are owed then', () => {
    const given = anInvestigation()
      .does('offerMediation', { kind: 'meeting', on: '2026-01-06', how: 'phone' })
      .does('arrangeMeeting', aMeeting)
      .on('2026-01-12');
    const before = given.clocks.find(({ name }) => name === 'update')?.due;
    given.does('recordMeeting', {
      ...aMeetingHeld,
      action: 'Put the wait on the board',
      owner: people.seniorManager.id,
      due: '2026-02-02',
    });
    expect(given.clocks.find(({ name }) => name === 'update')?.due).not.toBe(before);
    expect(given.state.actions.items).toMatchObject([{ because: 'meeting', owner: people.seniorManager.id }]);
    expect(given.state.engagement.mediations).toMatchObject([{ result: 'partly' }]);
    expect(owed(given.missing, 'recordNotesSent')).toHaveLength(1);
    expect(given.tries('recordNotesSent', { ...sent, on: '2026-01-11' }).fields?.on).toContain(
      'Monday 12 January 2026',
    );
    given.does('recordNotesSent', { ...sent, on: '2026-01-12' });
    expect(owed(given.missing, 'recordNotesSent')).toEqual([]);
    expect(given.clocks.filter(({ name }) => name === 'meeting')).toEqual([]);
  });

  it('R8.21e of other organisations alone is no update to the person, and owes them no notes', () => {
    const given = anInvestigation()
      .does('arrangeMeeting', { ...aMeeting, kind: 'bodies' })
      .on('2026-01-12');
    const before = given.clocks.find(({ name }) => name === 'update')?.due;
    given.does('recordMeeting', aMeetingHeld);
    expect(given.clocks.find(({ name }) => name === 'update')?.due).toBe(before);
    expect(owed(given.missing, 'recordNotesSent')).toEqual([]);
  });

  it('A1.7 says why it was not held, and another can be arranged', () => {
    const given = anInvestigation().does('arrangeMeeting', aMeeting).on('2026-01-13');
    expect(owed(given.missing, 'recordMeeting')).toMatchObject([{ or: 'recordNoMeeting' }]);
    expect(given.tries('recordNoMeeting', { because: 'weCould', why: 'none' }).fields?.why).toBeDefined();
    given.does('recordNoMeeting', { because: 'theyCould', why: 'The bus did not come. We ring on Friday.' });
    expect(owed(given.missing, 'recordMeeting')).toEqual([]);
    expect(given.available).toContain('arrangeMeeting');
  });

  it('A1.7 an action agreed there names who does it and by when', () => {
    const given = anInvestigation().does('arrangeMeeting', aMeeting).on('2026-01-12');
    expect(given.tries('recordMeeting', { ...aMeetingHeld, action: 'A sign' }).fields?.owner).toBeDefined();
    expect(
      given.tries('recordMeeting', { ...aMeetingHeld, action: 'A sign', owner: people.seniorManager.id })
        .fields?.due,
    ).toBeDefined();
  });

  it('R7.1a is for whoever has the case', () => {
    expect(anInvestigation().as(people.stranger).available).not.toContain('arrangeMeeting');
    expect(anInvestigation().as(people.wardSister).available).not.toContain('arrangeMeeting');
    expect(anInvestigation().as(people.palsOfficer).available).toContain('arrangeMeeting');
  });
});
