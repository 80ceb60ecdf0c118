// How often something is tried that can be tried again and again. `npm run test:deep` tries it as often as the test says, `npm test` a fifth
// of that. `FUZZ=20 npx mocha …` tries twenty times as often as the test says; `SEED=123` repeats a run that failed: fast-check prints
// the seed with every failure.
import type { Parameters } from 'fast-check';

/** 1: as often as tests say. */
const depth = Number(process.env['FUZZ'] ?? 0.2);

/** @param times at full depth @returns how often now; a few times whatever the depth */
export function timesNow(times: number): number {
  return Math.max(Math.min(times, 4), Math.round(times * depth));
}

/** @param runs how often a property is tried at full depth */
export function fuzz<T>(runs: number): Parameters<T> {
  const seed = process.env['SEED'];
  return { numRuns: timesNow(runs), ...(seed === undefined ? {} : { seed: Number(seed) }) };
}

/** Of a list that is looked at whole at full depth: as many as now, from all of its parts. */
export function someOf<T>(items: readonly T[]): readonly T[] {
  const count = Math.min(items.length, timesNow(items.length));
  return Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)]).flatMap(
    (item) => (item === undefined ? [] : [item]),
  );
}

/** The length of a step that is `step` at full depth, and 1 where it is tried often enough. */
export function stepNow(step: number): number {
  return Math.max(1, Math.round(step / depth));
}
