import { hourOfNames } from '../../../bot/frontDoor/guests';

describe('who was found on the roster', () => {
  it('is known for an hour', () => {
    let now = 0;
    const names = hourOfNames(() => now);
    expect(names.has('one')).toBe(false);
    names.add('one');
    now = 3_599_999;
    expect([names.has('one'), names.has('two')]).toEqual([true, false]);
    now = 3_600_000;
    expect(names.has('one')).toBe(false);
  });

  it('is one of 5,000 at the most, so that nobody can fill the memory', () => {
    const names = hourOfNames(() => 0);
    for (let name = 1; name <= 5_000; name += 1) names.add(`${name}`);
    expect(names.has('1')).toBe(true);
    names.add('5001');
    expect([names.has('1'), names.has('5001')]).toEqual([false, true]);
  });
});
