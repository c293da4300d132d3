import { findNamesSaid, namesIn, putForNames, whoReachedUs } from '../../../dialogs/reading/namesSaid';

const namesOf = (words: string): readonly string[] => findNamesSaid(words).map((each) => each.words);

describe('who may be named in a message', () => {
  it.each([
    ['close maria silva she got what she wanted', ['maria', 'silva']],
    ['okafors letter has come back', ['okafors']],
    ['the mp is chasing Reid', ['Reid']],
    ['whats happening with the patel one', ['patel']],
  ])('“%s”', (words, names) => expect(namesOf(words)).toEqual(names));

  it.each([
    'the food was cold again and nobody came when i rang the buzzer',
    'she phoned back and is livid',
    'close C26-7K4MQ silva is happy',
    'blorpy zanth quexil dromfold vashti told us',
  ])('nobody in “%s”', (words) => expect(namesOf(words)).toEqual([]));

  it('a name may be written of whose something is', () => {
    expect(namesIn('okafors')).toEqual(['okafors', 'okafor']);
    expect(namesIn("Okafor's")).toEqual(['Okafor']);
    expect(namesIn('silva')).toEqual(['silva']);
  });

  it('the title before a name and “one” behind it go with it', () => {
    const words = 'whats happening with the mrs patel one';
    const { inPlace, behind, isFirst } = putForNames(words, findNamesSaid(words));
    expect(inPlace('C26-7K4MQ')).toBe('whats happening with C26-7K4MQ');
    expect(behind('C26-7K4MQ')).toBe('whats happening on C26-7K4MQ');
    expect(isFirst).toBe(false);
    expect(putForNames('mr patel rang', findNamesSaid('mr patel rang')).isFirst).toBe(true);
    const twice = 'reids wife is livid and so is reid';
    expect(putForNames(twice, findNamesSaid(twice)).inPlace('C26-7K4MQ')).toBe(
      'C26-7K4MQ wife is livid and so is reid',
    );
    expect(putForNames('patel please', findNamesSaid('patel please')).isAlone).toBe(true);
  });

  it.each([
    [
      'carol whitlock emailed, wants the letter in large print not the usual typeface please',
      'carol whitlock',
    ],
    ['mr desai dropped by reception, asks about transport', 'desai'],
    ['Bowen is on the line', 'Bowen'],
    ['fyi teresa nowak left a message re her physio and podiatry referrals', 'teresa nowak'],
  ])('who reached us: “%s”', (words, name) => expect(whoReachedUs(words)).toBe(name));

  it.each(['the physio left at noon', 'rang the ward', 'nobody called', 'whats happening with patel'])(
    'nobody is said to have reached us: “%s”',
    (words) => expect(whoReachedUs(words)).toBeUndefined(),
  );
});
