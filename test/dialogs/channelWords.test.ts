import { readChannelWords } from '../../dialogs/words/channelWords';

describe('what a channel may ask of the bot', () => {
  it.each([
    ['post counts here', 'postCounts'],
    [' Post counts here. ', 'postCounts'],
    ['stop posting', 'stopPosting'],
    ['Stop posting here!', 'stopPosting'],
    ['please post counts here', undefined],
    ['post counts here every hour', undefined],
    ['never stop posting', undefined],
    ['stop posting there', undefined],
    ['my day', undefined],
  ])('“%s”: %s', (words, asked) => expect(readChannelWords(words)).toBe(asked));
});
