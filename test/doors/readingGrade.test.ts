import { readingGrade } from './readingGrade';

describe('the reading grade', () => {
  it('is low for short words in short sentences, and high for the rest', () => {
    expect(readingGrade('We are sorry. We will put it right. Please tell us if it helps.')).toBeLessThan(3);
    expect(
      readingGrade(
        'Notwithstanding the aforementioned considerations, the organisation endeavours to facilitate resolution of communications received.',
      ),
    ).toBeGreaterThan(15);
  });
});
