import { readEnvironment } from '../../bot/config';
import { jsonTalk } from '../../bot/trying/talk/jsonLines';
import type { Draft } from '../../dialogs/state/draft';
import type { Entries } from '../../policy/machine/fields';
import { plainTurns } from '../doors/jobs';
import { aListener } from './heard';

const listener = aListener();
afterAll(() => listener.close());
jest.setTimeout(120_000);

const today = '2026-11-29';
const at = (file: string, words: string, given: Entries = {}, draft: Partial<Draft> = {}) =>
  listener.say(words, { today, file, given, draft });

describe('“no” to the red flags', () => {
  const bare = ['no', 'No.', 'nope', 'nah', 'none', 'n', 'no thanks', 'nothing'];
  const whole = [
    'none of these',
    'None of them',
    'no red flags',
    'no, none of the above',
    'nothing like that',
  ];
  const danger = ['slapped'];

  it.each(bare)('“%s” is none of them where nothing dangerous was told', async (words) => {
    expect((await at('flags', words)).taken).toEqual({ flags: [] });
  });

  it.each(bare)('“%s” is asked by itself where danger was told, with the words', async (words) => {
    const { taken, asks, text } = await at('flags', words, {}, { danger });
    expect({ taken, asks }).toEqual({ taken: {}, asks: ['flags'] });
    expect(text).toContain('You wrote “slapped”');
    expect(text).toContain('Is anybody at risk');
  });

  it.each(bare)('“%s” is asked by itself after an answer that was not clear', async (words) => {
    const { taken, asks } = await at('flags', words, {}, { again: true });
    expect({ taken, asks }).toEqual({ taken: {}, asks: ['flags'] });
  });

  it.each(whole)('“%s” says it of the question that was asked', async (words) => {
    expect((await at('flags', words, {}, { danger, again: true })).taken).toEqual({ flags: [] });
  });

  it.each(bare)('“%s” is none of them once that was asked by itself', async (words) => {
    const { session } = await at('flags', 'no', {}, { danger });
    expect((await at('flags', words, {}, session.draft)).taken).toEqual({ flags: [] });
  });

  it('asks which where somebody says yes, and by itself again after that', async () => {
    const first = await at('flags', 'no', {}, { danger });
    const second = await at('flags', 'yes', {}, first.session.draft);
    expect(second.text).toContain('Which of these is it?');
    expect((await at('flags', 'no', {}, second.session.draft)).taken).toEqual({});
  });

  it('is no “it is not a concern”, though nothing else has been answered yet', async () => {
    const { asks, draft } = await at('flags', 'no', {}, { danger, offered: true, done: ['words'] });
    expect(asks).toEqual(['flags']);
    expect(draft).toHaveProperty('words');
  });
});

describe('whether the person agrees to be spoken for', () => {
  it.each([
    'she does not consent',
    'he said no',
    'they say no',
    'they do not agree',
    'The patient doesn’t agree to it',
    'refused',
    'no, he doesn’t want her to',
    'she has told us no',
    'hes against it',
    'permission refused',
  ])('“%s” is a refusal', async (words) => {
    expect((await at('consent', words)).taken).toEqual({ consent: 'refused' });
  });

  it.each(['no', 'nope', 'no consent', 'he doesn’t know'])(
    '“%s” may mean that nobody has asked, so it is asked',
    async (words) => {
      const { taken, text, session } = await at('consent', words);
      expect(taken).toEqual({});
      expect(text).toContain('Did they say no, or has nobody asked them yet?');
      expect((await at('consent', '1', {}, session.draft)).taken).toEqual({ consent: 'refused' });
    },
  );

  it.each([
    'I don’t agree',
    'she refused her dinner',
    'he said no more',
    'did she say no?',
    'she might not agree',
    'she did not consent to the scan',
  ])('“%s” is none', async (words) => {
    expect((await at('consent', words)).taken).toEqual({});
  });
});

describe('why somebody speaks for another', () => {
  it.each([
    'she didn’t ask her',
    'nobody asked him to',
    'he never asked for it',
    'the patient does not know about it',
    'she’s unaware',
    'without her knowledge',
  ])('“%s” is that they were not asked', async (words) => {
    expect((await at('whyRepresented', words)).taken).toEqual({ whyRepresented: 'notAsked' });
  });

  it('asks whose not knowing it is', async () => {
    const { taken, session } = await at('whyRepresented', 'he does not know');
    expect(taken).toEqual({});
    expect((await at('whyRepresented', 'yes', {}, session.draft)).taken).toEqual({
      whyRepresented: 'notAsked',
    });
  });
});

describe('somebody who keeps their name back', () => {
  const kept = [
    'won’t say who she is',
    'they did not say',
    'wont give name',
    'she didn’t want to leave her details',
    'He refused to say',
    'rather not give a name',
    'left no name',
    'wishes to stay anonymous',
  ];
  it.each(kept)('“%s” is no name', async (words) => {
    expect((await at('who', words)).taken).toEqual({ personName: 'notKnown' });
  });
  it.each([...kept, 'a neighbour, wont say', 'some bloke, wouldn’t give his name'])(
    '“%s”, asked who raises it, is anonymous',
    async (words) => {
      expect((await at('raisedBy', words)).taken).toEqual({ raisedBy: 'anonymous' });
    },
  );
  it('is still their mother', async () => {
    expect((await at('raisedBy', 'the mum, won’t give her name')).taken).toMatchObject({
      raisedBy: 'representative',
      personName: 'notKnown',
    });
  });

  const name = { personName: 'Mary Jones' };
  it.each(['skip', 'idk', 'dunno', 'don’t know if she has a phone', 'pass', '?'])(
    '“%s” takes back no name that was given',
    async (words) => {
      const { draft, taken } = await at('who', words, name);
      expect(draft).toMatchObject(name);
      expect(taken).toEqual({ phone: 'notKnown' });
      const both = { ...name, phone: '01632 960001' };
      const after = await at('who', words, both);
      expect(after.draft).toMatchObject(both);
    },
  );
});

describe('what somebody is to the person', () => {
  it.each([
    ['widow', 'spouse'],
    ['shes the widower', 'spouse'],
    ['her late husband', 'spouse'],
    ['my late mother', 'child'],
    ['his late son', 'parent'],
    ['MPs office', 'mp'],
    ['MP’s caseworker', 'mp'],
    ['hes her dad', 'parent'],
    ['they’re the neighbour', 'other'],
    ['her social worker', 'professionalCarer'],
  ])('“%s” is %s', async (words, relationship) => {
    const { taken } = await at('represented', words, { affectedName: 'Ali' });
    expect(taken).toEqual({ relationship });
  });

  it.each(['foster mum', 'his foster carer', 'caseworker'])(
    '“%s” is asked: it may be several',
    async (words) => {
      const { taken, text } = await at('represented', words, { affectedName: 'Ali' });
      expect(taken).toEqual({});
      expect(text).toContain('which you mean');
    },
  );

  it.each(['widow', 'MPs office', 'MP caseworker', 'her foster dad', 'social worker', 'shes the mum'])(
    '“%s”, asked who raises it, speaks for somebody',
    async (words) => {
      expect((await at('raisedBy', words)).taken).toMatchObject({ raisedBy: 'representative' });
    },
  );

  it.each(['neighbour', 'a neighbour', 'dad', 'husband'])(
    '“%s” may have come for themselves, so it is asked',
    async (words) => {
      const { taken, text } = await at('raisedBy', words);
      expect(taken).not.toHaveProperty('raisedBy');
      expect(text).toContain('Are they speaking for the person, or is it about themselves?');
    },
  );

  it('raises nothing once they have died', async () => {
    expect((await at('raisedBy', 'her late husband')).text).toContain('speaking for the person who died?');
    expect((await at('raisedBy', 'he has died')).taken).toEqual({});
  });
});

describe('a bare number', () => {
  it.each(['raisedBy', 'whyRepresented', 'consent', 'flags'])(
    'picks nothing at %s before answers were shown with numbers: it asks which is meant, and “yes” takes it',
    async (file) => {
      const { taken, session, text } = await at(file, '2');
      expect(taken).toEqual({});
      expect(text).toContain('Do you mean');
      expect(Object.keys((await at(file, 'yes', {}, session.draft)).taken)).toEqual([file]);
    },
  );
});

describe('whether somebody spoke with the person, at triage', () => {
  const talk = jsonTalk(readEnvironment({}), () => undefined);
  const line = async (asked: object) =>
    JSON.parse(await talk.answer(JSON.stringify(asked))) as { text: string; taken: Entries };
  const say = (words: string) => line({ say: words });

  beforeAll(async () => {
    await line({ start: { as: 'palsOfficer', today } });
    for (const words of [...plainTurns, 'save', 'triage C26-00001', 'pals enquiry', 'Quick to put right'])
      await say(words);
  });
  afterAll(() => talk.close());

  it.each(['no', 'nope', 'not yet', 'no not yet', 'nobody has', 'I haven’t spoken to them', 'we havent yet'])(
    '“%s” says of nobody that they tried',
    async (words) => {
      const { taken, text } = await say(words);
      expect(taken).toEqual({});
      expect(text).toContain('Did somebody try to reach them');
    },
  );
  it.each(['I rang them', 'we phoned her twice', 'emailed him today'])(
    '“%s” does not say that they spoke',
    async (words) => {
      const { taken, text } = await say(words);
      expect(taken).toEqual({});
      expect(text).toContain('Did somebody speak with them then?');
    },
  );
  it.each([
    ['yes', 'spoke'],
    ['left a message', 'couldNotReach'],
    ['they declined', 'declined'],
  ])('“%s” is %s', async (words, spokenTo) => {
    expect((await say(words)).taken).toEqual({ spokenTo });
    await say('change talking with the person');
  });

  it('takes “none” for no answer to a list that has none', async () => {
    await say('they declined');
    expect((await say('none')).taken).toEqual({});
  });
});

describe('an answer that goes on', () => {
  it.each([
    ['raisedBy', 'a visitor who tripped on the stairs', 'affected'],
    ['raisedBy', 'the neighbour complaining of bins', 'affected'],
    ['raisedBy', 'teh patient', 'patient'],
    ['whyRepresented', 'he asked her to speak to us', 'asked'],
    ['consent', 'the form was posted to him yesterday', 'requested'],
  ])('at %s, “%s” is %s', async (file, words, value) => {
    expect((await at(file, words)).taken).toEqual({ [file]: value });
  });

  it.each([
    ['raisedBy', 'a visitor complaining for her husband'],
    ['whyRepresented', 'she asked me to but then said no'],
    ['consent', 'form sent, I think'],
  ])('at %s, “%s” is asked', async (file, words) => {
    expect((await at(file, words)).taken).toEqual({});
  });
});
