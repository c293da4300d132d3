// Runs every check side by side, and says of each what it has to say once it is done: `npm run check`.
import { exec } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const checks = Object.keys(scripts).filter((name) => name.startsWith('check:'));

const run = (name) =>
  new Promise((resolve) => {
    const began = performance.now();
    exec(`npm run -s ${name}`, { maxBuffer: 2 ** 26 }, (fault, out, err) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(0);
      process.stdout.write(`${out}${err}${name}: ${fault ? 'failed' : 'passed'} in ${seconds} s\n`);
      resolve(!fault);
    });
  });

const passed = await Promise.all(checks.map(run));
process.exitCode = passed.every(Boolean) ? 0 : 1;
