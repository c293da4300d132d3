import type { Entries } from '../../policy/machine/fields';
import { chatter, closedQuestions, hedged, negated, unrelated, type NotSaid } from './generators';
import { aListener } from './heard';

const listener = aListener();
afterAll(() => listener.close());

const today = '2026-11-29';
const MANY = 60;
const seeds = Array.from({ length: MANY }, (_, seed) => seed * 7_919 + 13);

/** The file of the corpus whose question is about this field. */
const fileOf: Readonly<Record<string, string>> = { relationship: 'represented' };

const isRecorded = (taken: Entries, { field, value }: NotSaid['mustNot']): boolean => {
  if (!(field in taken)) return false;
  return value === undefined || [taken[field]].flat().includes(value);
};

describe('what nobody said', () => {
  it.each(closedQuestions)(
    'becomes no answer to %s, denied, doubted or about something else',
    async (question) => {
      const wrong: string[] = [];
      for (const make of [negated, hedged, unrelated]) {
        for (const seed of seeds) {
          const { say, mustNot } = make(question, seed);
          const { taken } = await listener.say(say, { today, file: fileOf[question] ?? question });
          if (isRecorded(taken, mustNot)) wrong.push(`${make.name}: ${say} → ${JSON.stringify(taken)}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it('is made of no small talk, at any closed question', async () => {
    const wrong: string[] = [];
    for (const file of ['raisedBy', 'consent', 'flags', 'reassured', 'sorted', 'whyRepresented'])
      for (const seed of seeds) {
        const say = chatter(seed);
        const { taken } = await listener.say(say, { today, file });
        if (Object.keys(taken).length > 0) wrong.push(`${file}: ${say} → ${JSON.stringify(taken)}`);
      }
    expect(wrong).toEqual([]);
  });

  it('is read the same however often it is said', async () => {
    const say = 'Acute wards, happened on Friday, she rang us yesterday';
    const [one, other] = [
      await listener.say(say, { today, file: 'when' }),
      await listener.say(say, { today, file: 'when' }),
    ];
    expect(one.taken).toEqual(other.taken);
    expect(one.text).toBe(other.text);
  });
});
