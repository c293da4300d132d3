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

describe('who raises it, with several names behind', () => {
  const plain = 'log a concern: his meds were three hours late and nobody said why';

  it('is taken, and the names are left for their question (R8.7a)', async () => {
    const { taken, asks } = await talk.conversation(plain, 'patient himself, kevin doyle, albany lodge');
    expect(taken).toEqual({ raisedBy: 'patient' });
    expect(asks).toContain('personName');
  });

  it('is not, where what stands behind may take it back', async () => {
    const { taken } = await talk.conversation(
      plain,
      'patient, no sorry his brother, kevin doyle, albany lodge',
    );
    expect(taken.raisedBy).not.toBe('patient');
  });
});

describe('what was typed while red flags were asked', () => {
  it('is offered at who raises it, with what they are to the person (R4.2)', async () => {
    const { text } = await talk.conversation(
      'log a concern: she fell last night and nobody rang',
      'her husband',
      'none of these',
    );
    expect(text).toContain('You wrote “her husband”');
  });
});
