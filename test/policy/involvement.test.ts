import { aCheckedCase, aClosedCase, anAnsweredCase, anInvestigatedCase, letter } from '../doors/aResponse';
import { people } from '../doors/people';

describe('R8.29.10 staying in touch after the response', () => {
  it('runs a clock to the day the letter promised, from the day it went', () => {
    expect(aCheckedCase(['upheld']).clock('involvement')).toBeUndefined();
    const answered = anAnsweredCase(['upheld']);
    expect(answered.clock('involvement')).toMatchObject({ due: '2026-03-16', state: 'running' });
    expect(answered.clock('involvement')?.metOn).toBeUndefined();
    expect(answered.on('2026-03-16').clock('involvement')?.state).toBe('running');
    expect(answered.on('2026-03-17').clock('involvement')?.state).toBe('missed');
    expect(answered.clock('involvement')?.explain()).toContain('promised news by Monday 16 March 2026');
  });

  it('moves on each time the person is told, and ends when everything is done, also after the case has closed', () => {
    const closed = aClosedCase(['upheld']).on('2026-03-16');
    const told = { on: '2026-03-16', how: 'phone', note: 'The letter has gone.' };
    closed.does('keepInvolved', { ...told, finished: false, next: '2026-04-16' });
    expect(closed.clock('involvement')).toMatchObject({ due: '2026-04-16', state: 'running' });
    closed.on('2026-04-10').does('keepInvolved', { ...told, on: '2026-04-10', finished: true });
    expect(closed.clock('involvement')).toMatchObject({
      due: '2026-04-16',
      state: 'met',
      metOn: '2026-04-10',
    });
    expect(closed.clock('involvement')?.explain()).toContain('everything is done');
    expect(closed.available).not.toContain('keepInvolved');
  });

  it('needs the next day while there is more to come, and a day on or after the response', () => {
    const answered = anAnsweredCase(['upheld']);
    const told = { how: 'phone', note: 'Nearly there.', finished: false, next: '2026-04-16' };
    expect(answered.available).toContain('keepInvolved');
    expect(answered.tries('keepInvolved', { ...told, on: '2026-02-06', next: '' }).fields).toHaveProperty(
      'next',
    );
    expect(answered.tries('keepInvolved', { ...told, on: '2026-02-05' }).fields).toHaveProperty('on');
    answered.does('keepInvolved', { ...told, on: '2026-02-06' });
  });

  it.each([
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['investigator', true],
    ['palsOfficer', false],
    ['chiefExecutive', false],
  ] as const)('is kept by the %s: %s', (who, may) => {
    const answered = anAnsweredCase(['upheld']).as(people[who]);
    expect(answered.available.includes('keepInvolved')).toBe(may);
  });

  it('is kept, and the case closed, by whoever handles it', () => {
    const handled = anAnsweredCase(['upheld'], {}, { handler: people.wardSister.id }).as(people.wardSister);
    expect(handled.available).toEqual(expect.arrayContaining(['keepInvolved', 'closeAfterResponse']));
  });

  it('is not offered before the response, nor where nothing was promised', () => {
    const { nextContactOn: _none, ...nothingToDo } = letter.nextSteps;
    const drafted = anInvestigatedCase().does('writeNextSteps', nothingToDo);
    expect(drafted.available).not.toContain('keepInvolved');
    expect(
      drafted.tries('keepInvolved', { on: '2026-02-02', how: 'phone', note: 'x', finished: true }).fields,
    ).toHaveProperty('on');
  });
});
