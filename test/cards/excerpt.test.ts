import { excerpt } from '../../cards/escape';

describe('an excerpt', () => {
  it('is all of it where it fits', () =>
    expect(excerpt('four words stand here', 21)).toBe('four words stand here'));

  it('ends at a word, unless that would leave out more than half', () => {
    expect(excerpt('four words stand here', 20)).toBe('four words stand…');
    expect(excerpt(`a ${'b'.repeat(30)}`, 20)).toBe(`a ${'b'.repeat(17)}…`);
  });
});
