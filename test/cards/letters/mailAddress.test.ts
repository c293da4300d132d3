import { mailAddressOf } from '../../../cards/letters/mailAddress';
import { say, toFill, type Block } from '../../../cards/letters/letter';

const email = 'person@sample.invalid';
const letter = (lines: readonly string[], ...blocks: readonly Block[]) => ({
  title: 'Sample',
  reference: 'C26-7K4MQ',
  at: '2026-01-05T10:00:00.000Z',
  blocks: [{ is: 'address', lines } as const, ...blocks],
});

describe('where a letter may go by email', () => {
  it('is the address it is written to, as the person gave it', () => {
    expect(mailAddressOf(letter(['Sample Person', email]), email)).toBe(email);
    expect(mailAddressOf(letter(['Sample Person', email]), `01632 960001, ${email}`)).toBe(email);
  });

  it.each<[string, readonly string[], string, readonly Block[]]>([
    ['something is left to fill in', [email], email, [say(toFill('the date'))]],
    ['the person did not give it', [email], 'other@sample.invalid', []],
    ['there are two', [email, 'other@sample.invalid'], `${email} other@sample.invalid`, []],
    ['it stands in the body alone', ['Sample Person'], email, [say(email)]],
    ['it is none', ['person@sample'], 'person@sample', []],
  ])('is nowhere when %s', (_, lines, contact, more) =>
    expect(mailAddressOf(letter(lines, ...more), contact)).toBeUndefined(),
  );
});
