import { nameAlone } from '../../../policy/naming';
import { isRightToLeft, scriptRuns } from '../../../cards/letters/scripts';
import { inForm, otherForms } from '../../../cards/letters/letterForms';
import { plainText } from '../../../cards/letters/plainText';
import { takeApart, underHeadings } from '../../../cards/letters/draftParts';
import { say, type Letter } from '../../../cards/letters/letter';
import { sayAll } from '../../../cards/letters/typedText';

describe('a name in a letter', () => {
  it.each([
    ['Mrs Siân O’Brien-Ap-Rhys', 'Mrs Siân O’Brien-Ap-Rhys'],
    ['Sample nurse, Community North', 'Sample nurse'],
    ['SMITH, Jane (Ward 3)', 'Jane Smith'],
    ['O’BRIEN, Mary Ann', 'Mary Ann O’Brien'],
    ['Wójcik, Łukasz', 'Łukasz Wójcik'],
    ['Dr Anil Shah [he/him]', 'Dr Anil Shah'],
    ['محمد العلي', 'محمد العلي'],
    ['Jane Smith MP', 'Jane Smith MP'],
  ])('is never a line of a directory (%s)', (given, said) => expect(nameAlone(given)).toBe(said));
});

describe('scripts', () => {
  it('are taken apart, with spaces and marks left to the English around them', () => {
    expect(scriptRuns('Dear محمد العلي, hello')).toEqual([
      { text: 'Dear ' },
      { text: 'محمد العلي', language: 'ar-SA', rtl: true },
      { text: ', ' },
      { text: 'hello' },
    ]);
    expect(scriptRuns('Łukasz, Tŷ Gwyn, O’Brien')).toEqual([{ text: 'Łukasz, Tŷ Gwyn, O’Brien' }]);
  });

  it('are read from right to left by the first letter', () => {
    expect([isRightToLeft('1. محمد'), isRightToLeft('Dear محمد'), isRightToLeft('12')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('text as people type it', () => {
  it('becomes real lists', () => {
    expect(
      sayAll('We will:\n- ask\n• read\n\n1. first\n2) second\n\n2026 was hard.\n3. March is not a list'),
    ).toEqual([
      say('We will:'),
      { is: 'list', items: ['ask', 'read'] },
      { is: 'list', marks: 'numbers', items: ['first', 'second'] },
      say('2026 was hard.'),
      say('3. March is not a list'),
    ]);
  });

  it('loses no word', () => {
    const text = 'a\n- b\n\n\n7. c\n  d  \n-e\n* f';
    const words = plainText({ title: '', reference: '', at: '', blocks: sayAll(text) });
    for (const word of 'abcdef') expect(words).toContain(word);
  });
});

describe('a letter in another form', () => {
  const letter = (...texts: readonly string[]): Letter => ({
    title: '',
    reference: '',
    at: '',
    blocks: [{ is: 'heading', level: 1, text: 'About it' }, ...texts.map(say), { is: 'otherForms' }],
  });

  it('never offers what it is', () => {
    expect(otherForms({}, 'largePrint')).not.toContain('large print');
    expect(otherForms({}, 'easyRead')).not.toContain('easy read');
    expect(otherForms({})).toContain('large print, easy read or another language');
  });

  it('has one sentence at a time in easy read, and says so first', () => {
    const { blocks } = inForm(
      letter('We spoke to Dr. Shah on 3 March. He said “No.” We wrote to Mrs O. Brien.'),
      'easyRead',
    );
    expect(blocks.slice(1)).toEqual([
      say('This letter is in easy read.'),
      say('You can ask somebody to read it with you.'),
      say('We spoke to Dr. Shah on 3 March.'),
      say('He said “No.”'),
      say('We wrote to Mrs O. Brien.'),
      say('We can send you this letter in large print, the usual words or another language.'),
      say('Just ask.'),
    ]);
  });
});

describe('a draft taken apart by its issues', () => {
  const issues = [
    { id: '2', words: 'The wait' },
    { id: '5', words: 'My records' },
  ];

  it('goes by their words, whatever their numbers are now', () => {
    const { general, of } = takeApart(
      'For both.\n\n2. The wait:\nOne.\n\nTwo.\n\n1. my records\n- three',
      issues,
    );
    expect(general).toBe('For both.');
    expect(of.get('2')?.trim()).toBe('One.\n\nTwo.');
    expect(of.get('5')?.trim()).toBe('- three');
  });

  it('leaves what names no issue where it is, numbers and all', () => {
    const text = '1. Something else\nWords.';
    expect(takeApart(text, issues)).toEqual({ general: text, of: new Map() });
  });

  it('makes headings of the lines it knows, and puts what stands before them under the usual one', () => {
    expect(
      underHeadings('First.\nWhat happened\nIt rained.\nWhat should have happened', 'What we found'),
    ).toEqual([
      { is: 'heading', level: 3, text: 'What we found' },
      say('First.'),
      { is: 'heading', level: 3, text: 'What happened' },
      say('It rained.'),
    ]);
  });
});
