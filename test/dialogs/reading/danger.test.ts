import { bringDanger } from '../../../dialogs/dangerWords';
import type { Draft } from '../../../dialogs/draft';
import { findDanger } from '../../../dialogs/reading/danger';

const draft: Draft = {
  id: 'draft',
  command: 'logConcern',
  reference: 'C26-00001',
  entries: {},
  done: [],
  at: 'effect',
};

describe('threats and words of despair, as people say them', () => {
  it.each([
    ['says he’ll not be responsible for what i do if it goes on', 'not be responsible for what i do'],
    ['he said he wont be responsible for what happens', 'wont be responsible for what happens'],
    ['I can’t be held responsible if she turns up here', 'can’t be held responsible if she turns up'],
    ['says hes not responsible for his actions any more', 'not responsible for his actions'],
    ['sort it or ill do something', 'ill do something'],
    ['he said he will do something stupid', 'he will do something'],
    ['told me they’ll regret it', 'they’ll regret it'],
    ['u will all be sorry he said', 'u will all be sorry he'],
    ['said hed sort him out myself if you wont', 'sort him out myself'],
    ['he is going to take it into his own hands', 'into his own hands'],
    ['she says she cant go on', 'cant go on'],
    ['cannot carry on like this', 'cannot carry on'],
    ['i cant take it any more', 'cant take it any more'],
    ['whats the point', 'whats the point'],
    ['says he may as well end it', 'end it'],
    ['theres nothing left to live for', 'nothing left to live for'],
    ['hes saying we’d be better off without him', 'better off without him'],
    ['doesnt want to be here', 'doesnt want to be here'],
    ['said she would hurt herself', 'hurt herself'],
    ['he knows where she lives', 'knows where she lives'],
    ['he said he’ll swing for him', 'he’ll swing for him'],
  ])('“%s”', (typed, found) => {
    expect(findDanger(typed).map(({ value }) => value)).toContain(found);
    expect(bringDanger(draft, { effect: typed }).danger).toContain(found);
    expect(bringDanger(draft, { effect: typed }).entries).not.toHaveProperty('flags');
  });

  it.each([
    'the wait was long and nobody knew why it went on',
    'please sort it out',
    'we are not responsible for lost property',
    'wants somebody to do something about the lift',
    'the letter ended with thank you',
    'they can carry the bags',
  ])('and not “%s”', (typed) => expect(findDanger(typed)).toEqual([]));
});
