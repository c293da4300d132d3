import { foldable, MOST_NEEDED, nextPart, onForm, partToMend } from '../../cards/parts';
import type { Entries, Fields } from '../../policy/machine/fields';
import { targets } from '../../policy/machine/targets';
import { aCase } from '../doors/aCase';

const text = { kind: 'text', label: 'Words' } as const;
const person = { kind: 'person', label: 'Who?' } as const;
const fields: Fields<unknown> = {
  told: { kind: 'yesNo', label: 'Were they told?' },
  on: { kind: 'date', label: 'When?', onlyIf: { field: 'told', is: [true] } },
  by: { ...text, onlyIf: { field: 'on', is: ['2026-01-05'] } },
  why: { ...text, onlyIf: { field: 'told', is: [false] } },
  note: text,
};

/** What a form asks, card by card, when it is answered so. */
function cardsOf<S>(its: Fields<S>, entries: Entries): readonly (readonly string[])[] {
  const cards: (readonly string[])[] = [];
  for (let part = nextPart(its, entries, []); part.length > 0; part = nextPart(its, entries, cards.flat()))
    cards.push(part);
  return cards;
}

describe('a form in parts', () => {
  it('asks first what hangs on nothing, then what hangs on the answers, each after its own', () => {
    expect(cardsOf(fields, { told: 'true', on: '2026-01-05' })).toEqual([['told', 'note'], ['on'], ['by']]);
    expect(cardsOf(fields, { told: 'false' })).toEqual([['told', 'note'], ['why']]);
    expect(cardsOf(fields, {})).toEqual([['told', 'note']]);
  });

  it('asks no more on a card than it can hold: a person is a list and a box', () => {
    const many = Object.fromEntries(
      Array.from({ length: 15 }, (_, at) => [`f${at}`, at < 2 ? person : text]),
    );
    expect(cardsOf(many, {}).map((card) => card.length)).toEqual([7, 8]);
  });

  it('shows again all that it asked when it is sent back, or what to put right where that is too much', () => {
    expect(partToMend(fields, ['told', 'on', 'note'], ['on'])).toEqual(['told', 'on', 'note']);
    const many = Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`f${at}`, text]));
    expect(partToMend(many, Object.keys(many), ['f3', 'f14'])).toEqual(['f3', 'f14']);
    expect(partToMend(many, Object.keys(many), [])).toHaveLength(MOST_NEEDED);
  });

  it('folds away what may be left out of many questions, and what was answered never', () => {
    const optional = { ...text, optional: true } as const;
    const people: Fields<unknown> = { a: person, b: person, c: person };
    const many: Fields<unknown> = { ...people, d: optional, e: optional };
    expect(foldable(many, { e: 'said' })).toEqual(['d']);
    expect(foldable({ ...people, d: optional }, {})).toEqual([]);
    const none = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`f${at}`, optional]));
    expect(foldable(none, {})).toEqual([]);
  });

  it('leaves out what has nothing to choose from on this case', () => {
    const { state, context } = aCase();
    const none = { kind: 'pick', label: 'Which?', from: () => ({}), whereAny: true } as const;
    expect(Object.keys(onForm<unknown>({ none, text }, state, context))).toEqual(['text']);
  });

  it('holds for every command: nothing is asked twice, and everything that is asked at all is asked', () => {
    for (const { name, fields: its } of targets.flatMap(({ commands }) => commands)) {
      const conditions = Object.values(its).flatMap(({ onlyIf }) => (onlyIf ? [onlyIf] : []));
      const entries = Object.fromEntries(conditions.map(({ field, is }) => [field, is[0]]));
      const asked = cardsOf(its, entries).flat();
      expect({ name, twice: asked.filter((each, at) => asked.indexOf(each) !== at) }).toEqual({
        name,
        twice: [],
      });
      expect({ name, asked }).toMatchObject({
        asked: expect.arrayContaining(
          Object.entries(its).flatMap(([field, { onlyIf }]) => (onlyIf ? [] : [field])),
        ) as unknown,
      });
    }
  });
});
