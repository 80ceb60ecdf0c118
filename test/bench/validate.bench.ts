// What a build waits for: `milestone validate` from start to exit over one file, a thousand and ten thousand, cold and with --cache, beside
// Prettier's check of the same files and what reading YAML and a schema alone takes. Prints a table with the aims beside it, and never
// fails on time. `SAMPLES=5` measures five times as often. `npm run build` (or `node esbuild.mjs --production`) comes first.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateFile } from '../support/generateFile.ts';
import { percentile } from './percentile.ts';
import { printTable } from './printTable.ts';

const ROUNDS = 3 * Number(process.env['SAMPLES'] ?? 1);
const CLI = path.resolve('dist/cli.js');
const PRETTIER = path.resolve('node_modules/prettier/bin/prettier.cjs');
const base = mkdtempSync(path.join(tmpdir(), 'milestone-bench-'));

/** A folder with so many files of 104 lines or a few more, all alike and each with a name of its own. */
function writeFolder(count: number): string {
  const folder = path.join(base, String(count));
  mkdirSync(folder);
  const text = generateFile(104);
  for (let index = 0; index < count; index += 1)
    writeFileSync(path.join(folder, `f${index}.entitlement.yaml`), text.replaceAll('Desk 0', `Desk ${index}`));
  return folder;
}

/** What everybody who validates YAML does: read each file, parse it, run a schema over it. */
const FLOOR = `
const { readdirSync, readFileSync } = require('node:fs');
const { parse } = require(${JSON.stringify(path.resolve('node_modules/yaml'))});
const { Ajv2020 } = require(${JSON.stringify(path.resolve('node_modules/ajv/dist/2020.js'))});
const schema = JSON.parse(readFileSync(${JSON.stringify(path.resolve('schemas/entitlement.schema.json'))}, 'utf8'));
const validate = new Ajv2020({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
for (const file of readdirSync('.')) if (!validate(parse(readFileSync(file, 'utf8')))) process.exitCode = 1;
`;

interface Program {
  readonly name: string;
  readonly args: readonly string[];
  /** Seconds from start to exit that it may take at the median. */
  readonly aim?: number;
}

/** Seconds from start to exit, one for each round after one that fills caches. @throws Error when it cannot do its work */
function measure({ name, args }: Program, folder: string): readonly number[] {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: path.join(base, 'cache') },
    });
    if (status === null || status > 1) throw new Error(`${name} ends with ${status}: ${stderr}`);
    return (performance.now() - started) / 1000;
  });
  return rounds.slice(1);
}

function compare(count: number, programs: readonly Program[]): void {
  const folder = writeFolder(count);
  const rows = programs.map((program) => {
    const seconds = measure(program, folder);
    const median = percentile(seconds, 0.5);
    const { name, aim } = program;
    const verdict = aim === undefined ? '' : `≤ ${aim} ${median <= aim ? 'met' : 'MISSED'}`;
    return [name, ...[Math.min(...seconds), median, Math.max(...seconds)].map((each) => each.toFixed(2)), verdict];
  });
  printTable([`${count} file${count === 1 ? '' : 's'}, s`, 'least', 'median', 'most', 'aim'], rows);
}

const floor: Program = { name: 'yaml and ajv alone', args: ['-e', FLOOR] };
const prettier: Program = { name: 'prettier --check', args: [PRETTIER, '--check', '.'] };
const cold = (aim: number): Program => ({ name: 'milestone validate', args: [CLI, 'validate', '.'], aim });
const warm = (aim?: number): Program => ({
  name: 'milestone validate --cache, nothing changed',
  args: [CLI, 'validate', '.', '--cache'],
  ...(aim === undefined ? {} : { aim }),
});

try {
  compare(1, [{ name: 'node alone', args: ['-e', '0'] }, floor, prettier, cold(0.12)]);
  compare(1000, [floor, prettier, cold(2), warm(0.5)]);
  compare(10_000, [floor, cold(15), warm()]);
} finally {
  rmSync(base, { recursive: true, force: true });
}
