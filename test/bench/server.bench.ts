// What a person waits for in the editor, side by side with the language server that YAML files usually get, on the same documents with
// our schema: findings, hover, completion, start, and memory. Prints a table with the aims beside it, and never fails on time.
// `SAMPLES=5` types at five times as many places. `npm run build` (or `node esbuild.mjs --production`) comes first.
import { readFileSync, statSync } from 'node:fs';
import { generateFile } from '../support/generateFile.ts';
import { measureServer, measureStart, type ServerFigures } from './measureServer.ts';
import { percentile } from './percentile.ts';
import { printTable } from './printTable.ts';
import { MILESTONE, YAML } from './serverPeers.ts';

const FACTOR = Number(process.env['SAMPLES'] ?? 1);
const SAMPLE = 'samples/cloudnine/cloudnine.entitlement.yaml';

interface Size {
  readonly lines: number;
  readonly rounds: number;
  /** At the median, in milliseconds. */
  readonly aims: { readonly keystroke?: number; readonly answer?: number };
}

const SIZES: readonly Size[] = [
  { lines: 100, rounds: 8, aims: {} },
  { lines: 1_000, rounds: 8, aims: { keystroke: 16, answer: 3 } },
  { lines: 10_000, rounds: 4, aims: { keystroke: 32, answer: 10 } },
];

interface Row {
  readonly what: string;
  readonly theirs: readonly number[];
  readonly ours: readonly number[];
  /** The most that it may be at the median. */
  readonly aim?: number | undefined;
}

function rowsOf({ aims }: Size, theirs: ServerFigures, ours: ServerFigures): readonly Row[] {
  const without = (times: readonly number[], wait: number): readonly number[] => times.map((ms) => ms - wait);
  const waited = without(theirs.pushed, YAML.fixedWaitMs);
  const pulled = [...ours.pulled].map(([kind, times]) => ({ what: `· asked for: ${kind}`, theirs: [], ours: times }));
  return [
    { what: 'keystroke → findings, pushed', theirs: theirs.pushed, ours: ours.pushed },
    { what: '· without the fixed wait', theirs: waited, ours: without(ours.pushed, MILESTONE.fixedWaitMs) },
    { what: '· asked for', theirs: waited, ours: [...ours.pulled.values()].flat(), aim: aims.keystroke },
    ...pulled,
    { what: 'hover', theirs: theirs.hover, ours: ours.hover, aim: aims.answer },
    { what: 'completion', theirs: theirs.completion, ours: ours.completion, aim: aims.answer },
    { what: '· at once after a keystroke', theirs: theirs.typedCompletion, ours: ours.typedCompletion },
    ...(theirs.memory === undefined || ours.memory === undefined
      ? []
      : [{ what: 'resident memory (MB)', theirs: [theirs.memory], ours: [ours.memory], aim: theirs.memory }]),
  ];
}

function print(title: string, rows: readonly Row[]): void {
  const figure = (value: number): string => (Number.isFinite(value) ? value.toFixed(value < 100 ? 1 : 0) : '–');
  const cells = rows.map(({ what, theirs, ours, aim }) => {
    const [other, own] = [percentile(theirs, 0.5), percentile(ours, 0.5)];
    const ratio = Number.isFinite(other / own) ? `${(other / own).toFixed(1)} ×` : '–';
    const verdict = aim === undefined ? '' : `≤ ${figure(aim)} ${own <= aim ? 'met' : 'MISSED'}`;
    const figures = [other, percentile(theirs, 0.99), own, percentile(ours, 0.99)].map(figure);
    return [what, ...figures, ratio, verdict];
  });
  const head = [title, YAML.name, 'p99', MILESTONE.name, 'p99', 'ratio', 'aim'];
  printTable(head, cells);
}

console.log(`milliseconds, the median of ${SIZES.map(({ rounds }) => rounds * 8 * FACTOR).join(', ')} keystrokes`);
for (const size of SIZES) {
  const text = generateFile(size.lines);
  const rounds = size.rounds * FACTOR;
  const theirs = await measureServer(YAML, text, rounds);
  const ours = await measureServer(MILESTONE, text, rounds);
  const kilobytes = Math.round(text.length / 1024);
  print(`${(text.split('\n').length - 1).toLocaleString('en')} lines (${kilobytes} KB)`, rowsOf(size, theirs, ours));
}

const sample = readFileSync(SAMPLE, 'utf8');
const starts: { readonly theirs: number[]; readonly ours: number[] } = { theirs: [], ours: [] };
for (let run = 0; run < 5 * FACTOR; run += 1) {
  starts.theirs.push(await measureStart(YAML, sample));
  starts.ours.push(await measureStart(MILESTONE, sample));
}
print('start', [
  { what: 'process start → first findings', ...starts, aim: 200 },
  { what: 'server bundle (KB)', theirs: [], ours: [statSync('dist/web/server.js').size / 1024], aim: 500 },
]);
