import { wordsSaid } from '../../../bot/teams/wordsSaid';
import { textOf } from '../../doors/jobs';
import { people } from '../../doors/people';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

const html = (content: string) => ({ contentType: 'text/html', content });
const file = {
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name: 'letter.docx',
  content: { downloadUrl: 'https://files.example/1', uniqueId: '1', fileType: 'docx' },
};

describe('the words of a message, wherever Teams puts them', () => {
  const said = (activity: object) => wordsSaid(activity).words;

  it('are those of its HTML, where the plain text lacks what stood between < and >', () => {
    expect(said({ text: 'temp  34', attachments: [html('<p>temp &lt;36 and &gt; 34</p>')] })).toBe(
      'temp <36 and > 34',
    );
  });

  it('are an emoji’s own character, when that is all there is', () => {
    expect(said({ text: '', attachments: [html('<p><emoji id="yes" alt="👍"></emoji></p>')] })).toBe('👍');
  });

  it('are those of the message that is forwarded', () => {
    const content = JSON.stringify({
      originalMessageContent: '<p>She waited <b>two hours</b></p>',
      originalMessageSender: { user: { displayName: 'Sample ward sister' } },
    });
    const forwarded = { contentType: 'forwardedMessageReference', content };
    expect(said({ text: '', attachments: [forwarded, html('<attachment id="1"></attachment>')] })).toBe(
      'She waited two hours',
    );
    expect(said({ text: '', attachments: [{ ...forwarded, content: 'no JSON' }] })).toBe('');
  });

  it('mark what is quoted from another message', () => {
    const quoted = { contentType: 'messageReference', content: { messagePreview: 'when was it?' } };
    expect(said({ text: 'on Tuesday', attachments: [quoted] })).toBe('> when was it?\non Tuesday');
  });
});

describe('a message always gets an answer', () => {
  let bot: WholeBot;
  beforeEach(async () => {
    bot = await aWholeBot({ day: '2026-01-05' });
  });
  afterEach(() => bot.stop());

  it('when it has no words, and when it is a file or a picture alone', async () => {
    const user = bot.user(people.wardSister);
    expect(textOf(await user.send({ type: 'message', text: '' }))).toContain('without words');
    expect(textOf(await user.send({ type: 'message', text: '', attachments: [file] }))).toContain(
      '1 file not kept',
    );
    const picture = { contentType: 'image/png', contentUrl: 'https://files.example/2' };
    expect(textOf(await user.send({ type: 'message', text: '', attachments: [picture] }))).toContain(
      'not where the Trust keeps its files',
    );
  });

  it('and the words beside a file are answered as always', async () => {
    const answer = textOf(
      await bot.user(people.wardSister).send({ type: 'message', text: 'help', attachments: [file] }),
    );
    expect(answer).toContain('1 file not kept');
    expect(answer).toContain('Log a concern');
  });

  it.each(['editMessage', 'undeleteMessage'])(
    'when a message is changed afterwards: %s',
    async (eventType) => {
      const user = bot.user(people.wardSister);
      const changed = { type: 'messageUpdate', text: 'other words', channelData: { eventType } };
      expect(textOf(await user.send(changed))).toContain('What is on record stays');
      await user.say('log a concern');
      expect(textOf(await user.send({ ...changed }))).toContain('Say “change”');
    },
  );

  it('when a message is deleted', async () => {
    const deleted = { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } };
    expect(textOf(await bot.user(people.wardSister).send(deleted))).toContain('What is on record stays');
  });

  it('and a reaction is left in peace', async () => {
    const turn = await bot
      .user(people.wardSister)
      .send({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] });
    expect(turn.status).toBe(200);
    expect(turn.deliveries).toEqual([]);
  });
});
