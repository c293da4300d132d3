import { caseStream } from '../../policy/machine/case';
import type { CaseEvent } from '../../policy/machine/caseState';
import { standIn, withoutWords } from '../../policy/sections/retention/withheldWords';
import { aCase } from '../doors/aCase';
import { everyEvent } from '../doors/everyEvent';
import { people } from '../doors/people';

const rid = (words: string) => withoutWords(words, '…');

describe('words to withhold', () => {
  it.each([
    ['her brother', 'She and HER\n brother came, her brothers too.', 'She and … came, her brothers too.'],
    ['O\'Neill\'s "debts"', 'of O’Neill’s “debts”.', 'of ….'],
    [
      '07700 900 123',
      'Ring 07700900123 or 07700 900123, not 077009001234.',
      'Ring … or …, not 077009001234.',
    ],
    ['(HIV+)', 'They are (hiv+), I hear.', 'They are …, I hear.'],
    ['Ann', 'Annual leave of Ann, and Joann.', 'Annual leave of …, and Joann.'],
    ['a-b', 'a–b', '…'],
  ])('“%s” are found however they are written, and in no longer word', (words, text, left) => {
    expect(rid(words)(text)).toBe(left);
  });

  it('leave what was withheld before as it is', () => {
    const before = `One ${standIn('2026-12-01', 'thirdPerson')} two confidence.`;
    expect(standIn('2026-12-01', 'safeguarding')).toBe(
      '[words withheld on 1 December 2026: a safeguarding detail]',
    );
    expect(rid('confidence')(before)).toBe(before.replace(' two confidence', ' two …'));
  });

  it('are taken in one step, whatever they are made of', () => {
    expect(rid('1 '.repeat(2_000))('1 '.repeat(10_000).trim())).toBeDefined();
  });
});

describe('the texts of an event', () => {
  it.each(
    Object.entries(everyEvent).map(([type, event]) => [type, { type, ...event } as CaseEvent] as const),
  )('of %s are what people wrote, and never what the program reads', (_type, event) => {
    const shout = (text: string): string => `${text}!`;
    const changed = caseStream.inText?.(event, shout) as CaseEvent;
    const pairs = leaves(event).map((leaf, index) => [leaf, leaves(changed)[index]] as const);
    for (const [before, after] of pairs) {
      if (typeof before === 'string' && /^Sample |sample words/i.test(before) && before.includes(' '))
        expect(after).toBe(`${before}!`);
      if (typeof before === 'string' && /^\d{4}-\d\d-\d\d|^[0-9a-f-]{36}$|^[0-9a-f]{64}$/.test(before))
        expect(after).toBe(before);
    }
    expect(changed.type).toBe(event.type);
  });
});

function leaves(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
}

describe('withholding', () => {
  const entries = { words: 'her brother', reason: 'asked', why: 'They asked on Monday.' };
  const left = [{ event: 1, left: 'a'.repeat(64) }];

  it('is the Lead Manager’s, says nothing of the words, and asks for checks anew (R7.1b)', () => {
    const asOfficer = aCase().as(people.palsOfficer);
    expect(asOfficer.tries('withholdWords', entries).refused).toBe('notYours');
    const lead = aCase().as(people.leadManager);
    expect(lead.tries('withholdWords', entries).sentence).toContain('nowhere in this case');
    expect(lead.tries('withholdWords', { ...entries, words: 'a b' }).sentence).toContain('too short');
    expect(lead.tries('withholdWords', { ...entries, why: 'About Her Brother.' }).sentence).toContain(
      'without them',
    );
    const outcome = caseStream.decide(
      lead.state,
      { command: 'withholdWords', entries },
      { ...lead.context, withheld: left },
    );
    expect(outcome).toEqual([
      { type: 'wordsWithheld', reason: 'asked', why: 'They asked on Monday.', entries: left },
    ]);
  });

  it('waits while the case is on legal hold (7.1)', () => {
    const held = aCase()
      .as(people.leadManager)
      .does('placeLegalHold', { reason: 'A claim.', askedBy: 'The solicitor' });
    expect(held.tries('withholdWords', entries).sentence).toContain('legal hold');
  });
});
