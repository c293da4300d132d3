import { shortDate } from '../../calendar/dates';
import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { whileKept } from '../actions/fields';
import { when } from '../shared/fields';
import { openPromises } from './questions';

const LONGEST = 80;

const oneLine = (words: string): string =>
  words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;

export const keepPromise = caseCommand({
  name: 'keepPromise',
  button: 'Mark a promise as kept',
  about: 'Say what was done. It is nobody’s to do any more then.',
  paragraph: '8.21',
  fields: {
    promise: {
      kind: 'pick',
      label: 'Which promise?',
      from: (state) =>
        Object.fromEntries(
          openPromises(state).map(({ id, promise: { what, due } }) => [
            id,
            `${oneLine(what)}${due ? ` (${shortDate(due)})` : ''}`,
          ]),
        ),
    },
    on: when,
    how: { kind: 'text', label: 'What was done?', notBare: 'Say what was done, or why it was not needed.' },
  },
  who: { roles: complaintsStaff, relations: ['handler', 'investigator', 'actionOwner'] },
  stages: whileKept,
  offered: (state) => openPromises(state).length > 0,
  done: () => 'The promise is kept. Thank you.',
  decide: (_state, kept) => [{ type: 'promiseKept', ...kept }],
});
