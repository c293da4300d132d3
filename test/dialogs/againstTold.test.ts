import { aTalk } from '../doors/aTalk';

const talk = aTalk();
afterAll(() => talk.close());

const story = 'lady rang, nurse was rude to her son on the ward and it was horrible to see';

describe('what somebody is said to be, against what the story tells', () => {
  it('is asked once, and nothing is taken before (R4.2)', async () => {
    const { text, taken } = await talk.conversation(story, 'her son');
    expect(text).toContain('read as if the person’s parent raises it');
    expect(taken).toEqual({});
  });

  it.each([
    ['their mum', 'parent'],
    ['his mum', 'parent'],
    ['her son', 'child'],
  ])('“%s” is taken when it is said then (R4.2)', async (says, relationship) => {
    const { taken } = await talk.conversation(story, 'her son', says);
    expect(taken).toEqual({ raisedBy: 'representative', relationship });
  });
});
