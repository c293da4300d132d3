import { goBack, moveOn, REVIEW, startDraft, type Draft } from '../../dialogs/state/draft';
import { aCase, plainConcern } from '../doors/aCase';
import { people } from '../doors/people';

const { state, context } = aCase().as(people.wardSister);

/** A conversation that logs a concern, with all answers given and nothing asked yet. */
function begun(typing: boolean): Draft {
  const { words, ...others } = plainConcern;
  const draft = startDraft('draft', 'logConcern', 'C26-7K4MQ', { words }, { state, context });
  return moveOn({ ...draft, entries: { ...draft.entries, ...others }, typing });
}
const answer = (draft: Draft): Draft => moveOn({ ...draft, done: [...draft.done, draft.at] });

describe('a conversation that goes back', () => {
  it.each([true, false])('asks again what was answered last, and nothing else: typed, %s', (typing) => {
    const first = begun(typing);
    const second = answer(first);
    expect(second.at).not.toBe(first.at);
    const third = answer(second);
    const back = goBack(typing ? third : { ...third, at: second.at });
    expect(back.done.includes(back.at)).toBe(false);
    if (typing) expect([back.at, back.done]).toEqual([second.at, second.done]);
  });

  it('goes from the check to the last question', () => {
    let draft = begun(true);
    let last = draft.at;
    while (draft.at !== REVIEW) {
      last = draft.at;
      draft = answer(draft);
    }
    expect(goBack(draft)).toMatchObject({ at: last, done: draft.done.filter((key) => key !== last) });
  });

  it('stays at the first, and only puts back what was being changed', () => {
    const first = goBack(begun(true));
    expect([first.at, goBack(first).at]).toEqual(['words', 'words']);
    const changing = { ...answer(first), entries: {}, changing: { words: 'As it was.' } };
    expect(goBack(changing).entries).toEqual({ words: 'As it was.' });
  });
});
