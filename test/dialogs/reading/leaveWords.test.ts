import {
  arrangingCover,
  askingCover,
  endingCover,
  handingAll,
  hearCover,
  hearDays,
  hearHandingAll,
} from '../../../dialogs/reading/leaveWords';
import { readSentence } from '../../../dialogs/reading/sentence';

function hear(words: string) {
  const { said = '', asked = '' } = readSentence(words) ?? {};
  const found = handingAll.map((each) => each.exec(said) ?? each.exec(asked)).find(Boolean);
  if (!found) return undefined;
  const { whose, person, entries } = hearHandingAll(found.slice(1));
  return [whose, person.name, entries.why];
}

describe('handing over all that somebody has, in words', () => {
  it.each<[string, readonly [string, string, string | undefined] | undefined]>([
    ['hand everything over to Jean while I’m off', ['', 'jean', 'leave']],
    ['Please give my cases to Jean Okafor', ['', 'jean okafor', undefined]],
    ['pass all my work over to Jean because I am retiring', ['', 'jean', 'leaving']],
    ['can you move all of my open cases to Jean Okafor', ['', 'jean okafor', undefined]],
    ['hand over everything', ['', '', undefined]],
    ['give all my complaints to Jean please', ['', 'jean', undefined]],
    ['move my cases to somebody else', ['', '', undefined]],
    ['give Ann Lee’s cases to Jean', ['ann lee', 'jean', undefined]],
    ['transfer everything from Ann Lee to Jean because she is off sick', ['ann lee', 'jean', 'sickness']],
    ['reassign all cases of Ann to Jean', ['ann', 'jean', undefined]],
    ['give C26-7K4MQ to Jean', undefined],
    ['pass it to Jean', undefined],
    ['hand it over to Jean', undefined],
    ['give the leaflet to Jean', undefined],
    ['the ward passed my complaint to Jean', undefined],
  ])('“%s”', (words, heard) => {
    expect(hear(words)).toEqual(heard);
  });
});

const found = (words: string, all: readonly RegExp[]): readonly string[] | undefined => {
  const { said = '', asked = '' } = readSentence(words) ?? {};
  return all
    .map((each) => each.exec(said) ?? each.exec(asked))
    .find(Boolean)
    ?.slice(1);
};

const typed = (words: string): readonly string[] | undefined =>
  arrangingCover
    .map((each) => each.exec(words))
    .find(Boolean)
    ?.slice(1);

describe('cover, in words, said on Thursday 26 November 2026', () => {
  it.each<[string, readonly (string | undefined)[]]>([
    ['I’m off from Monday to Friday, Jean covers', ['', 'Jean', '2026-11-30', '2026-12-04']],
    [
      'I am away next week and Jean Okafor is covering for me',
      ['', 'Jean Okafor', '2026-11-30', '2026-12-04'],
    ],
    ['I’m on leave 7 to 18 December, Jean stands in', ['', 'Jean', '2026-12-07', '2026-12-18']],
    ['Ann Lee is off until 4 December, Jean will cover', ['Ann Lee', 'Jean', '2026-11-26', '2026-12-04']],
    ['Sam Ade is looking after my cases until 4 December', ['', 'Sam Ade', '2026-11-26', '2026-12-04']],
    ['can someone cover my cases next week', ['', '', '2026-11-30', '2026-12-04']],
    ['Jean covers for me tomorrow', ['', 'Jean', '2026-11-27', '2026-11-27']],
    ['I’m on annual leave, Jean is covering', ['', 'Jean', undefined, undefined]],
  ])('“%s”', (words, heard) => {
    const { whose, standIn, days } = hearCover(typed(words) ?? ['nothing']);
    const { from, until } = hearDays(days, { today: '2026-11-26' });
    expect([whose, standIn, from, until]).toEqual(heard);
  });

  it.each<[string, string | undefined]>([
    ['who covers for Ann Lee?', 'ann lee'],
    ['who is standing in for me', 'me'],
    ['who is away this week', ''],
    ['who’s covering', ''],
    ['leave and cover', ''],
    ['who has C26-7K4MQ', undefined],
  ])('asks: “%s”', (words, whose) => {
    const heard = found(words, askingCover);
    expect(heard === undefined ? undefined : (heard.find(Boolean) ?? '')).toBe(whose);
  });

  it.each(['end my cover', 'I’m back from leave today'])('ends: “%s”', (words) => {
    expect(found(words, endingCover)).toBeDefined();
  });

  it.each(['he was off sick and nobody covers his round', 'I am off my food and the nurse never asks'])(
    'is no cover: “%s”',
    (words) => {
      expect(typed(words)).toBeUndefined();
    },
  );
});
