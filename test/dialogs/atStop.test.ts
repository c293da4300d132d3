import { aTalk } from '../doors/aTalk';

jest.setTimeout(300_000);

const { conversation, say, close } = aTalk();
afterAll(close);

const atStop = ['log a concern: nobody came on tuesday.', 'the patient', 'cancel'];

describe('a story told where it was asked whether to stop', () => {
  it.each([
    'Mr Patel in bay 2 fell this morning and his wife is very cross',
    'the food on oak was cold again last night and nobody cared',
    'her dad rang yesterday about the wait for her appointment in clinic',
    'A visitor said on Monday that the car park barrier hit her car',
    'no, her mum told me that the night staff laughed at her when she asked for the toilet',
    'lady in bay 4 says her ring was taken on friday night',
    'since last week the shower on willow has been broken and they wash at the sink',
    'I was shouted at by the doctor this morning and I want to complain',
    'He was hit',
    'log a concern: Mr Patel fell yesterday and nobody rang his wife',
  ])('is kept, and it is asked whose it is: %s', async (story) => {
    const { text, taken, draft } = await conversation(...atStop, story);
    expect(taken).toEqual({});
    expect(text).toContain('part of what you are logging now, or another concern?');
    expect(draft).toMatchObject({ words: 'nobody came on tuesday.' });
    const told = story.replace('log a concern: ', '');
    expect((await say('another concern')).taken).toMatchObject({ words: told });
  });

  it('is added to this one, or left out by name', async () => {
    const story = 'and the week before that nobody came either, she says';
    expect((await conversation(...atStop, story, 'part of this')).draft).toMatchObject({
      words: `nobody came on tuesday.\n\n${story}`,
    });
    expect((await conversation(...atStop, story, 'neither')).text).toContain(`I have left out “${story}”`);
  });

  it('is told from a few words, which answer the question before', async () => {
    const { taken } = await conversation(...atStop, 'Tom Reid, 07700 900123');
    expect(taken).toEqual({ personName: 'Tom Reid', phone: '07700 900123' });
    expect((await conversation(...atStop, 'yes')).draft).toBeNull();
    expect((await conversation(...atStop, 'no')).draft).toMatchObject({ words: 'nobody came on tuesday.' });
  });
});
