import { describeTurn } from '../../dialogs/drafts/describeTurn';
import type { Draft } from '../../dialogs/state/draft';
import { inSession, type Session } from '../../dialogs/state/session';
import { readEnvironment } from '../../bot/config';
import { openFresh } from '../../bot/trying/talk/openFresh';

async function aFreshDesk() {
  const world = { as: 'frontline', today: '2026-01-05', log: () => undefined } as const;
  const fresh = await openFresh(readEnvironment({}), world);
  if (!fresh) throw new Error('There is nobody in the sample directory.');
  return fresh;
}

const aDraft = (entries: Draft['entries'], more: Partial<Draft> = {}): Draft => ({
  id: 'one',
  command: 'logConcern',
  reference: 'C26-00001',
  entries,
  done: [],
  at: 'words',
  ...more,
});
const during = (draft: Draft, more: Partial<Session> = {}): Session => ({ draft, finished: [], ...more });

describe('a turn of a conversation', () => {
  it('is described by the entries that changed, each by its kind, blanks left out', () => {
    const before = during(aDraft({ words: 'a', sorted: 'false' }));
    const after = during(aDraft({ words: 'a', sorted: 'true', flags: 'police,legal', receivedOn: '' }));
    expect(describeTurn(before, after)).toMatchObject({
      taken: { sorted: true, flags: ['police', 'legal'] },
      draft: { words: 'a', sorted: true, flags: ['police', 'legal'] },
      saved: undefined,
    });
  });

  it('has no entry that another answer has made idle, but one whose other answer is still to come', () => {
    const kept = (entries: Draft['entries']) => describeTurn({ finished: [] }, during(aDraft(entries))).draft;
    expect(kept({ raisedBy: 'patient', consent: 'received' })).toEqual({ raisedBy: 'patient' });
    expect(kept({ consent: 'received' })).toEqual({ consent: 'received' });
  });

  it('compares with the same conversation, though another one had interrupted it', () => {
    const other = aDraft({}, { id: 'other' });
    const before = during(other, { aside: [aDraft({ words: 'a' })] });
    expect(describeTurn(before, during(aDraft({ words: 'a' }))).taken).toEqual({});
  });

  it('says what was not understood in that turn alone', () => {
    const session = during(aDraft({}), { unread: ['ward 3'] });
    expect(describeTurn(during(aDraft({})), session).unread).toEqual(['ward 3']);
    expect(describeTurn(session, session).unread).toEqual([]);
  });

  it('leaves what an earlier turn did not understand to that turn', async () => {
    const { desk, person, close } = await aFreshDesk();
    const turn = (change: Partial<Session>) =>
      inSession(
        desk,
        person,
        [desk.newId()],
        async (session) => ({ session: { ...session, ...change }, replies: [] }),
        async () => [],
      );
    const unread = async () => (await desk.recall<Session>(person, 'conversation'))?.body.unread;
    await turn({ unread: ['ward 3'] });
    expect(await unread()).toEqual(['ward 3']);
    await turn({ heard: 'something else' });
    expect(await unread()).toBeUndefined();
    await close();
  });

  it('asks nothing while it is to be stopped, and names what it saved', () => {
    const before = during(aDraft({ words: 'a' }));
    expect(describeTurn(before, during(aDraft({ words: 'a' }, { cancelling: true }))).asks).toEqual([]);
    const finished = [{ draft: 'one', reference: 'C26-00001' }];
    expect(describeTurn(before, { finished })).toMatchObject({ draft: undefined, saved: 'C26-00001' });
    expect(describeTurn({ finished }, { finished }).saved).toBeUndefined();
  });
});
