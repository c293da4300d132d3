import { expectNothingPersonal } from './logScan';
import { listenToPrinting } from './printed';

/** Says it where nobody else hears it: what is planted here is for the one who listens alone. */
function heardOf(print: () => void): string {
  const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const out = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const err = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const { heard, stop } = listenToPrinting();
  print();
  stop();
  for (const each of [quiet, out, err]) each.mockRestore();
  return heard();
}

it.each<[string, () => void]>([
  ['the console', () => console.error('Taken from', { name: 'Sample person' })],
  ['an error on the console', () => console.error(new Error('NHS number 943 476 5919'))],
  ['standard output', () => void process.stdout.write('Call 01632 960001\n')],
  ['standard error, in bytes', () => void process.stderr.write(Buffer.from('someone@example.test'))],
])('a leak planted on %s is heard, and fails the scan', (_, leak) => {
  expect(() => expectNothingPersonal(heardOf(leak))).toThrow('The log has');
});

it('what is not personal is heard, and passes', () => {
  const heard = heardOf(() => console.error('Error finding key for token'));
  expect(heard).toContain('finding key');
  expect(() => expectNothingPersonal(heard)).not.toThrow();
});

it('once it has stopped it hears no more, and everything prints as before', () => {
  const before = [console.log, process.stdout.write];
  listenToPrinting().stop();
  expect([console.log, process.stdout.write]).toEqual(before);
});
