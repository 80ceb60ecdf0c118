// How fast business time is, against what people use on npm and against an addition without any calendar: one workload, answers compared
// first. Fails below the budgets. Run: `npx tsx test/bench/runBundled.ts test/bench/time.bench.ts`.
import { performance } from 'node:perf_hooks';
import { add, compileCalendar, diff, type Calendar } from '../../server/src/core/time/calendar.ts';
import type {
  CalendarDefinition,
  HolidayDefinition,
  HolidayRule,
} from '../../server/src/core/time/calendarDefinition.ts';
import { keptDays } from '../../server/src/core/time/observance.ts';
import { DAY_MS, MINUTE_MS, toInstant, type Instant } from '../../server/src/core/time/instant.ts';
import { earliestWith, workAt } from '../../server/src/core/time/intervalIndex.ts';
import { createZoneTable } from '../../server/src/core/time/zone.ts';
import { createPeers, type Peer } from './timePeers.ts';

process.env['TZ'] = 'America/New_York'; // two of the peers know no zones

const BUDGET = { addPerSecond: 20_000_000, timesThePeers: 200, compileMs: 5, bytesAnInterval: 64 };
const COUNT = 1 << 16;
const FROM = toInstant(Date.UTC(2020, 0, 1));
const TO = toInstant(Date.UTC(2030, 0, 1));

interface Workload {
  readonly name: string;
  readonly arrivals: readonly Instant[];
  readonly minutes: readonly number[];
}

const chance = createChance(20_260_306);
const arrivals = Array.from({ length: COUNT }, () =>
  toInstant(FROM + Math.floor((chance() * (TO - FROM)) / MINUTE_MS) * MINUTE_MS),
);
const workloads: readonly Workload[] = [
  { name: '30 minutes', arrivals, minutes: arrivals.map(() => 30) },
  { name: '8 hours', arrivals, minutes: arrivals.map(() => 8 * 60) },
  { name: '2,000 hours', arrivals, minutes: arrivals.map(() => 2000 * 60) },
  { name: 'mixed', arrivals, minutes: arrivals.map(() => 30 + Math.floor(chance() * (2000 * 60 - 30))) },
];

const definition = deskWith(federalHolidays());
const calendar = compile(definition);
const peers = createPeers(
  keptDays(definition.holidays, FROM / DAY_MS, TO / DAY_MS + 3 * 365)
    .flat()
    .map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10)),
);
const failures: string[] = [];

print('Business time: 09:00–17:00 Monday to Friday in New York, 11 holidays a year, arrivals 2020–2030\n');
compareAnswers();
const ours = measureOurs();
measurePeers(ours);
measureCompiling();
measureMemory();
sayLimits(ours);
for (const failure of failures) print(`below the budget: ${failure}\n`);
if (failures.length > 0) process.exitCode = 1;

function compareAnswers(): void {
  print('\nanswers, 8 hours and mixed\n');
  for (const peer of peers) {
    let same = 0;
    let asked = 0;
    for (const { name, arrivals: from, minutes } of workloads.filter(
      ({ name }) => name === '8 hours' || name === 'mixed',
    ))
      for (let i = 0; i < (name === 'mixed' ? 40 : 400); i += 1) {
        asked += 1;
        if (
          peer.add(from[i] ?? FROM, minutes[i] ?? 0) === add(calendar, from[i] ?? FROM, (minutes[i] ?? 0) * MINUTE_MS)
        )
          same += 1;
      }
    print(`  ${peer.name.padEnd(40)} ${same} of ${asked} the same\n`);
    if (peer.isExact && same < asked) failures.push(`${peer.name} answers otherwise`);
  }
}

/** Additions a second, by workload. */
function measureOurs(): ReadonlyMap<string, number> {
  print('\nadd, a second, on one core\n');
  const floor = best(() => addWithoutCalendar(workloads[3]));
  print(`  ${'an addition without any calendar'.padEnd(40)} ${sayRate(floor)}\n`);
  const rates = new Map<string, number>();
  for (const workload of workloads) {
    const rate = best(() => addAll(workload));
    rates.set(workload.name, rate);
    print(`  ${`this product, ${workload.name}`.padEnd(40)} ${sayRate(rate)}\n`);
    if (rate < BUDGET.addPerSecond) failures.push(`add, ${workload.name}: ${sayRate(rate)}`);
  }
  return rates;
}

function addAll({ arrivals: from, minutes }: Workload): number {
  let sum = 0;
  for (let i = 0; i < COUNT; i += 1) sum += add(calendar, from[i] ?? FROM, (minutes[i] ?? 0) * MINUTE_MS) ?? 0;
  return sum;
}

function addWithoutCalendar(workload: Workload | undefined): number {
  let sum = 0;
  for (let i = 0; i < COUNT; i += 1) sum += (workload?.arrivals[i] ?? 0) + (workload?.minutes[i] ?? 0) * MINUTE_MS;
  return sum;
}

function measurePeers(rates: ReadonlyMap<string, number>): void {
  for (const name of ['8 hours', 'mixed']) {
    const workload = workloads.find((candidate) => candidate.name === name);
    if (workload === undefined) continue;
    const fastest = Math.max(...peers.map((peer) => measurePeer(peer, workload, rates.get(name) ?? 0)));
    const times = (rates.get(name) ?? 0) / fastest;
    print(
      `  ${`${name}: times the fastest of them`.padEnd(40)} ${Math.round(times).toLocaleString('en').padStart(13)}\n`,
    );
    if (times < BUDGET.timesThePeers) failures.push(`${name}: only ${Math.round(times)} times the fastest`);
  }
}

function measurePeer(peer: Peer, { name, arrivals: from, minutes }: Workload, rate: number): number {
  let perSecond = 0;
  for (let round = 0, i = 0; round < 8; round += 1) {
    const start = performance.now();
    const first = i;
    for (; performance.now() - start < 120; i += 1) peer.add(from[i % COUNT] ?? FROM, minutes[i % COUNT] ?? 0);
    perSecond = Math.max(perSecond, ((i - first) * 1000) / (performance.now() - start));
  }
  const times = Math.round(rate / perSecond).toLocaleString('en');
  print(
    `  ${`${peer.name}, ${name}`.padEnd(50)} ${Math.round(perSecond).toLocaleString('en').padStart(9)}  1/${times}\n`,
  );
  return perSecond;
}

function measureCompiling(): void {
  const thirty = deskWith(Array.from({ length: 30 }, (_, i) => yearly(1 + (i % 12), 1 + ((i * 7) % 28))));
  const times = Array.from({ length: 40 }, () => {
    const start = performance.now();
    diff(compile(thirty), FROM, TO);
    return performance.now() - start;
  });
  const sorted = times.slice(1).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  print('\ncompiling 30 holidays for ten years, its zone looked up anew each time\n');
  print(`  median ${median.toFixed(1)} ms, best ${sorted[0]?.toFixed(1) ?? ''} ms\n`);
  if ((sorted[0] ?? NaN) > BUDGET.compileMs) failures.push(`compiling: ${sorted[0]?.toFixed(1) ?? ''} ms`);
}

function measureMemory(): void {
  const { index } = calendar.memory.known;
  const bytes = [index.sums, index.shifts, index.byTime, index.byWork].reduce(
    (sum, array) => sum + array.byteLength,
    0,
  );
  const each = bytes / index.count;
  print(`\nmemory of a compiled calendar\n  ${index.count} intervals, ${each.toFixed(1)} bytes each\n`);
  if (each > BUDGET.bytesAnInterval) failures.push(`memory: ${each.toFixed(1)} bytes an interval`);
}

function sayLimits(rates: ReadonlyMap<string, number>): void {
  const { index } = calendar.memory.known;
  const [, , , mixed] = workloads;
  if (mixed === undefined) return;
  const works = mixed.arrivals.map((t, i) => workAt(index, t) + (mixed.minutes[i] ?? 0) * MINUTE_MS);
  const ordered = { ...mixed, arrivals: [...mixed.arrivals].sort((a, b) => a - b) };
  const first = best(() => {
    let sum = 0;
    for (const t of mixed.arrivals) sum += workAt(index, t);
    return sum;
  });
  const second = best(() => {
    let sum = 0;
    for (const work of works) sum += earliestWith(index, work);
    return sum;
  });
  const inOrder = best(() => addAll(ordered));
  print('\nwhat limits each further\n');
  print(
    `  add: ${sayTime(rates.get('mixed') ?? 0)}. It looks twice: how much work is done at the arrival (${sayTime(first)} by itself), and when\n` +
      `    the work wanted is done (${sayTime(second)}), which has to wait for it; three reads each, which wait for each other too. The\n` +
      `    tables are in the second-fastest cache; arrivals in order, whose reads are neighbours, take ${sayTime(inOrder)}.\n` +
      '  compile: two thirds are asking Intl for the offset of the zone every three days, which no change of clocks escapes; the\n' +
      '    rest is making and sorting intervals.\n' +
      '  memory: two numbers of eight bytes an interval; two bucket tables of one to two entries of four bytes an interval.\n',
  );
}

/** How many things a second, where a call does `COUNT`; the best of many short rounds, since others use the machine too. */
function best(work: () => number): number {
  let rate = 0;
  let kept = 0;
  for (let round = 0; round < 150; round += 1) {
    const start = performance.now();
    kept += work();
    rate = Math.max(rate, (COUNT * 1000) / (performance.now() - start));
  }
  if (Number.isNaN(kept)) throw new Error('no result');
  return rate;
}

function compile(desk: CalendarDefinition): Calendar {
  const compiled = compileCalendar(desk, createZoneTable());
  if (!compiled.ok) throw new Error(compiled.problem.code);
  return compiled.calendar;
}

function deskWith(holidays: readonly HolidayDefinition[]): CalendarDefinition {
  const day = [{ open: 9 * 60, close: 17 * 60 }];
  const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: [], sunday: [] };
  return { name: 'desk', timeZone: 'America/New_York', hours, holidays };
}

function federalHolidays(): readonly HolidayDefinition[] {
  const on = (rule: HolidayRule): HolidayDefinition => ({ name: rule.kind, rule });
  return [
    yearly(1, 1),
    on({ kind: 'yearlyNth', month: 1, nth: 'third', weekday: 'monday' }),
    on({ kind: 'yearlyNth', month: 2, nth: 'third', weekday: 'monday' }),
    on({ kind: 'yearlyNth', month: 5, nth: 'last', weekday: 'monday' }),
    yearly(6, 19),
    yearly(7, 4),
    on({ kind: 'yearlyNth', month: 9, nth: 'first', weekday: 'monday' }),
    on({ kind: 'yearlyNth', month: 10, nth: 'second', weekday: 'monday' }),
    yearly(11, 11),
    on({ kind: 'yearlyNth', month: 11, nth: 'fourth', weekday: 'thursday' }),
    yearly(12, 25),
  ];
}

function yearly(month: number, day: number): HolidayDefinition {
  return { name: `${month}/${day}`, rule: { kind: 'yearlyDay', month, day } };
}

/** The same chance every time: a linear congruential generator. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function sayRate(perSecond: number): string {
  return Math.round(perSecond).toLocaleString('en').padStart(13);
}

function sayTime(perSecond: number): string {
  return `${(1e9 / perSecond).toFixed(1)} ns`;
}

function print(text: string): void {
  process.stdout.write(text);
}
