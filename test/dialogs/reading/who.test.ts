import { hearWho } from '../../../dialogs/reading/who';

describe('a name, and how to reach somebody, out of one answer', () => {
  it.each([
    ["the service user, Niamh O'Brien-Smythe, 020 7946 0018", "Niamh O'Brien-Smythe", '020 7946 0018'],
    ['her mother Mrs Patient, 07700 900123', 'Mrs Patient', '07700 900123'],
    ['jean cole 07700900123', 'jean cole', '07700900123'],
    ['Mum is Okafor, on 07700 900123', 'Okafor', '07700 900123'],
    ['Sam (he/him) tel: 01632 960001', 'Sam', '01632 960001'],
    ['Will', 'Will', undefined],
    ['Mrs Death', 'Mrs Death', undefined],
    ['Mr A. N. Other', 'Mr A. N. Other', undefined],
    ['07700 900123', undefined, '07700 900123'],
  ])('takes from “%s” what was said', (words, name, phone) => {
    expect(hearWho(words)).toMatchObject({
      ...(name === undefined ? {} : { name }),
      ...(phone === undefined ? {} : { phone }),
    });
    expect(hearWho(words).name === undefined).toBe(name === undefined);
    expect(hearWho(words).phone === undefined).toBe(phone === undefined);
  });

  it('tells e-mail, telephone and postal address apart by their shapes', () => {
    expect(
      hearWho("Anne-Marie D'Souza, 12 High St, Watford WD17 1AA, ring 07700 900 123 or am@example.com"),
    ).toMatchObject({
      name: "Anne-Marie D'Souza",
      address: '12 High St, Watford WD17 1AA',
      phone: '07700 900 123',
      email: 'am@example.com',
      left: [],
    });
  });

  it('takes no sentence for a name', () => {
    expect(hearWho('dunno really she just collared me in the corridor')).toMatchObject({
      nameNotKnown: true,
    });
    expect(hearWho('its dave from number 12').name).toBeUndefined();
    expect(hearWho("she didn't say")).toMatchObject({ nameNotKnown: true });
  });

  it('asks which of two it is, and names what it did not catch', () => {
    expect(hearWho('Smith, John').asks).toEqual(['Which of these is their name: “Smith”, “John”?']);
    expect(hearWho('John Smith, her son, she does not consent')).toMatchObject({
      name: 'John Smith',
      left: ['she does not consent'],
    });
  });

  it('leaves an NHS number and a date of birth out of the name, and points them out', () => {
    const { name, leftOut } = hearWho('Zoë, dob 12/03/1980, NHS no 943 476 5919');
    expect(name).toBe('Zoë');
    expect(leftOut.map(({ value }) => value).sort()).toEqual(['dateOfBirth', 'nhsNumber']);
  });
});
