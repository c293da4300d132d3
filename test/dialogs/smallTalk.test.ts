import type { Draft } from '../../dialogs/state/draft';
import { isConcern, isNotConcern } from '../../dialogs/answers/meantBy';
import { readSentence } from '../../dialogs/reading/sentence';
import { answerSmallTalk } from '../../dialogs/words/smallTalk';

const offered: Draft = {
  id: 'sample',
  command: 'logConcern',
  reference: 'C26-7K4MQ',
  entries: {},
  done: [],
  at: 'standing',
  offered: true,
};

const answer = (words: string, draft?: Draft) => {
  const sentence = readSentence(words);
  return sentence && answerSmallTalk(words, sentence, draft);
};

describe('small talk', () => {
  it('with nothing in it is answered where nothing is under way, and passed by where something is', () => {
    expect(answer('...')).toBeDefined();
    expect(answer('...', offered)).toBeUndefined();
  });
});

describe('whether to log what was offered', () => {
  it('is said by a bare yes or no at once, and by neither after an answer that was not clear', () => {
    expect([isConcern(offered, 'yes'), isNotConcern(offered, 'no')]).toEqual([true, true]);
    const asked = { ...offered, again: true };
    expect([isConcern(asked, 'yes'), isNotConcern(asked, 'no')]).toEqual([false, false]);
  });
});
