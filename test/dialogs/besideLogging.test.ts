import { aTalk } from '../doors/aTalk';

const talk = aTalk();
afterAll(() => talk.close());

const answered = async (...words: readonly string[]): Promise<string> => {
  const { text, draft } = await talk.conversation(...words);
  expect(draft).toBeNull();
  return text;
};

describe('what is said beside logging is no concern', () => {
  it.each([
    ['not yet', 'Nothing is lost'],
    ['ask me tomorrow', 'Nothing is lost'],
    ['ill do it later', 'Nothing is lost'],
    ['i wont be in till thursday', 'Thank you for saying'],
    ['thats everything thanks', 'What you saved is kept'],
    ['how do i get out of this', 'nothing was saved'],
    ['done', 'Which was it?'],
    ['which of mine is due first', 'Your day'],
    ['what did i log last week', 'My cases'],
    ['i did one this morning cant find it', 'My cases'],
    ['anyone waiting for a call back', 'Your day'],
    ['delete the one i did by mistake', 'I cannot take anything off the record'],
    ['i made a mistake in the one i logged', 'Correct the record'],
    ['its all one complaint', 'Which two cases belong together?'],
    ['they are both the same case', 'Which two cases belong together?'],
    ['hows okafor going', 'I find no case for “okafor”'],
    ['close the dlamini one', 'I find no case for “dlamini”'],
    ['lady wants to know if we got her complaint name of dlamini', 'I find no case for “dlamini”'],
    ['can we add a detail', 'which case?'],
    ['sign them all', 'Waiting for your decision'],
  ])('“%s”', async (words, shows) => expect(await answered(words)).toContain(shows));

  it('a form is asked for: what happened is asked', async () => {
    expect((await talk.conversation('wheres the form')).text).toContain('What happened?');
  });
});
