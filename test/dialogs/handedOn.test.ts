import { tellsOfFraming, withoutFraming } from '../../dialogs/reading/framing';
import { aTalk } from '../doors/aTalk';

jest.setTimeout(300_000);

const { conversation, close } = aTalk();
afterAll(close);

const story = 'Mr Hall was left in a wet bed all night and nobody came when he rang the bell';
const email = [
  'From: Anne Moss <anne.moss@example.com>',
  'Sent: Tuesday 24 November 2026 09:12',
  'To: Ward',
  'Subject: my son',
  '',
  'My son was sent home on Friday with no medication.',
].join('\n');

describe('what staff write only to hand words on', () => {
  it.each([
    [`fwd from the sister pls log this\n${story}`, story],
    [`pls log\n${story}`, story],
    [`Hi team, please log this from Sister Kaye: ${story}`, story],
    [`fwd from reception pls put this on the system ${story}`, story],
    [`Please record the below.\n\n${story}\n\nthanks, can you log this`, story],
    [`can u put this on datix pls - ${story}`, story],
    [`Pasted below, verbatim:\n“${story}”`, `“${story}”`],
    [`see below, can you put this on the system\n\n${email}`, email],
    [`She is furious and wants us to ring her.\n\n${email}`, email],
  ])('stands apart from them: %s', (said, told) => {
    expect(withoutFraming(said).told).toBe(told);
  });

  it.each([
    story,
    'Please put this right, it is the second time they lost my glasses',
    'I want somebody to record this, they forwarded my letter to the wrong house',
    'They said they would log it and never did',
    'Can you tell me why nobody rang? I asked for it below the line',
    'pls log',
  ])('is told from what somebody tells: %s', (said) => {
    expect(withoutFraming(said)).toEqual({ told: said, framing: [] });
  });

  it('is kept where it tells who handed them on, and dropped where it only asks', () => {
    expect(tellsOfFraming('fwd from the sister pls log this')).toBe(true);
    expect(tellsOfFraming('hi team, can you please log this on the system')).toBe(false);
  });

  it('is noted as staff’s own, and never stands as the person’s words', async () => {
    const { draft, text } = await conversation(`fwd from the sister pls log this\n${story}`);
    expect(draft).toMatchObject({ words: story, staffNote: 'fwd from the sister pls log this' });
    expect(text).toContain('also kept as you said it: fwd from the sister pls log this');
  });

  it('is told apart where what happened is asked for, too, and where more is added', async () => {
    const begun = await conversation('log a concern', `pls log this from the matron\n${story}`);
    expect(begun.draft).toMatchObject({ words: story, staffNote: 'pls log this from the matron' });
    const { draft } = await conversation(
      `log a concern: ${story}`,
      `this came in today, see below\n${email}`,
    );
    expect(draft).toMatchObject({
      words: `${story}\n\n${email}`,
      staffNote: 'this came in today, see below',
    });
  });
});
