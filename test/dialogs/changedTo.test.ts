import { aTalk } from '../doors/aTalk';

const talk = aTalk();
afterAll(() => talk.close());

describe('what is changed to something else', () => {
  it.each([
    'change what happened to: a nurse called him a liar',
    'change what happened to a nurse called him a liar',
    'change what happened: a nurse called him a liar',
    'change what happened to - a nurse called him a liar',
  ])('keeps no sign that stands before it: “%s”', async (says) => {
    const { draft } = await talk.conversation('log a concern: a nurse was rude about his phone', says);
    expect(draft?.words).toBe('a nurse called him a liar');
  });
});
