import { buildBundle, NAME_WITHHELD, withoutNames } from '../../../cards/letters/bundle';

describe('names taken out of words', () => {
  it.each([
    ['Kim Lee rang.', ['Kim Lee'], '* rang.'],
    ['KIM  LEE and kim\nlee', ['Kim Lee'], '* and *'],
    ['Kim Lee-Jones, Kim Leeson', ['Kim Lee'], '*-Jones, Kim Leeson'],
    ['Kim and Kim Lee', ['Kim', 'Kim Lee'], '* and *'],
    ['O’Brien (Sam) rang', ['O’Brien (Sam)'], '* rang'],
    ["O’Brien‑Lee and O'Brien-Lee", ["O'Brien-Lee"], '* and *'],
    ['a.b*c', ['a.b*c'], '*'],
    ['axb*c', ['a.b*c'], 'axb*c'],
    ['Zoe\u0308 rang', ['Zoë'], '* rang'],
    ['Nobody', ['', '  '], 'Nobody'],
    ['Nobody', [], 'Nobody'],
  ])('go wherever they stand as words of their own: %j without %j', (words, names, left) => {
    expect(withoutNames(words, names)).toBe(left === words ? words : left.replaceAll('*', NAME_WITHHELD));
  });
});

describe('a bundle as a document', () => {
  const bundle = (withheld?: readonly string[]) =>
    JSON.stringify(
      buildBundle(
        {
          file: [
            {
              name: 'people',
              title: 'People',
              entries: [{ title: 'Kim Lee wrote', said: [{ label: 'Said', words: 'Kim Lee was there.' }] }],
            },
          ],
          access: [{ at: '2026-01-05T10:00:00.000Z', by: 'one', what: 'read' }],
          beside: ['letters/01 a.docx'],
          leftOut: ['documents'],
        },
        {
          reference: 'C26-7K4MQ',
          names: new Map([['one', 'Jo Sample']]),
          signed: () => '',
          at: '2026-01-05T10:00:00.000Z',
          reader: 'Jo Sample',
          purpose: 'commission',
          withheld,
        },
      ).blocks,
    );

  it('says what it is for, what stands beside it and what was left out', () => {
    for (const said of [
      'The Care Quality Commission',
      'letters/01 a.docx',
      'Documents kept with it',
      'Kim Lee wrote',
      'Jo Sample. Read it.',
    ])
      expect(bundle()).toContain(said);
    expect(bundle()).not.toContain('taken out');
  });

  it('has none of the names that are taken out, and says that they were', () => {
    expect(bundle(['Kim Lee'])).not.toContain('Kim Lee');
    expect(bundle(['Kim Lee'])).toContain('were taken out');
  });
});
