import { hearSearch } from '../../../dialogs/reading/searchWords';

describe('what asks for a search', () => {
  it.each([
    ['find mr patel', 'mr patel'],
    ['Please can you find me Mr Patel please', 'Mr Patel'],
    ['find patel 07700', 'patel 07700'],
    ['search for o’brien', "o'brien"],
    ['looking for SMITH, John', 'SMITH, John'],
    ['can you look up smith-jones', 'smith-jones'],
    ['find the case of okafor', 'okafor'],
    ['have we got anything for patel', 'patel'],
    ['do you have a complaint from nguyen', 'nguyen'],
    ['any case for patel', 'patel'],
    ['search 0123', '0123'],
    ['hi, trying to find okafor', 'okafor'],
  ])('plainly: %s', (words, wanted) => expect(hearSearch(words)).toEqual({ is: 'asked', words: wanted }));

  it.each([
    ['who is okafor', 'okafor'],
    ['whos mrs okafor?', 'mrs okafor'],
    ['who has okafor', 'okafor'],
    ['who is dealing with mr okafor', 'mr okafor'],
    ['its about my mums complaint, okafor', 'okafor'],
    ['It’s about my mum’s complaint. The name is Okafor', 'Okafor'],
    ['she is ringing about her complaint, name is Zielinska', 'Zielinska'],
    ['calling about the case - Li Wei', 'Li Wei'],
    ['mrs okafor is on the phone', 'mrs okafor'],
    ['ive got mr patel on the phone', 'mr patel'],
  ])('by naming somebody: %s', (words, wanted) =>
    expect(hearSearch(words)).toEqual({ is: 'named', words: wanted }),
  );

  it.each([
    ['patel?', 'patel'],
    ['O’Brien ?', "O'Brien"],
    ['SMITH, John?', 'SMITH, John'],
    ['okafor complaint?', 'okafor'],
    ['about Mrs Okafor', 'Mrs Okafor'],
  ])('perhaps: %s', (words, wanted) => expect(hearSearch(words)).toEqual({ is: 'perhaps', words: wanted }));
});

it.each([
  'find it hard to get appointments',
  'Find the staff very helpful',
  'find out who did it',
  'how to find you',
  'who is on call',
  'who is responsible',
  'who is in charge here',
  'who is dealing with it',
  'who are you',
  'its about my mums complaint, she was left on a trolley for hours',
  'it is about the food',
  'about time',
  'about 3 weeks ago',
  'the nurse is on the phone',
  'phone never answered',
  'really?',
  'Thursday?',
  'no one?',
  'what?',
  '?',
  '',
  `find ${'a'.repeat(300)}`,
  'find one two three four five six seven eight nine',
])('is no search: %s', (words) => expect(hearSearch(words)).toBeUndefined());
