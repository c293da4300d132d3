import { openStores } from '../../../bot/chosen/stores';
import { logToReview } from '../../doors/jobs';
import { people } from '../../doors/people';
import { environmentOf } from '../../doors/storesToTry';
import { aWholeBot } from '../../doors/wholeBot';

describe('the mark that somebody was told', () => {
  it('is kept for as long as it can be asked for, and not for ever', async () => {
    const bot = await aWholeBot({ day: '2026-01-05' });
    await bot.user(people.safeguardingLead).say('hi');
    const sister = bot.user(people.wardSister);
    const review = await logToReview(sister, { flags: 'safeguarding' });
    await sister.click(review, 'Save this concern');
    await bot.deliver();
    const { moving, close } = await openStores(environmentOf({ DATA_FILE: bot.dataFile }), {
      now: () => '2026-01-05T10:00:00.000Z',
      log: () => undefined,
    });
    const { rows } = await moving.documents({ pageSize: 100 });
    const marks = rows.filter(({ kind }) => kind === 'delivery');
    expect(marks.length).toBeGreaterThan(0);
    expect(new Set(marks.map(({ expiresAt }) => expiresAt))).toEqual(new Set(['2026-02-04T10:00:00.000Z']));
    await close();
    await bot.stop();
  });
});
