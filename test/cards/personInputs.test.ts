import { personInputs, withTypedNames } from '../../cards/personInputs';

const field = { kind: 'person', label: 'Who?' } as const;
const offered = [
  { id: 'one', name: 'Sample investigator, Community North' },
  { id: 'two', name: 'Sample investigator, Crisis' },
];

describe('the inputs of a person field', () => {
  it('are a list, and a box for a name that is not on it', () => {
    const [list, box, ...more] = personInputs('who', 'Who?', field, 'two', { offered });

    expect(more).toEqual([]);
    expect(list).toMatchObject({ type: 'Input.ChoiceSet', id: 'who', value: 'two', label: 'Who? (needed)' });
    expect(box).toMatchObject({ type: 'Input.Text', id: 'who.typed', value: '', label: 'Or type a name' });
    // Either answers, so neither may be demanded by the client.
    expect([list, box].filter((input) => input && 'isRequired' in input)).toEqual([]);
  });

  it('are the box alone where nobody is listed, and then it needs an answer', () => {
    expect(personInputs('who', 'Who?', field, undefined)).toEqual([
      expect.objectContaining({ type: 'Input.Text', label: 'Who?', isRequired: true }),
    ]);
    const [box] = personInputs('who', 'Who?', { ...field, optional: true }, undefined);
    expect(box).not.toHaveProperty('isRequired');
  });

  it('show a typed name as it is, and no more of it than may be typed', () => {
    const [box] = personInputs('who', 'Who?', field, `\u202E${'n'.repeat(150)}`);
    expect(box?.value).toBe('n'.repeat(100));
  });

  it('keep a typed name, and leave the box free for the list once it fitted nobody', () => {
    const [list, box] = personInputs('who', 'Who?', field, 'Sample nurse', { offered });
    expect([list?.value, box?.value]).toEqual(['', 'Sample nurse']);

    const [, again] = personInputs('who', 'Who?', field, 'Sample nurse', {
      offered,
      problem: 'Nobody of that name.',
    });
    expect(again).toMatchObject({ value: '', placeholder: 'You typed: Sample nurse' });
  });
});

describe('where Teams has a people picker', () => {
  const id = '11111111-0000-4000-8000-000000000001';

  it('the inputs are the picker, with no choices of its own, and a box for a name', () => {
    const [picker, box, ...more] = personInputs('who', 'Who?', field, undefined, { picker: true });

    expect(more).toEqual([]);
    expect(picker).toMatchObject({
      type: 'Input.ChoiceSet',
      id: 'who',
      label: 'Who? (needed)',
      choices: [],
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
    });
    expect(box).toMatchObject({ type: 'Input.Text', id: 'who.typed', label: 'Or type a name' });
    expect([picker, box].filter((input) => input && 'isRequired' in input)).toEqual([]);
  });

  it('whoever was picked stays picked, a typed name stays typed, and one that will not do is picked anew', () => {
    const values = (entry: string, problem?: string) =>
      personInputs('who', 'Who?', field, entry, { picker: true, problem }).map(({ value }) => value);
    expect(values(id)).toEqual([id, '']);
    expect(values('Sample nurse')).toEqual(['', 'Sample nurse']);
    expect(values(id, 'I do not find anybody of that name in the directory.')).toEqual(['', '']);
  });

  it('a list of those it is meant for goes before it', () => {
    const [list] = personInputs('who', 'Who?', field, 'two', { offered, picker: true });
    expect(list).toMatchObject({ value: 'two' });
    expect(list).not.toHaveProperty(['choices.data']);
  });
});

describe('what the inputs say', () => {
  const fields = { who: field, why: { kind: 'text', label: 'Why?' } } as const;

  it('a typed name goes before whoever is chosen, and a blank one leaves the choice', () => {
    expect(withTypedNames(fields, { who: 'one', 'who.typed': ' Sample nurse ', why: 'x' })).toEqual({
      who: 'Sample nurse',
      why: 'x',
    });
    expect(withTypedNames(fields, { who: 'one', 'who.typed': ' ' })).toEqual({ who: 'one' });
  });

  it('takes no other field for a name', () => {
    expect(withTypedNames(fields, { why: 'x', 'why.typed': 'y' })).toEqual({ why: 'x', 'why.typed': 'y' });
  });
});
