import type { Entries } from '../../policy/machine/fields';
import { aListener } from './heard';

const listener = aListener();
afterAll(() => listener.close());
jest.setTimeout(120_000);

const today = '2026-11-29';
const stands: Entries = {
  raisedBy: 'representative',
  personName: 'Joan Tully',
  phone: '07700 900111',
  affectedName: 'Tom Tully',
  relationship: 'family',
  whyRepresented: 'asked',
  consent: 'notYet',
  service: 'crisis',
  happenedOn: '2026-11-19',
  channel: 'phone',
  receivedOn: '2026-11-24',
  adjustments: 'None needed',
};

describe('several things put right at the check', () => {
  it.each<readonly [string, Entries]>([
    [
      'its joanne not joan, and the ward is Acute Inpatient, phone is 07700 900123',
      { personName: 'joanne Tully', service: 'acuteInpatient', phone: '07700 900123' },
    ],
    [
      'service should be older people, number: 01727 555 123',
      { service: 'olderPeople', phone: '01727 555 123' },
    ],
    [
      'it happened on 18 november, it reached us on 23 november',
      { happenedOn: '2026-11-18', receivedOn: '2026-11-23' },
    ],
    [
      'the name is Anne Tully. and email is anne@tully.example',
      { personName: 'Anne Tully', email: 'anne@tully.example' },
    ],
    ['wrong team, team is rehab; mobile 07700 900456', { service: 'rehabilitation', phone: '07700 900456' }],
    ['not crisis, it was camhs, and her number is 07700 900222', { service: 'camhs', phone: '07700 900222' }],
    ['her email is j@tully.example, she likes tea', { email: 'j@tully.example', staffNote: 'she likes tea' }],
    [
      'phone is not 07700 900111 it is 07700 900222, unit is rehab',
      { phone: '07700 900222', service: 'rehabilitation' },
    ],
    ['language is Polish, phone is 07700 900999', { language: 'Polish', phone: '07700 900999' }],
    [
      'it’s Tomas not Tom and it happened on 17 november',
      { affectedName: 'Tomas Tully', happenedOn: '2026-11-17' },
    ],
    ['the unit is perinatal and it came in by email', { service: 'perinatal' }],
  ])('“%s” is each taken, and what is left is kept', async (words, right) => {
    const { draft, text } = await listener.say(words, { today, file: 'review', given: stands });
    expect(draft).toMatchObject(right);
    expect(text).toMatch(/Changed|Noted/);
    const kept = Object.keys(stands).filter((name) => !(name in right) && name !== 'channel');
    for (const name of kept) expect({ name, is: draft?.[name] }).toEqual({ name, is: stands[name] });
  });

  it('what is denied is none of it', async () => {
    const words = 'ward is camhs, address is not 1 High Street AL1 3XX';
    const { draft } = await listener.say(words, { today, file: 'review', given: stands });
    expect(draft).toMatchObject({ service: 'camhs' });
    expect(draft).not.toHaveProperty('address');
  });
});

describe('several facts in one answer', () => {
  const spokenFor = { raisedBy: 'representative', personName: 'Jo Tully', affectedName: 'Tom Tully' };
  const why = { ...spokenFor, whyRepresented: 'asked' };

  const said: readonly (readonly [string, string, Entries, Entries?])[] = [
    [
      'raisedBy',
      'its joanne tully his sister, ward is acute inpatient, he hasnt been asked yet',
      {
        raisedBy: 'representative',
        personName: 'joanne tully',
        relationship: 'family',
        service: 'acuteInpatient',
        consent: 'notYet',
      },
    ],
    [
      'consent',
      'he hasnt been asked yet, ward is acute inpatient',
      { consent: 'notYet', service: 'acuteInpatient' },
      why,
    ],
    [
      'whyRepresented',
      'he asked her to, email is jo@tully.example',
      { whyRepresented: 'asked', email: 'jo@tully.example' },
      spokenFor,
    ],
    [
      'who',
      'Mary Lee, service is crisis, and phone is 07700 900123',
      { personName: 'Mary Lee', service: 'crisis', phone: '07700 900123' },
    ],
    [
      'consent',
      'nobody has asked him yet, team is camhs, her number is 07700 900124',
      { consent: 'notYet', service: 'camhs', phone: '07700 900124' },
      why,
    ],
    [
      'raisedBy',
      'her son Tom Lee, unit is rehab',
      { raisedBy: 'representative', personName: 'Tom Lee', relationship: 'child', service: 'rehabilitation' },
    ],
  ];
  it.each(said.map((row) => ({ row, called: `at ${row[0]}: “${row[1]}”` })))(
    '$called is taken',
    async ({ row }) => {
      const [file, words, facts, given = {}] = row;
      const { draft } = await listener.say(words, { today, file, given });
      expect(draft).toMatchObject(facts);
    },
  );

  const unsaid: readonly (readonly [string, string, readonly string[], Entries?])[] = [
    ['consent', 'she agrees i think, ward is acute inpatient', ['consent'], why],
    ['raisedBy', 'ward is acute inpatient, not sure who it was', ['raisedBy', 'personName']],
    ['who', 'nobody on the ward is kind, the team is not crisis', ['service', 'personName']],
    ['reassured', 'ward is acute, phone is 07700 900123', ['reassured']],
    ['flags', 'number is 07700 900123, she felt unsafe', ['flags']],
    ['raisedBy', 'phone is not 07700 900999, ward is camhs', ['phone']],
    ['raisedBy', "email isn't anne@lee.example, phone is 07700 900123", ['email']],
    ['raisedBy', 'address is no longer 1 High Street AL1 3XX, ward is camhs', ['address']],
    ['whyRepresented', 'his name is Tom, she is his mum, he might be 12', ['whyRepresented'], spokenFor],
    ['raisedBy', 'is it the ward? is his sister Jo ok', ['raisedBy', 'personName', 'service']],
  ];
  it.each(unsaid.map((row) => ({ row, called: `at ${row[0]}: “${row[1]}”` })))(
    '$called says no more than it says',
    async ({ row }) => {
      const [file, words, names, given = {}] = row;
      const { taken } = await listener.say(words, { today, file, given });
      for (const name of names) expect(taken).not.toHaveProperty(name);
    },
  );
});
