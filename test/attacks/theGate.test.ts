import { forgedCard, logOnCards, referenceOn, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

let bot: WholeBot;
let reference: string;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
  reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
  await bot.user(people.palsOfficer).say('hello');
});
afterEach(() => bot.stop());

/** A chat of two colleagues, which Teams calls personal as well. */
const chatOfTwo = '19:one_two@unq.gbl.spaces';
const inThatChat = {
  conversation: { id: chatOfTwo, conversationType: 'personal', isGroup: false, name: '' },
} as const;

/** Everything that can be sent to the bot, for the same case. */
const ways = (): readonly (readonly [string, object])[] => {
  const [action] = forgedCard('open', { case: reference }).actions as readonly { data: object }[];
  return [
    ['words', { type: 'message', text: `case ${reference}`, textFormat: 'plain' }],
    [
      'a tap',
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'open', data: action?.data }, trigger: 'manual' },
      },
    ],
    [
      'a refresh',
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'open', data: action?.data }, trigger: 'automatic' },
      },
    ],
    ['a button of an older client', { type: 'message', value: action?.data }],
    [
      'a search',
      {
        type: 'invoke',
        name: 'composeExtension/query',
        value: { commandId: 'findCase', parameters: [{ name: 'words', value: reference }] },
      },
    ],
    [
      'an answer about a file',
      {
        type: 'invoke',
        name: 'fileConsent/invoke',
        value: {
          type: 'fileUpload',
          action: 'accept',
          context: { reference, sha256: 'a'.repeat(64) },
          uploadInfo: {
            name: 'a',
            uploadUrl: 'https://x.sharepoint.com/a',
            contentUrl: 'https://x.sharepoint.com/a',
            uniqueId: '1',
            fileType: 'docx',
          },
        },
      },
    ],
    [
      'an edit',
      { type: 'messageUpdate', text: `case ${reference}`, channelData: { eventType: 'editMessage' } },
    ],
  ];
};

describe('a chat that is not the bot’s own', () => {
  it('is shown nothing of a case, whatever is sent there, and becomes nobody’s chat with the bot (7.1)', async () => {
    const officer = bot.user(people.palsOfficer);
    for (const [, sent] of ways()) {
      const turn = await officer.send({ ...sent, ...inThatChat });
      expect(textOf(turn.body ?? '')).not.toContain(reference);
    }
    const said = bot.connector.deliveries.filter(({ conversation }) => conversation === chatOfTwo);
    expect(textOf(said)).not.toContain(reference);
    expect(
      (await bot.accessTo(reference)).filter(
        ({ by, command }) => by === people.palsOfficer.id && command !== 'message',
      ),
    ).toEqual([]);

    await bot.deliver();
    const after = bot.connector.deliveries.filter(({ conversation }) => conversation === chatOfTwo);
    expect(after.length).toBe(said.length);
  });

  it('is told where to go instead', async () => {
    const officer = bot.user(people.palsOfficer);
    const [, tap, , , search] = ways().map(([, sent]) => sent);
    expect(textOf((await officer.send({ ...tap, ...inThatChat })).body)).toContain('personal chat');
    expect(textOf((await officer.send({ ...search, ...inThatChat })).body)).toContain('personal chat');
  });

  it.each(['words', 'a tap', 'a refresh', 'a search'])(
    'is the only place where %s is turned away',
    async (way) => {
      const sent = ways().find(([name]) => name === way)?.[1] ?? {};
      const turn = await bot.user(people.palsOfficer).send(sent);
      expect(textOf([turn.body, turn.cards])).toContain(reference);
    },
  );
});
