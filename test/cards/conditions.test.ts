import { groupsOf } from '../../cards/conditions';
import type { Fields } from '../../policy/machine/fields';

const fields: Fields = {
  route: {
    kind: 'choice',
    label: 'Which way?',
    options: { quick: 'Quick: by phone', copied: 'Copied in: they answer', formal: 'Formal' },
  },
  lead: { kind: 'text', label: 'Who leads?', onlyIf: { field: 'route', is: ['copied'] } },
  plan: { kind: 'text', label: 'What plan?', onlyIf: { field: 'route', is: ['quick', 'formal'] } },
  told: { kind: 'yesNo', label: 'Have you told them?' },
  on: { kind: 'date', label: 'When?', onlyIf: { field: 'told', is: [true] } },
  why: { kind: 'text', label: 'Why not?', onlyIf: { field: 'told', is: [false] } },
  later: { kind: 'text', label: 'What next?', onlyIf: { field: 'route', is: ['formal'] } },
};

const captions = (entries = {}) =>
  groupsOf(fields, entries).map(({ fields: members, caption }) => [members.map(([name]) => name), caption]);

describe('questions that hang on another answer', () => {
  it('say for which one they are, and name the question only where it is not the one above', () => {
    expect(captions()).toEqual([
      [['route'], undefined],
      [['lead'], 'If “Copied in”:'],
      [['plan'], 'Unless “Copied in”:'],
      [['told'], undefined],
      [['on'], 'If yes:'],
      [['why'], 'If no:'],
      [['later'], 'If “Formal” to “Which way?”:'],
    ]);
  });

  it('say nothing once the answer is given', () => {
    expect(captions({ told: 'true' })).toContainEqual([['on'], undefined]);
  });
});
