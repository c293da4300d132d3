import { sayUnread } from '../../dialogs/answers/sayBack';

describe('what was not understood', () => {
  it('is named, and never as nothing', () => {
    expect(sayUnread(['ward 3', '  '])).toBe('I did not catch “ward 3”.');
    expect(sayUnread([' '])).toBe('That does not answer this, as far as I can tell.');
    expect(sayUnread([])).toBeUndefined();
  });
});
