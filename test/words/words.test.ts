import { caseCommands } from '../../policy/machine/caseSections';
import { targets } from '../../policy/machine/targets';
import { everyButton, notVerbs, saysNothing, verbs } from './buttons';
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

  it('ask for nothing with an “if”: what hangs on an answer is asked after it', () => {
    const conditional = targets.flatMap(({ commands }) =>
      commands.flatMap(({ name, fields }) =>
        Object.entries(fields).flatMap(([field, { label }]) =>
          /^(?:only )?if\b|[,:] if\b/i.test(label) ? [`${name}.${field}: ${label}`] : [],
        ),
      ),
    );
    expect(conditional).toEqual([]);
  });

  it('fit a phone’s button', () => {
    const long = targets
      .flatMap(({ commands }) => commands.map(({ button }) => button))
      .filter((button) => button.length > MOST_ON_A_BUTTON);
    expect(long).toEqual([]);
  });
});

describe('the words on a button', () => {
  const buttons = everyButton();

  it('begin with what the tap does, or are excepted with a reason', () => {
    expect(buttons.length).toBeGreaterThan(200);
    expect(saysNothing(buttons)).toEqual([]);
  });

  it('are told when they do not', () => {
    expect(saysNothing(['Letter sent', 'The lead has it', 'Signing', 'Sign', 'Why these dates?'])).toEqual([
      'Letter sent',
      'The lead has it',
      'Signing',
    ]);
  });

  it('have no verb and no exception that is not needed', () => {
    const used = (verb: string): boolean => buttons.some((words) => words.startsWith(verb));
    expect(verbs.filter((verb) => !used(verb))).toEqual([]);
    expect(Object.keys(notVerbs).filter((words) => !buttons.includes(words))).toEqual([]);
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
