import { settleDoubts } from '../../dialogs/answers/staffNotes';
import { aTalk } from '../doors/aTalk';

jest.setTimeout(300_000);

const { conversation, say, close } = aTalk();
afterAll(close);

const words = 'They waited two hours and nobody told them why.';
const atDay = [
  `log a concern: ${words}`,
  'the patient',
  'Anna Person, 01632 960001',
  'rehab, by phone today',
];
const atFlags = [...atDay, 'yesterday', 'upset', 'a sorry', 'yes', 'none'];

describe('a doubt that was noted', () => {
  it('goes once the question has a certain answer', async () => {
    const asked = await conversation(...atDay, 'tues i think or was it wed');
    expect(asked.draft).toMatchObject({ staffNote: 'tues i think or was it wed' });
    const { draft } = await say('Tuesday');
    expect(draft).toMatchObject({ happenedOn: '2026-11-24' });
    expect(draft).not.toHaveProperty('staffNote');
  });

  it('stays while nobody knows, and goes when it is put right later', async () => {
    const open = await conversation(...atDay, 'tues i think', 'or was it wed, not sure');
    expect(open.draft).toMatchObject({
      happenedOn: 'notKnown',
      staffNote: 'tues i think; or was it wed, not sure',
    });
    await say('change when it happened');
    const { draft } = await say('on Wednesday 25 November');
    expect(draft).toMatchObject({ happenedOn: '2026-11-25' });
    expect(draft).not.toHaveProperty('staffNote');
  });

  it('leaves what else staff noted', () => {
    const noted = {
      id: 'd1',
      command: 'logConcern',
      reference: 'C26-ABCDE',
      done: [],
      at: 'effect',
      doubts: [{ of: 'happenedOn', said: 'tues i think' }],
    };
    const entries = (staffNote: string) => ({ happenedOn: '2026-11-24', staffNote });
    expect(
      ['came with a friend; tues i think', 'tues i think; came with a friend'].map(
        (note) => settleDoubts({ ...noted, entries: entries(note) }).entries,
      ),
    ).toEqual([entries('came with a friend'), entries('came with a friend')]);
  });
});

describe('a hedge at the red flags', () => {
  it.each(['dont think so', 'prob not', 'not really I think', 'maybe', 'i wouldnt have thought so'])(
    'is asked once, plainly, and settled by nobody else: %s',
    async (hedge) => {
      const asked = await conversation(...atFlags, hedge);
      expect(asked.asks).toEqual(['flags']);
      expect(asked.draft).not.toHaveProperty('flags');
    },
  );

  it('said twice is noted as asked and not answered, and said back', async () => {
    const asked = await conversation(...atFlags, 'dont think so');
    expect(asked.text).toContain('I cannot take that as a no. Say “none of these”, or choose which.');
    const { draft, text } = await say('dont think so');
    expect(draft).toMatchObject({
      flags: 'notKnown',
      staffNote: 'red flags asked, not answered: dont think so',
    });
    expect(text).toContain('I have not put that down as no.');
  });

  it('goes when a flag is chosen after all', async () => {
    await conversation(...atFlags, 'dont think so', 'dont think so');
    await say('change red flags');
    const { draft } = await say('safeguarding');
    expect(draft).toMatchObject({ flags: ['safeguarding'] });
    expect(draft).not.toHaveProperty('staffNote');
  });
});

describe('who told them that their care is safe', () => {
  it.each([
    'yes jo did',
    'yes the nurse in charge did',
    'jo told her this morning',
    'sister has told them',
    'yep sam and jo have told him already',
  ])('is somebody, and they were told: %s', async (said) => {
    expect((await conversation(...atFlags, 'none of these', said)).taken).toMatchObject({ reassured: true });
  });

  it.each([
    'jo said she will',
    'jo might have told her',
    'nobody told her',
    'ask if jo told them',
    'jo didnt tell her',
    'yes jo will',
  ])('is not taken for a yes where nobody says that they did: %s', async (said) => {
    expect((await conversation(...atFlags, 'none of these', said)).draft).not.toHaveProperty(
      'reassured',
      true,
    );
  });
});
