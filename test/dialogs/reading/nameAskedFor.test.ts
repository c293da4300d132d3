import { readWho } from '../../../dialogs/script/logging/who';
import { commandOf } from '../../../dialogs/script/script';
import { aCase } from '../../doors/aCase';

const { state, context } = aCase();
const read = (words: string) =>
  readWho(words, {
    ...context,
    waiting: ['personName'],
    entries: {},
    fields: commandOf('logConcern').fields,
    words: {},
    state,
    sources: context,
  } as never).entries;

describe('an answer to their name, asked for by itself', () => {
  it.each(['friend', 'will', 'Mrs Death', 'mark may'])(
    'is a name, whatever else the word means: “%s”',
    (words) => expect(read(words)).toEqual({ personName: words }),
  );

  it('is no name with a number, an address or a doubt in it', () => {
    expect(read('jo 07700 900123')).toEqual({ personName: 'jo', phone: '07700 900123' });
    expect(read('jo@nhs.uk')).toEqual({ email: 'jo@nhs.uk' });
    for (const words of ['Will?', 'may be jo']) expect(read(words)).toEqual({});
  });
});
