import { buildCommandForm } from '../../cards/commandForm';
import { button, said } from '../../cards/card';
import { formBody, heldBack } from '../../cards/form';
import { buildInput } from '../../cards/inputs';
import { buildMessageForm } from '../../cards/messageForm';
import { buildReviewCard, sayEntry } from '../../cards/reviewCard';
import { buildStepCard } from '../../cards/stepCards';
import { drawnUp } from '../../cards/letters/letterKinds';
import type { Fields } from '../../policy/machine/fields';
import { commandNamed } from '../../policy/machine/targets';
import { aCase } from '../doors/aCase';
import { sourceOf } from '../doors/aLetter';
import { people } from '../doors/people';

const hidden = '\u202Eturned\u200B';
const sources = aCase().context;
const given = { state: undefined, sources, held: false };

const fields: Fields<unknown> = {
  name: { kind: 'text', label: 'What is it called?' },
  more: { kind: 'longText', label: 'Say more', optional: true },
  told: { kind: 'yesNo', label: 'Have they been told?' },
  on: { kind: 'date', label: 'When?', onlyIf: { field: 'told', is: [true] } },
  hours: { kind: 'number', label: 'How many hours?', least: 1, most: 40 },
  way: { kind: 'choice', label: 'Which way?', options: { a: '{{DATE(x)}}', b: 'Plain' } },
};

const json = (part: unknown): string => JSON.stringify(part);

describe('a button', () => {
  const data = { case: 'C26-7K4MQ', verb: 'somebody else’s' };

  it('says the same by `Action.Submit` where `Action.Execute` is not known', () => {
    const { fallback, verb, data: sent } = button('Open this step', 'do', data);
    expect(verb).toBe('do');
    expect(sent).toEqual({ bot: { case: 'C26-7K4MQ', verb: 'do' } });
    expect(fallback).toEqual({ type: 'Action.Submit', title: 'Open this step', data: sent });
  });

  it('sends what it enters as if it had been typed, and leaves the inputs out where it goes back', () => {
    expect(button('x', 'do', {}, { entries: { a: '1' } })).toMatchObject({ data: { a: '1' } });
    expect(button('x', 'open', {}, { withoutInputs: true })).toMatchObject({
      associatedInputs: 'none',
      fallback: { associatedInputs: 'none' },
    });
    expect(button('x', 'do', {})).not.toHaveProperty('associatedInputs');
  });
});

it('what people typed stands as plain text beside its label', () => {
  expect(json(said('Words', `${hidden} {{DATE(x)}}`))).not.toMatch(/\{\{|\u202E/u);
  expect(said('Words', 'x'.repeat(400))).toMatchObject({
    inlines: [{ text: 'Words:  ' }, { text: expect.stringMatching(/…$/) as string }],
  });
});

describe('an input', () => {
  const input = (name: keyof typeof fields, entry?: unknown, held = false) =>
    buildInput(name, fields[name] as never, entry, { ...given, held });

  it('needs an answer unless it is optional or is kept on the server', () => {
    const required = (name: keyof typeof fields, held = false) => input(name, undefined, held).isRequired;
    expect([required('name'), required('told'), required('hours')]).toEqual([true, true, true]);
    expect([required('more'), required('name', true)]).toEqual(Array(2).fill(undefined));
    expect(input('more').label).toBe('Say more (optional)');
  });

  it('begins with what was entered, shown as it is; what is held back stays off the card', () => {
    expect(input('name', `${hidden}x`).value).toBe('turnedx');
    expect(input('name', 'long', true)).not.toHaveProperty('value');
    expect(input('name', 'long', true).placeholder).toBe('Leave this empty to keep it as it is');
    expect(input('hours', '7')).toMatchObject({ value: 7, min: 1, max: 40 });
  });

  it('takes no more than may be kept', () => {
    expect([input('name').maxLength, input('more').maxLength]).toEqual([2_000, 20_000]);
    expect([input('name').isMultiline, input('more').isMultiline]).toEqual([undefined, true]);
  });

  it('shows choices as plain text', () => {
    expect(json(input('way').choices)).not.toContain('{{');
  });

  it('lays few choices open and folds many, and long ones sooner', () => {
    const style = (count: number, words = 'x') =>
      buildInput(
        'way',
        {
          kind: 'choice',
          label: 'Which?',
          options: Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}`, `${words}${at}`])),
        },
        undefined,
        given,
      ).style;
    expect([style(5), style(6)]).toEqual(['expanded', 'compact']);
    expect([style(8, 'y'.repeat(40)), style(9, 'y'.repeat(40))]).toEqual(['expanded', 'compact']);
    // 36 characters fit on a line.
    expect([style(6, `${'y '.repeat(17)}y`), style(6, 'y '.repeat(18))]).toEqual(['compact', 'expanded']);
  });

  it('of several answers needs one only where none of them is an answer of its own', () => {
    const several = (more: object) =>
      buildInput(
        'which',
        { kind: 'choices', label: 'Which?', options: { a: 'A' }, ...more } as never,
        undefined,
        given,
      ).isRequired;
    expect([several({ noneLabel: 'None of these' }), several({})]).toEqual([true, undefined]);
  });

  it('of a person is a list, or a box for their name', () => {
    const who: Fields<unknown> = { who: { kind: 'person', label: 'Who?' } };
    const shown = json(formBody({ fields: who, state: undefined, sources, entries: {} }));
    expect(shown).toContain('"id":"who.typed"');
  });

  it('says so where there is nothing to choose from', () => {
    const none = { kind: 'choice', label: 'Which?', options: {} } as const;
    expect(buildInput('way', none, undefined, given)).toMatchObject({ type: 'TextBlock' });
  });
});

describe('what a form carries of long answers', () => {
  const many = (count: number): Fields<unknown> =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, fields.more!]));
  // In JSON a text is two quotes longer.
  const held = (count: number, ...lengths: readonly number[]): readonly string[] => [
    ...heldBack(
      many(count),
      Object.fromEntries(lengths.map((length, at) => [`f${at}`, 'x'.repeat(length - 2)])),
    ),
  ];

  it('is less the more it asks, and never less than 500 characters', () => {
    expect([held(1, 4_360), held(1, 4_361)]).toEqual([[], ['f0']]);
    expect([held(10, 3_100), held(10, 3_101)]).toEqual([[], ['f0']]);
    expect([held(30, 500), held(30, 501)]).toEqual([[], ['f0']]);
  });

  it('is the short ones first', () => {
    expect(held(30, 450, 40, 60)).toEqual(['f0']);
  });

  it('is everything that is no text, and what is held back shows how it begins', () => {
    const ticked = { ticked: { kind: 'choices', label: 'Which?', options: {} } } as const;
    expect([...heldBack<unknown>(ticked, { ticked: 'x'.repeat(5_000) })]).toEqual([]);
    const entries = { more: `It began so${'x'.repeat(4_988)}` };
    const shown = json(formBody({ fields, state: undefined, sources, entries }));
    expect(shown).toContain('Kept (4,999 characters)');
    expect(shown).toContain('It began so');
    expect(shown).not.toContain('x'.repeat(100));
  });
});

describe('a form that was sent back', () => {
  const refusal = (names: readonly string[]) => ({
    refused: 'invalid' as const,
    sentence: 'That cannot be.',
    paragraph: '8.9',
    next: 'Change it.',
    fields: Object.fromEntries(names.map((name) => [name, `Wrong: ${name}.`])),
  });
  const body = (names: readonly string[], entries = {}) =>
    json(formBody({ fields, state: undefined, sources, entries, refusal: refusal(names) }));

  it('says why above, with the paragraph and what to do', () => {
    expect(body(['name'])).toContain('That cannot be. (8.9)');
    expect(body(['name'])).toContain('Change it.');
    expect(body(['name', 'told'])).toContain('These are missing or need a change: “');
  });

  it('marks each answer that was wrong, and keeps what was entered', () => {
    const marked = body(['name', 'told'], { name: 'Sample' });
    for (const words of ['⚠ Wrong: name.', '⚠ Wrong: told.', '"value":"Sample"'])
      expect(marked).toContain(words);
    expect(marked).not.toContain('Wrong: hours');
  });
});

describe('the form of a command', () => {
  const logged = aCase().as(people.complaintsOfficer);
  const { state } = logged;
  const command = commandNamed('recordAcknowledgement')!.command;
  const form = buildCommandForm({
    command,
    id: state.reference,
    title: state.reference,
    ofCase: state,
    state,
    sources,
    entries: {},
    shown: Object.keys(command.fields),
    asked: Object.keys(command.fields),
    basis: 'what was shown',
    card: 'this card',
    letters: [
      {
        kind: 'acknowledgement',
        letter: drawnUp(
          'acknowledgement',
          sourceOf(aCase({ personName: '{{DATE(x)}}' }).as(people.leadManager)),
        ),
      },
    ],
  });

  it('carries what it stood on, and which rendering it is, so that nothing is done twice or unseen', () => {
    expect(form.actions?.[0]).toMatchObject({
      title: command.button,
      data: {
        bot: {
          verb: 'do',
          case: state.reference,
          command: command.name,
          card: 'this card',
          basis: 'what was shown',
        },
      },
    });
  });

  it('says what it is for, with its paragraph', () => {
    const { command: snooze } = commandNamed('snoozeReminder')!;
    const shown = json(
      buildCommandForm({
        command: snooze,
        id: state.reference,
        title: state.reference,
        ofCase: state,
        state,
        sources,
        entries: {},
        shown: Object.keys(snooze.fields),
        asked: Object.keys(snooze.fields),
        basis: 'what was shown',
        card: 'this card',
        letters: [],
      }),
    );
    expect(shown).toContain(
      'Not after the day it is due. Who put it off, and until when, stays on record. (8.24)',
    );
  });

  it('has what it rests on above its questions, folded away, and says where all of it is when it is cut', () => {
    const { command: finding } = commandNamed('recordFinding')!;
    const resting = (words: string) =>
      buildCommandForm({
        command: finding,
        id: state.reference,
        title: state.reference,
        ofCase: state,
        state,
        sources,
        entries: {},
        shown: ['whatHappened'],
        asked: ['whatHappened'],
        basis: 'what was shown',
        card: 'this card',
        reads: {
          told: [{ title: 'Issue 1', said: [{ label: 'Evidence from staff', words }] }],
          names: new Map(),
        },
      });
    const { body } = resting('The clinic was full.');
    const [unfold, folded, question] = body.slice(-3);
    expect(json(unfold)).toContain('"title":"Read the evidence","targetElements":["rests"]');
    expect(folded).toMatchObject({ id: 'rests', isVisible: false });
    expect(json(folded)).toContain('The clinic was full.');
    expect(json(folded)).not.toContain('cut short');
    expect(question).toMatchObject({ id: 'whatHappened' });
    expect(json(resting('Long. '.repeat(1_000)))).toContain('It is cut short here.');
  });

  it('says which answers are as they were recorded before, and of no other', () => {
    expect(json(form)).not.toContain('As recorded before');
    const { command: list } = commandNamed('listIssues')!;
    const kept = logged.does('listIssues', { issues: 'The wait\nThe form' });
    const again = (entries: object) =>
      json(
        buildCommandForm({
          command: list,
          id: state.reference,
          title: state.reference,
          ofCase: kept.state,
          state: kept.state,
          sources,
          entries: { ...entries },
          shown: Object.keys(list.fields),
          asked: Object.keys(list.fields),
          basis: 'what was shown',
          card: 'this card',
          letters: [],
        }),
      );
    expect(again({ issues: 'The wait\nThe form' })).toContain('As recorded before');
    expect(again({ issues: 'The wait' })).not.toContain('As recorded before');
  });

  it('goes back without being filled in', () => {
    const back = form.actions?.find(({ title }) => title === 'Back to the case');
    expect(back).toMatchObject({ verb: 'open', associatedInputs: 'none' });
  });

  it('has its letter folded away, as plain text', () => {
    const letter = form.body.find(({ id }) => id === 'letter');
    expect(letter).toMatchObject({ isVisible: false });
    expect(json(letter)).not.toContain('{{');
  });

  it('names the command and what it is about where a card cannot be shown', () => {
    expect(form.fallbackText).toBe(`${command.button}: ${state.reference}`);
  });
});

it('a hint stands in a box that is typed into, and below any other input', () => {
  const hinted: Fields<unknown> = {
    typed: { kind: 'text', label: 'What?', hint: 'In a few words' },
    day: { kind: 'date', label: 'When?', hint: 'The day it began' },
  };
  const shown = json(formBody({ fields: hinted, state: undefined, sources, entries: {} }));
  expect(shown.split('In a few words')).toHaveLength(2);
  expect(shown).toContain('"placeholder":"In a few words"');
  expect(shown).toContain('"text":"The day it began"');
});

describe('a question of a conversation', () => {
  const { name, told } = fields as Required<Pick<typeof fields, 'name' | 'told'>>;
  const shown = (its: Fields<unknown>, more = {}) =>
    buildStepCard({
      draft: 'draft',
      title: 'Log a concern',
      steps: ['a'],
      says: [],
      ask: 'What is it called?',
      number: 2,
      of: 3,
      entries: {},
      fields: its,
      state: undefined,
      sources,
      ...more,
    }).body.filter((part) => part.type === 'TextBlock' && part.text === 'What is it called?').length;

  it('stands above its input, unless the only input says the same', () => {
    expect(shown({ name: name })).toBe(0);
    expect(shown({ name: name, told: told })).toBe(1);
    expect(shown({ told: told })).toBe(1);
  });
});

describe('a conversation', () => {
  const asked = { draft: 'draft', title: 'Log a concern', state: aCase().state, sources, fields } as const;

  it('reads back what is asked alone, in the words people know', () => {
    const { who } = { who: { kind: 'person', label: 'Who?' } as const };
    const card = buildReviewCard({
      ...asked,
      fields: { ...fields, who },
      entries: { name: 'Sample', told: 'false', on: '2026-01-05', who: 'id-1' },
      save: 'Save',
      changeable: [],
      people: new Map([['id-1', 'Sample nurse']]),
    });
    const shown = json(card);
    for (const words of ['Sample nurse', '"No"']) expect(shown).toContain(words);
    // It hangs on an answer that was not given.
    expect(shown).not.toContain('5 January 2026');
    expect(shown).not.toContain('id-1');
    expect(shown).toContain('"Log a concern. Nothing is saved until you choose “Save”."');
  });

  it('reads back each of several answers by its label, as a card sends them and as they are kept', () => {
    const its: Fields<unknown> = {
      chosen: { kind: 'choices', label: 'Which?', options: { a: 'The first', b: 'The second' } },
      picked: { kind: 'picks', label: 'Which?', from: () => ({ '1': 'The ward', '2': 'The clinic' }) },
    };
    const says = (name: string, entry: unknown) => sayEntry(its[name]!, entry, undefined, sources);
    for (const entry of ['a,b', ['a', 'b']]) expect(says('chosen', entry)).toBe('The first, The second');
    for (const entry of ['1,2', ['1', '2']]) expect(says('picked', entry)).toBe('The ward, The clinic');
    expect(says('chosen', '')).toBe('None');
    const day = { kind: 'date', label: 'When?' } as const;
    const saysDay = (entry: string) => sayEntry(day, entry, undefined, sources);
    expect([saysDay('2026-01-05'), saysDay('soon')]).toEqual(['Monday 5 January 2026', 'soon']);
  });

  it('can be stopped at any step without filling it in', () => {
    const card = buildStepCard({
      ...asked,
      steps: ['a'],
      says: [],
      ask: 'What?',
      number: 2,
      of: 3,
      entries: {},
    });
    const stop = card.actions?.filter(({ verb }) => verb === 'draft.cancel' || verb === 'draft.back');
    expect(stop?.map(({ associatedInputs }) => associatedInputs)).toEqual(stop?.map(() => 'none'));
    expect(stop?.length).toBeGreaterThan(0);
  });

  it('from a message says of its sender and its day only what is known', () => {
    const said = (more: object) =>
      json(
        buildMessageForm({ ...asked, key: 'draft', steps: ['words'], says: [], entries: {}, ...more }).body,
      );
    expect(said({})).not.toContain('The message was written');
    expect(said({ sentOn: '2026-01-05' })).toContain('was written and is from Monday 5 January 2026.');
    expect(said({ sender: 'Sample nurse' })).toContain('was written by Sample nurse. Whoever');
  });

  it('from a message says by whom as plain text, and that the message is to go', () => {
    const card = buildMessageForm({
      ...asked,
      key: 'draft',
      steps: ['words'],
      says: [],
      entries: {},
      sender: '{{DATE(x)}}',
      sentOn: '2026-01-05',
    });
    expect(json(card)).not.toContain('{{');
    expect(json(card)).toContain('from Monday 5 January 2026');
    expect(json(card)).toContain('Delete the message');
    expect(card.actions).toEqual([
      expect.objectContaining({
        type: 'Action.Submit',
        data: { bot: { verb: 'message.log', draft: 'draft', steps: 'words' } },
      }),
    ]);
  });
});

describe('a form that was sent back', () => {
  const text = { kind: 'text', label: 'Words' } as const;
  const fields: Fields<unknown> = {
    one: { ...text, label: 'One' },
    two: { ...text, label: 'Two', optional: true },
    three: { ...text, label: 'Three' },
  };
  const refusal = {
    refused: 'invalid',
    sentence: 'Say two as well.',
    paragraph: '8.21',
    next: 'Your other answers are kept.',
    fields: { two: 'Say two as well.' },
  } as const;
  const body = (of: object) =>
    formBody<unknown>({
      fields,
      state: undefined,
      sources: aCase().context,
      entries: { one: 'first', two: 'x', three: 'third' },
      ...of,
    });

  it('shows what has to be put right as it was entered, and keeps the rest folded away', () => {
    const [open, folded] = [
      body({ refusal }).filter(({ type }) => type === 'Input.Text'),
      body({ refusal }).at(-1),
    ];
    expect(open).toMatchObject([{ id: 'two', value: 'x', label: 'Two' }]);
    expect(folded).toMatchObject({
      isVisible: false,
      items: [
        { id: 'one', value: 'first' },
        { id: 'three', value: 'third' },
      ],
    });
  });

  it('shows all of it where the refusal is about no one answer', () => {
    const inputs = body({ refusal: { ...refusal, fields: {} } }).filter(({ type }) => type === 'Input.Text');
    expect(inputs).toHaveLength(3);
  });
});
