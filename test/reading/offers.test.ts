import { buildInput } from '../../cards/inputs';
import { logConcernScript } from '../../dialogs/script/logConcern';
import type { Field, Sources } from '../../policy/machine/fields';
import { none, notKnown, notKnownYet, optionsIn, wordsOf } from '../../policy/machine/fields';
import { emptyRegisters } from '../../policy/machine/registers';
import { targets } from '../../policy/machine/targets';
import { concernFields } from '../../policy/sections/intake/fields';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { aListener } from './heard';

const listener = aListener();
afterAll(() => listener.close());
jest.setTimeout(120_000);

const sources: Sources = { registers: emptyRegisters, trust: defaultTrust };

describe('a key of ours is never shown to anybody', () => {
  const fields = targets.flatMap(({ commands }) =>
    commands.flatMap(({ name, fields: own }) =>
      Object.entries<Field>(own).map(([field, its]) => [`${name}.${field}`, its] as const),
    ),
  );

  it('in the box of any field of any command', () => {
    const shown = fields.flatMap(([name, field]) => {
      if (field.kind === 'person' || field.kind === 'pick' || field.kind === 'picks') return [];
      const keys = [
        ...(field.mayBeUnknown ? [notKnown] : []),
        ...(field.kind === 'text' ? Object.keys(field.usual ?? {}) : []),
      ];
      return keys.flatMap((key) => {
        const input = buildInput(name, field, key, { state: undefined as never, sources, held: false });
        return input.type === 'Input.Text' || input.type === 'Input.Date'
          ? [[name, wordsOf(input.value)] as const]
          : [];
      });
    });
    expect(shown.length).toBeGreaterThan(5);
    const keys = shown.filter(([, value]) => /^[a-z]+[A-Z]/.test(value));
    expect(keys).toEqual([]);
  });

  it('but “not known yet” is, where that was the answer', () =>
    expect(
      buildInput('personName', concernFields.personName, notKnown, {
        state: undefined as never,
        sources,
        held: false,
      }),
    ).toMatchObject({ value: 'Not known yet' }));
});

/** Every answer that the card of a step offers, as it reads. */
const offered = (file: string): readonly string[] => {
  const step = logConcernScript.steps.find(({ key }) => key === file);
  const answers = Object.values(step?.answers ?? {}).map(({ label }) => label);
  const names = step?.fields ?? [];
  const labels = names.flatMap((name) => {
    const field: Field = concernFields[name as keyof typeof concernFields];
    if (field.mayBeUnknown) answers.push(notKnownYet);
    if (field.kind === 'yesNo') return ['Yes', 'No'];
    if (field.kind === 'choices') return [...Object.values(field.options), field.noneLabel ?? none];
    return field.kind === 'choice' ? Object.values(optionsIn(field, defaultTrust)) : [];
  });
  return [...answers, ...labels];
};

const questions = [
  ['raisedBy', 'standing'],
  ['whyRepresented', 'why'],
  ['consent', 'consent'],
  ['wantsResponse', 'reply'],
  ['flags', 'flags'],
  ['reassured', 'reassured'],
  ['sorted', 'sortedHow'],
  ['satisfied', 'satisfied'],
] as const;

describe.each(questions)('at %s', (file, key) => {
  it.each(['dunno', 'not yet no', 'nah not my job', 'maybe', 'she might', 'no admin have to fix it'])(
    '“%s”, said twice, names only answers that the card has',
    async (typed) => {
      const where = { today: '2026-11-30', file, given: {} };
      const first = await listener.say(typed, where);
      const at = first.session.draft;
      const second = await listener.say(typed, at ? { ...where, draft: at } : where);
      for (const said of [first, second]) {
        if (said.session.draft?.at !== key) continue;
        const quoted = [...said.text.matchAll(/choose “([^”]+)”/g)].map(([, name = '']) => name);
        const named = [...quoted, ...(said.session.draft.offers ?? [])];
        for (const name of named) for (const one of name.split(' + ')) expect(offered(key)).toContain(one);
      }
    },
  );
});
