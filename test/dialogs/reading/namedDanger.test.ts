import { findDanger } from '../../../dialogs/reading/danger';

describe('a name that is also a word of danger', () => {
  it.each([
    'sue reed',
    'sue reed rang about her mum',
    'spoke with sue okafor today, the food was cold',
    'her daughter sue says the light is broken',
    'the receptionist is called sue',
    'mrs court waited two hours',
    'mr groom and mrs punch share a room',
    'Mrs Hung rang, mr choksi too',
    'miss abusaid asked for a halal meal',
  ])('brings no question: %s', (words) => {
    expect(findDanger(words)).toEqual([]);
  });

  it.each([
    'they will sue the trust',
    'she is going to sue',
    'he says he might sue pals',
    'threatening to sue reed house',
    'I will sue you',
    'sue them all he said',
    'we are going to court',
    'mr lee hit mrs court',
    'the nurse hit me',
    'miss lane was groomed',
    'mr khan stabbed the door',
    'mrs lowe hung herself',
  ])('and the word itself does: %s', (words) => {
    expect(findDanger(words).length).toBeGreaterThan(0);
  });
});
