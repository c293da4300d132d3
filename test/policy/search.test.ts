import { caseStream } from '../../policy/machine/case';
import { fold, foldedWords } from '../../policy/search/fold';
import { waitingFor } from '../../policy/search/waitingFor';
import {
  beginningsOf,
  isBeginning,
  termsIn,
  wordsOfEmail,
  wordsOfName,
  wordsOfPhone,
} from '../../policy/search/words';
import { aCase, aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { askingThem, aComplaint } from '../doors/anInvestigation';
import {
  aCaseUnderInvestigation,
  aCheckedCase,
  anAnsweredCase,
  aSignedCase,
  aSubmittedCase,
} from '../doors/aResponse';
import { people } from '../doors/people';

const promotedOf = (theCase: CaseUnderTest) => caseStream.promoted(theCase.state, theCase.context);
const wordsOf = (theCase: CaseUnderTest) => promotedOf(theCase).words ?? [];

/** Would this be found by what was typed? As every store promises. */
const finds = (words: readonly string[], typed: string): boolean => {
  const terms = termsIn(typed);
  const begins = new Set(words.flatMap(beginningsOf));
  return terms.length > 0 && terms.every((term) => term.some((each) => begins.has(each)));
};

describe('folding', () => {
  it.each([
    ["O'Brien", 'obrien'],
    ['O’BRIEN', 'obrien'],
    ['Müller', 'muller'],
    ['Mu\u0308ller', 'muller'],
    ['Łukasz', 'lukasz'],
    ['Søren', 'soren'],
    ['Weiß', 'weiss'],
    ['ÞÓRA', 'thora'],
    ['İLKER', 'ilker'],
    ['Nguyễn', 'nguyen'],
    ['ＳＭＩＴＨ', 'smith'],
    ['Иванов', 'иванов'],
    ['\ud800', '\ud800'],
  ])('takes %s for %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('says the same of what is folded already', () => {
    for (const text of ['Zoë Ångström-Đurić', 'ﬁona', 'ΝΙΚΟΣ', 'Ǆ', '½'])
      expect(fold(fold(text))).toBe(fold(text));
  });

  it('parts words at whatever is no letter and no digit', () => {
    expect(foldedWords(' SMITH,John-Paul\t(Jr.) \ud800!')).toEqual(['smith', 'john', 'paul', 'jr']);
    expect(foldedWords('…')).toEqual([]);
  });
});

describe('a name', () => {
  it.each([
    ['Mary Anne Smith-Jones', 'jones mary'],
    ['Mary Anne Smith-Jones', 'smithjones'],
    ['Mary Anne Smith-Jones', 'Smith Jones'],
    ["Sinéad O'Hara", 'ohara'],
    ["Sinéad O'Hara", 'o hara'],
    ['Sinéad O Hara', 'OHARA'],
    ['Mc Donald', 'mcdonald'],
    ['McDonald', 'mc donald'],
    ['Al-Hassan', 'alhassan'],
    ['Abdul al Hassan', 'hassan abdul'],
    ['Ng Wei', 'ng'],
    ['J. K. Rowling', 'j rowling'],
    ['Dr Priya Patel', 'mrs patel'],
    ['Priya Patel', 'mr patel'],
    ['van der Berg', 'berg van'],
    ['Sharma', 'sha'],
    ['An Li', 'an li'],
  ])('%s is found by “%s”', (name, typed) => expect(finds(wordsOfName(name), typed)).toBe(true));

  it.each([
    ['Priya Patel', 'mr'],
    ['Priya Patel', 'pa'],
    ['Priya Patel', 'atel'],
    ['Priya Patel', 'patel okafor'],
    ['Ng Wei', 'n'],
    ['', 'patel'],
    ['Priya Patel', ' . '],
  ])('%s is not found by “%s”', (name, typed) => expect(finds(wordsOfName(name), typed)).toBe(false));

  it('of any length is kept within bounds, in whole characters', () => {
    const words = wordsOfName(`${'a'.repeat(500)} ${'𐐨'.repeat(40)}`);
    expect(Math.max(...words.map((word) => Array.from(word).length))).toBe(24);
    expect(finds(words, 'a'.repeat(300))).toBe(true);
    expect(finds(words, '𐐨'.repeat(30))).toBe(true);
    expect(termsIn(Array.from({ length: 50 }, (_, number) => `word${number}x`).join(' '))).toHaveLength(8);
  });

  it('begins with three letters or more, or is all of a shorter word', () => {
    expect(beginningsOf('okafor')).toEqual(['oka', 'okaf', 'okafo', 'okafor']);
    expect(beginningsOf('ng')).toEqual(['ng']);
    expect([isBeginning('ng'), isBeginning('oka')]).toEqual([false, true]);
  });
});

describe('a phone number', () => {
  const numbers = [
    '07700 900123',
    '+44 7700 900123',
    '0044 (0)7700-900-123',
    '(07700) 900 123',
    '447700900123',
  ];
  const asked = [...numbers, '07700', '07700 900', '+44 7700', '0123', '900123', '900 123', '7700900123'];

  it.each(numbers)('written %s is found however it is typed, and by its end', (number) => {
    for (const typed of asked) expect([typed, finds(wordsOfPhone(number), typed)]).toEqual([typed, true]);
    for (const typed of ['123', '09001', '07701', '9999', '07700 900124'])
      expect([typed, finds(wordsOfPhone(number), typed)]).toEqual([typed, false]);
  });

  it('is found among others, and is no word of a name', () => {
    const words = wordsOfPhone('01632 960001 (home), 07700 900123 mobile');
    expect([finds(words, '960001'), finds(words, '07700900123'), finds(words, 'home')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(wordsOfPhone('ask her son')).toEqual([]);
  });
});

it('an email address is found by all of it and by the words before its @', () => {
  const words = wordsOfEmail('Her email: Priya.O’Neil@example.org');
  for (const typed of ["priya.o'neil@example.org", 'oneil', 'priya']) expect(finds(words, typed)).toBe(true);
  expect(finds(words, 'example')).toBe(false);
});

describe('a case is found', () => {
  const named = () =>
    aCase({
      raisedBy: 'representative',
      personName: 'Ngozi Okafor',
      phone: '07700 900123',
      affectedName: 'Mr Chidi Okafor',
      relationship: 'child',
      whyRepresented: 'asked',
      consent: 'requested',
    });

  it('by whoever speaks and whoever it is about, their phone, its reference and its service', () => {
    const words = wordsOf(named());
    for (const typed of [
      'okafor chidi',
      'ngozi',
      '07700 900 123',
      'c26 7k4mq',
      'C267K4MQ',
      '7k4',
      'community okafor',
    ])
      expect([typed, finds(words, typed)]).toEqual([typed, true]);
  });

  it('not by what was said, an address, staff, or “not known yet” (7.1)', () => {
    const words = wordsOf(
      aCase({ personName: 'notKnown', phone: 'notKnown', words: 'Nurse Bloggs was late.' }),
    );
    for (const typed of ['bloggs', 'not known', 'notknown', 'sample', people.wardSister.name])
      expect([typed, finds(words, typed)]).toEqual([typed, false]);
  });

  it('by the name as it was corrected, and by the wrong one no longer', () => {
    const corrected = named()
      .as(people.palsOfficer)
      .does('correctRecord', { field: 'personName', text: 'Ngozi Okoye', reason: 'Misheard' });
    expect([finds(wordsOf(corrected), 'okoye'), finds(wordsOf(corrected), 'ngozi okafor')]).toEqual([
      true,
      true,
    ]);

    const both = corrected.does('correctRecord', {
      field: 'affectedName',
      text: 'Chidi Okoye',
      reason: 'Misheard',
    });
    expect(finds(wordsOf(both), 'okafor')).toBe(false);
  });

  it('by its reference alone once it is disposed of', () => {
    const { state, context } = named();
    const disposed = { ...caseStream.initial(state.reference), stage: 'disposed' as const };
    expect(caseStream.promoted(disposed, context).words).toEqual(['c267k4mq', '7k4mq']);
  });
});

describe('what lists find a case by', () => {
  it('is who has it: whoever handles it, investigates it or was asked to', () => {
    const hasIn = (theCase: CaseUnderTest) =>
      (promotedOf(theCase).marks ?? []).filter((mark) => /^(?:has|waits):/.test(mark));
    expect(hasIn(aTriagedCase('enquiry', {}, { handler: people.palsOfficer.id }))).toEqual([
      `has:${people.palsOfficer.id}`,
    ]);
    const asked = aComplaint().as(people.leadManager).does('allocate', askingThem());
    expect(hasIn(asked)).toEqual([`has:${people.investigator.id}`, 'waits:investigator']);
    expect(hasIn(aCaseUnderInvestigation())).toEqual([`has:${people.investigator.id}`]);
  });

  it('is what it waits for', () => {
    const represented = { raisedBy: 'representative', affectedName: 'Sample other', relationship: 'child' };
    const asked = aCase({ ...represented, whyRepresented: 'asked', consent: 'requested' });
    expect(waitingFor(asked.state)).toEqual(['consent']);
    expect(waitingFor(aSubmittedCase().state)).toEqual(['check']);
    expect(waitingFor(aCheckedCase().state)).toEqual(['signature']);
    expect(waitingFor(aSignedCase().state)).toEqual(['sending']);
    expect(waitingFor(anAnsweredCase().state)).toEqual([]);
  });

  it('is what stands out on it: not acknowledged, a red flag, and which (2.3, 3.8)', () => {
    expect(promotedOf(aTriagedCase('enquiry', {}, { handler: people.palsOfficer.id })).marks).toContain(
      'note:unacknowledged',
    );
    const flagged = aCase({ flags: 'safeguarding' });
    expect(promotedOf(flagged).marks).toEqual(
      expect.arrayContaining(['note:flagged', 'note:unacceptedFlag', 'flag:safeguarding']),
    );
    const accepted = flagged.as(people.safeguardingLead).does('acceptRedFlags', {});
    expect(promotedOf(accepted).marks).toEqual(expect.arrayContaining(['note:flagged', 'flag:safeguarding']));
    expect(promotedOf(accepted).marks).not.toContain('note:unacceptedFlag');
  });

  it('is that it is on legal hold, and how long it is kept once it is closed (7.1)', () => {
    const held = aTriagedCase('closerLook')
      .as(people.leadManager)
      .does('placeLegalHold', { reason: 'An inquest', askedBy: 'The coroner' });
    expect(promotedOf(held).marks).toContain('held');
    expect(promotedOf(held).keptUntil).toBeUndefined();
    const closed = {
      ...held.state,
      stage: 'closed' as const,
      closing: { ...held.state.closing, on: '2026-03-02' as const },
    };
    expect(caseStream.promoted(closed, held.context).keptUntil).toBeUndefined();
    const free = { ...closed, retention: { holds: [] } };
    expect(caseStream.promoted(free, held.context).keptUntil).toBe('2036-03-02');
  });
});
