import { findReferences, hearReference } from '../../../dialogs/reading/references';

const found = (text: string, loosely?: boolean) => findReferences(text, loosely).map(({ value }) => value);

describe('the reference of a case, in what was typed', () => {
  it.each([
    ['C26-ABCDE', 'C26-ABCDE'],
    ['c26–abcde', 'C26-ABCDE'],
    ['C26ABCDE', 'C26-ABCDE'],
    ['c26 7k4mq', 'C26-7K4MQ'],
    ['C26-OILQQ', 'C26-011QQ'],
    ['c 26-7k4mq', 'C26-7K4MQ'],
  ])('is read from “%s”', (words, reference) =>
    expect(found(`please open ${words}, thanks`)).toEqual([reference]),
  );

  it('is no word that happens to stand after a ward’s number, unless all of it must be a request', () => {
    expect(found('ward c26 cover was short')).toEqual([]);
    expect(found('c26 cover', true)).toEqual(['C26-C0VER']);
  });

  it('is whole: no part of another word or number', () => {
    for (const words of ['XC26-ABCDE', 'C26-ABCDEF', 'C26-ABCD', '1C26-ABCDE'])
      expect(found(words)).toEqual([]);
  });

  it('may be all that was typed', () => {
    expect(hearReference(' (C26-ABCDE). ')).toBe('C26-ABCDE');
    for (const words of ['C26-ABCDE now', 'C26-ABCDE C26-ABCDF', ''])
      expect(hearReference(words)).toBeUndefined();
  });
});
