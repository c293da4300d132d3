import { hearChoice } from '../../../dialogs/reading/choices';
import { hearYesNo } from '../../../dialogs/reading/yesNo';
import { channels, standings } from '../../../policy/sections/intake/choices';

const consents = { about: ['consent', 'consents', 'agree', 'agrees', 'agreed'] };

describe('a question of yes or no', () => {
  it.each([
    ['yes', true],
    ['Yep, told her on the ward', true],
    ['👍', true],
    ['no', false],
    ['haven’t yet', false],
    ['nope not yet', false],
    ['she does not consent', false],
  ])('“%s” is %s', (words, value) => {
    expect(hearYesNo(words, consents)).toMatchObject({ is: 'taken', value });
  });

  it.each([
    'yes but she cried',
    'yes I think so',
    'no problem',
    'yes and no',
    'no she said it is fine',
    'No safeguarding concerns, not told them yet',
    'yes he will',
  ])('“%s” is asked again', (words) => {
    expect(hearYesNo(words, consents)).toMatchObject({ is: 'ask' });
  });

  it.each(['she wants a second opinion', 'None, nobody has told them their care will not be affected'])(
    '“%s” is no answer to it',
    (words) => {
      expect(hearYesNo(words).is).not.toBe('taken');
    },
  );

  it.each([
    ...['?', 'dunno', 'idk', 'no idea', 'not sure', 'skip', 'next', 'tbc'],
    ...['n/a', 'na', 'N A', 'nk', 'not applicable', 'not given', 'not recorded'],
    ...["didn't say", 'doesn’t say', "can't remember", 'anonymous', "I'll ask"],
  ])('“%s” is not known yet', (words) => {
    expect(hearYesNo(words)).toEqual({ is: 'notKnown' });
  });
});

describe('a choice of several', () => {
  it('takes whole words, a number of the list, and a synonym', () => {
    expect(hearChoice('by phone', channels)).toMatchObject({ value: 'phone' });
    expect(hearChoice('option 2', channels)).toMatchObject({ value: 'phone' });
    expect(hearChoice('2', channels)).toEqual({ is: 'nothing' });
    expect(hearChoice('she rang', channels, { phone: ['rang', 'she rang'] })).toMatchObject({
      value: 'phone',
    });
    expect(hearChoice('in person on the ward', channels)).toMatchObject({ value: 'inPerson' });
  });

  it('takes no part of a word', () => {
    const teams = { engagement: 'Inclusion and Engagement lead', pals: 'PALS' };
    expect(hearChoice('me', teams)).toEqual({ is: 'nothing' });
  });

  it('asks where two fit, where it is denied, and where it is not sure', () => {
    expect(hearChoice('email or phone', channels)).toMatchObject({ is: 'ask', between: ['phone', 'email'] });
    expect(hearChoice('not the patient', standings, { patient: ['patient'] })).toMatchObject({ is: 'ask' });
    expect(hearChoice('phone I think', channels)).toMatchObject({ is: 'ask' });
  });
});
