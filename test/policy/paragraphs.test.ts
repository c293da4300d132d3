import { paragraph, paragraphs } from '../../policy/paragraphs/paragraphs';
import { timescales } from '../../policy/timescales';

const numbers = (prefix: string, last: number) =>
  Array.from({ length: last }, (_, at) => `${prefix}${at + 1}`);

describe('what a paragraph of the policy asks', () => {
  it('is there for every paragraph of the body and of the joint protocol', () => {
    const lastOfSection = [3, 5, 9, 5, 3, 5, 2, 42, 4, 2, 3, 5, 3];
    const lastOfProtocol = [4, 2, 4, 4, 4, 5, 3];
    const asked = [
      ...lastOfSection.flatMap((last, at) => numbers(`${at + 1}.`, last)),
      ...lastOfProtocol.flatMap((last, at) => numbers(`App.4 ${at + 1}.`, last)),
      ...[
        '6.1.1',
        '6.1.2',
        '8.35A',
        '8.35B',
        'App.1',
        'App.2',
        'App.3',
        'App.4 4.5',
        'App.4 4.5A',
        'App.4 4.5B',
      ],
    ];
    expect(asked.filter((number) => paragraph(number)?.number !== number)).toEqual([]);
  });

  it('is found however a person writes the number', () => {
    for (const written of ['8.35A', '8.35a', ' para 8.35a ', 'paragraph 8.35A.']) {
      expect(paragraph(written)?.title).toBe('Care Quality Commission');
    }
    for (const written of ['App.4 4.4', 'app 4 4.4', 'Appendix 4, 4.4', 'App.4 4.4 (6)']) {
      expect(paragraph(written)?.number).toBe('App.4 4.4');
    }
    expect(paragraph('8.29 (11)')?.number).toBe('8.29');
  });

  it.each(['', '8', '8.43', '14.1', 'App.5', 'hello', '__proto__'])('is not made up for "%s"', (number) => {
    expect(paragraph(number)).toBeUndefined();
  });

  it('D12: tells two paragraphs with one number apart, and says so to whoever asks for that number', () => {
    expect(paragraph('8.35')?.asks).toMatch(/8\.35A.*8\.35B/);
    expect(paragraph('App.4 4.5')?.asks).toMatch(/4\.5A.*4\.5B/);
  });

  it('D13 to D16: uses the names and the appendix that are right today', () => {
    expect(paragraph('8.36')?.asks).toContain('Appendix 4');
    expect(paragraph('3.5')?.asks).toMatch(/subject access.*freedom of information/);
    expect(paragraph('8.34')?.asks).toContain(
      'Local Government and Social Care Ombudsman (LGO in the policy)',
    );
    expect(paragraph('8.35A')?.asks).toContain('as well as the Ombudsman');
  });

  it('is there for every timescale', () => {
    const cited = Object.values(timescales).map((timescale) => timescale.paragraph);
    expect(cited.filter((number) => !paragraph(number))).toEqual([]);
  });

  it('is short: no sentence of more than 25 words, no more than four sentences', () => {
    const sentences = (text: string) => text.split(/(?<=[.?!:;])\s/);
    const long = paragraphs.filter(
      ({ asks }) =>
        sentences(asks).length > 5 || sentences(asks).some((sentence) => sentence.split(' ').length > 25),
    );
    expect(long.map(({ number }) => number)).toEqual([]);
  });
});
