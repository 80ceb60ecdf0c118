// The sizes of what a user installs, beside their budgets: what is read before somebody can work must stay small.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

/**
 * In kilobytes of 1000 bytes, as they lie on the disk and as a browser fetches them. The extension and what `dist/web/server.js` holds
 * are read before the first findings; the others when somebody asks for what they do.
 */
const BUDGETS = {
  'dist/extension.js': { disk: 420 },
  'dist/holidays.js': { disk: 830, gzip: 195 },
  'dist/server.js': { disk: 35 },
  'dist/serverThread.js': { disk: 20 },
  'dist/host.js': { disk: 5 },
  'dist/cli.js': { disk: 3 },
  'dist/commandLine.js': { disk: 615 },
  'dist/mcp.js': { disk: 345 },
  'dist/sf.mjs': { disk: 4 },
  'dist/report.js': { disk: 395 },
  'dist/web/extension.js': { disk: 380, gzip: 102 },
  'dist/web/server.js': { disk: 800, gzip: 245 },
  'dist/web/serverRequests.js': { disk: 230, gzip: 82 },
  'dist/preview.js': { disk: 125, gzip: 48 },
  'dist/preview.css': { disk: 12 },
};

/** Prints a line for each file. @returns a sentence for each that is larger than it may be */
export async function checkSizes(files, print) {
  const excesses = [];
  for (const file of files) {
    const bytes = await readFile(file);
    const sizes = { disk: bytes.length / 1000, gzip: gzipSync(bytes).length / 1000 };
    const budget = BUDGETS[file];
    if (budget === undefined) excesses.push(`${file} has no budget: give it one in server/bundle/checkSizes.mjs`);
    print(`${file.padEnd(24)}${tell(sizes.disk, budget?.disk)}${tell(sizes.gzip, budget?.gzip)} gzip`);
    for (const [kind, size] of Object.entries(sizes))
      if (size > (budget?.[kind] ?? Infinity))
        excesses.push(`${file} has ${size.toFixed(1)} KB (${kind}), its budget is ${budget[kind]} KB`);
  }
  return excesses;
}

function tell(size, budget) {
  return `${size.toFixed(0).padStart(7)} KB${budget === undefined ? '          ' : ` of ${String(budget).padStart(4)}  `}`;
}
