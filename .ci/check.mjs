// Everything that is checked without running the product: `npm run check`. The scripts `check:…` of package.json run side by side, as
// many as there are cores; each failure is shown whole, and the figures tell which one to make faster.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, resolve } from 'node:path';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const waiting = Object.entries(scripts).filter(([name]) => name.startsWith('check:'));
const env = { ...process.env, PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}` };

/** @returns whether it passed */
function run([name, command]) {
  const started = performance.now();
  return new Promise((done) => {
    const output = [];
    const child = spawn(command, { shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    child.on('close', (status) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
      if (status !== 0) process.stdout.write(Buffer.concat(output));
      done(status === 0);
    });
  });
}

async function work() {
  let isGood = true;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) isGood = (await run(next)) && isGood;
  return isGood;
}

const results = await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
process.exitCode = results.every(Boolean) ? 0 : 1;
