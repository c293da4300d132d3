import { inSentence } from '../../policy/machine/sentences';

describe('the words of a label inside a sentence', () => {
  it.each([
    ['Through the commissioner (ICB)', 'through the commissioner (ICB)'],
    ['Through an MP', 'through an MP'],
    ['A police matter', 'a police matter'],
    ['PALS enquiry', 'PALS enquiry'],
    ['British Sign Language', 'British Sign Language'],
  ])('begin small unless they begin with a name: %s', (label, words) =>
    expect(inSentence(label)).toBe(words),
  );
});
