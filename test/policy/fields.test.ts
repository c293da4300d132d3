import { emptyRegisters } from '../../policy/machine/registers';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { caseCommands } from '../../policy/machine/caseSections';
import {
  isAsked,
  isRequired,
  longest,
  optionsOf,
  type Entries,
  type Fields,
} from '../../policy/machine/fields';
import { readEntries } from '../../policy/machine/entries';

const today = '2026-01-05';
const state = { things: { a: 'Thing A', b: 'Thing B' } };
type State = typeof state;
const sources = { registers: emptyRegisters, trust: defaultTrust };

const read = <F extends Fields<State>>(fields: F, entries: Entries) =>
  readEntries<State, F>(fields, entries, { today, state, ...sources });

/** The value of one field, or the sentence that refuses it. */
function one(field: Fields<State>[string], entry: unknown): unknown {
  const reading = read({ it: field }, { it: entry });
  return 'values' in reading ? (reading.values as { it?: unknown }).it : reading.problems[0]?.sentence;
}

const options = { yes: 'Yes please', no: 'No thank you' } as const;

const hostile = [
  '**bold** _it_ [link](https://example.test) <b>x</b>',
  '<at>Somebody</at> @here',
  '${secret} ${$root} {{DATE(2026-01-05T00:00:00Z, LONG)}}',
  '\u202Egnp.exe \u2066x\u2069 \u200B\u200D\uFEFF',
  '👩🏽‍⚕️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 é e\u0301',
  'a\u0000b\u0007\u001b[31m\r\n\ttab',
  '__proto__',
  '"; DROP TABLE cases; --',
  '=HYPERLINK("https://example.test")',
  '  leading and trailing  ',
];

describe('a text entry', () => {
  it.each(hostile)('is kept exactly as it was typed: %j', (text) => {
    expect(one({ kind: 'text', label: 'Words' }, text)).toBe(text);
    expect(one({ kind: 'longText', label: 'Words' }, text)).toBe(text);
  });

  it.each([
    ['text', 2_000],
    ['longText', 20_000],
  ] as const)('D37: %s takes %d characters and refuses one more', (kind, most) => {
    expect(longest[kind]).toBe(most);
    expect(one({ kind, label: 'Words' }, 'x'.repeat(most))).toHaveLength(most);
    expect(one({ kind, label: 'Words' }, 'x'.repeat(most + 1))).toContain(
      `longer than the ${most.toLocaleString('en-GB')} characters`,
    );
  });

  it.each([42, true, { words: 'x' }, ['x']])('is refused when it is no text: %j', (entry) => {
    expect(one({ kind: 'text', label: 'Words' }, entry)).toBe('Write this in words.');
  });

  it.each([undefined, null, '', '   ', '\n\t'])('counts as no answer when it is empty: %j', (entry) => {
    expect(one({ kind: 'text', label: 'Words' }, entry)).toBe('“Words” needs an answer.');
    expect(one({ kind: 'text', label: 'Words', optional: true }, entry)).toBeUndefined();
  });

  it.each(['None', 'n/a', '-', 'nothing.', 'N/A'])(
    'R8.37: does not take a bare %j where one will not do',
    (entry) => {
      expect(one({ kind: 'text', label: 'Learning', notBare: 'Say why.' }, entry)).toBe('Say why.');
      expect(one({ kind: 'text', label: 'Learning' }, entry)).toBe(entry);
      expect(
        one({ kind: 'text', label: 'Learning', notBare: 'Say why.' }, `${entry}, because it was put right`),
      ).toContain('because');
    },
  );
});

describe('a date entry', () => {
  const date = { kind: 'date', label: 'When' } as const;

  it('is a London date', () => expect(one(date, '2026-02-28')).toBe('2026-02-28'));

  it.each(['2026-02-30', '5 January', '2026-1-5', '2026-01-05T10:00:00Z', 'soon'])(
    'is refused when it cannot be read: %j',
    (entry) => {
      expect(one(date, entry)).toBe('That is not a date I can read. Give it as day, month and year.');
    },
  );

  it.each([20260105, true, {}])('is refused when it is no text: %j', (entry) =>
    expect(one(date, entry)).toBe('Give a date.'),
  );

  it('has sensible ends', () => {
    expect(one(date, '1900-01-01')).toBe('1900-01-01');
    expect(one(date, '1899-12-31')).toBe('That date is too long ago.');
    expect(one(date, '2100-01-01')).toBe('2100-01-01');
    expect(one(date, '2100-01-02')).toBe('That date is too far ahead.');
  });

  it('may be today but not later when it is in the past', () => {
    expect(one({ ...date, when: 'past' }, today)).toBe(today);
    expect(one({ ...date, when: 'past' }, '2026-01-06')).toBe(
      'That date is in the future: today is Monday 5 January 2026.',
    );
  });

  it('has to be after today when it is in the future', () => {
    expect(one({ ...date, when: 'future' }, '2026-01-06')).toBe('2026-01-06');
    expect(one({ ...date, when: 'future' }, today)).toBe(
      'That date has to be after today, Monday 5 January 2026.',
    );
  });
});

describe('an entry chosen from a list', () => {
  it('is one of the answers', () => {
    expect(one({ kind: 'choice', label: 'Which', options }, 'yes')).toBe('yes');
  });

  it.each(['maybe', 'Yes please', 'toString', '__proto__', 'constructor', 7, ['yes']])(
    'is refused when it is not on the list: %j',
    (entry) => {
      expect(one({ kind: 'choice', label: 'Which', options }, entry)).toBe(
        'Choose one of the answers listed.',
      );
    },
  );

  it('is picked among what the case has', () => {
    const pick = { kind: 'pick', label: 'Which', from: ({ things }: State) => things } as const;
    expect(one(pick, 'b')).toBe('b');
    expect(one(pick, 'c')).toBe('Choose one of the answers listed.');
    expect(optionsOf<State>(pick, state, sources)).toEqual(state.things);
  });

  it.each([
    ['a list', ['yes', 'no'], ['yes', 'no']],
    ['one string with commas, as cards send it', 'yes,no', ['yes', 'no']],
    ['the same twice', ['yes', 'yes'], ['yes']],
    ['nothing', undefined, []],
    ['an empty string', '', []],
    ['an empty list', [], []],
  ])('may be several: %s', (_, entry, values) => {
    expect(one({ kind: 'choices', label: 'Which', options }, entry)).toEqual(values);
  });

  it.each([[['yes', 'maybe']], ['yes,maybe'], [[7]], [7], [{ yes: true }], ['toString']])(
    'refuses several when one is not on the list: %j',
    (entry) => {
      expect(one({ kind: 'choices', label: 'Which', options }, entry)).toBe(
        'Choose from the answers listed.',
      );
    },
  );

  it('may be several among what the case has', () => {
    const picks = { kind: 'picks', label: 'Which', from: ({ things }: State) => things } as const;
    expect(one(picks, 'a,b')).toEqual(['a', 'b']);
    expect(one(picks, 'a,c')).toBe('Choose from the answers listed.');
    expect(one(picks, undefined)).toEqual([]);
  });

  it('may be left out when it is optional', () => {
    expect(one({ kind: 'choices', label: 'Which', options, optional: true }, '')).toBeUndefined();
  });
});

describe('other entries', () => {
  it.each([
    [true, true],
    ['true', true],
    ['false', false],
    [false, false],
  ])('a yes or no may come as text: %j', (entry, value) =>
    expect(one({ kind: 'yesNo', label: 'Is it?' }, entry)).toBe(value),
  );

  it.each(['yes', 1, 'TRUE', []])('a yes or no is nothing else: %j', (entry) =>
    expect(one({ kind: 'yesNo', label: 'Is it?' }, entry)).toMatch(/Answer yes or no|needs an answer/),
  );

  it.each([
    ['3', 3],
    [3, 3],
    ['1', 1],
    ['10', 10],
  ])('a number may come as text: %j', (entry, value) =>
    expect(one({ kind: 'number', label: 'How many?', least: 1, most: 10 }, entry)).toBe(value),
  );

  it.each(['0', '11', '2.5', 0, 11])('a number keeps to its limits: %j', (entry) =>
    expect(one({ kind: 'number', label: 'How many?', least: 1, most: 10 }, entry)).toBe(
      'Give a whole number from 1 to 10.',
    ),
  );

  it.each(['three', NaN, true])('a number is nothing else: %j', (entry) =>
    expect(one({ kind: 'number', label: 'How many?', least: 1, most: 10 }, entry)).toBe('Give a number.'),
  );

  it('a person is an id', () => {
    expect(one({ kind: 'person', label: 'Who?' }, 'an-id')).toBe('an-id');
    expect(one({ kind: 'person', label: 'Who?' }, 'x'.repeat(200))).toHaveLength(200);
    expect(one({ kind: 'person', label: 'Who?' }, 'x'.repeat(201))).toBe('Choose a person.');
    expect(one({ kind: 'person', label: 'Who?' }, 7)).toBe('Choose a person.');
  });
});

const fields = {
  route: { kind: 'choice', label: 'Which way?', options: { left: 'Left', right: 'Right' } },
  spoke: { kind: 'choice', label: 'Did you talk?', options, onlyIf: { field: 'route', is: ['left'] } },
  when: { kind: 'date', label: 'When?', onlyIf: { field: 'spoke', is: ['yes'] } },
  sure: { kind: 'yesNo', label: 'Sure?' },
  why: { kind: 'text', label: 'Why not?', onlyIf: { field: 'sure', is: [false] } },
} as const satisfies Fields<State>;

describe('an answer that is not known yet', () => {
  const choice = { kind: 'choice', label: 'Which?', options } as const;

  it('is absence, where it may be unknown', () => {
    expect(read({ it: { ...choice, mayBeUnknown: true } }, { it: 'notKnown' })).toEqual({ values: {} });
    expect(read({ it: { kind: 'date', label: 'When?', mayBeUnknown: true } }, { it: 'notKnown' })).toEqual({
      values: {},
    });
  });

  it.each(['notKnown', 'Not known yet', ' not known. '])('may be written into a box: %j', (entry) =>
    expect(read({ it: { kind: 'text', label: 'Who?', mayBeUnknown: true } }, { it: entry })).toEqual({
      values: {},
    }),
  );

  it('is none anywhere else, and an empty entry is none anywhere', () => {
    expect(one(choice, 'notKnown')).toBe('Choose one of the answers listed.');
    expect(one({ ...choice, mayBeUnknown: true }, '')).toBe('“Which?” needs an answer.');
  });

  it('stands last of what there is to choose from', () => {
    expect(optionsOf<State>({ ...choice, mayBeUnknown: true }, state, sources)).toEqual({
      ...options,
      notKnown: 'Not known yet',
    });
  });
});

describe('none of several', () => {
  const closed = { kind: 'choices', label: 'Which?', options, noneLabel: 'None of these' } as const;

  it('is an answer of its own: an empty list', () => expect(one(closed, 'none')).toEqual([]));

  it('has to be said, and cannot stand beside another', () => {
    for (const entry of [undefined, '', []]) expect(one(closed, entry)).toBe('“Which?” needs an answer.');
    expect(one(closed, 'none,yes')).toContain('not both');
    expect(one(closed, 'yes,no')).toEqual(['yes', 'no']);
  });

  it('is nothing that can be chosen where it is no answer', () => {
    expect(one({ kind: 'choices', label: 'Which?', options }, 'none')).toBe(
      'Choose from the answers listed.',
    );
  });
});

it('a field that others stand in for is needed only while none of them is answered', () => {
  const sentence = 'Give one of the two.';
  const fields = {
    first: { kind: 'text', label: 'First', unless: { answered: ['other'], sentence } },
    other: { kind: 'text', label: 'Other', optional: true },
  } as const satisfies Fields<State>;
  expect(read(fields, {})).toEqual({ problems: [{ field: 'first', sentence }] });
  expect(read(fields, { other: 'x' })).toEqual({ values: { other: 'x' } });
  expect(isRequired(fields.first, { other: ' ' })).toBe(true);
});

describe('what is asked', () => {
  it('follows another answer, whether it came as text or not', () => {
    expect(isAsked(fields.why, { sure: false })).toBe(true);
    expect(isAsked(fields.why, { sure: 'false' })).toBe(true);
    expect(isAsked(fields.why, { sure: 'true' })).toBe(false);
    expect(isAsked(fields.why, {})).toBe(false);
    expect(
      isAsked({ kind: 'text', label: 'x', onlyIf: { field: 'many', is: ['b'] } }, { many: ['a', 'b'] }),
    ).toBe(true);
  });

  it('must be answered unless it is optional or not asked', () => {
    expect(isRequired(fields.sure, {})).toBe(true);
    expect(isRequired(fields.why, {})).toBe(false);
    expect(isRequired({ kind: 'text', label: 'x', optional: true }, {})).toBe(false);
  });

  it('is dropped when it is not asked, with all that hangs on it', () => {
    const reading = read(fields, {
      route: 'right',
      spoke: 'yes',
      when: 'not a date',
      sure: true,
      why: 'x',
      other: 'y',
    });
    expect(reading).toEqual({ values: { route: 'right', sure: true } });
  });

  it('needs each answer that is asked, and names every one that is missing', () => {
    const reading = read(fields, { route: 'left', spoke: 'yes', sure: false });
    expect(reading).toEqual({
      problems: [
        { field: 'when', sentence: '“When?” needs an answer.' },
        { field: 'why', sentence: '“Why not?” needs an answer.' },
      ],
    });
  });

  it('comes after the answer it follows, in every command', () => {
    const following = caseCommands.flatMap(({ name, fields: its }) =>
      Object.entries(its).flatMap(([field, { onlyIf }], index) =>
        onlyIf ? [{ name, field, comesAfter: Object.keys(its).slice(0, index).includes(onlyIf.field) }] : [],
      ),
    );
    expect(following).not.toEqual([]);
    expect(following.filter(({ comesAfter }) => !comesAfter)).toEqual([]);
  });
});

describe('one entry too long', () => {
  it('D37: is refused by its own name, and the others are not', () => {
    const both = {
      first: { kind: 'text', label: 'First' },
      second: { kind: 'longText', label: 'Second' },
    } as const;
    const reading = read(both, { first: 'x'.repeat(2_001), second: 'y'.repeat(20_000) });
    expect(reading).toEqual({
      problems: [{ field: 'first', sentence: expect.stringContaining('Shorten it') as string }],
    });
  });
});
