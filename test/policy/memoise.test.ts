import { memoise } from '../../policy/machine/memoise';

describe('a function that remembers its answers', () => {
  it('works out each once, and begins anew rather than keep more than 4,096', () => {
    const worked: number[] = [];
    const doubled = memoise((key: number) => {
      worked.push(key);
      return key * 2;
    });
    for (let key = 1; key <= 4_096; key += 1) doubled(key);
    expect([doubled(1), worked.length]).toEqual([2, 4_096]);
    doubled(4_097);
    expect([doubled(1), worked.length]).toEqual([2, 4_098]);
  });
});
