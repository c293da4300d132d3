import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { readTrust } from '../../../policy/trust/readTrust';
import { serviceOptions, serviceWords } from '../../../policy/trust/services';

/** The file as it comes, with some places changed: `services.3.area`. Undefined takes one out. */
function fileWith(changes: Readonly<Record<string, unknown>>): unknown {
  const file = structuredClone(defaultTrust) as unknown;
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const parent = steps.reduce((thing, step) => thing[step] as never, file as Record<string, unknown>);
    parent[last] = value;
  }
  return JSON.parse(JSON.stringify(file));
}

const faultsIn = (file: unknown): readonly string[] => {
  const read = readTrust(file);
  return 'faults' in read ? read.faults : [];
};

describe('what is the Trust’s own', () => {
  it('comes as a file without a fault, with twelve bodies of Appendix 4 and invented numbers for its own', () => {
    expect(faultsIn(fileWith({}))).toEqual([]);
    expect(defaultTrust.partnerBodies).toHaveLength(12);
    for (const { phone } of [defaultTrust.pals, defaultTrust.complaintsTeam, defaultTrust.crisisLine])
      expect(phone).toMatch(/^01632 960\d{3}$/);
  });

  it.each([
    [
      'a service’s area',
      { 'services.3.area': 'seaside' },
      [/^services\[3\]\.area has to be one of ambulance, inpatient, .*other, and is “seaside”\.$/],
    ],
    ['what is missing', { 'pals.phone': undefined }, ['pals.phone is missing.']],
    [
      'a phone number',
      { 'advocacy.phone': 'ring us' },
      ['advocacy.phone has to be a phone number, and is “ring us”.'],
    ],
    ['an address by email', { 'pals.email': 'x' }, ['pals.email has to be an email address, and is “x”.']],
    [
      'a web address',
      { website: 'www.x.org' },
      ['website has to be a whole web address, such as https://example.org/, and is “www.x.org”.'],
    ],
    ['a number for words', { name: 7 }, ['name has to be a name (at most 100 characters), and is 7.']],
    [
      'nothing where words belong',
      { name: ' ' },
      ['name has to be a name (at most 100 characters), and is empty.'],
    ],
    [
      'an address without a line',
      { 'pals.address': [] },
      ['pals.address has to be a list with the lines of an address, and is an empty list.'],
    ],
    ['a group that is none', { pals: 'PALS' }, ['pals has to be a group of entries, and is “PALS”.']],
    [
      'a name nobody knows',
      { 'services.0.colour': 'blue' },
      ['services[0].colour is nothing I know. Check its spelling.'],
    ],
    [
      'a key with a space',
      { 'services.0.key': 'two words' },
      [/^services\[0\]\.key has to be a key: .*, and is “two words”\.$/],
    ],
    [
      'one key twice',
      { 'services.2.key': 'communityNorth' },
      ['services[2].key is “communityNorth”, and so is services[0].key. Each has to be its own.'],
    ],
    [
      'a key that means us',
      { 'partnerBodies.0.key': 'us' },
      ['partnerBodies[0].key cannot be “us”: that means something else.'],
    ],
    [
      'no service for what is not known',
      { 'services.15.is': undefined },
      ['services has to have one entry that is “notKnown”, and has 0.'],
    ],
    [
      'two of us',
      { 'partnerBodies.0.us': true },
      ['partnerBodies can have one entry that is us, and has 2.'],
    ],
    [
      'a flag that is no flag',
      { 'partnerBodies.0.us': 'yes' },
      ['partnerBodies[0].us has to be true, or left out, and is “yes”.'],
    ],
    [
      'no services',
      { services: [] },
      [/^services has to be a list of 1 to 60, and is an empty list\.$/, /notKnown/],
    ],
  ] as const)('names %s', (_what, changes, wanted) => {
    expect(faultsIn(fileWith(changes))).toEqual(
      wanted.map((sentence) =>
        typeof sentence === 'string' ? sentence : (expect.stringMatching(sentence) as string),
      ),
    );
  });

  it('names every fault at once, and none in the words of a computer', () => {
    const wrong = {
      name: undefined,
      'services.1.area': 3,
      'services.2.key': 'communityNorth',
      'whereToTurn.phso.website': 'x',
      'partnerBodies.0.kind': 'shop',
    };
    const faults = faultsIn(fileWith(wrong));

    expect(faults).toHaveLength(Object.keys(wrong).length);
    expect(faults.join(' ')).not.toMatch(/invalid|expected|received|undefined|string|zod|input/i);
  });

  it.each([null, 7, 'text', [], {}])('reads %j without falling over', (file) => {
    expect(faultsIn(file).length).toBeGreaterThan(0);
    expect(faultsIn(file).join(' ')).not.toMatch(/invalid|expected|undefined/i);
  });

  it('gives the words of a service, and of one that is no longer there those of its key', () => {
    expect(serviceWords(defaultTrust, 'crisis')).toBe('Crisis and home treatment');
    expect(serviceWords(defaultTrust, 'harbourTeam')).toBe('Harbour team');
    expect(Object.keys(serviceOptions(defaultTrust))).toHaveLength(defaultTrust.services.length);
  });
});
