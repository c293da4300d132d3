import { chooseCommand } from '../../dialogs/words/caseMeant';
import { checkDate } from '../../dialogs/cases/procedure';
import { aTriagedCase } from '../doors/aCase';
import { textOf } from '../doors/jobs';
import { people } from '../doors/people';

const person = people.palsOfficer;

describe('a date that is checked', () => {
  const { context } = aTriagedCase('enquiry').on('2026-01-05');
  const checked = async (words: string) =>
    textOf(await checkDate({ context: async () => context }, person, words));

  it('is the one that was said, or today where none was', async () => {
    expect(await checked('12/3/26')).toContain('Counted from Thursday 12 March 2026. It is a working day.');
    for (const words of ['', '  '])
      expect(await checked(words)).toContain('Counted from Monday 5 January 2026. It is a working day.');
    expect(await checked('4 January 2026')).toContain('It is not a working day.');
  });

  it('is asked for again where it cannot be read, with the reason where there is one', async () => {
    const unread = await checked('the ward was cold');
    expect(unread).toContain('I cannot read that date');
    expect(unread).not.toMatch(/Counted from|undefined/);
    const two = await checked('between 3 March 2026 and 9 April 2026');
    expect(two).toContain('I cannot read that date');
    expect(two).toContain('Which is it?');
  });
});

describe('what is meant on a case', () => {
  const { state, context } = aTriagedCase('enquiry').as(person);
  const meant = async (commands: readonly string[], found = true) => {
    const opened: string[] = [];
    const read = async (_: unknown, reference: string) => {
      opened.push(reference);
      return found ? state : undefined;
    };
    const command = await chooseCommand(
      { read, context: async () => context },
      person,
      commands,
      state.reference,
    );
    return { command, opened };
  };

  it('is the one of several that can be used on it', async () => {
    const closings = ['closeEarlyResolution', 'closeEnquiry'];
    expect((await meant(closings)).command).toBe('closeEnquiry');
  });

  it('is the first of them where none can be, or there is no such case to see', async () => {
    expect((await meant(['triage', 'acceptAllocation'])).command).toBe('triage');
    expect((await meant(['closeEarlyResolution', 'closeEnquiry'], false)).command).toBe(
      'closeEarlyResolution',
    );
  });

  it('is the only one there is, and the case is not opened for that', async () => {
    expect(await meant(['triage'])).toEqual({ command: 'triage', opened: [] });
  });
});
