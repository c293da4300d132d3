import type { LondonDate } from '../../../policy/calendar/dates';
import { caseStream } from '../../../policy/machine/case';
import { knownClocks } from '../../../policy/machine/clocks';
import { aCase, aTriagedCase, CaseUnderTest, plainConcern, triageAs } from '../../doors/aCase';
import { people } from '../../doors/people';

/** A day of which the list of bank holidays says nothing. */
const receivedOn: LondonDate = '2035-03-05';
const nextDay: LondonDate = '2035-03-06';

describe('a concern is always logged, also past the list of bank holidays (L11)', () => {
  it.each([
    ['as it comes', {}],
    ['sorted there and then', { sorted: true, actionTaken: 'x', satisfied: true, learning: 'Ring sooner.' }],
    ['with a red flag', { flags: ['safeguarding'] }],
  ])('%s', (_how, more) => {
    const concern = { receivedOn, happenedOn: receivedOn, ...more };
    const logged = aCase(concern);
    expect(logged.state.intake.concern?.receivedOn).toBe(receivedOn);
    expect(caseStream.promoted(logged.state, logged.context).stage).toBe(logged.state.stage);
    expect(caseStream.notices(logged.events, logged.state)).toBeDefined();
    expect(caseStream.reminders?.(logged.state, logged.context)).toBeDefined();
  });

  it.each([
    [nextDay, 'closed'],
    ['2035-03-09', 'toTriage'],
  ] as const)('sorted, and logged on %s: %s', (today, stage) => {
    const sorted = { sorted: true, actionTaken: 'x', satisfied: true, learning: 'Ring sooner.' };
    const logged = new CaseUnderTest(today).does('logConcern', {
      ...plainConcern,
      receivedOn,
      happenedOn: receivedOn,
      ...sorted,
    });
    expect(logged.state.stage).toBe(stage);
  });

  it('says so on the case until the list is longer, and to the Lead Manager', () => {
    const logged = aCase({ receivedOn: '2028-12-20', happenedOn: '2028-12-20' });
    expect(logged.clocks).toBeDefined();
    expect(logged.notices.at(-1)?.say).not.toContain('cannot be told');
    const late = aCase({ receivedOn, happenedOn: receivedOn });
    expect(late.notices.at(-1)).toMatchObject({
      to: { role: 'leadManager' },
      say: 'C26-7K4MQ: some days it is due by cannot be told. The list of bank holidays is too short.',
    });
    const untold =
      'Some days it is due by cannot be told: the list of bank holidays ends on Sunday 31 December 2028';
    expect(late.missing.map(({ what }) => what)).toContain(untold);
    expect(aCase().missing.map(({ what }) => what)).not.toContain(untold);
  });

  it('and worked on', () => {
    const logged = aCase({ receivedOn, happenedOn: receivedOn }).as(people.palsOfficer).on(nextDay);
    logged.does('triage', triageAs('closerLook', { spokenOn: receivedOn }));
    logged.does('recordAcknowledgement', { on: receivedOn, how: 'letter', reassured: true, advocacy: true });
    expect(knownClocks(logged.state, logged.context)).toBeDefined();
    expect(aTriagedCase('enquiry').state.stage).toBe('enquiry');
  });
});
