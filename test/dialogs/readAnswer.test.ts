import { defaultTrust } from '../../policy/trust/defaultTrust';
import { readAnswer } from '../../dialogs/readAnswer';
import { logConcernScript } from '../../dialogs/logConcern';
import { initialState } from '../../policy/machine/case';
import { emptyRegisters } from '../../policy/machine/registers';
import { commandNamed } from '../../policy/machine/targets';

function said(key: string, words: string) {
  const step = logConcernScript.steps.find((each) => each.key === key);
  const command = commandNamed('logConcern')?.command;
  if (!step || !command) throw new Error(`There is no step ${key}.`);
  return readAnswer(words, {}, step.fields, false, {
    step,
    command,
    state: initialState('C26-00001'),
    sources: { registers: emptyRegisters, trust: defaultTrust },
    today: '2026-01-05',
  });
}

describe('who is raising a concern, as it was typed', () => {
  it.each([
    ['the service user, Sample Name, 01632 960001', 'patient'],
    ['her mother, Sample Name, 01632 960001', 'representative'],
    ['somebody affected by it, Sample Name, 01632 960001', 'affected'],
  ])('is read from the words that say it: %s', (words, raisedBy) => {
    expect(said('who', words)).toEqual({ raisedBy, personName: 'Sample Name', phone: '01632 960001' });
  });

  it.each(['no answer when the line rang twice', 'what they said was not right'])(
    'is not guessed from words that stand in any sentence: %s',
    (words) => {
      expect(said('who', words)).not.toHaveProperty('raisedBy');
    },
  );
});
