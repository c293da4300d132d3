// Lists what the product is made of besides its own code: every package that is installed with it, by licence. Ends with
// code 1 when one has a licence that nobody has looked at.
import { readFileSync } from 'node:fs';

/** They ask for no more than to be named, and go with a program that is not given away. */
const lookedAt = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
]);

/** Said in the package’s own pages, where the lockfile has nothing of it. */
const saidElsewhere = { 'escape-regexp-component': 'MIT', jspath: 'MIT', semaphore: 'MIT' };

const isLookedAt = (licence) =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => lookedAt.has(each.trim())));

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const parts = Object.entries(packages)
  .filter(([path, { dev, link }]) => path !== '' && !dev && !link)
  .map(([path, { version, license }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return { part: `${name} ${version}`, licence: license ?? saidElsewhere[name] ?? 'unknown' };
  });

const byLicence = new Map();
for (const each of parts) byLicence.set(each.licence, [...(byLicence.get(each.licence) ?? []), each]);
for (const [licence, those] of [...byLicence].sort(([a], [b]) => a.localeCompare(b)))
  console.log(`${licence}: ${those.map(({ part }) => part).join(', ')}`);

const odd = parts.filter(({ licence }) => !isLookedAt(licence));
for (const { part, licence } of odd)
  console.error(`Nobody has looked at the licence of ${part}: ${licence}.`);
console.log(`${parts.length} packages, ${odd.length} to be looked at`);
if (odd.length > 0) process.exitCode = 1;
