import { describeTurn } from '../../dialogs/describeTurn';
import type { Draft } from '../../dialogs/draft';
import type { Session } from '../../dialogs/session';

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

  it('asks nothing while it is to be stopped, and names what it saved', () => {
    const before = during(aDraft({ words: 'a' }));
    expect(describeTurn(before, during(aDraft({ words: 'a' }, { cancelling: true }))).asks).toEqual([]);
    const finished = [{ draft: 'one', reference: 'C26-00001' }];
    expect(describeTurn(before, { finished })).toMatchObject({ draft: undefined, saved: 'C26-00001' });
    expect(describeTurn({ finished }, { finished }).saved).toBeUndefined();
  });
});
