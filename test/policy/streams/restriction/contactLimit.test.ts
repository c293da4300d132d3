import fc from 'fast-check';
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  shortDate,
  type LondonDate,
} from '../../../../policy/calendar/dates';
import { daysOfPeriod, tallyOn } from '../../../../policy/streams/restriction/contactLimit';
import type { Period } from '../../../../policy/streams/restriction/facts';
import {
  anAgreedProposal,
  anApprovedRestriction,
  aProposal,
  aRestrictionInForce,
} from '../../../doors/aRestriction';
import { people } from '../../../doors/people';

const contact = (on: LondonDate, about = 'same') => ({ on, how: 'phone', about, note: 'Sample note' });

const usedOn = (record: ReturnType<typeof aRestrictionInForce>, on: LondonDate) => {
  const { standing, contacts } = record.state;
  if (!standing) throw new Error('Nothing is in force.');
  return tallyOn(standing, contacts, on);
};

describe('contact counted against the limit (R9.4b)', () => {
  it('R9.4b: the first contact of a week is within one a week, the second is over it', () => {
    const record = aRestrictionInForce().on('2026-01-11').does('logContact', contact('2026-01-06'));
    expect(usedOn(record, '2026-01-08')).toEqual({
      used: 1,
      allowed: 1,
      from: '2026-01-05',
      until: '2026-01-11',
      over: false,
    });
    expect(record.confirmed('logContact')).toBe(
      'Logged: contact 1 of 1 in the week that ends on Sunday 11 January 2026. That is all for this period.',
    );
    expect(record.told).toEqual([]);

    record.does('logContact', contact('2026-01-11'));
    expect(usedOn(record, '2026-01-05')).toMatchObject({ used: 2, over: true });
    expect(record.confirmed('logContact')).toMatch(
      /^Logged: contact 2 of 1 .* over the limit: you may leave the answer until after that day\. Anything urgent/,
    );
    expect(record.told).toEqual(['leadManager']);
  });

  it('R9.4b: a new week starts afresh', () => {
    const record = aRestrictionInForce()
      .on('2026-01-12')
      .does('logContact', contact('2026-01-11'))
      .does('logContact', contact('2026-01-12'));

    expect(usedOn(record, '2026-01-12')).toMatchObject({ used: 1, over: false, from: '2026-01-12' });
    expect(record.told).toEqual([]);
  });

  it('R9.4b: says how many are left', () => {
    const record = aRestrictionInForce({ number: 3, period: 'month' }).does(
      'logContact',
      contact('2026-01-05'),
    );

    expect(record.confirmed('logContact')).toBe(
      'Logged: contact 1 of 3 in the month that ends on Saturday 31 January 2026. 2 contacts left.',
    );
  });

  it.each(['care', 'newSubject'])('R9.4a, D18: %s is never counted', (about) => {
    const record = aRestrictionInForce()
      .does('logContact', contact('2026-01-05'))
      .does('logContact', contact('2026-01-05', about));

    expect(usedOn(record, '2026-01-05').used).toBe(1);
    expect(record.told).toEqual([]);
    expect(record.confirmed('logContact')).toBe(
      'Logged. It does not count against the limit: help them as you would anybody.',
    );
  });

  it('R9.4b: nothing is counted before the person was told', () => {
    const record = anApprovedRestriction()
      .on('2026-01-08')
      .does('logContact', contact('2026-01-06'))
      .does('logContact', contact('2026-01-07'));
    expect(usedOn(record, '2026-01-06').used).toBe(0);
    expect(record.confirmed('logContact')).toMatch(/letter has not gone yet/);

    record.does('recordRestrictionLetter', { on: '2026-01-07', how: 'letter', complete: true });
    expect(usedOn(record, '2026-01-06').used).toBe(1);
    record.does('logContact', contact('2026-01-06'));
    expect(usedOn(record, '2026-01-06').used).toBe(1);
    expect(record.confirmed('logContact')).toMatch(/before they were told/);
  });

  it('R9.4b: nor is what came before a new limit took over', () => {
    const record = aRestrictionInForce().on('2026-01-08').does('logContact', contact('2026-01-06'));
    const { standing } = record.state;
    if (!standing) throw new Error('Nothing is in force.');

    expect(tallyOn({ ...standing, from: '2026-01-07' }, record.state.contacts, '2026-01-08').used).toBe(0);
    expect(tallyOn({ ...standing, from: '2026-01-06' }, record.state.contacts, '2026-01-08').used).toBe(1);
  });

  it('R9.3b: contact cannot be logged against a limit that was not in force that day', () => {
    expect(aProposal().tries('logContact', contact('2026-01-05')).refused).toBe('notMet');
    expect(anAgreedProposal().tries('logContact', contact('2026-01-05')).refused).toBe('notMet');
    expect(aRestrictionInForce().tries('logContact', contact('2026-01-04'))).toMatchObject({
      refused: 'notMet',
      paragraph: '9.4',
    });
    expect(aRestrictionInForce().on('2026-08-01').tries('logContact', contact('2026-08-01')).sentence).toBe(
      'Contact was not limited on Saturday 1 August 2026.',
    );
    expect(aRestrictionInForce().tries('logContact', contact('2026-01-06')).fields).toHaveProperty('on');
  });

  it('R9.4b: a contact of before the end may be logged after it', () => {
    const record = aRestrictionInForce().on('2026-01-12').does('endRestriction', { reasons: 'x' });

    expect(record.does('logContact', contact('2026-01-11')).state.contacts).toHaveLength(1);
    expect(record.tries('logContact', contact('2026-01-12')).refused).toBe('notMet');
    expect(record.available).not.toContain('logContact');
  });

  it.each<[keyof typeof people, boolean]>([
    ['namedNurse', true],
    ['complaintsOfficer', true],
    ['palsOfficer', true],
    ['leadManager', true],
    ['managingDirector', false],
    ['wardSister', false],
  ])('R9.4b: %s may log a contact: %s', (who, may) => {
    expect(
      aRestrictionInForce({ contact: people.namedNurse.id }).as(people[who]).available.includes('logContact'),
    ).toBe(may);
  });
});

describe('the days of a period (R9.4b)', () => {
  it.each<[Period, LondonDate, LondonDate, LondonDate]>([
    ['day', '2026-01-07', '2026-01-07', '2026-01-07'],
    ['week', '2026-01-05', '2026-01-05', '2026-01-11'],
    ['week', '2026-01-11', '2026-01-05', '2026-01-11'],
    ['week', '2026-01-12', '2026-01-12', '2026-01-18'],
    ['month', '2026-02-28', '2026-02-01', '2026-02-28'],
    ['month', '2028-02-01', '2028-02-01', '2028-02-29'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
  ])('a %s with %s runs from %s to %s', (period, on, from, until) => {
    expect(daysOfPeriod(period, on)).toEqual({ from, until });
  });

  it('a week is Monday to Sunday, and every day of it gives the same one', () => {
    const days = fc
      .integer({ min: dayNumber('2012-01-01'), max: dayNumber('2040-12-31') })
      .map(dateOfDayNumber);
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 6 }), (on, ahead) => {
        const { from, until } = daysOfPeriod('week', on);
        expect(shortDate(from)).toMatch(/^Mon /);
        expect(daysBetween(from, until)).toBe(6);
        expect(daysOfPeriod('week', addDays(from, ahead))).toEqual({ from, until });
      }),
    );
  });
});
