import { emptyRegisters, type Identified, type Registers } from '../../policy/machine/registers';
import { areAlike } from '../../policy/search/samePerson';
import { limitsOn } from '../../policy/sections/contactLimit/questions';
import { aCase } from '../doors/aCase';
import { people } from '../doors/people';

const limited = 'C25-7K4MQ';
const terms = 'Up to 1 contact a week about this matter, by phone, with one named contact.';

/** A limit until the end of July on another case, of somebody of this name and contact. */
const aLimitOf = (who: Identified): Partial<Registers> => ({
  restrictionOn: (reference, on) =>
    reference === limited && on <= '2026-07-31'
      ? { id: limited, terms, until: '2026-07-31', ways: ['phone'], left: 1 }
      : undefined,
  limitsAlike: (person) => (areAlike(person, who) ? [limited] : []),
});

const theSame = aLimitOf({ personName: 'Sample PERSON', phone: '+44 1632 960001' });
const registersOf = (facts: Partial<Registers>): Registers => ({ ...emptyRegisters, ...facts });
const answers = (whose: 'same' | 'other') => ({
  limit: limited,
  whose,
  how: 'The address and the date of birth were compared',
});

const aConcernOf = (facts: Partial<Registers>) =>
  aCase({ personName: 'Sample Person', phone: '01632 960001' }).withRegisters(facts).as(people.palsOfficer);

describe('a limit on contact follows the person (L31, D48)', () => {
  it('asks whether it is the same person, and shows it on this case only once somebody says so', () => {
    const before = aConcernOf(theSame);
    expect(limitsOn(before.state, registersOf(theSame), '2026-01-05')).toEqual([]);
    expect(before.missing.map(({ command }) => command)).toContain('decideWhoseLimit');

    const after = before.does('decideWhoseLimit', answers('same'));
    expect(limitsOn(after.state, registersOf(theSame), '2026-01-05')).toMatchObject([{ id: limited }]);
    expect(limitsOn(after.state, registersOf(theSame), '2026-08-01')).toEqual([]);
    expect(after.missing.map(({ command }) => command)).not.toContain('decideWhoseLimit');
  });

  it('restricts no namesake: “somebody else” is not asked again and limits nothing', () => {
    const after = aConcernOf(theSame).does('decideWhoseLimit', answers('other'));
    expect(limitsOn(after.state, registersOf(theSame), '2026-01-05')).toEqual([]);
    expect(after.missing.map(({ command }) => command)).not.toContain('decideWhoseLimit');
  });

  it('is decided by those who see both cases, and by nobody else', () => {
    expect(aConcernOf(theSame).as(people.wardSister).available).not.toContain('decideWhoseLimit');
    expect(aConcernOf(theSame).available).toContain('decideWhoseLimit');
    expect(aConcernOf({}).available).not.toContain('decideWhoseLimit');
  });
});

describe('two people may be the same', () => {
  it.each<[string, Identified, Identified, boolean]>([
    [
      'the same name and phone, written otherwise',
      { personName: "Niamh O'Brien", phone: '07700 900123' },
      { personName: 'niamh obrien', phone: '+447700900123' },
      true,
    ],
    [
      'the names in another order, with the same address for email',
      { personName: 'Okafor, Ngozi', email: 'n.okafor@sample.invalid' },
      { personName: 'Ngozi Okafor', email: 'N.Okafor@sample.invalid' },
      true,
    ],
    ['the same name alone', { personName: 'Mary Smith' }, { personName: 'Mary Smith' }, false],
    [
      'the same phone alone, as in one household',
      { personName: 'Mary Smith', phone: '01632 960001' },
      { personName: 'John Smith', phone: '01632 960001' },
      false,
    ],
    [
      'nobody known',
      { personName: 'notKnown', phone: '01632 960001' },
      { personName: 'notKnown', phone: '01632 960001' },
      false,
    ],
    [
      'another number',
      { personName: 'Mary Smith', phone: '01632 960001' },
      { personName: 'Mary Smith', phone: '01632 960002' },
      false,
    ],
  ])('%s', (_what, one, other, alike) => {
    expect(areAlike(one, other)).toBe(alike);
    expect(areAlike(other, one)).toBe(alike);
  });
});
