import { caseCommands } from '../../policy/machine/caseSections';
import { targets } from '../../policy/machine/targets';
import { exceptions } from './exceptions';
import { problemsIn } from './problems';
import { everyText } from './written';

const MOST_ON_A_BUTTON = 26;

const excepted = (text: string): boolean => Object.keys(exceptions).some((start) => text.startsWith(start));

const texts = everyText();

describe('the words of every text that staff can read', () => {
  it('are found: those of a command’s button, a refusal and a card', () => {
    const found = new Set(texts.map(({ text }) => text));
    expect(caseCommands.map(({ button }) => button).filter((button) => !found.has(button))).toEqual([]);
    expect(found).toContain('Check the reference, or say “my cases”.');
    expect(found).toContain('Check this before it is saved');
  });

  it('are plain, kind and the policy’s own', () => {
    const wrong = texts
      .filter(({ text }) => !excepted(text))
      .flatMap(({ at, text }) => problemsIn(text).map((problem) => `${at}: ${problem}: ${text}`));
    expect(wrong).toEqual([]);
  });

  it('are excepted by name only where they need to be', () => {
    const needless = Object.keys(exceptions).filter(
      (start) => !texts.some(({ text }) => text.startsWith(start) && problemsIn(text).length > 0),
    );
    expect(needless).toEqual([]);
  });

  it('fit a phone’s button', () => {
    const long = targets
      .flatMap(({ commands }) => commands.map(({ button }) => button))
      .filter((button) => button.length > MOST_ON_A_BUTTON);
    expect(long).toEqual([]);
  });
});

describe('a text that breaks a rule', () => {
  it.each([
    ['The submitted entity is invalid.', ['submitted', 'entity', 'invalid']],
    ['The complainant was refused.', ['complainant', 'refused']],
    ['It is a PALS Enquiry.', ['PALS enquiry']],
    ['Ask the lead manager.', ['Lead Manager']],
    ['Send the KO41 to NHSE.', ['NHSE']],
    ['It is answeredEndings in time.', ['answeredEndings']],
    ['Please wait. Please come back.', ['please']],
    ['We apologize for the behavior.', ['apologize', 'behavior']],
    [`It ${'is so '.repeat(16)}.`, ['a sentence of 33 words']],
    [
      'Organisational consideration necessitates comprehensive interdepartmental documentation of individual circumstances beforehand, unfortunately.',
      ['grade'],
    ],
  ])('is told by what is wrong: %s', (text, parts) => {
    const problems = problemsIn(text).join('; ');
    expect(parts.filter((part) => !problems.includes(part))).toEqual([]);
  });
});
